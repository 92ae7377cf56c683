//! One buyer's story as a picture: what they did above, what we did and believed below.

use super::axis::Axis;
use super::frame::{TOP, framed};
use super::scene::{Anchor, Scene, Text};
use super::story_lanes::{believing, filing, jobs, score, touches};
use super::theme::{self, MARGIN, WIDTH};
use crate::experiment::trace::{Point, Trace};
use crate::report::number::{Glyphs, Numbers};
use crate::report::story::Words;
use crate::terms::Phase;
use crate::text::{Label, Language};

/// Room for the names of lanes at the left, and for those of lines at the right.
pub(super) const NAMES: f64 = 132.0;
const ENDS: f64 = 104.0;

/// How long the state is drawn in which a journey ended: it lasts for no time.
const LAST: f64 = 7.0;

/// What all lanes share.
pub(super) struct Stage<'a> {
    /// The story.
    pub(super) trace: &'a Trace,
    /// Its words.
    pub(super) words: Words<'a>,
    /// Numbers.
    pub(super) numbers: &'a Numbers,
    /// The language.
    pub(super) language: Language,
    /// Days of the replication along the picture.
    pub(super) x: Axis,
    /// First and last day that is shown.
    pub(super) days: (f64, f64),
}

impl Stage<'_> {
    /// The place of a day, within the picture.
    pub(super) fn at(&self, day: f64) -> f64 {
        self.x.at(day.clamp(self.days.0, self.days.1))
    }

    /// States with the day until which each lasts, within the picture.
    pub(super) fn states(&self) -> impl Iterator<Item = (&Point, f64)> {
        let series = &self.trace.series;
        let next = series.iter().skip(1).map(|point| point.day).chain([self.days.1]);
        series.iter().zip(next).filter(|(point, until)| *until > self.days.0 && point.day < self.days.1)
    }

    /// States of the journeys with the places at which each begins and ends.
    pub(super) fn journeying(&self) -> impl Iterator<Item = (&Point, f64, f64)> {
        let ended = self.trace.journey.map(|(_, ended)| ended);
        self.states().filter_map(move |(point, until)| {
            let (x0, x1) = (self.at(point.day), self.at(until));
            match point.phase {
                Phase::Active | Phase::Stalled | Phase::Signing => Some((point, x0, x1)),
                _ if Some(point.day) == ended => Some((point, x0, x1.min(x0 + LAST))),
                _ => None,
            }
        })
    }

    /// The name of a lane at the left.
    pub(super) fn name(&self, scene: &mut Scene, y: f64, text: &str) {
        scene.text(Text::new((MARGIN, y), text).size(theme::SMALL + 1.0));
    }

    /// A word of the language.
    pub(super) fn label(&self, label: Label) -> &'static str {
        self.language.label(label)
    }
}

/// Draws the picture.
pub(super) fn story(trace: &Trace, language: Language) -> Scene {
    let numbers = Numbers::new(&trace.currency, Glyphs::Unicode, language);
    let words = Words::new(trace, &numbers, language);
    let mut scene = framed("", &words.head(), 0.0);
    title(&mut scene, words.outcome());
    let days = days(trace);
    let x = Axis::new(days, (MARGIN + NAMES, WIDTH - MARGIN - ENDS));
    let stage = Stage { trace, words, numbers: &numbers, language, x, days };
    let mut y = jobs(&mut scene, &stage, TOP + 26.0) + 26.0;
    y = touches(&mut scene, &stage, y) + 26.0;
    y = filing(&mut scene, &stage, y) + 26.0;
    y = score(&mut scene, &stage, y) + 30.0;
    y = believing(&mut scene, &stage, y);
    time(&mut scene, &stage, y + 8.0);
    scene.size.1 = y + 8.0 + 58.0;
    scene
}

/// The outcome in the place of the title, as large as its length allows.
fn title(scene: &mut Scene, outcome: String) {
    scene.title.clone_from(&outcome);
    scene.items.remove(0);
    let text = Text::new((MARGIN, MARGIN + 18.0), outcome).strong().size(theme::TITLE);
    let size = theme::TITLE * ((WIDTH - 2.0 * MARGIN) / text.width()).min(1.0);
    scene.text(text.size(size));
}

/// The journey with something before and after it; without one, all that is told.
fn days(trace: &Trace) -> (f64, f64) {
    let Some((began, ended)) = trace.journey else { return trace.window };
    let length = ended - began;
    ((began - 0.12 * length - 15.0).max(trace.window.0), (ended + 0.18 * length + 25.0).min(trace.window.1))
}

/// Days since the need, and the calendar below.
fn time(scene: &mut Scene, stage: &Stage<'_>, y: f64) {
    let (from, to) = stage.days;
    let origin = stage.trace.journey.map_or(0.0, |(began, _)| began);
    scene.line((stage.at(from), y), (stage.at(to), y), 1.0, theme::AXIS);
    let axis = Axis::new((from - origin, to - origin), (stage.at(from), stage.at(to)));
    for tick in axis.ticks(axis.step(axis.room_for(72.0))) {
        let x = axis.at(tick);
        scene.line((x, y), (x, y + 4.0), 1.0, theme::AXIS);
        let day = format!("{tick}").replace('-', "−");
        scene.text(Text::new((x, y + 19.0), day).quiet().anchor(Anchor::Middle));
        let date = stage.words.date(tick + origin).replace("  ", " ");
        scene.text(Text::new((x, y + 36.0), date).quiet().size(theme::SMALL - 1.0).anchor(Anchor::Middle));
    }
    let unit = stage.label(if stage.trace.journey.is_some() { Label::DaysOfJourney } else { Label::DaysOfStart });
    stage_note(scene, y + 19.0, unit);
}

/// A quiet word at the left.
fn stage_note(scene: &mut Scene, y: f64, text: &str) {
    scene.text(Text::new((MARGIN, y), text).quiet());
}
