//! The report of `meander compare`.

use super::common::{Ground, Pictures, closing};
use super::page::{Head, Odds, page};
use super::section::{Block, Section};
use super::story::illustration;
use super::{Edition, PageError};
use crate::experiment::trace::Trace;
use crate::experiment::{Compare, Measures};
use crate::report::charts::pictures_of_compare;
use crate::report::manifest::Manifest;
use crate::report::number::{Glyphs, Numbers};
use crate::report::voice::Voice;
use crate::report::{tables, verdict};
use crate::text::{Futures, Label, Language, Message};

/// Which design earns most, how sure that is, and all that is behind it.
///
/// # Errors
/// [`PageError`]: a picture cannot be drawn, or the page not be put together.
pub fn compare(
    answer: &Compare,
    manifest: &Manifest,
    story: Option<&Trace>,
    edition: &Edition,
) -> Result<String, PageError> {
    let language = edition.language;
    let voice = Voice { language, glyphs: Glyphs::Unicode };
    let numbers = voice.numbers(&answer.campaign.currency);
    let all: Vec<(&str, &Measures)> = answer.designs.iter().map(|d| (d.name.as_str(), &d.measures)).collect();
    let ground = Ground { all: &all, numbers: &numbers, voice };
    let mut pictures = Pictures::new(pictures_of_compare(answer, language)?);
    let names: Vec<&str> = all.iter().map(|(name, _)| *name).collect();
    let head = Head {
        title: names.join(" · "),
        kicker: verdict::simulated(&answer.campaign, all.len(), language),
        verdict: verdict::headline(answer, &numbers, language),
        said: verdict::interval(answer, &numbers, language)
            .into_iter()
            .chain(verdict::qualifications(answer, &numbers, language))
            .collect(),
        odds: odds(answer, language),
    };
    let buyer = story.map(|story| illustration(story, voice)).transpose()?;
    let sections: Vec<Section> = [
        difference(answer, &mut pictures, &numbers, voice),
        Some(ground.revenue(&mut pictures)),
        payback(answer, &mut pictures, &numbers, voice),
        segments(answer, &all, &numbers, voice),
        Some(ground.funnel(&mut pictures)),
        Some(ground.teams()),
        ground.journeys(&mut pictures, answer.shown()),
        buyer,
        ground.months(&mut pictures),
        Some(ground.every(&answer.contrasts)),
    ]
    .into_iter()
    .flatten()
    .chain(closing(manifest, &answer.warnings, voice))
    .collect();
    Ok(page(&head, &sections, manifest, edition)?)
}

/// In how many futures the leading design is ahead.
fn odds(answer: &Compare, language: Language) -> Option<Odds> {
    let lead = answer.verdict.lead.as_ref()?;
    let share = lead.share_of_futures_better?;
    let ahead = Futures::new(share, answer.campaign.replications);
    let said = language.say(&Message::DesignAheadIn { design: &lead.design, over: &lead.over, ahead });
    Some(Odds::new(said, share, answer.campaign.replications as usize))
}

/// How much more each design earns than the baseline, and how sure that is.
fn difference(answer: &Compare, pictures: &mut Pictures, numbers: &Numbers, voice: Voice) -> Option<Section> {
    let (table, note) = tables::contrasts(answer, numbers, voice)?;
    let picture = pictures.take("contrasts");
    let heading = picture.as_ref().map(|picture| picture.title.clone());
    let fallback = || voice.language.say(&Message::DifferencesFrom { baseline: &answer.baseline });
    let section = Section::new("difference", heading.unwrap_or_else(fallback))
        .perhaps(picture.map(|picture| Block::Picture(picture, None)))
        .with(Block::Sub(fallback()))
        .with(Block::Table(table))
        .with(Block::Note(note));
    Some(section)
}

/// When the change has paid, and whom it reaches.
fn payback(answer: &Compare, pictures: &mut Pictures, numbers: &Numbers, voice: Voice) -> Option<Section> {
    let table = tables::payback(answer, numbers, voice)?;
    let groups = tables::groups(answer, numbers, voice);
    let label = |label| voice.label(label).to_owned();
    let reached = groups.is_some();
    let section = Section::new("payback", label(Label::Payback))
        .perhaps(pictures.block("payback", || tables::earned(answer, numbers, voice)))
        .with(Block::Table(table))
        .with(Block::Note(label(Label::PaybackNote)))
        .perhaps(reached.then(|| Block::Sub(label(Label::ByGroup))))
        .perhaps(groups.map(Block::Table))
        .perhaps(reached.then(|| Block::Note(label(Label::ByGroupNote))));
    Some(section)
}

fn segments(answer: &Compare, all: &[(&str, &Measures)], numbers: &Numbers, voice: Voice) -> Option<Section> {
    let table = tables::segments(all, &answer.contrasts, numbers, voice)?;
    let section = Section::new("segments", voice.label(Label::BySegment)).with(Block::Table(table));
    Some(section.with(Block::Note(voice.label(Label::SegmentsNote).to_owned())))
}
