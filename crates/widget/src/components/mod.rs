//! What is on the screen. Nothing here touches the browser while rendering: that happens in
//! callbacks and after rendering, so that the same components can be rendered elsewhere.

mod app;
mod button;
mod card;
mod figures;
mod form;
mod message;
mod outcomes;
mod outdated;
mod readings;
mod reasons;
mod result;
mod so_far;
mod sources;
mod steps;
mod tag;
mod title;
mod unsettled;

pub(crate) use app::{App, AppProps, HostEvent};
pub(crate) use message::AppMessage;
#[cfg(feature = "prerender")]
pub(crate) use result::result;
