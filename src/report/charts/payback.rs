//! What a change has earned so far, month by month, beyond today's design.

use super::axis::Axis;
use super::frame::{Name, TOP, framed, money_tick};
use super::monthly::{NAMES_AT_END, names};
use super::scene::{Anchor, Scene, Text};
use super::stages::{Months, draw_series, time_scale};
use super::theme::{self, MARGIN, WIDTH};
use crate::experiment::Series;
use crate::report::number::Numbers;
use crate::text::{Label, Language};

const HEIGHT: f64 = 300.0;
/// Room for the numbers at the left.
const NUMBERS: f64 = 74.0;

/// Draws the chart: a line a design, named where it ends, about a line at nothing.
pub(super) fn payback(
    (title, note): (&str, &str),
    lines: &[(Name<'_>, &Series)],
    numbers: &Numbers,
    language: Language,
) -> Scene {
    let top = TOP + 8.0;
    let mut scene = framed(title, note, top + HEIGHT + 62.0);
    let months = Months { warm_up: 0.0, all: lines.iter().map(|(_, series)| series.mean.len()).max().unwrap_or(0) };
    let pixels = (MARGIN + NUMBERS, WIDTH - MARGIN - NAMES_AT_END);
    let x = months.axis(pixels);
    let y = Axis::new(range(lines), (top + HEIGHT, top));
    scale(&mut scene, &y, pixels, numbers);
    for (name, series) in lines {
        draw_series(&mut scene, name, series, |i| x.at(months.end(i)), |value| y.at(value));
    }
    names(&mut scene, lines, &y, pixels.1 + 10.0);
    time_scale(&mut scene, months, pixels, top + HEIGHT, true);
    let below = (0.5 * (pixels.0 + pixels.1), top + HEIGHT + 40.0);
    scene.text(Text::new(below, language.label(Label::Months)).quiet().anchor(Anchor::Middle));
    scene
}

/// Nothing and every band, with a little room.
fn range(lines: &[(Name<'_>, &Series)]) -> (f64, f64) {
    let ends = || lines.iter().flat_map(|(_, series)| series.low.iter().chain(&series.high)).copied();
    let (low, high) = (ends().fold(0.0, f64::min), ends().fold(0.0, f64::max));
    let room = 0.04 * (high - low);
    (low - room, high + room)
}

/// Horizontal lines at round amounts, the one at nothing stronger.
fn scale(scene: &mut Scene, y: &Axis, pixels: (f64, f64), numbers: &Numbers) {
    let step = y.step(6);
    let write = money_tick(numbers, y.value(0.0).abs().max(y.value(1.0).abs()), true);
    for tick in y.ticks(step) {
        let (width, paint) = if tick == 0.0 { (1.75, theme::AXIS) } else { (1.0, theme::GRID) };
        scene.line((pixels.0, y.at(tick)), (pixels.1, y.at(tick)), width, paint);
        scene.text(Text::new((pixels.0 - 8.0, y.at(tick) + 4.5), write(tick, step)).quiet().anchor(Anchor::End));
    }
}
