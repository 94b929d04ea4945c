//! What an answer says, as plain data, and the Swedish it is said in.
//!
//! Every front end renders this: the widget, the other views, the command line and the record note
//! show the same lines in the same order because none of them works anything out.
//!
//! | module | what it does |
//! |---|---|
//! | `answer` | everything that the answer to a case says, in the order shown |
//! | `head` | which rules it is by, and when they are in force |
//! | `outcome` | outcomes, and what a decision comes to |
//! | `card` | what to register and do, in groups |
//! | `reading` | interpretations |
//! | `reason` | why |
//! | `source` | where it stands |
//! | `basis` | what a single rule, question or outcome rests on |
//! | `choices` | sets of choices |
//! | `dates` | dates as people write them |
//! | `note` | the answer as text for a record, and a message about an answer that seems wrong |
//! | `views` | the views beside the questions |
//! | `headings` | headings at the level that the host page asks for |
//! | `number` | facts that are asked as a whole number |
//! | `text` | Swedish numbers, amounts, dates and lists |
//!
//! Out of scope: deciding (`kontaktkoll-rules`), screens, JavaScript, clocks and files.

#![no_std]

extern crate alloc;

pub mod answer;
pub mod basis;
pub mod card;
pub mod choices;
pub mod dates;
pub mod head;
pub mod headings;
mod note;
pub mod number;
pub mod outcome;
pub mod reading;
pub mod reason;
#[cfg(feature = "sample")]
pub mod sample;
pub mod source;
pub mod text;
pub mod views;

pub use answer::Answer;
pub use note::ErrorReport;
