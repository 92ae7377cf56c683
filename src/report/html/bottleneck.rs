//! The report of `meander bottleneck`.

use super::common::{Pictures, closing};
use super::page::{Head, page};
use super::section::{Block, Section};
use super::{Edition, PageError};
use crate::experiment::Bottleneck;
use crate::report::bottleneck::{rivals, sentence};
use crate::report::charts::pictures_of_bottleneck;
use crate::report::manifest::Manifest;
use crate::report::number::Glyphs;
use crate::report::voice::Voice;
use crate::report::{tables, verdict};
use crate::text::Label;

/// What holds revenue back, and what each relief would earn.
///
/// # Errors
/// [`PageError`]: a picture cannot be drawn, or the page not be put together.
pub fn bottleneck(answer: &Bottleneck, manifest: &Manifest, edition: &Edition) -> Result<String, PageError> {
    let language = edition.language;
    let voice = Voice { language, glyphs: Glyphs::Unicode };
    let numbers = voice.numbers(&answer.campaign.currency);
    let mut pictures = Pictures::new(pictures_of_bottleneck(answer, language)?);
    let head = Head {
        title: answer.design.clone(),
        kicker: verdict::simulated(&answer.campaign, 1, language),
        verdict: sentence(answer, &numbers, language),
        said: rivals(answer, language).into_iter().collect(),
        odds: None,
    };
    let reliefs = Section::new("reliefs", voice.label(Label::WhatATenthEarns))
        .perhaps(pictures.take("bottleneck").map(|picture| Block::Picture(picture, None)))
        .with(Block::Table(tables::reliefs(answer, &numbers, voice)))
        .with(Block::Note(voice.label(Label::BottleneckNote).to_owned()));
    let closing = closing(manifest, &answer.warnings, voice);
    let sections: Vec<Section> = std::iter::once(reliefs).chain(closing).collect();
    Ok(page(&head, &sections, manifest, edition)?)
}
