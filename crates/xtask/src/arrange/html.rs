//! The page: no inline script, so that it runs under a content security policy without exceptions.
//!
//! `Trunk.toml` keeps Trunk from writing its start script. What is left, when serving, is the
//! script that reloads the page after a build: it moves to a file of its own.

use super::publish::Names;
use super::rulebooks::Built;
use super::{choice, first, preload};
use anyhow::{Result, bail};
use serde_json::Value;
use std::fs;
use std::path::Path;

const RELOAD: &str = "trunk-reload.js";

pub(super) fn run(staging: &Path, rulebooks: &[Built], names: &Names, first: &str) -> Result<()> {
    let path = staging.join("index.html");
    let page = externalise(&fs::read_to_string(&path)?)?;
    let about: Vec<&Value> = rulebooks.iter().map(|built| &built.about).collect();
    let html = choice::insert(&first::insert(&preload::insert(&page.html, names)?, first)?, &about)?;
    fs::write(&path, html)?;
    if let Some(script) = page.reload {
        fs::write(staging.join(RELOAD), script)?;
    }
    Ok(())
}

/// Writes `content` where `place` stands in the page.
///
/// # Errors
/// It does not stand there once.
pub(super) fn fill(page: &str, place: &str, content: &str) -> Result<String> {
    if page.matches(place).count() != 1 {
        bail!("`{place}` is to stand in the page once");
    }
    Ok(page.replace(place, content))
}

#[derive(Debug, PartialEq)]
struct Page {
    html: String,
    reload: Option<String>,
}

/// Moves Trunk's reload script out of the page.
///
/// # Errors
/// When the page holds any other inline script, or a script is not closed.
fn externalise(html: &str) -> Result<Page> {
    let mut page = Page { html: String::with_capacity(html.len()), reload: None };
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<script") {
        page.html.push_str(before);
        let Some((attributes, after)) = after.split_once('>') else {
            bail!("a `<script` is not closed");
        };
        let Some((body, after)) = after.split_once("</script>") else {
            bail!("a `<script>` has no `</script>`");
        };
        if body.contains("{{__TRUNK_ADDRESS__}}") {
            page.html.push_str(&format!("<script src=\"{RELOAD}\"></script>"));
            page.reload = Some(reload_script(body));
        } else if body.trim().is_empty() || is_data(attributes) {
            page.html.push_str(&format!("<script{attributes}>{body}</script>"));
        } else {
            bail!("an inline script would be stopped by the content security policy: {}", body.trim());
        }
        rest = after;
    }
    page.html.push_str(rest);
    Ok(page)
}

/// Trunk fills in its address in pages only; a script can ask the browser instead.
fn reload_script(body: &str) -> String {
    body.replace("'{{__TRUNK_ADDRESS__}}'", "window.location.host").replace("{{__TRUNK_WS_BASE__}}", "/")
}

fn is_data(attributes: &str) -> bool {
    attributes.contains("application/") && attributes.contains("json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_without_inline_scripts_stays_as_it_is() {
        let html = "<head><script type=\"module\" src=\"./kontaktkoll.js\"></script></head><p>x";
        let page = externalise(html).unwrap();
        assert_eq!(page, Page { html: html.to_owned(), reload: None });
    }

    #[test]
    fn the_reload_script_gets_a_file() {
        let html = "<body><script>let a = '{{__TRUNK_ADDRESS__}}', \
                    b = '{{__TRUNK_WS_BASE__}}';</script></body>";
        let page = externalise(html).unwrap();
        assert_eq!(page.html, "<body><script src=\"trunk-reload.js\"></script></body>");
        assert_eq!(page.reload.unwrap(), "let a = window.location.host, b = '/';");
    }

    #[test]
    fn other_inline_scripts_are_refused() {
        assert!(externalise("<script>start()</script>").is_err());
        assert!(externalise("<script type=module>import './x.js'</script>").is_err());
        assert!(externalise("<script type=\"application/ld+json\">{}</script>").is_ok());
        assert!(externalise("<script>").is_err());
    }
}
