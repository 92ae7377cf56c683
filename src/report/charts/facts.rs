//! What is known against what the model gives: every part of every fact on its target.

use super::frame::{TOP, fitted, framed};
use super::scene::{Anchor, Paint, Scene, Text};
use super::theme::{self, MARGIN, WIDTH};
use crate::experiment::validate::{Fact, Kind, Part, Place, Validate};
use crate::report::number::Glyphs;
use crate::report::validation::{Written, name};
use crate::report::voice::Voice;
use crate::text::{Appraisal, Label, Language};

/// From one part to the next, and from one fact to the next.
const PITCH: f64 = 24.0;
const FACT: f64 = 36.0;
/// From where to where parts are drawn.
const FROM: f64 = 226.0;
const TO: f64 = 476.0;
/// Where the columns of figures begin, and where the last ends.
const ESTIMATE: f64 = 496.0;
const INTERVAL: f64 = 568.0;
const TARGET: f64 = 680.0;
const END: f64 = WIDTH - MARGIN;
/// Widths of a target that are shown on either side of it.
const MARGINS: f64 = 0.75;
/// How far a part that is out may lie from its target before it is far out, in widths of it.
const FAR: f64 = 0.5;

/// Draws the facts of a kind; none if there are none.
///
/// A part is drawn in widths of its target, so that all parts share one axis: the target is the
/// same band for each of them.
pub(super) fn facts(answer: &Validate, kind: Kind, language: Language) -> Option<Scene> {
    let facts: Vec<&Fact> = answer.facts.iter().filter(|fact| fact.kind == kind).collect();
    if facts.is_empty() {
        return None;
    }
    let voice = Voice { language, glyphs: Glyphs::Unicode };
    let title = language.label(match kind {
        Kind::Emergent => Label::FactsThatEmerge,
        Kind::Consistency => Label::FactsAsSet,
    });
    let note = language.appraise(&Appraisal::PictureNote { futures: answer.replications });
    let height = facts.iter().map(|fact| FACT + PITCH * fact.parts.len() as f64).sum::<f64>();
    let mut scene = framed(title, &note, TOP + height + 40.0);
    head(&mut scene, language);
    let mut y = TOP + 12.0;
    for fact in facts {
        scene.line((MARGIN, y + 6.0), (END, y + 6.0), 1.0, theme::GRID);
        y += FACT;
        scene.text(fitted(Text::new((MARGIN, y - 8.0), name(fact, language)).strong(), END - MARGIN));
        for part in &fact.parts {
            row(&mut scene, part, y + 0.5 * PITCH, voice);
            y += PITCH;
        }
    }
    Some(scene)
}

/// What heads the columns.
fn head(scene: &mut Scene, language: Language) {
    let columns = [
        (Label::FactPart, MARGIN, Anchor::Start),
        (Label::Estimate, ESTIMATE, Anchor::Start),
        (Label::Interval, INTERVAL, Anchor::Start),
        (Label::Target, TARGET, Anchor::Start),
        (Label::Result, END, Anchor::End),
    ];
    for (label, x, anchor) in columns {
        let text = language.headed(language.label(label));
        scene.text(Text::new((x, TOP + 8.0), text).quiet().anchor(anchor));
    }
}

/// A part: its name, where its estimate lies, its figures.
fn row(scene: &mut Scene, part: &Part, y: f64, voice: Voice) {
    let written = Written::of(part, voice);
    let text = |x: f64, text: &str| Text::new((x, y + 5.0), text).size(theme::SMALL);
    scene.text(fitted(text(MARGIN, written.name), FROM - MARGIN - 8.0));
    estimate(scene, part, y);
    let inside = part.place() == Place::Inside;
    scene.text(text(ESTIMATE, &written.value).strong());
    scene.text(text(INTERVAL, &written.interval).quiet());
    scene.text(text(TARGET, &written.target).quiet());
    let word = text(END, written.place).anchor(Anchor::End);
    scene.text(if inside { word } else { word.strong().paint(theme::look(3).ink) });
    let Written { name, value, interval, target, place } = written;
    let label = |label| voice.language.headed(voice.label(label));
    let said = format!("{name}\n{value} ({interval})\n{}: {target}\n{place}", label(Label::Target));
    scene.tip((MARGIN, y - 0.5 * PITCH), (END, y + 0.5 * PITCH), said);
}

/// The target as a band, its bounds as edges, the interval as a bar, the estimate as a dot: hollow
/// where it is not inside, an arrow where it lies beyond what is shown.
fn estimate(scene: &mut Scene, part: &Part, y: f64) {
    let range = Range::of(part);
    let (low, high) = range.target;
    scene.rectangle((low, y - 9.0), (high, y + 9.0), theme::TARGET);
    for edge in [low, high].into_iter().filter(|&x| x > FROM && x < TO) {
        scene.line((edge, y - 9.0), (edge, y + 9.0), 1.25, theme::AXIS);
    }
    let inside = part.place() == Place::Inside;
    let line = theme::look(if inside { 2 } else { 3 }).line;
    if let Some((low, high)) = part.ci95.map(|ci| (range.at(ci.low), range.at(ci.high))) {
        interval(scene, (low, high), y, line);
    }
    let Some(x) = part.value.map(|value| range.at(value)) else { return };
    match () {
        () if x < FROM => arrow(scene, FROM, -1.0, y, line),
        () if x > TO => arrow(scene, TO, 1.0, y, line),
        () if inside => scene.disc((x, y), 5.5, line),
        () => scene.ring((x, y), 5.5, 2.25, line),
    }
}

/// The interval between two places, as far as it is shown; an arrow where it goes on.
fn interval(scene: &mut Scene, (low, high): (f64, f64), y: f64, line: Paint) {
    if !(low < TO && high > FROM) {
        return;
    }
    scene.bar(low.max(FROM), high.min(TO), y, 3.5, line);
    if low < FROM {
        arrow(scene, FROM, -1.0, y, line);
    }
    if high > TO {
        arrow(scene, TO, 1.0, y, line);
    }
}

/// The head of an arrow at an edge, to the left or to the right.
fn arrow(scene: &mut Scene, edge: f64, way: f64, y: f64, line: Paint) {
    scene.area(vec![(edge + 7.0 * way, y), (edge - 2.0 * way, y - 5.5), (edge - 2.0 * way, y + 5.5)], line);
}

/// From values of a part to places.
struct Range {
    /// The value at the lower end of the band, and one width of the target.
    origin: f64,
    width: f64,
    /// Where the band begins and ends.
    target: (f64, f64),
}

impl Range {
    fn of(part: &Part) -> Self {
        let (low, high) = (part.target.low, part.target.high);
        let (origin, width) = match (low.is_finite(), high.is_finite()) {
            (true, true) => (low, high - low),
            _ if part.comparison => (low, reach(part)),
            // A target that is open at an end is as wide as its bound.
            (true, false) => (low, low.abs()),
            (false, _) => (high - high.abs(), high.abs()),
        };
        let mut range = Range { origin, width: if width > 0.0 { width } else { 1.0 }, target: (FROM, TO) };
        let place = |end: f64, open: f64| if end.is_finite() { range.at(end) } else { open };
        range.target = (place(low, FROM), place(high, TO));
        range
    }

    fn at(&self, value: f64) -> f64 {
        let widths = (value - self.origin) / self.width;
        FROM + (widths + MARGINS) / (1.0 + 2.0 * MARGINS) * (TO - FROM)
    }
}

/// A width by which everything of a comparison is shown: it has none of its own, and is never
/// far out.
fn reach(part: &Part) -> f64 {
    let ends = part.ci95.map_or([f64::NAN; 2], |ci| [ci.low, ci.high]);
    let away = part.value.into_iter().chain(ends).filter(|x| x.is_finite()).map(|x| x - part.target.low);
    away.map(|away| (away / (1.0 + 0.9 * MARGINS)).max(-away / (0.9 * FAR))).fold(0.0, f64::max)
}
