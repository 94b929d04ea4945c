//! The views beside the questions: their public identifiers and titles.

/// A view that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// From an outcome, a code or a word to the answers that lead there.
    Lookup,
    /// The decision tables.
    Table,
    /// The decision diagram.
    Map,
    /// Why the answers lead to no other outcome.
    WhyNot,
    /// Whether the contact is compensated.
    Quota,
    /// The same contact by the other rulebooks.
    Compare,
}

impl View {
    /// Every view.
    pub const ALL: [Self; 6] = [Self::Lookup, Self::Table, Self::Map, Self::WhyNot, Self::Quota, Self::Compare];

    /// The views that are offered below every screen of the guide, in the order shown.
    pub const ALWAYS_OFFERED: [Self; 4] = [Self::Lookup, Self::Table, Self::Map, Self::Compare];

    /// The view with this identifier.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }

    /// Its public identifier.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Lookup => "lookup",
            Self::Table => "table",
            Self::Map => "map",
            Self::WhyNot => "why-not",
            Self::Quota => "quota",
            Self::Compare => "compare",
        }
    }

    /// Its heading, and the words of the button that opens it.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Lookup => "Slå upp",
            Self::Table => "Hela tabellen",
            Self::Map => "Karta",
            Self::WhyNot => "Varför inte något annat?",
            Self::Quota => "Ersätts kontakten?",
            Self::Compare => "Så är det i de andra regelverken",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn views_are_found_by_their_identifiers() {
        for view in View::ALL {
            assert_eq!(View::find(view.id()), Some(view));
        }
        assert_eq!(View::find("guide"), None);
    }
}
