//! What JavaScript can call. Thin: it reads values, calls the rest, and writes values.

mod decide;
mod events;
mod widget;

pub use decide::decide;
pub use widget::Widget;
