//! What is on the screen. Nothing here touches the browser while rendering: that happens in
//! callbacks and after rendering, so that the same components can be rendered elsewhere.

mod app;
mod button;
pub mod card;
mod certain;
mod copy;
mod figures;
mod form;
mod outdated;
mod possible;
mod readings;
mod reasons;
mod result;
mod sources;
mod steps;
pub mod tag;
mod title;
mod unsettled;
mod views;

pub(crate) use app::{App, AppMessage, AppProps, HostEvent};
