//! `index.html`, without inline scripts, so that it runs under a strict content security policy.
//!
//! `Trunk.toml` keeps Trunk from writing its start script. While serving, Trunk still adds the script that reloads the
//! page after a build; it moves to a file of its own.

use super::publish::Published;
use super::{choice, first, preload};
use anyhow::{Result, bail};
use kontaktkoll_rulebook::CheckedRulebook;
use std::fs;
use std::path::Path;

const RELOAD: &str = "trunk-reload.js";

/// Fills the placeholders of the page and takes Trunk's script out of it.
///
/// # Errors
/// Fails if a placeholder is missing, or the page holds another inline script.
pub(super) fn run(staging: &Path, rulebooks: &[CheckedRulebook], published: &Published, first: &str) -> Result<()> {
    let path = staging.join("index.html");
    let page = externalise(&fs::read_to_string(&path)?)?;
    let compiled: Vec<_> = rulebooks.iter().map(CheckedRulebook::compiled).collect();
    let html = preload::insert(&page.html, published)?;
    let html = first::insert(&html, first)?;
    fs::write(&path, choice::insert(&html, &compiled)?)?;
    if let Some(script) = page.reload {
        fs::write(staging.join(RELOAD), script)?;
    }
    Ok(())
}

#[derive(Debug, PartialEq)]
struct Page {
    html: String,
    reload: Option<String>,
}

/// Moves Trunk's reload script out of the page.
///
/// # Errors
/// Fails if the page holds any other inline script, or a script is not closed.
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

/// Trunk fills in its address in pages only; the script asks the browser instead.
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
    fn a_page_without_inline_scripts_is_unchanged() {
        let html = "<head><script type=\"module\" src=\"./kontaktkoll.js\"></script></head><p>x";
        let page = externalise(html).unwrap();
        assert_eq!(page, Page { html: html.to_owned(), reload: None });
    }

    #[test]
    fn the_reload_script_moves_to_a_file() {
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
