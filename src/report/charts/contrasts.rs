//! How much more or less each design earns than the baseline.

use super::axis::Axis;
use super::frame::{Name, TOP, fitted, framed_on, money_tick, scale_below};
use super::scene::{Anchor, Scene, Text};
use super::theme::{self, MARGIN, Sheet, WIDTH};
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

/// How rows are laid out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    /// What they are drawn on.
    pub(super) sheet: Sheet,
    /// Space for the names, at the left of the bars on a wide sheet.
    pub(super) names: f64,
}

/// Draws the chart with its title and note; `zero` names the baseline at its line.
pub(super) fn contrasts(
    (title, note): (&str, &str),
    zero: &str,
    layout: Layout,
    rows: &[Row<'_>],
    numbers: &Numbers,
) -> Scene {
    let Layout { sheet, names } = layout;
    let bottom = TOP + 22.0 + places(rows, sheet).last().map_or(PITCH, |y| y + 0.6 * PITCH);
    let mut scene = framed_on(sheet, title, note, bottom + 44.0);
    let (left, pixels) = match sheet {
        Sheet::Wide => (MARGIN + names, (MARGIN + names + 16.0, WIDTH - MARGIN - FIGURES - 16.0)),
        Sheet::Narrow => (sheet.margin(), (sheet.margin() + 26.0, sheet.width() - sheet.margin() - 26.0)),
    };
    let axis = Axis::new(range(rows), pixels);
    let largest = axis.value(1.0).abs().max(axis.value(0.0).abs());
    scale_below(&mut scene, &axis, (TOP + 14.0, bottom), money_tick(numbers, largest, true));
    scene.line((axis.at(0.0), TOP + 14.0), (axis.at(0.0), bottom), 1.75, theme::AXIS);
    let zero = fitted(Text::new((0.0, 0.0), zero).quiet(), 0.5 * sheet.width());
    let half = 0.5 * zero.width();
    let x = axis.at(0.0).max(left + half).min(sheet.width() - sheet.margin() - half);
    scene.text(Text { at: (x, TOP + 6.0), ..zero }.anchor(Anchor::Middle));
    for (row, y) in rows.iter().zip(places(rows, sheet)) {
        let y = TOP + 22.0 + y;
        draw(&mut scene, row, &axis, y);
        match sheet {
            Sheet::Wide => beside(&mut scene, row, names, y, numbers),
            Sheet::Narrow => over(&mut scene, row, sheet, y, numbers),
        }
        let (top, below) = if sheet == Sheet::Wide { (0.5, 0.5) } else { (0.9, 0.4) };
        let from = (sheet.margin(), y - top * PITCH);
        scene.tip(from, (sheet.width() - sheet.margin(), y + below * PITCH), read(row, numbers));
    }
    scene
}

/// y of each row, designs a little apart.
fn places(rows: &[Row<'_>], sheet: Sheet) -> Vec<f64> {
    let mut y = 0.0;
    // Names above their bars need a line of their own, remarks below them another.
    let (line, remark) = if sheet == Sheet::Narrow { (22.0, 16.0) } else { (0.0, 0.0) };
    let mut below = 0.0;
    rows.iter()
        .enumerate()
        .map(|(i, row)| {
            y += line + below;
            below = if row.remark.is_empty() { 0.0 } else { remark };
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

fn draw(scene: &mut Scene, row: &Row<'_>, axis: &Axis, y: f64) {
    let (line, whole) = (row.name.look.line, row.segment.is_none());
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
}

/// The name as it is written, without a place.
fn name(row: &Row<'_>) -> Text {
    match row.segment {
        None => Text::new((0.0, 0.0), row.name.text).strong().paint(row.name.look.ink),
        Some(segment) => Text::new((0.0, 0.0), segment).size(theme::SMALL).paint(theme::INK),
    }
}

/// The name at the left of the bar, the figures at its right, and a remark below them.
fn beside(scene: &mut Scene, row: &Row<'_>, names: f64, y: f64, numbers: &Numbers) {
    let indent = if row.segment.is_some() { 16.0 } else { 0.0 };
    scene.text(Text { at: (MARGIN + indent, y + 5.0), ..fitted(name(row), names - 20.0) });
    let x = WIDTH - MARGIN - FIGURES + 8.0;
    let [mean, interval] = figures(row, numbers);
    let after = x + mean.width() + 8.0;
    scene.text(Text { at: (x, y + 5.0), ..mean });
    if !interval.text.is_empty() {
        scene.text(Text { at: (after, y + 5.0), ..interval });
    }
    if !row.remark.is_empty() {
        scene.text(Text::new((x, y + 22.0), row.remark.as_str()).quiet());
    }
}

/// Name and figures above the bar, a remark below it.
fn over(scene: &mut Scene, row: &Row<'_>, sheet: Sheet, y: f64, numbers: &Numbers) {
    let (left, right) = (sheet.margin(), sheet.width() - sheet.margin());
    let [mean, interval] = figures(row, numbers);
    let begins = right - interval.width();
    let before = begins - 8.0 - mean.width();
    let name = Text { at: (left, y - 14.0), ..fitted(name(row), before - left - 10.0) };
    // Lines that help the eye must not run through words.
    for (from, to) in [(left, left + name.width()), (before, right)] {
        scene.rectangle((from - 2.0, y - 27.0), (to + 2.0, y - 10.0), theme::PAPER);
    }
    scene.text(name);
    scene.text(Text { at: (before, y - 14.0), ..mean });
    if !interval.text.is_empty() {
        scene.text(Text { at: (begins, y - 14.0), ..interval });
    }
    if !row.remark.is_empty() {
        let remark = Text::new((right, y + 22.0), row.remark.as_str()).quiet();
        scene.text(remark.anchor(Anchor::End));
    }
}

/// What a pointer reads: whose difference, how large, its interval.
fn read(row: &Row<'_>, numbers: &Numbers) -> String {
    let scale = numbers.scale_of(Unit::Money, row.mean, row.interval);
    let name: Vec<&str> =
        [row.name.text, row.segment.unwrap_or_default()].into_iter().filter(|s| !s.is_empty()).collect();
    let interval = row.interval.map(|(low, high)| format!(" ({})", numbers.range(low, high, scale)));
    format!("{}\n{}{}", name.join(" · "), numbers.signed(row.mean, scale), interval.unwrap_or_default())
}

/// The difference and its interval, without places; no interval is an empty text.
fn figures(row: &Row<'_>, numbers: &Numbers) -> [Text; 2] {
    let scale = numbers.scale_of(Unit::Money, row.mean, row.interval);
    let mean = Text::new((0.0, 0.0), numbers.signed(row.mean, scale));
    let mean = if row.segment.is_none() { mean.strong() } else { mean.size(theme::SMALL) };
    let interval = row.interval.map_or_else(String::new, |(low, high)| numbers.range(low, high, scale));
    [mean, Text::new((0.0, 0.0), interval).quiet()]
}
