//! How the host wants what is mounted in its page.

use kontaktkoll_rules::compiled::Day;

/// How the host wants the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Config {
    /// The day of the contact.
    pub date: Day,
    /// The day it is.
    pub today: Day,
    /// The level of the widget's first heading, 2 to 6.
    pub level: u8,
}
