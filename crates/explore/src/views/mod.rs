//! The views, one folder each.

mod compare;
mod lookup;
mod map;
mod quota;
mod table;
mod why_not;

use crate::desk::Desk;
use yew::{Html, Properties, html};

/// What every view is given.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ViewProps {
    /// What it works with.
    pub(crate) desk: Desk,
}

/// A view that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// From an outcome, a code or a word to the answers.
    Lookup,
    /// The decision tables.
    Table,
    /// The decision diagram.
    Map,
    /// Why the answers do not lead to another outcome.
    WhyNot,
    /// Whether the contact is compensated.
    Quota,
    /// The same contact by the other rulebooks.
    Compare,
}

impl View {
    const ALL: [Self; 6] = [Self::Lookup, Self::Table, Self::Map, Self::WhyNot, Self::Quota, Self::Compare];

    /// The view with this identifier.
    pub(crate) fn find(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }

    /// Its public identifier.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Lookup => "lookup",
            Self::Table => "table",
            Self::Map => "map",
            Self::WhyNot => "why-not",
            Self::Quota => "quota",
            Self::Compare => "compare",
        }
    }

    /// Its heading.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Lookup => "Slå upp",
            Self::Table => "Hela tabellen",
            Self::Map => "Karta",
            Self::WhyNot => "Varför inte något annat?",
            Self::Quota => "Ersätts kontakten?",
            Self::Compare => "Så är det i de andra regelverken",
        }
    }

    /// What it shows.
    pub(crate) fn show(self, desk: &Desk) -> Html {
        let desk = desk.clone();
        match self {
            Self::Lookup => html! { <lookup::Lookup {desk} /> },
            Self::Table => html! { <table::Table {desk} /> },
            Self::Map => html! { <map::Map {desk} /> },
            Self::WhyNot => html! { <why_not::WhyNot {desk} /> },
            Self::Quota => html! { <quota::Quota {desk} /> },
            Self::Compare => html! { <compare::Compare {desk} /> },
        }
    }
}
