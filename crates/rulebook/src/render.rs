//! Diagnostics as text.

use crate::checked::SourceFile;
use crate::diagnostic::{Diagnostic, Severity};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

/// The diagnostics with the lines they are about, for a terminal; `colour` adds escape codes.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], files: &[SourceFile], colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let texts = diagnostics.iter().map(|diagnostic| {
        let level = match diagnostic.severity() {
            Severity::Error => Level::ERROR.with_name("fel"),
            Severity::Warning => Level::WARNING.with_name("varning"),
        };
        let text = files.iter().find(|file| file.name == diagnostic.file).map_or("", |file| file.text.as_str());
        let start = diagnostic.span.start.min(text.len());
        let end = diagnostic.span.end.clamp(start, text.len());
        let code = diagnostic.code.to_string();
        let snippet = Snippet::source(text).path(&diagnostic.file).annotation(AnnotationKind::Primary.span(start..end));
        let title = level.primary_title(&diagnostic.message).id(&code);
        let help = Level::HELP.with_name("hjälp").message(&diagnostic.help);
        renderer.render(&[title.element(snippet).element(help)])
    });
    texts.collect::<Vec<_>>().join("\n\n")
}
