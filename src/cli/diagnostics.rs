//! Problems of scenarios for the eye: file, line, column, the text underlined,
//! reason and hint.

use crate::scenario::{Place, Problem, Problems, Severity, Source};
use annotate_snippets::renderer::{DEFAULT_TERM_WIDTH, DecorStyle};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::ops::Range;

/// Nobody reads more; the rest is counted.
const MOST_SHOWN: usize = 50;

/// All problems, styled; a stream without colour strips the styles.
pub fn render(problems: &Problems) -> String {
    render_with(problems, Renderer::styled())
}

/// All problems without colour, as files and tests want them.
pub fn render_plain(problems: &Problems) -> String {
    render_with(problems, Renderer::plain())
}

fn render_with(problems: &Problems, renderer: Renderer) -> String {
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(DEFAULT_TERM_WIDTH);
    let shown = problems.iter().take(MOST_SHOWN).map(|problem| renderer.render(&[report(problem, problems)]));
    let rest = problems.len().saturating_sub(MOST_SHOWN);
    let rest = (rest > 0).then(|| format!("… and {rest} more problems"));
    shown.chain(rest).collect::<Vec<_>>().join("\n\n")
}

fn report<'a>(problem: &'a Problem, problems: &'a Problems) -> Group<'a> {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_title(level.primary_title(problem.fault.to_string()));
    for snippet in snippets(problem, problems) {
        group = group.element(snippet);
    }
    match &problem.help {
        Some(help) => group.element(Level::HELP.message(help.as_str())),
        None => group,
    }
}

/// The text around the place and around the related place, together if they are of one source.
fn snippets<'a>(problem: &'a Problem, problems: &'a Problems) -> Vec<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let Some(place) = &problem.place else { return Vec::new() };
    let source = problems.sources().get(place.source);
    let mut snippets = vec![snippet(source).annotation(AnnotationKind::Primary.span(shown(source, place)))];
    if let Some((other, why)) = &problem.related {
        let source = problems.sources().get(other.source);
        let note = AnnotationKind::Context.span(shown(source, other)).label(why.as_str());
        match snippets.pop() {
            Some(first) if other.source == place.source => snippets.push(first.annotation(note)),
            first => snippets.extend(first.into_iter().chain([snippet(source).annotation(note)])),
        }
    }
    snippets
}

fn snippet(source: &Source) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    Snippet::source(source.text.as_str()).path(source.name.as_str())
}

/// The part of a place that is underlined: its first line, between whole characters.
fn shown(source: &Source, place: &Place) -> Range<usize> {
    let text = &source.text;
    let whole = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (start, end) = (whole(place.span.start), whole(place.span.end));
    let line = text[start..end.max(start)].find('\n').map_or(end, |at| start + at);
    start..line.max(start)
}
