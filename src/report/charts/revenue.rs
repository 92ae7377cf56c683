//! Revenue by design: the distribution over futures, on common axes.

use super::axis::Axis;
use super::density::{density, quantile};
use super::frame::{Name, TOP, fitted, framed_on, money_tick, scale_below};
use super::scene::{Anchor, Point, Scene, Text};
use super::theme::Sheet;
use crate::metric::Unit;
use crate::report::number::Numbers;
use crate::text::{Language, Message};

/// Below so many futures each is a dot and no shape is claimed.
const FEWEST_FOR_SHAPE: usize = 30;
/// Widest space for the names.
const NAMES: f64 = 170.0;
/// Height of the tallest shape.
const PEAK: f64 = 62.0;
/// From one design's ground line to the next.
const PITCH: f64 = 104.0;

/// One design's revenues.
pub(super) struct Row<'a> {
    pub(super) name: Name<'a>,
    pub(super) sample: &'a [f64],
}

/// A row with what is drawn of it.
struct Shape<'a> {
    name: &'a Name<'a>,
    sorted: Vec<f64>,
    curve: Option<Vec<Point>>,
}

/// Draws the chart.
pub(super) fn revenue(
    (title, note): (&str, &str),
    rows: &[Row<'_>],
    sheet: Sheet,
    numbers: &Numbers,
    language: Language,
) -> Scene {
    let shapes: Vec<Shape<'_>> = rows.iter().map(shape).collect();
    let pitch = PITCH + above(sheet);
    let bottom = TOP + pitch * rows.len() as f64;
    let mut scene = framed_on(sheet, title, note, bottom + 44.0);
    let (margin, right) = (sheet.margin(), sheet.width() - sheet.margin());
    let names = widest(&shapes, numbers, language).min(NAMES);
    let (left, room) = if sheet == Sheet::Wide { (margin + names + 26.0, 24.0) } else { (margin + 26.0, 26.0) };
    let axis = roomy(&shapes, (left, right - room), numbers);
    let largest = axis.value(1.0);
    scale_below(&mut scene, &axis, (TOP - 8.0, bottom), money_tick(numbers, largest, false));
    let peak = shapes.iter().flat_map(|s| s.curve.iter().flatten()).map(|p| p.1).fold(0.0, f64::max);
    for (i, shape) in shapes.iter().enumerate() {
        let ground = TOP + pitch * i as f64 + above(sheet) + PEAK + 4.0;
        draw(&mut scene, shape, &axis, ground, peak);
        let [name, median] = label(shape, numbers, language);
        match sheet {
            Sheet::Wide => {
                let at = left - 14.0;
                scene.text(Text { at: (at, ground - 4.0), ..fitted(name, NAMES) }.anchor(Anchor::End));
                scene.text(Text { at: (at, ground + 14.0), ..median }.anchor(Anchor::End));
            }
            Sheet::Narrow => {
                let (y, free) = (ground - PEAK - 8.0, right - margin - median.width() - 12.0);
                scene.text(Text { at: (margin, y), ..fitted(name, free) });
                scene.text(Text { at: (right, y), ..median }.anchor(Anchor::End));
            }
        }
        ends(&mut scene, shape, &axis, ground, numbers);
        let (top, below) = (ground - PEAK - 4.0, ground + 30.0);
        scene.tip((margin, top), (right, below), read(shape, numbers));
    }
    scene
}

/// Room above each shape for its name.
fn above(sheet: Sheet) -> f64 {
    if sheet == Sheet::Narrow { 26.0 } else { 0.0 }
}

fn shape<'a>(row: &'a Row<'a>) -> Shape<'a> {
    let mut sorted: Vec<f64> = row.sample.iter().copied().filter(|x| x.is_finite()).collect();
    sorted.sort_by(f64::total_cmp);
    let curve = if sorted.len() < FEWEST_FOR_SHAPE { None } else { density(&sorted, 160) };
    Shape { name: &row.name, sorted, curve }
}

fn widest(shapes: &[Shape<'_>], numbers: &Numbers, language: Language) -> f64 {
    shapes.iter().flat_map(|shape| label(shape, numbers, language)).map(|text| text.width()).fold(0.0, f64::max)
}

fn median(shape: &Shape<'_>, numbers: &Numbers, language: Language) -> String {
    let amount = numbers.plain(Unit::Money, quantile(&shape.sorted, 0.5));
    language.say(&Message::Median { amount: &amount })
}

/// An axis on which the revenues at the ends of every bar have room for their numbers.
fn roomy(shapes: &[Shape<'_>], (from, to): (f64, f64), numbers: &Numbers) -> Axis {
    let (low, high) = range(shapes);
    let axis = Axis::new((low, high), (from, to));
    let beyond = |shape: &Shape<'_>| {
        let [left, right] = end_texts(shape, &axis, 0.0, numbers)?;
        Some(((from - left.left()).max(0.0), (right.left() + right.width() - to).max(0.0)))
    };
    let (left, right) =
        shapes.iter().filter_map(beyond).fold((0.0, 0.0), |a: (f64, f64), b| (a.0.max(b.0), a.1.max(b.1)));
    Axis::new((low, high), (from + left, to - right))
}

/// From the lowest to the highest revenue that shows.
fn range(shapes: &[Shape<'_>]) -> (f64, f64) {
    let ends = |s: &Shape<'_>| {
        let curve = s.curve.iter().flatten().filter(|p| p.1 > 0.0).map(|p| p.0);
        curve.chain(s.sorted.iter().copied()).collect::<Vec<_>>()
    };
    let all: Vec<f64> = shapes.iter().flat_map(ends).collect();
    let low = all.iter().copied().fold(f64::INFINITY, f64::min);
    let high = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    // A shape fades out by itself; dots need room.
    let room = if shapes.iter().any(|s| s.curve.is_none()) { 0.04 * (high - low) } else { 0.0 };
    if low.is_finite() { (low - room, high + room) } else { (0.0, 1.0) }
}

fn draw(scene: &mut Scene, shape: &Shape<'_>, axis: &Axis, ground: f64, peak: f64) {
    let look = shape.name.look;
    match &shape.curve {
        Some(curve) => {
            let line: Vec<Point> = curve.iter().map(|&(x, d)| (axis.at(x), ground - PEAK * d / peak)).collect();
            let ends = [line.last(), line.first()].into_iter().flatten().map(|p| (p.0, ground));
            scene.area(line.iter().copied().chain(ends).collect(), look.line.alpha(0.22));
            scene.path(line, 2.0, look.line);
        }
        None => dots(scene, shape, axis, ground),
    }
    scene.line((axis.at(axis.value(0.0)), ground), (axis.at(axis.value(1.0)), ground), 1.25, look.line);
    if shape.sorted.len() > 1 {
        let at = |share| axis.at(quantile(&shape.sorted, share));
        scene.bar(at(0.1), at(0.9), ground + 12.0, 5.0, look.line);
        scene.ring((at(0.5), ground + 12.0), 6.5, 2.5, look.line);
    }
}

/// A dot a future, those at one place above each other.
fn dots(scene: &mut Scene, shape: &Shape<'_>, axis: &Axis, ground: f64) {
    let mut previous: (f64, f64) = (f64::NEG_INFINITY, 0.0);
    for &value in &shape.sorted {
        let x = axis.at(value);
        previous = if x - previous.0 < 8.0 { (previous.0, previous.1 + 1.0) } else { (x, 0.0) };
        let height = (6.0 + 9.0 * previous.1).min(PEAK);
        scene.disc((previous.0, ground - height), 3.75, shape.name.look.line);
    }
}

/// The name of a shape and its median, without a place.
fn label(shape: &Shape<'_>, numbers: &Numbers, language: Language) -> [Text; 2] {
    let name = Text::new((0.0, 0.0), shape.name.text).strong().paint(shape.name.look.ink);
    [name, Text::new((0.0, 0.0), median(shape, numbers, language)).quiet()]
}

/// What a pointer reads: the name, P10, P50, P90.
fn read(shape: &Shape<'_>, numbers: &Numbers) -> String {
    let scale = numbers.scale(Unit::Money, quantile(&shape.sorted, 0.9), None);
    let at = |(name, share)| format!("{name} {}", numbers.show(quantile(&shape.sorted, share), scale));
    let lines = [("P10", 0.1), ("P50", 0.5), ("P90", 0.9)].map(at);
    format!("{}\n{}", shape.name.text, lines.join("\n"))
}

/// The revenues at the ends of the bar.
fn ends(scene: &mut Scene, shape: &Shape<'_>, axis: &Axis, ground: f64, numbers: &Numbers) {
    for text in end_texts(shape, axis, ground, numbers).into_iter().flatten() {
        scene.text(text);
    }
}

/// The same as texts at their places; none where there is no bar.
fn end_texts(shape: &Shape<'_>, axis: &Axis, ground: f64, numbers: &Numbers) -> Option<[Text; 2]> {
    let (low, high) = (quantile(&shape.sorted, 0.1), quantile(&shape.sorted, 0.9));
    let scale = numbers.scale(Unit::Money, high, None);
    let text = |x: f64, value: f64| {
        Text::new((x, ground + 16.5), numbers.show(value, scale)).quiet().paint(shape.name.look.ink)
    };
    let ends = [text(axis.at(low) - 8.0, low).anchor(Anchor::End), text(axis.at(high) + 8.0, high)];
    (shape.sorted.len() > 1).then_some(ends)
}
