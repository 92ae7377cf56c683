//! The report of `meander validate`.

use super::common::{Pictures, closing};
use super::page::{Head, page};
use super::section::{Block, Section};
use super::{Edition, PageError};
use crate::experiment::validate::{Kind, Validate};
use crate::report::charts::pictures_of_validate;
use crate::report::manifest::Manifest;
use crate::report::number::Glyphs;
use crate::report::tables;
use crate::report::validation::{counted, headline, outside, simulated};
use crate::report::voice::Voice;
use crate::text::{Appraisal, Label};

/// Whether the facts hold together: each against its target, with its source and definition.
///
/// # Errors
/// [`PageError`]: a picture cannot be drawn, or the page not be put together.
pub fn validate(answer: &Validate, manifest: &Manifest, edition: &Edition) -> Result<String, PageError> {
    let language = edition.language;
    let voice = Voice { language, glyphs: Glyphs::Unicode };
    let mut pictures = Pictures::new(pictures_of_validate(answer, language)?);
    let head = Head {
        title: voice.label(Label::ValidationTitle).to_owned(),
        kicker: simulated(answer, language),
        verdict: headline(answer, language),
        said: std::iter::once(counted(answer, language)).chain(outside(answer, language)).collect(),
        odds: None,
    };
    let mut against = |id: &'static str, kind: Kind, meaning: Appraisal<'_>| {
        let picture = pictures.take(id)?;
        let section = Section::new(id, picture.title.clone()).with(Block::Note(language.appraise(&meaning)));
        Some(section.with(Block::Picture(picture, Some(tables::parts(answer, kind, voice)))))
    };
    let sections = [
        against("emergent", Kind::Emergent, Appraisal::Emergent),
        against("consistency", Kind::Consistency, Appraisal::Consistency),
        Some(
            Section::new("facts", voice.label(Label::FactsAndSources)).with(Block::Table(tables::facts(answer, voice))),
        ),
        Some(
            Section::new("definitions", voice.label(Label::Definitions))
                .with(Block::Note(language.appraise(&Appraisal::Scope)))
                .with(Block::Table(tables::definitions(answer, voice))),
        ),
    ];
    let sections: Vec<Section> = sections.into_iter().flatten().chain(closing(manifest, &[], voice)).collect();
    Ok(page(&head, &sections, manifest, edition)?)
}
