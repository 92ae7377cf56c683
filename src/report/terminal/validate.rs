//! The page of `meander validate`: fact by fact, part by part.

use super::look::{Look, Tone};
use super::page::Page;
use crate::experiment::validate::{Fact, Kind, Part, Validate};
use crate::report::validation::{Written, sentence, simulated};

/// Columns of a part: its name, the estimate, its interval, the target.
const COLUMNS: [usize; 4] = [30, 10, 18, 18];

/// Every fact with its parts.
pub fn validate(answer: &Validate, look: &Look) -> String {
    let look = *look;
    let mut page = Page::new(look);
    page.paragraph(Some(Tone::Strong), &sentence(&answer.held));
    page.paragraph(Some(Tone::Quiet), &simulated(answer));
    for fact in &answer.facts {
        page.text(&heading(fact), &parts(fact, look), &format!("{}: {}", fact.mark.letter(), fact.source));
    }
    page.finish()
}

fn heading(fact: &Fact) -> String {
    let kind = match fact.kind {
        Kind::Emergent => "emergent",
        Kind::Consistency => "consistency",
    };
    format!("{} {} ({kind})", fact.id, fact.title)
}

fn parts(fact: &Fact, look: Look) -> String {
    let lines: Vec<String> = fact.parts.iter().map(|part| line(part, look)).collect();
    lines.join("\n")
}

fn line(part: &Part, look: Look) -> String {
    let Written { value, interval, target } = Written::of(part, look.voice.glyphs);
    let [name, number, range, _] = COLUMNS;
    let (word, tone) = match (part.inside, part.far_out) {
        (true, _) => ("inside", Tone::Good),
        (false, false) => ("out", Tone::Bad),
        (false, true) => ("far out", Tone::Bad),
    };
    let target_width = COLUMNS[3];
    format!(
        "  {:<name$}{value:>number$}  {interval:<range$}  target {target:<target_width$}{}",
        part.name,
        look.paint(tone, word)
    )
}
