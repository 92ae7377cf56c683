//! One look for every chart.
//!
//! Colours are those of Okabe and Ito, which colour-blind readers can tell apart; a
//! design keeps its colour in every chart, and its dashes, so that it is known in grey.

use super::scene::Paint;

/// Width of a chart.
pub(super) const WIDTH: f64 = 880.0;
/// Space around it.
pub(super) const MARGIN: f64 = 28.0;

/// What a chart is drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sheet {
    /// A screen or a page.
    Wide,
    /// A phone, held upright: names above what they name, and no room at the sides.
    Narrow,
}

impl Sheet {
    /// Width of the chart.
    pub(super) const fn width(self) -> f64 {
        match self {
            Sheet::Wide => WIDTH,
            Sheet::Narrow => 400.0,
        }
    }

    /// Space around it.
    pub(super) const fn margin(self) -> f64 {
        match self {
            Sheet::Wide => MARGIN,
            Sheet::Narrow => 6.0,
        }
    }
}

/// Size of a title.
pub(super) const TITLE: f64 = 21.0;
/// Size of names and values.
pub(super) const BODY: f64 = 15.0;
/// Size of notes and ticks.
pub(super) const SMALL: f64 = 13.0;

/// The ground.
pub(super) const PAPER: Paint = Paint::hex(0xFFFFFF);
/// Text.
pub(super) const INK: Paint = Paint::hex(0x1A202C);
/// Notes, ticks.
pub(super) const QUIET: Paint = Paint::hex(0x5A6472);
/// Lines that help the eye.
pub(super) const GRID: Paint = Paint::hex(0xE3E7EC);
/// Lines that mean something, as zero does.
pub(super) const AXIS: Paint = Paint::hex(0x8A94A3);
/// What is not counted.
pub(super) const SHADE: Paint = Paint::hex(0xF1F3F6);

/// What is done of a job, and silence in it.
pub(super) const DONE: Paint = Paint::hex(0x5BA8D6);
pub(super) const SILENCE: Paint = Paint::hex(0xD3D8DE);
/// What a number is held to.
pub(super) const TARGET: Paint = Paint::hex(0xCDE4DA);
/// Where a file stands: anonymous, known, called, sold to, put back, customer. Text can be read on each.
pub(super) const FILED: [Paint; 6] = [
    Paint::hex(0xEEF0F3),
    Paint::hex(0xD3E6F3),
    Paint::hex(0xFBE3A6),
    Paint::hex(0xB5DFCF),
    Paint::hex(0xEBCFDD),
    Paint::hex(0x8FCBB4),
];

/// How a design looks in every chart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Look {
    /// Lines and bars.
    pub(super) line: Paint,
    /// The same, dark enough to be read as text.
    pub(super) ink: Paint,
    /// Lengths drawn and left out in turn; none for a whole line.
    pub(super) dash: &'static [f64],
}

const LOOKS: [Look; 7] = [
    Look { line: Paint::hex(0xE69F00), ink: Paint::hex(0x966500), dash: &[7.0, 4.0] },
    Look { line: Paint::hex(0x009E73), ink: Paint::hex(0x00704F), dash: &[2.0, 2.6] },
    Look { line: Paint::hex(0x0072B2), ink: Paint::hex(0x005A8E), dash: &[] },
    Look { line: Paint::hex(0xD55E00), ink: Paint::hex(0xA84300), dash: &[10.0, 3.0, 2.0, 3.0] },
    Look { line: Paint::hex(0xCC79A7), ink: Paint::hex(0x9A3D76), dash: &[12.0, 5.0] },
    Look { line: Paint::hex(0x56B4E9), ink: Paint::hex(0x1B6FA0), dash: &[4.0, 2.0] },
    Look { line: Paint::hex(0x7A7A7A), ink: Paint::hex(0x555555), dash: &[1.5, 4.0] },
];

/// Every colour with the name that a page knows it by; a page in the dark gives others.
pub(super) fn names() -> Vec<(Paint, String)> {
    let ground = [(PAPER, "paper"), (INK, "ink"), (QUIET, "quiet"), (GRID, "grid"), (AXIS, "axis"), (SHADE, "shade")];
    let designs = LOOKS.iter().enumerate();
    let designs = designs.flat_map(|(i, look)| [(look.line, format!("line-{i}")), (look.ink, format!("ink-{i}"))]);
    let filed = FILED.iter().enumerate().map(|(i, paint)| (*paint, format!("filed-{i}")));
    let story = [(DONE, "done"), (SILENCE, "silence"), (TARGET, "target")];
    let named = ground.into_iter().chain(story).map(|(paint, name)| (paint, name.to_owned()));
    named.chain(designs).chain(filed).collect()
}

/// The look of the design at this place among those compared.
pub(super) fn look(place: usize) -> Look {
    LOOKS[place % LOOKS.len()]
}

/// The look of a design that stands alone.
pub(super) fn alone() -> Look {
    LOOKS[2]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance of WCAG 2.
    fn luminance(paint: Paint) -> f64 {
        let channel = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { libm::pow((c + 0.055) / 1.055, 2.4) }
        };
        let (r, g, b) = paint.rgb;
        0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
    }

    #[test]
    fn texts_stand_out_from_the_paper() {
        for paint in LOOKS.iter().map(|look| look.ink).chain([INK, QUIET]) {
            let contrast = (luminance(PAPER) + 0.05) / (luminance(paint) + 0.05);
            assert!(contrast >= 4.5, "{paint:?}: {contrast}");
        }
    }

    #[test]
    fn the_first_three_designs_differ_in_grey() {
        let grey: Vec<f64> = LOOKS[..3].iter().map(|look| luminance(look.line)).collect();
        assert!(grey[0] > 1.4 * grey[1] && grey[1] > 1.4 * grey[2], "{grey:?}");
    }

    #[test]
    fn no_two_designs_share_colour_or_dashes() {
        for (i, a) in LOOKS.iter().enumerate() {
            assert!(LOOKS[..i].iter().all(|b| a.line != b.line && a.dash != b.dash));
        }
    }
}
