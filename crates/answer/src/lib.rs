//! What an answer says, as plain data, and the Swedish it is said in.
//!
//! Every front end renders this: the widget, the other views, the command line and the record note
//! show the same lines in the same order because none of them works anything out.
//!
//! | module | what it does |
//! |---|---|
//! | `text` | Swedish numbers, amounts, dates and lists |
//! | `number` | facts that are asked as a whole number |
//!
//! Out of scope: deciding (`kontaktkoll-rules`), screens, JavaScript, clocks and files.

#![no_std]

extern crate alloc;

pub mod number;
#[cfg(feature = "sample")]
pub mod sample;
pub mod text;
