//! Where it is earned.

use super::contrasts::{chance, difference, scale};
use super::designs::known;
use super::table::Table;
use crate::experiment::{Contrast, Measures, Metrics};
use crate::metric::{Direction, Unit};
use crate::report::number::{Numbers, Scale};
use crate::report::voice::Voice;
use crate::text::Label;

/// One block of rows a segment, one row a design that has it; none without segments.
///
/// Where designs are compared, what they earn is expected revenue, as their difference
/// is: the same mean as realised revenue with less noise.
pub fn segments(all: &[(&str, &Measures)], contrasts: &[Contrast], numbers: &Numbers, voice: Voice) -> Option<Table> {
    let compared = all.len() > 1;
    let mut table = Table::new(voice, 1);
    let (earned, columns) = if compared {
        ("expected_revenue", [Label::Segment, Label::ExpectedRevenue])
    } else {
        ("revenue", [Label::Segment, Label::Revenue])
    };
    table = table.columns(&columns);
    if compared {
        table = table.columns(&[Label::Difference, Label::Interval, Label::ChanceBetter]);
    }
    let mut table = table.columns(&[Label::WonDeals, Label::WinRate]);
    let segments = names(all);
    for &segment in &segments {
        if compared {
            table.gap();
            table.heading(segment);
        }
        let scales = Scales::of(segment, earned, all, contrasts, numbers);
        for (design, measures) in all {
            let Some(mine) = measures.segments.iter().find(|s| s.name == segment) else { continue };
            let name = if compared { format!("  {design}") } else { segment.to_owned() };
            let figure = |(id, scale)| figure(&mine.metrics, id, scale, numbers);
            let mut row = vec![name, figure(scales.earned)];
            if compared {
                row.extend(contrast_cells(find(contrasts, design, segment), scales.difference, numbers, voice));
            }
            row.extend([figure(scales.won), figure(scales.win_rate)]);
            table.row(row);
        }
    }
    (!segments.is_empty()).then_some(table)
}

/// How the figures of a segment are written, under every design alike: an outcome and its scale.
struct Scales {
    earned: (&'static str, Scale),
    difference: Scale,
    won: (&'static str, Scale),
    win_rate: (&'static str, Scale),
}

impl Scales {
    fn of(
        segment: &str,
        earned: &'static str,
        all: &[(&str, &Measures)],
        contrasts: &[Contrast],
        numbers: &Numbers,
    ) -> Self {
        let mine = || all.iter().filter_map(|(_, m)| m.segments.iter().find(|s| s.name == segment));
        let of = |id: &'static str, unit: Unit| {
            (id, numbers.scale_of_all(unit, mine().filter_map(|s| s.metrics.get(id)).filter_map(known)))
        };
        let differences = all.iter().filter_map(|(design, _)| find(contrasts, design, segment));
        Scales {
            earned: of(earned, Unit::Money),
            difference: scale(Unit::Money, differences, numbers),
            won: of("won", Unit::Count),
            win_rate: of("win_rate", Unit::Share),
        }
    }
}

/// Every segment of any design, in the order in which designs name them.
fn names<'a>(all: &[(&str, &'a Measures)]) -> Vec<&'a str> {
    let mut names: Vec<&str> = Vec::new();
    for segment in all.iter().flat_map(|(_, measures)| &measures.segments) {
        if !names.contains(&segment.name.as_str()) {
            names.push(&segment.name);
        }
    }
    names
}

fn find<'a>(contrasts: &'a [Contrast], design: &str, segment: &str) -> Option<&'a Contrast> {
    contrasts
        .iter()
        .find(|c| c.design == design && c.metric == "expected_revenue" && c.segment.as_deref() == Some(segment))
}

/// Difference, interval, mark; empty for the baseline itself.
fn contrast_cells(contrast: Option<&Contrast>, scale: Scale, numbers: &Numbers, voice: Voice) -> [String; 3] {
    let Some(contrast) = contrast else { return [const { String::new() }; 3] };
    let (difference, interval) = difference(scale, contrast, numbers);
    [difference, interval, chance(Direction::Higher, contrast, numbers, voice)]
}

fn figure(metrics: &Metrics, id: &str, scale: Scale, numbers: &Numbers) -> String {
    metrics.mean(id).map_or_else(|| numbers.dash(), |mean| numbers.show(mean, scale))
}
