//! Where it stands: the places that the answer, its card and its interpretations rest on.

use super::card::lines;
use super::copy::find;
use super::readings::in_use;
use super::tag::{Content, element, plain, text};
use crate::scene::Scene;
use kontaktkoll_rules::compiled::{Citation, Document};
use yew::Html;

/// The places, document by document.
pub(super) fn sources(scene: &Scene) -> Option<Html> {
    let cited = cited(scene);
    let edition = scene.edition.content();
    let mut content = Content::default();
    for (at, document) in (0..).zip(&edition.documents) {
        let mut places = Content::default();
        for (position, citation) in (0..).zip(&edition.citations) {
            if citation.document == at && cited.contains(&position) {
                places.add(place(citation));
            }
        }
        if !places.is_empty() {
            if content.is_empty() {
                content.heading(scene.config.level, 2, "Källor");
            }
            content.add(source(document));
            content.add(places.within("ul", ""));
        }
    }
    (!content.is_empty()).then(|| content.within("div", "group sources"))
}

/// The places that something on the screen rests on, as positions in the edition's citations.
fn cited(scene: &Scene) -> Vec<u16> {
    let mut all: Vec<u16> = Vec::new();
    for (verdict, _) in scene.verdicts() {
        for citation in &verdict.citations {
            all.extend(u16::try_from(citation.index()));
        }
    }
    for reading in in_use(scene) {
        all.extend(scene.edition.interpretation(reading).iter().flat_map(|reading| &reading.cites));
    }
    for line in lines(scene) {
        all.extend_from_slice(&line.cites);
    }
    all
}

/// The document with its number and version.
fn source(document: &Document) -> Html {
    let mut about = String::new();
    for (before, value) in [(", ", &document.number), (", version ", &document.version)] {
        if !value.is_empty() {
            about.push_str(before);
            about.push_str(value);
        }
    }
    let mut line = Content::default();
    line.add(name(document));
    line.words(&about);
    line.within("p", "document")
}

/// The title, as a link where the document has an address on the web.
fn name(document: &Document) -> Html {
    let link = document.link.as_str();
    if link.starts_with("https://") || link.starts_with("http://") {
        element(
            "a",
            &["href", "part", "target", "rel"],
            &[link, "link", "_blank", "noopener noreferrer"],
            plain(&document.title),
        )
    } else {
        text("cite", "", &document.title)
    }
}

fn place(citation: &Citation) -> Html {
    let mut place = Content::default();
    place.words(&[&citation.place, ": "].concat());
    place.text("q", "", &citation.phrase);
    place.add(find(&citation.place));
    place.with("li", &["data-citation"], &[&citation.id])
}
