//! The page in Markdown, which is `docs/validation.md` in English: what is known, and whether
//! the model reproduces it.

use super::words::{Written, sentence, simulated, source};
use crate::experiment::validate::{Fact, Kind, Part, Place, Validate};
use crate::report::number::Glyphs;
use crate::report::voice::Voice;
use crate::text::{Appraisal, Label, Language};

/// The answer as a page.
pub fn markdown(answer: &Validate, language: Language) -> String {
    let voice = Voice { language, glyphs: Glyphs::Unicode };
    let word = |label| language.label(label);
    let said = |appraisal| language.appraise(&appraisal);
    let head = [Label::Fact, Label::FactKind, Label::FactPart, Label::Estimate, Label::Interval, Label::Target];
    let head: String = head.into_iter().map(|label| format!(" {} |", word(label))).collect();
    let rows: String = answer.facts.iter().map(|fact| rows(fact, voice)).collect();
    let definitions: String = answer.facts.iter().map(|fact| definition(fact, language)).collect();
    format!(
        "# {}\n\n{}\n\n**{}** {}\n\n{}\n\n|{head} | {} |\n|---|---|---|---|---|---|---|---|\n{rows}\n## {}\n\n{}\n\n{definitions}",
        word(Label::ValidationTitle),
        said(Appraisal::PageIntroduction),
        sentence(answer, language),
        simulated(answer, language),
        said(Appraisal::PageLegend),
        word(Label::MarkAndSource),
        word(Label::Definitions),
        said(Appraisal::Scope),
    )
}

fn rows(fact: &Fact, voice: Voice) -> String {
    let kind = match fact.kind {
        Kind::Emergent => "E",
        Kind::Consistency => "C",
    };
    let said = Appraisal::MarkAndSource { mark: fact.mark.letter(), source: source(fact, voice.language) };
    let source = voice.language.appraise(&said);
    let row = |(i, part): (usize, &Part)| {
        let Written { name, value, interval, target, place } = Written::of(part, voice);
        let place = if part.place() == Place::Inside { place.to_owned() } else { format!("**{place}**") };
        let (id, kind, source) = if i == 0 { (fact.id.id(), kind, source.as_str()) } else { ("", "", "") };
        format!("| {id} | {kind} | {name} | {value} | {interval} | {target} | {place} | {source} |\n")
    };
    fact.parts.iter().enumerate().map(row).collect()
}

fn definition(fact: &Fact, language: Language) -> String {
    let words = language.fact(fact.id);
    let head = language.appraise(&Appraisal::Defined { id: fact.id.id(), title: words.title });
    format!("- **{head}** {}\n", words.definition)
}
