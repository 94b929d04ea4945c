//! Where an answer stands: documents and the cited places in them.

use crate::text::joined;
use alloc::string::String;
use alloc::vec::Vec;
use kontaktkoll_rules::compiled::{Citation, Document};
use kontaktkoll_rules::{CitationId, DocumentId, Edition};

/// A document with its cited places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The title.
    pub title: String,
    /// Who publishes it.
    pub owner: String,
    /// "OSN11757-1980785390-57, version 6.0"; empty where the document has neither.
    pub number_and_version: String,
    /// The address on the web; `None` where there is none that a browser may open.
    pub link: Option<String>,
    /// The cited places, in the order of the rulebook; never empty.
    pub places: Vec<Place>,
}

/// A cited place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The public identifier of the citation.
    pub id: String,
    /// Where in the document: "Tabellen, rad 3".
    pub place: String,
    /// A phrase to find the place by.
    pub phrase: String,
}

impl Source {
    /// "Registrering av distanskontakter, OSN11757-1980785390-57, version 6.0".
    #[must_use]
    pub fn document(&self) -> String {
        joined([&self.title, &self.number_and_version].into_iter().filter(|part| !part.is_empty()), ", ")
    }
}

impl Place {
    pub(crate) fn new(citation: &Citation) -> Self {
        Self { id: citation.id.clone(), place: citation.place.clone(), phrase: citation.phrase.clone() }
    }
}

/// The cited documents and places, each once, in the order of the rulebook.
#[must_use]
pub fn sources(edition: &Edition, cited: &[CitationId]) -> Vec<Source> {
    let source = |(id, document): (DocumentId, &Document)| {
        let here = edition.citations().filter(|(place, citation)| citation.document == id && cited.contains(place));
        let places: Vec<Place> = here.map(|(_, citation)| Place::new(citation)).collect();
        (!places.is_empty()).then(|| Source {
            title: document.title.clone(),
            owner: document.owner.clone(),
            number_and_version: number_and_version(document),
            link: link(document),
            places,
        })
    };
    edition.documents().filter_map(source).collect()
}

fn number_and_version(document: &Document) -> String {
    let version = if document.version.is_empty() { String::new() } else { ["version ", &document.version].concat() };
    joined([&document.number, &version].into_iter().filter(|part| !part.is_empty()), ", ")
}

/// Only addresses of the web become links: a rulebook of a page's own may hold anything.
fn link(document: &Document) -> Option<String> {
    let on_the_web = document.link.starts_with("https://") || document.link.starts_with("http://");
    on_the_web.then(|| document.link.clone())
}
