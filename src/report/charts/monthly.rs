//! Revenue month by month.

use super::axis::{Axis, ceiling};
use super::frame::{Name, TOP, fitted, framed, money_tick};
use super::scene::{Anchor, Scene, Text};
use super::stages::{Months, draw_series, read, time_scale};
use super::theme::{self, MARGIN, WIDTH};
use crate::experiment::Series;
use crate::metric::Unit;
use crate::report::number::Numbers;
use crate::text::{Label, Language};

const HEIGHT: f64 = 300.0;
/// Room for the numbers at the left.
const NUMBERS: f64 = 64.0;
/// Room for the names at the right.
pub(super) const NAMES_AT_END: f64 = 120.0;
/// Least distance of two names.
const APART: f64 = 19.0;

/// Draws the chart: a line a design, named where it ends.
pub(super) fn monthly(
    (title, note): (&str, &str),
    lines: &[(Name<'_>, &Series)],
    months: Months,
    numbers: &Numbers,
    language: Language,
) -> Scene {
    let top = TOP + 8.0;
    let mut scene = framed(title, note, top + HEIGHT + 62.0);
    let pixels = (MARGIN + NUMBERS, WIDTH - MARGIN - NAMES_AT_END);
    let x = months.axis(pixels);
    let largest = lines.iter().flat_map(|(_, s)| s.high.iter().chain(&s.mean)).copied().fold(0.0, f64::max);
    let (ceiling, step) = ceiling(largest, 4);
    let y = Axis::new((0.0, ceiling), (top + HEIGHT, top));
    scene.rectangle((x.at(-months.warm_up), top), (x.at(0.0), top + HEIGHT), theme::SHADE);
    value_scale(&mut scene, &y, step, pixels, numbers);
    for (name, series) in lines {
        draw_series(&mut scene, name, series, |i| x.at(months.middle(i)), |v| y.at(v.clamp(0.0, ceiling)));
    }
    names(&mut scene, lines, &y, pixels.1 + 10.0);
    let named: Vec<&str> = lines.iter().map(|(name, _)| name.text).collect();
    let series: Vec<&Series> = lines.iter().map(|(_, series)| *series).collect();
    read(&mut scene, (&named, &series), months, (&x, top, HEIGHT), (Unit::Money, numbers, language));
    time_scale(&mut scene, months, pixels, top + HEIGHT, true);
    if months.warm_up > 0.0 {
        let text = Text::new((x.at(-0.5 * months.warm_up), top + 18.0), language.label(Label::WarmUp));
        scene.text(text.quiet().anchor(Anchor::Middle));
    }
    let below = (0.5 * (pixels.0 + pixels.1), top + HEIGHT + 40.0);
    scene.text(Text::new(below, language.label(Label::Months)).quiet().anchor(Anchor::Middle));
    scene
}

fn value_scale(scene: &mut Scene, y: &Axis, step: f64, pixels: (f64, f64), numbers: &Numbers) {
    let write = money_tick(numbers, y.value(1.0), false);
    for tick in y.ticks(step) {
        scene.line((pixels.0, y.at(tick)), (pixels.1, y.at(tick)), 1.0, theme::GRID);
        let text = Text::new((pixels.0 - 8.0, y.at(tick) + 4.5), write(tick, step));
        scene.text(text.quiet().anchor(Anchor::End));
    }
}

/// Names at the ends of their lines, moved apart where they would touch.
pub(super) fn names(scene: &mut Scene, lines: &[(Name<'_>, &Series)], y: &Axis, x: f64) {
    let mut ends: Vec<(f64, &Name<'_>)> =
        lines.iter().filter_map(|(name, series)| series.mean.last().map(|&last| (y.at(last), name))).collect();
    ends.sort_by(|a, b| a.0.total_cmp(&b.0));
    let places = apart(&ends.iter().map(|end| end.0).collect::<Vec<_>>());
    for (place, (_, name)) in places.into_iter().zip(ends) {
        let text = Text::new((x, place + 5.0), name.text).strong().paint(name.look.ink);
        scene.text(fitted(text, NAMES_AT_END - 12.0));
    }
}

/// The nearest places, in order, that are [`APART`]: overlapping groups are centred on their mean.
fn apart(wanted: &[f64]) -> Vec<f64> {
    let mut groups: Vec<(f64, usize)> = Vec::new();
    for &place in wanted {
        groups.push((place, 1));
        while let [.., (a, n), (b, m)] = groups[..] {
            if b - a >= 0.5 * APART * (n + m) as f64 {
                break;
            }
            groups.truncate(groups.len() - 2);
            groups.push(((a * n as f64 + b * m as f64) / (n + m) as f64, n + m));
        }
    }
    let spread = |(centre, n): (f64, usize)| (0..n).map(move |i| centre + APART * (i as f64 - 0.5 * (n - 1) as f64));
    groups.into_iter().flat_map(spread).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_order_and_their_distance() {
        assert_eq!(apart(&[10.0, 100.0]), [10.0, 100.0]);
        assert_eq!(apart(&[50.0, 50.0]), [50.0 - 0.5 * APART, 50.0 + 0.5 * APART]);
        let places = apart(&[10.0, 11.0, 12.0, 40.0, 41.0]);
        assert!(places.windows(2).all(|w| w[1] - w[0] >= APART - 1e-9), "{places:?}");
    }
}
