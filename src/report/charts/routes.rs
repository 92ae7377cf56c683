//! How buyers turn from job to job: arcs between six boxes, onwards above and back below.

use super::frame::{TOP, fitted, framed};
use super::scene::{Anchor, Paint, Point, Scene, Text};
use super::theme::{self, MARGIN, WIDTH};
use crate::experiment::{JobRoute, Routes, Turn};
use crate::metric::Unit;
use crate::report::number::Numbers;
use crate::terms::Job;
use crate::text::{Label, Language, Message};

/// A box, and the space between two.
const BOX: Point = (120.0, 84.0);
const GAP: f64 = (WIDTH - 2.0 * MARGIN - 6.0 * BOX.0) / 5.0;
/// How high an arc rises for each job that it passes over or reaches.
const RISE: f64 = 27.0;
/// The highest arc, and room for what stands above it.
const SPAN: f64 = 5.0 * RISE + 34.0;
/// The widest arc.
const WIDEST: f64 = 15.0;
/// Arcs that are named by their number, in each direction.
const NAMED: usize = 5;

/// Draws the chart.
pub(super) fn routes((title, note): (&str, &str), routes: &Routes, numbers: &Numbers, language: Language) -> Scene {
    let top = TOP + 6.0 + SPAN;
    let mut scene = framed(title, note, top + BOX.1 + SPAN);
    let most = routes.turns.iter().filter(|turn| Routes::leads_on(turn).is_some()).map(|turn| turn.times);
    let most = most.fold(0.0, f64::max);
    for (onwards, y) in [(true, top), (false, top + BOX.1)] {
        let mut turns: Vec<&Turn> =
            routes.turns.iter().filter(|turn| Routes::leads_on(turn) == Some(onwards)).collect();
        turns.sort_by(|a, b| b.times.total_cmp(&a.times));
        for turn in turns.iter().rev() {
            arc(&mut scene, turn, (onwards, y), most);
        }
        let times: f64 = turns.iter().map(|turn| turn.times).sum();
        let of = |times: f64| numbers.show(times, numbers.scale(Unit::Number, times, Some(0.3)));
        let said = language.say(&Message::Turns { onwards, times: &of(times) });
        let corner = if onwards { TOP + 12.0 } else { top + BOX.1 + SPAN - 16.0 };
        scene.text(Text::new((MARGIN, corner), said).strong().size(theme::SMALL).paint(ink(onwards)));
        for turn in &turns[..turns.len().min(NAMED)] {
            name(&mut scene, turn, (onwards, y), most, &of(turn.times));
        }
    }
    for (i, job) in routes.jobs.iter().enumerate() {
        draw_job(&mut scene, job, (left(i), top), numbers, language);
    }
    scene
}

fn line(onwards: bool) -> Paint {
    theme::look(if onwards { 2 } else { 3 }).line
}

fn ink(onwards: bool) -> Paint {
    theme::look(if onwards { 2 } else { 3 }).ink
}

fn left(place: usize) -> f64 {
    MARGIN + (BOX.0 + GAP) * place as f64
}

fn place(term: &str) -> usize {
    Job::ALL.iter().position(|job| job.id() == term).unwrap_or_default()
}

/// Where an arc begins and ends, and how high it rises.
fn ends(turn: &Turn) -> (f64, f64, f64) {
    let (from, to) = (turn.from.as_deref().map_or(0, place), place(&turn.to));
    let (right, wide) = (to > from, BOX.0 / 6.0);
    // What leaves leaves on the side to which it goes.
    let middle = |at: usize| left(at) + 0.5 * BOX.0;
    let (away, towards) = if right { (wide, -wide) } else { (-wide, wide) };
    let passed = from.abs_diff(to) as f64;
    (middle(from) + away * (1.0 - 0.1 * passed), middle(to) + towards * (1.0 - 0.1 * passed), RISE * passed)
}

fn width(turn: &Turn, most: f64) -> f64 {
    WIDEST * turn.times / most
}

fn arc(scene: &mut Scene, turn: &Turn, (onwards, y): (bool, f64), most: f64) {
    let (from, to, rise) = ends(turn);
    let up = if onwards { -1.0 } else { 1.0 };
    let width = width(turn, most);
    if width < 0.4 {
        return;
    }
    let point = |i: u32| -> Point {
        let angle = std::f64::consts::PI * f64::from(i) / 32.0;
        (0.5 * (from + to) - 0.5 * (to - from) * libm::cos(angle), y + up * (4.0 + rise * libm::sin(angle)))
    };
    let points: Vec<Point> = (0..=32).map(point).collect();
    scene.path(points, width, line(onwards).alpha(0.5));
    let half = (0.5 * width).max(2.5);
    scene.area(vec![(to - half - 1.5, y + up * 7.0), (to + half + 1.5, y + up * 7.0), (to, y)], line(onwards));
}

/// The number of an arc at its height.
fn name(scene: &mut Scene, turn: &Turn, (onwards, y): (bool, f64), most: f64, text: &str) {
    let (from, to, rise) = ends(turn);
    let beyond = rise + 0.5 * width(turn, most) + 8.0;
    let at = (0.5 * (from + to), if onwards { y - beyond } else { y + beyond + 9.0 });
    let text = Text::new(at, text).size(theme::SMALL).paint(ink(onwards)).anchor(Anchor::Middle);
    let (low, high) = (at.1 - 11.0, at.1 + 3.0);
    scene.rectangle((text.left() - 2.0, low), (text.left() + text.width() + 2.0, high), theme::PAPER.alpha(0.75));
    scene.text(text);
}

fn draw_job(scene: &mut Scene, job: &JobRoute, (x, y): Point, numbers: &Numbers, language: Language) {
    let name = Label::job(&job.job).map_or(job.job.as_str(), |label| language.label(label));
    let (visits, returns, silences) = (job.visits.mean, job.returns.mean, job.silences.mean);
    let show = |value: f64, half: f64| numbers.show(value, numbers.scale(Unit::Number, value, Some(half)));
    let (visits, returns, silences) = (show(visits, 0.3), show(returns, 0.3), show(silences, 0.03));
    let said = [
        language.say(&Message::Visits(&visits)),
        language.say(&Message::Returns(&returns)),
        language.say(&Message::Silences(&silences)),
    ];
    scene.rectangle((x, y), (x + BOX.0, y + BOX.1), theme::SHADE);
    let text = |at: f64, text: &str| Text::new((x + 0.5 * BOX.0, y + at), text).anchor(Anchor::Middle);
    scene.text(fitted(text(21.0, &language.headed(name)).strong().size(theme::SMALL + 1.0), BOX.0 - 8.0));
    for (i, said) in said.iter().enumerate() {
        let line = text(40.0 + 17.0 * i as f64, said).size(theme::SMALL);
        scene.text(fitted(line, BOX.0 - 6.0));
    }
    let reached = numbers.mean(Unit::Share, job.reached.mean, job.reached.ci95.map(|ci| (ci.low, ci.high)));
    let reached = language.say(&Message::Reached(&reached));
    let tip = std::iter::once(name.to_owned()).chain([reached]).chain(said).collect::<Vec<_>>().join("\n");
    scene.tip((x, y), (x + BOX.0, y + BOX.1), tip);
}
