//! What is known: every fact with its source, and the figures of its parts.

use super::table::{Cell, Table};
use crate::experiment::validate::{Fact, Kind, Place, Validate};
use crate::report::validation::{Written, kind, name, place, source};
use crate::report::voice::Voice;
use crate::text::{Appraisal, Label};

/// One row a fact: what it shows, whether it is inside, how it is known and by whom.
pub fn facts(answer: &Validate, voice: Voice) -> Table {
    let head = [Label::Fact, Label::HowKnown, Label::Source, Label::FactKind, Label::PartsInside, Label::Result];
    let mut table = headed(voice, &head);
    // Short words stand with the numbers: they stay whole on a phone.
    table.words = 3;
    for fact in &answer.facts {
        let inside = fact.parts.iter().filter(|part| part.place() == Place::Inside).count();
        let inside = voice.language.appraise(&Appraisal::PartsInside(inside, fact.parts.len()));
        table.row::<Cell>(vec![
            name(fact, voice.language).into(),
            voice.label(Label::mark(fact.mark)).to_owned().into(),
            source(fact, voice.language).to_owned().into(),
            voice.label(kind(fact.kind)).to_owned().into(),
            inside.into(),
            voice.label(place(fact.place())).to_owned().into(),
        ]);
    }
    table
}

/// One row a part of the facts of this kind: estimate, interval, target, whether it is inside.
pub fn parts(answer: &Validate, of: Kind, voice: Voice) -> Table {
    let head = [Label::FactPart, Label::Estimate, Label::Interval, Label::Target, Label::Result];
    let mut table = headed(voice, &head);
    table.words = 1;
    for fact in answer.facts.iter().filter(|fact| fact.kind == of) {
        table.heading(&name(fact, voice.language));
        fact.parts.iter().for_each(|part| {
            let Written { name, value, interval, target, place } = Written::of(part, voice);
            table.row(vec![name.to_owned(), value, interval, target, place.to_owned()]);
        });
    }
    table
}

/// How each fact is measured.
pub fn definitions(answer: &Validate, voice: Voice) -> Table {
    let mut table = headed(voice, &[Label::Fact, Label::Definition]);
    let row = |fact: &Fact| vec![name(fact, voice.language), voice.language.fact(fact.id).definition.to_owned()];
    answer.facts.iter().for_each(|fact| table.row(row(fact)));
    table
}

/// An empty table of words under these labels, which stand in lower case in other places.
fn headed(voice: Voice, labels: &[Label]) -> Table {
    let names: Vec<String> = labels.iter().map(|&label| voice.language.headed(voice.label(label))).collect();
    Table::new(voice, labels.len()).named_columns(names.iter().map(String::as_str))
}
