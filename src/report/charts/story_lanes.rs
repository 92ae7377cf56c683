//! The lanes of a story, from the buyer's jobs to what we believe of them.

use super::axis::Axis;
use super::scene::{Anchor, Paint, Point, Scene, Text};
use super::story::Stage;
use super::theme;
use crate::experiment::trace::{self as story, TouchKind};
use crate::metric::Unit;
use crate::terms::{Job, Phase, Stage as Lifecycle};
use crate::text::Label;

/// Height of a job's lane, and the distance of two.
const LANE: f64 = 20.0;
const PITCH: f64 = 27.0;
/// Distance of two rows of touches.
const ROW: f64 = 18.0;

const TRUTH: Paint = Paint::hex(0x0072B2);
const TRUTH_INK: Paint = Paint::hex(0x005A8E);
/// They are blue, we are green, going back is vermilion.
const OURS: Paint = Paint::hex(0x009E73);
const OURS_INK: Paint = Paint::hex(0x00704F);
const BACK: Paint = Paint::hex(0xD55E00);
const BACK_INK: Paint = Paint::hex(0xA84300);

/// The six jobs: filled as far as each is done, silences shaded, reversals marked.
/// Gives the y of their lower end; so do all lanes.
pub(super) fn jobs(scene: &mut Scene, stage: &Stage<'_>, top: f64) -> f64 {
    let bottom = top + PITCH * Job::COUNT as f64 - (PITCH - LANE);
    for (i, &job) in Job::ALL.iter().enumerate() {
        let y = top + PITCH * i as f64;
        scene.rectangle((stage.at(stage.days.0), y), (stage.at(stage.days.1), y + LANE), theme::SHADE);
        stage.name(scene, y + 14.5, &stage.language.headed(stage.words.job(job)));
    }
    let mut strip = Strip { y: top - 8.0, taken: Vec::new(), ends: (stage.at(stage.days.0), stage.at(stage.days.1)) };
    silences(scene, stage, (top, bottom), &mut strip);
    for (i, &job) in Job::ALL.iter().enumerate() {
        steps(scene, stage, job, top + PITCH * i as f64 + LANE);
    }
    reversals(scene, stage, top, &mut strip);
    bottom
}

/// One job as a filled stair.
fn steps(scene: &mut Scene, stage: &Stage<'_>, job: Job, floor: f64) {
    let most = f64::from(stage.trace.measure.steps.max(1));
    for (point, x0, x1) in stage.journeying() {
        let height = LANE * f64::from(point.steps[job.index()]) / most;
        if height > 0.0 {
            scene.rectangle((x0, floor - height), (x1, floor), theme::DONE);
        }
    }
}

/// Grey across all jobs where the account is silent. The longest are named first, and no
/// name reaches over a longer silence than its own.
fn silences(scene: &mut Scene, stage: &Stage<'_>, (top, bottom): (f64, f64), strip: &mut Strip) {
    let (mut since, mut bars): (Option<f64>, Vec<Silence>) = (None, Vec::new());
    let states: Vec<(f64, Phase)> = stage.states().map(|(point, _)| (point.day, point.phase)).collect();
    for (day, phase) in states.into_iter().chain([(stage.days.1, Phase::Dormant)]) {
        match (since, phase == Phase::Stalled) {
            (None, true) => since = Some(day),
            (Some(began), false) => {
                bars.push(Silence { days: day - began, ends: (stage.at(began), stage.at(day)) });
                since = None;
            }
            _ => {}
        }
    }
    for Silence { ends: (x0, x1), .. } in &bars {
        scene.rectangle((*x0, top - 4.0), (*x1, bottom + 4.0), theme::SILENCE);
    }
    bars.sort_by(|a, b| b.days.total_cmp(&a.days));
    for (i, silence) in bars.iter().enumerate() {
        let days = stage.numbers.duration(silence.days);
        let words = [format!("{} {days}", stage.label(Label::Silent)), days];
        let longer: Vec<(f64, f64)> = bars[..i].iter().map(|longer| longer.ends).collect();
        strip.write(scene, 0.5 * (silence.ends.0 + silence.ends.1), &words, theme::QUIET, &longer);
    }
}

/// A silence in the picture.
struct Silence {
    days: f64,
    ends: (f64, f64),
}

/// An arrow back in each job that lost steps, and a line through them.
fn reversals(scene: &mut Scene, stage: &Stage<'_>, top: f64, strip: &mut Strip) {
    let days = stage.days.0..=stage.days.1;
    for setback in stage.trace.setbacks.iter().filter(|setback| days.contains(&setback.day)) {
        let rows: Vec<f64> =
            setback.lost.iter().map(|loss| top + PITCH * loss.job.index() as f64 + 0.5 * LANE).collect();
        let x = stage.at(setback.day);
        if let (Some(&first), Some(&last)) = (rows.first(), rows.last()) {
            scene.line((x, first), (x, last), 1.5, BACK);
            scene.line((x, top - 5.0), (x, first), 0.75, BACK);
        }
        for y in rows {
            scene.area(vec![(x + 3.0, y - 5.5), (x + 3.0, y + 5.5), (x - 6.5, y)], BACK);
        }
        strip.write(scene, x, &[stage.label(Label::WentBack).to_owned()], BACK_INK, &[]);
    }
}

/// A line of words that give way to each other.
struct Strip {
    y: f64,
    taken: Vec<(f64, f64)>,
    ends: (f64, f64),
}

impl Strip {
    /// Writes the first of these texts that finds room around x, and not above any of
    /// these other ranges.
    fn write(&mut self, scene: &mut Scene, x: f64, texts: &[String], paint: Paint, others: &[(f64, f64)]) {
        for text in texts {
            let text = Text::new((x, self.y), text.as_str()).quiet().paint(paint).anchor(Anchor::Middle);
            let (left, right) = (text.left(), text.left() + text.width());
            let clear = |ranges: &[(f64, f64)], gap| ranges.iter().all(|&(a, b)| right + gap < a || b + gap < left);
            let inside = self.ends.0 - 60.0 < left && right < self.ends.1 + 60.0;
            if inside && clear(&self.taken, 8.0) && clear(others, 0.0) {
                self.taken.push((left, right));
                return scene.text(text);
            }
        }
    }
}

/// What passed between the two: our touches above, theirs below.
pub(super) fn touches(scene: &mut Scene, stage: &Stage<'_>, top: f64) -> f64 {
    const ROWS: [(TouchKind, Label); 8] = [
        (TouchKind::Call, Label::Calls),
        (TouchKind::Meeting, Label::Meetings),
        (TouchKind::Proposal, Label::Proposals),
        (TouchKind::FollowUp, Label::FollowUps),
        (TouchKind::Request, Label::Requests),
        (TouchKind::Form, Label::Forms),
        (TouchKind::Visit, Label::VisitsSeen),
        (TouchKind::Alone, Label::Unseen),
    ];
    let mut y = top;
    for (i, (kind, label)) in ROWS.into_iter().enumerate() {
        if i == 4 {
            y += 8.0;
        }
        let side = if i < 4 { Label::TouchesOurs } else { Label::TouchesTheirs };
        if i % 4 == 0 {
            scene.text(Text::new((theme::MARGIN, y + 13.0), stage.label(side)).strong().size(theme::SMALL + 1.0));
        }
        scene.text(Text::new((theme::MARGIN + 44.0, y + 13.0), stage.label(label)).quiet());
        let middle = y + 0.5 * ROW;
        scene.line((stage.at(stage.days.0), middle), (stage.at(stage.days.1), middle), 1.0, theme::GRID);
        for touch in stage.trace.touches.iter().filter(|touch| touch.kind == kind) {
            if (stage.days.0..=stage.days.1).contains(&touch.day) {
                glyph(scene, kind, (stage.at(touch.day), middle), touch.reached);
            }
        }
        y += ROW;
    }
    y
}

/// A mark of its own shape for every kind; hollow where nobody answered.
fn glyph(scene: &mut Scene, kind: TouchKind, (x, y): Point, reached: bool) {
    let paint = match kind {
        TouchKind::Call | TouchKind::Meeting | TouchKind::Proposal | TouchKind::FollowUp => OURS_INK,
        TouchKind::Alone => theme::AXIS,
        TouchKind::Request | TouchKind::Form | TouchKind::Visit => TRUTH,
    };
    match kind {
        TouchKind::Alone => scene.line((x, y - 4.0), (x, y + 4.0), 1.25, paint),
        TouchKind::Meeting | TouchKind::Form => {
            scene.rectangle((x - 4.5, y - 4.5), (x + 4.5, y + 4.5), paint);
            if !reached {
                scene.rectangle((x - 2.75, y - 2.75), (x + 2.75, y + 2.75), theme::PAPER);
            }
        }
        TouchKind::Proposal => scene.area(vec![(x - 6.0, y), (x, y - 6.0), (x + 6.0, y), (x, y + 6.0)], paint),
        TouchKind::Request => scene.area(vec![(x - 5.5, y + 4.5), (x + 5.5, y + 4.5), (x, y - 5.5)], paint),
        TouchKind::Call | TouchKind::FollowUp | TouchKind::Visit if reached => scene.disc((x, y), 4.0, paint),
        TouchKind::Call | TouchKind::FollowUp | TouchKind::Visit => scene.ring((x, y), 4.0, 1.5, paint),
    }
}

/// The stage in our file, and who works on it.
pub(super) fn filing(scene: &mut Scene, stage: &Stage<'_>, top: f64) -> f64 {
    stage.name(scene, top + 16.0, stage.label(Label::InOurFile));
    let mut pieces: Vec<(Lifecycle, u16, f64, f64)> = Vec::new();
    for (point, until) in stage.states() {
        match pieces.last_mut() {
            Some((kind, owner, _, end)) if *kind == point.stage && *owner == point.owner => *end = until,
            _ => pieces.push((point.stage, point.owner, point.day, until)),
        }
    }
    let mut unnamed: Vec<Lifecycle> = Vec::new();
    for (kind, owner, from, until) in pieces {
        let (x0, x1) = (stage.at(from), stage.at(until));
        scene.rectangle((x0, top), (x1, top + 24.0), shade(kind));
        scene.line((x0, top), (x0, top + 24.0), 1.0, theme::PAPER);
        let team = stage.trace.measure.teams.get(usize::from(owner)).map_or("", String::as_str);
        let name = stage.words.stage(kind);
        let whole = format!("{name} · {team}");
        let fitting = [whole, name].into_iter().map(|text| Text::new((x0 + 6.0, top + 16.5), text).quiet());
        let fitting = fitting.map(|text| text.paint(theme::INK)).find(|text| text.width() < x1 - x0 - 10.0);
        match fitting {
            Some(text) => scene.text(text),
            None if !unnamed.contains(&kind) => unnamed.push(kind),
            None => {}
        }
    }
    legend(scene, stage, &unnamed, top + 24.0)
}

/// Names the colours of pieces too narrow for a name; stages of one colour together.
fn legend(scene: &mut Scene, stage: &Stage<'_>, unnamed: &[Lifecycle], top: f64) -> f64 {
    let mut colours: Vec<(Paint, String)> = Vec::new();
    for &kind in Lifecycle::ALL.iter().filter(|kind| unnamed.contains(kind)) {
        let name = stage.words.stage(kind);
        match colours.last_mut() {
            Some((paint, names)) if *paint == shade(kind) => *names = format!("{names}, {name}"),
            _ => colours.push((shade(kind), name)),
        }
    }
    if colours.is_empty() {
        return top;
    }
    let mut x = stage.at(stage.days.0);
    for (paint, names) in colours {
        scene.rectangle((x, top + 9.0), (x + 12.0, top + 21.0), paint);
        let text = Text::new((x + 18.0, top + 19.5), names).quiet().size(theme::SMALL);
        x += 18.0 + text.width() + 18.0;
        scene.text(text);
    }
    top + 22.0
}

fn shade(kind: Lifecycle) -> Paint {
    theme::FILED[match kind {
        Lifecycle::Anonymous => 0,
        Lifecycle::Known | Lifecycle::Engaged => 1,
        Lifecycle::Mql | Lifecycle::Sal => 2,
        Lifecycle::Sql | Lifecycle::Opportunity => 3,
        Lifecycle::Recycled => 4,
        Lifecycle::Customer => 5,
    }]
}

/// The score, against its threshold where that is what makes a lead.
pub(super) fn score(scene: &mut Scene, stage: &Stage<'_>, top: f64) -> f64 {
    let y = Axis::new((0.0, 100.0), (top + 56.0, top));
    stage.name(scene, top + 12.0, stage.label(Label::Score));
    let (x0, x1) = (stage.at(stage.days.0), stage.at(stage.days.1));
    for (tick, name) in [(0.0, "0"), (100.0, "100")] {
        scene.line((x0, y.at(tick)), (x1, y.at(tick)), 1.0, theme::GRID);
        scene.text(Text::new((x0 - 8.0, y.at(tick) + 4.5), name).quiet().anchor(Anchor::End));
    }
    if let Some(threshold) = stage.trace.measure.threshold {
        scene.dashed(&[(x0, y.at(threshold)), (x1, y.at(threshold))], &[5.0, 4.0], 1.0, theme::AXIS);
        let word = format!("{} {threshold}", stage.label(Label::Threshold));
        scene.text(Text::new((x1 + 8.0, y.at(threshold) + 4.5), word).quiet());
    }
    let scores = stage.states().map(|(point, until)| (f64::from(point.score), stage.at(point.day), stage.at(until)));
    stairs(scores, &y).iter().for_each(|line| climb(scene, line, 2.0, OURS));
    top + 56.0
}

/// Share of all jobs done: the truth beside what they told us last.
pub(super) fn believing(scene: &mut Scene, stage: &Stage<'_>, top: f64) -> f64 {
    let bottom = top + 84.0;
    let y = Axis::new((0.0, 1.0), (bottom, top));
    stage.name(scene, top + 12.0, stage.label(Label::ShareDone));
    let (x0, x1) = (stage.at(stage.days.0), stage.at(stage.days.1));
    for tick in [0.0, 0.5, 1.0] {
        scene.line((x0, y.at(tick)), (x1, y.at(tick)), 1.0, theme::GRID);
        let text = Text::new((x0 - 8.0, y.at(tick) + 4.5), stage.numbers.plain(Unit::Share, tick));
        scene.text(text.quiet().anchor(Anchor::End));
    }
    let truth = stairs(stage.journeying().map(|(point, x0, x1)| (point.done, x0, x1)), &y);
    let told = |(point, until): (&story::Point, f64)| {
        point.believed.map(|told| (told.done, stage.at(point.day), stage.at(until)))
    };
    let belief = stairs(stage.states().filter_map(told), &y);
    let end = |lines: &[Vec<Point>]| lines.last().and_then(|line| line.last()).map(|point| point.1);
    let (true_end, told_end) = (end(&truth), end(&belief));
    truth.iter().for_each(|line| climb(scene, line, 2.5, TRUTH));
    belief.into_iter().for_each(|line| scene.dashed(&line, &[6.0, 3.0], 2.0, OURS));
    let (mut upper, mut lower) = (true_end.unwrap_or(top), told_end.unwrap_or(bottom));
    if (upper - lower).abs() < 18.0 {
        let middle = 0.5 * (upper + lower);
        (upper, lower) = if upper <= lower { (middle - 9.0, middle + 9.0) } else { (middle + 9.0, middle - 9.0) };
    }
    if true_end.is_some() {
        scene.text(Text::new((x1 + 8.0, upper + 4.5), stage.label(Label::Truth)).quiet().paint(TRUTH_INK));
    }
    if told_end.is_some() {
        scene.text(Text::new((x1 + 8.0, lower + 4.5), stage.label(Label::Belief)).quiet().paint(OURS_INK));
    }
    bottom
}

/// A value over time, with the places between which it holds, as stairs: broken where
/// one ends before the next begins.
fn stairs(pieces: impl Iterator<Item = (f64, f64, f64)>, y: &Axis) -> Vec<Vec<Point>> {
    let mut lines: Vec<Vec<Point>> = Vec::new();
    for (value, x0, x1) in pieces {
        let steps = [(x0, y.at(value)), (x1, y.at(value))];
        match lines.last_mut() {
            Some(line) if line.last().is_some_and(|end| end.0 >= x0) => line.extend(steps),
            _ => lines.push(steps.to_vec()),
        }
    }
    lines
}

/// Draws stairs step by step: as one path, steps closer than its width would leave holes.
fn climb(scene: &mut Scene, stairs: &[Point], width: f64, paint: Paint) {
    for pair in stairs.windows(2) {
        let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
        let half = 0.5 * width;
        let (left, right) = (x0.min(x1) - half, x0.max(x1) + half);
        scene.rectangle((left, y0.min(y1) - half), (right, y0.max(y1) + half), paint);
    }
}
