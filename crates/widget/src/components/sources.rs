//! Where it stands: the places that the answer, its card and its interpretations rest on.

use super::card::lines;
use super::readings::in_use;
use super::tag::{heading, plain, tags, text};
use crate::scene::Scene;
use kontaktkoll_rules::compiled::{Citation, Document};
use yew::Html;

/// The places, document by document.
pub(super) fn sources(scene: &Scene) -> Option<Html> {
    let cited = cited(scene);
    let edition = scene.edition.content();
    let mut content = vec![heading(scene.config.level, 2, "Källor")];
    for (at, document) in (0..).zip(&edition.documents) {
        let mut places: Vec<Html> = Vec::new();
        for (position, citation) in (0..).zip(&edition.citations) {
            if citation.document == at && cited.contains(&position) {
                places.push(place(citation));
            }
        }
        if !places.is_empty() {
            content.push(source(document));
            content.push(tags("ul", &[], places));
        }
    }
    (content.len() > 1).then(|| tags("div", &[("class", "group sources")], content))
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
    tags("p", &[("class", "document")], vec![name(document), plain(&about)])
}

/// The title, as a link where the document has an address on the web.
fn name(document: &Document) -> Html {
    let link = document.link.as_str();
    if link.starts_with("https://") || link.starts_with("http://") {
        let attributes = [("href", link), ("part", "link"), ("target", "_blank"), ("rel", "noopener noreferrer")];
        text("a", &attributes, &document.title)
    } else {
        text("cite", &[], &document.title)
    }
}

fn place(citation: &Citation) -> Html {
    let place = vec![plain(&[&citation.place, ": "].concat()), text("q", &[], &citation.phrase)];
    tags("li", &[("data-citation", &citation.id)], place)
}
