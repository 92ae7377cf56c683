//! How much more or less each design earns than the baseline.

use super::axis::Axis;
use super::frame::{Name, TOP, fitted, framed, money_tick, scale_below};
use super::scene::{Anchor, Scene, Text};
use super::theme::{self, MARGIN, WIDTH};
use crate::metric::Unit;
use crate::report::number::Numbers;

/// Space for the numbers.
const FIGURES: f64 = 190.0;
/// From one row to the next.
const PITCH: f64 = 38.0;

/// A difference.
pub(super) struct Row<'a> {
    /// The design.
    pub(super) name: Name<'a>,
    /// The segment; none for the whole market, which heads a group.
    pub(super) segment: Option<&'a str>,
    /// Mean difference.
    pub(super) mean: f64,
    /// Its interval.
    pub(super) interval: Option<(f64, f64)>,
    /// Whether it differs from nothing beyond chance; a hollow dot where it does not.
    pub(super) clear: bool,
    /// A remark below the numbers.
    pub(super) remark: String,
}

/// Draws the chart with its title and note; `zero` names the baseline at its line, and
/// names on the left have `names` of space.
pub(super) fn contrasts(
    (title, note): (&str, &str),
    zero: &str,
    names: f64,
    rows: &[Row<'_>],
    numbers: &Numbers,
) -> Scene {
    let bottom = TOP + 22.0 + places(rows).last().map_or(PITCH, |y| y + 0.6 * PITCH);
    let mut scene = framed(title, note, bottom + 44.0);
    let left = MARGIN + names;
    let axis = Axis::new(range(rows), (left + 16.0, WIDTH - MARGIN - FIGURES - 16.0));
    let largest = axis.value(1.0).abs().max(axis.value(0.0).abs());
    scale_below(&mut scene, &axis, (TOP + 14.0, bottom), money_tick(numbers, largest, true));
    scene.line((axis.at(0.0), TOP + 14.0), (axis.at(0.0), bottom), 1.75, theme::AXIS);
    let clear = Text::new((0.0, 0.0), zero).quiet().width() * 0.5;
    let x = axis.at(0.0).max(left + clear);
    scene.text(Text::new((x, TOP + 6.0), zero).quiet().anchor(Anchor::Middle));
    for (row, y) in rows.iter().zip(places(rows)) {
        draw(&mut scene, row, (&axis, names), TOP + 22.0 + y, numbers);
        let y = TOP + 22.0 + y;
        scene.tip((MARGIN, y - 0.5 * PITCH), (WIDTH - MARGIN, y + 0.5 * PITCH), read(row, numbers));
    }
    scene
}

/// y of each row, designs a little apart.
fn places(rows: &[Row<'_>]) -> Vec<f64> {
    let mut y = 0.0;
    rows.iter()
        .enumerate()
        .map(|(i, row)| {
            y += match (i, row.segment) {
                (0, _) => 0.6 * PITCH,
                (_, None) => 1.4 * PITCH,
                (_, Some(_)) => PITCH,
            };
            y
        })
        .collect()
}

/// Zero and every interval, with a little room.
fn range(rows: &[Row<'_>]) -> (f64, f64) {
    let ends = |row: &Row<'_>| row.interval.map_or([row.mean; 2], |(low, high)| [low, high]);
    let all = || rows.iter().flat_map(ends).filter(|x| x.is_finite());
    let (low, high) = (all().fold(0.0, f64::min), all().fold(0.0, f64::max));
    let room = 0.06 * (high - low);
    (low - room, high + room)
}

fn draw(scene: &mut Scene, row: &Row<'_>, (axis, names): (&Axis, f64), y: f64, numbers: &Numbers) {
    let (ink, line) = (row.name.look.ink, row.name.look.line);
    let name = match row.segment {
        None => Text::new((MARGIN, y + 5.0), row.name.text).strong().paint(ink),
        Some(segment) => Text::new((MARGIN + 16.0, y + 5.0), segment).size(theme::SMALL).paint(theme::INK),
    };
    scene.text(fitted(name, names - 20.0));
    let whole = row.segment.is_none();
    if let Some((low, high)) = row.interval {
        scene.bar(axis.at(low), axis.at(high), y, if whole { 5.0 } else { 3.0 }, line);
    }
    if row.mean.is_finite() {
        let radius = if whole { 7.0 } else { 5.0 };
        scene.disc((axis.at(row.mean), y), radius, line);
        if !row.clear {
            scene.disc((axis.at(row.mean), y), radius - 2.5, theme::PAPER);
        }
    }
    figures(scene, row, y, numbers);
}

/// What a pointer reads: whose difference, how large, its interval.
fn read(row: &Row<'_>, numbers: &Numbers) -> String {
    let scale = numbers.scale_of(Unit::Money, row.mean, row.interval);
    let name: Vec<&str> =
        [row.name.text, row.segment.unwrap_or_default()].into_iter().filter(|s| !s.is_empty()).collect();
    let interval = row.interval.map(|(low, high)| format!(" ({})", numbers.range(low, high, scale)));
    format!("{}\n{}{}", name.join(" · "), numbers.signed(row.mean, scale), interval.unwrap_or_default())
}

/// The difference, its interval and the remark.
fn figures(scene: &mut Scene, row: &Row<'_>, y: f64, numbers: &Numbers) {
    let x = WIDTH - MARGIN - FIGURES + 8.0;
    let scale = numbers.scale_of(Unit::Money, row.mean, row.interval);
    let mean = Text::new((x, y + 5.0), numbers.signed(row.mean, scale));
    let mean = if row.segment.is_none() { mean.strong() } else { mean.size(theme::SMALL) };
    let after = x + mean.width() + 8.0;
    scene.text(mean);
    if let Some((low, high)) = row.interval {
        scene.text(Text::new((after, y + 5.0), numbers.range(low, high, scale)).quiet());
    }
    if !row.remark.is_empty() {
        scene.text(Text::new((x, y + 22.0), row.remark.as_str()).quiet());
    }
}
