//! The report of `meander run`.

use super::common::{Ground, Pictures, closing};
use super::page::{Head, page};
use super::section::{Block, Section};
use super::story::illustration;
use super::{Edition, PageError};
use crate::experiment::Run;
use crate::experiment::trace::Trace;
use crate::report::charts::pictures_of_run;
use crate::report::manifest::Manifest;
use crate::report::number::Glyphs;
use crate::report::voice::Voice;
use crate::report::{tables, verdict};
use crate::text::Label;

/// What a design earns, and all that is behind it.
///
/// # Errors
/// [`PageError`]: a picture cannot be drawn, or the page not be put together.
pub fn run(answer: &Run, manifest: &Manifest, story: Option<&Trace>, edition: &Edition) -> Result<String, PageError> {
    let language = edition.language;
    let voice = Voice { language, glyphs: Glyphs::Unicode };
    let numbers = voice.numbers(&answer.campaign.currency);
    let all = [(answer.design.as_str(), &answer.measures)];
    let ground = Ground { all: &all, numbers: &numbers, voice };
    let mut pictures = Pictures::new(pictures_of_run(answer, language)?);
    let head = Head {
        title: answer.design.clone(),
        kicker: verdict::simulated(&answer.campaign, 1, language),
        verdict: verdict::earnings(answer, &numbers, language),
        said: Some(answer.description.clone()).filter(|text| !text.is_empty()).into_iter().collect(),
        odds: None,
    };
    let segments = tables::segments(&all, &[], &numbers, voice)
        .map(|table| Section::new("segments", voice.label(Label::BySegment)).with(Block::Table(table)));
    let buyer = story.map(|story| illustration(story, voice)).transpose()?;
    let sections: Vec<Section> = [
        Some(ground.revenue(&mut pictures)),
        segments,
        Some(ground.funnel(&mut pictures)),
        Some(ground.teams()),
        ground.journeys(&mut pictures, 0),
        buyer,
        ground.months(&mut pictures),
        Some(ground.every(&[])),
    ]
    .into_iter()
    .flatten()
    .chain(closing(manifest, &answer.warnings, voice))
    .collect();
    Ok(page(&head, &sections, manifest, edition)?)
}
