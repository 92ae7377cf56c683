//! Stock over time: accounts in each stage, month by month, one small picture a stage.

use super::axis::{Axis, ceiling};
use super::frame::{Name, TOP, framed, key};
use super::scene::{Anchor, Point, Scene, Text};
use super::theme::{self, MARGIN, WIDTH};
use crate::experiment::Series;
use crate::metric::Unit;
use crate::report::number::Numbers;
use crate::text::{Label, Language, Message};

const COLUMNS: usize = 4;
const GAP: f64 = 22.0;
const HEIGHT: f64 = 132.0;
const PITCH: f64 = HEIGHT + 68.0;
/// Room for the numbers at the left of each picture.
const NUMBERS: f64 = 40.0;

/// One stage of every design.
pub(super) struct Panel<'a> {
    /// What the stage is called.
    pub(super) title: String,
    /// Its stock in each design, in the order of the names.
    pub(super) lines: Vec<&'a Series>,
    /// What is counted.
    pub(super) unit: Unit,
}

/// Time as the pictures show it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Months {
    /// Months of warm-up, at the beginning.
    pub(super) warm_up: f64,
    /// Months in all.
    pub(super) all: usize,
}

impl Months {
    /// An axis of months since the count began.
    pub(super) fn axis(self, pixels: (f64, f64)) -> Axis {
        Axis::new((-self.warm_up, self.all as f64 - self.warm_up), pixels)
    }

    /// When a month ends.
    pub(super) fn end(self, month: usize) -> f64 {
        (month + 1) as f64 - self.warm_up
    }

    /// When a month is half over.
    pub(super) fn middle(self, month: usize) -> f64 {
        self.end(month) - 0.5
    }

    /// Round months to mark: years where there are some, else quarters.
    pub(super) fn marks(self) -> Vec<f64> {
        let counted = self.all as f64 - self.warm_up;
        let step = if counted >= 24.0 { 12 } else { 3 };
        let first = libm::ceil(-self.warm_up / f64::from(step)) as i32;
        (first..).map(|i| f64::from(i * step)).take_while(|m| *m <= counted + 0.01).collect()
    }
}

/// Draws the chart.
pub(super) fn stages(
    (title, note): (&str, &str),
    names: &[Name<'_>],
    panels: &[Panel<'_>],
    months: Months,
    numbers: &Numbers,
    language: Language,
) -> Scene {
    let rows = panels.len().div_ceil(COLUMNS);
    let mut scene = framed(title, note, 0.0);
    let free = time_key(&mut scene, TOP + 12.0, months, language) - MARGIN;
    let top = TOP + 58.0 + key(&mut scene, (MARGIN, TOP + 12.0), free, names);
    scene.size.1 = top + PITCH * rows as f64 - 12.0;
    let width = (WIDTH - 2.0 * MARGIN + GAP) / COLUMNS as f64 - GAP;
    for (i, panel) in panels.iter().enumerate() {
        let corner = (MARGIN + (width + GAP) * (i % COLUMNS) as f64, top + PITCH * (i / COLUMNS) as f64);
        draw(&mut scene, panel, names, months, corner, width, numbers);
        let named: Vec<&str> = names.iter().map(|name| name.text).collect();
        let x = months.axis((corner.0 + NUMBERS, corner.0 + width));
        let place = (&x, corner.1, HEIGHT);
        read(&mut scene, (&named, &panel.lines), months, place, (panel.unit, numbers, language));
        let below = i + COLUMNS >= panels.len();
        time_scale(&mut scene, months, (corner.0 + NUMBERS, corner.0 + width), corner.1 + HEIGHT, below);
    }
    scene
}

fn draw(
    scene: &mut Scene,
    panel: &Panel<'_>,
    names: &[Name<'_>],
    months: Months,
    (x0, y0): Point,
    width: f64,
    numbers: &Numbers,
) {
    let x = months.axis((x0 + NUMBERS, x0 + width));
    let largest = panel.lines.iter().flat_map(|s| s.high.iter().chain(&s.mean)).copied().fold(0.0, f64::max);
    // A band may reach a hair beyond the whole; the whole is where its axis ends.
    let whole = panel.unit == Unit::Share && (1.0..1.02).contains(&largest);
    let (top, step) = ceiling(if whole { 1.0 } else { largest }, 3);
    let y = Axis::new((0.0, top), (y0 + HEIGHT, y0));
    scene.text(Text::new((x0, y0 - 14.0), panel.title.as_str()).strong().size(theme::SMALL + 1.0));
    scene.rectangle((x.at(-months.warm_up), y0), (x.at(0.0), y0 + HEIGHT), theme::SHADE);
    for tick in y.ticks(step) {
        scene.line((x0 + NUMBERS, y.at(tick)), (x0 + width, y.at(tick)), 1.0, theme::GRID);
        let text =
            Text::new((x0 + NUMBERS - 6.0, y.at(tick) + 4.5), numbers.show(tick, numbers.ticks(panel.unit, top, step)));
        scene.text(text.quiet().anchor(Anchor::End));
    }
    for (name, series) in names.iter().zip(&panel.lines) {
        draw_series(scene, name, series, |i| x.at(months.end(i)), |v| y.at(v.clamp(0.0, top)));
    }
}

/// A line with the band of its interval.
pub(super) fn draw_series(
    scene: &mut Scene,
    name: &Name<'_>,
    series: &Series,
    x: impl Fn(usize) -> f64,
    y: impl Fn(f64) -> f64,
) {
    let line = |values: &[f64]| -> Vec<Point> { values.iter().enumerate().map(|(i, &v)| (x(i), y(v))).collect() };
    let back = line(&series.low).into_iter().rev();
    scene.area(line(&series.high).into_iter().chain(back).collect(), name.look.line.alpha(0.16));
    scene.dashed(&line(&series.mean), name.look.dash, 2.0, name.look.line);
}

/// What a pointer reads: the value of each line, month by month.
pub(super) fn read(
    scene: &mut Scene,
    (names, lines): (&[&str], &[&Series]),
    months: Months,
    (x, top, height): (&Axis, f64, f64),
    (unit, numbers, language): (Unit, &Numbers, Language),
) {
    for month in 0..months.all {
        let value = |(name, series): (&&str, &&Series)| {
            let mean = series.mean.get(month).copied()?;
            let interval = series.low.get(month).copied().zip(series.high.get(month).copied());
            Some(format!("{name} {}", numbers.mean(unit, mean, interval)))
        };
        let head = language.say(&Message::Month(month as i32 + 1 - months.warm_up.round() as i32));
        let text: Vec<String> = std::iter::once(head).chain(names.iter().zip(lines).filter_map(value)).collect();
        let (from, to) = (x.at(months.end(month) - 1.0), x.at(months.end(month)));
        scene.tip((from, top), (to, top + height), text.join("\n"));
    }
}

/// Ticks of time below a picture; their numbers where nothing stands below.
pub(super) fn time_scale(scene: &mut Scene, months: Months, pixels: (f64, f64), y: f64, numbered: bool) {
    let axis = months.axis(pixels);
    scene.line((pixels.0, y), (pixels.1, y), 1.0, theme::AXIS);
    for mark in months.marks() {
        scene.line((axis.at(mark), y), (axis.at(mark), y + 4.0), 1.0, theme::AXIS);
        if numbered {
            let text = format!("{mark}").replace('-', "−");
            scene.text(Text::new((axis.at(mark), y + 18.0), text).quiet().anchor(Anchor::Middle));
        }
    }
}

/// Says at the right what time is counted in and what the shaded time is; gives the x
/// that is free to its left.
fn time_key(scene: &mut Scene, y: f64, months: Months, language: Language) -> f64 {
    let text = Text::new((WIDTH - MARGIN, y), language.label(Label::Months)).quiet().anchor(Anchor::End);
    let left = text.left();
    scene.text(text);
    if months.warm_up <= 0.0 {
        return left - 24.0;
    }
    let text = Text::new((left - 22.0, y), language.label(Label::WarmUp)).quiet().anchor(Anchor::End);
    let right = text.left() - 8.0;
    scene.rectangle((right - 22.0, y - 12.0), (right, y + 2.0), theme::SHADE);
    scene.text(text);
    right - 22.0 - 24.0
}
