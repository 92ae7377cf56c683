//! The report of `meander trace`.

use super::common::{Pictures, again};
use super::page::{Head, page};
use super::section::{Block, Section, StoryEntry};
use super::{Edition, PageError};
use crate::experiment::trace::{Actor, Chapter, Entry, Trace};
use crate::report::charts::{Picture, pictures_of_trace};
use crate::report::manifest::Manifest;
use crate::report::number::Glyphs;
use crate::report::story::{Words, chapter};
use crate::report::tables;
use crate::report::voice::Voice;
use crate::text::Label;

/// One buyer's story: the picture, then what happened, chapter by chapter.
///
/// # Errors
/// [`PageError`]: the picture cannot be drawn, or the page not be put together.
pub fn trace(answer: &Trace, manifest: &Manifest, edition: &Edition) -> Result<String, PageError> {
    let language = edition.language;
    let voice = Voice { language, glyphs: Glyphs::Unicode };
    let numbers = voice.numbers(&answer.currency);
    let words = Words::new(answer, &numbers, language);
    let head = Head {
        title: words.head(),
        kicker: words.head(),
        verdict: words.outcome(),
        said: [words.portrait(), words.found()].into_iter().filter(|text| !text.is_empty()).collect(),
        odds: None,
    };
    let mut pictures = Pictures::new(pictures_of_trace(answer, language)?);
    let picture = Section::new("picture", voice.label(Label::TheStory))
        .perhaps(picture_of(&mut pictures, voice).map(|picture| Block::Picture(picture, None)));
    let told =
        answer.chapters.iter().fold(Section::new("story", voice.label(Label::WhatHappened)), |section, chapter| {
            told(section, chapter, &words, voice)
        });
    Ok(page(&head, &[picture, told, again(manifest, voice)], manifest, edition)?)
}

/// The picture, with how it is read below it: whose it is says the page.
fn picture_of(pictures: &mut Pictures, voice: Voice) -> Option<Picture> {
    let picture = pictures.take("story")?;
    Some(Picture { note: voice.label(Label::StoryPictureNote).to_owned(), ..picture })
}

/// The story as a part of another report: picture, what happened in a table, and who it is.
pub(super) fn illustration(answer: &Trace, voice: Voice) -> Result<Section, PageError> {
    let numbers = voice.numbers(&answer.currency);
    let words = Words::new(answer, &numbers, voice.language);
    let mut pictures = Pictures::new(pictures_of_trace(answer, voice.language)?);
    let section = Section::new("buyer", voice.label(Label::TheStory))
        .with(Block::Text(words.outcome()))
        .with(Block::Note(words.portrait()))
        .perhaps(
            picture_of(&mut pictures, voice)
                .map(|picture| Block::Picture(picture, Some(tables::story(answer, &words, voice)))),
        )
        .with(Block::Note(voice.label(Label::IllustrationNote).to_owned()));
    Ok(section)
}

fn told(section: Section, one: &Chapter, words: &Words<'_>, voice: Voice) -> Section {
    let entry = |entry: &Entry| StoryEntry {
        date: words.date(entry.day),
        day: words.day(entry.day),
        who: words.actor(entry).to_owned(),
        ours: entry.actor == Actor::Seller,
        said: words.entry(entry),
    };
    section
        .with(Block::Sub(voice.label(chapter(one.kind)).to_owned()))
        .with(Block::Story(one.entries.iter().map(entry).collect()))
}
