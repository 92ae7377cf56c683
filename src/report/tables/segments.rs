//! Where it is earned.

use super::contrasts::{chance, difference};
use super::table::Table;
use crate::experiment::{Contrast, Measures, Metrics};
use crate::metric::{Direction, Unit};
use crate::report::number::Numbers;
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
        for (design, measures) in all {
            let Some(mine) = measures.segments.iter().find(|s| s.name == segment) else { continue };
            let name = if compared { format!("  {design}") } else { segment.to_owned() };
            let mut row = vec![name, figure(&mine.metrics, earned, Unit::Money, numbers)];
            if compared {
                row.extend(contrast_cells(find(contrasts, design, segment), numbers, voice));
            }
            row.push(figure(&mine.metrics, "won", Unit::Count, numbers));
            row.push(figure(&mine.metrics, "win_rate", Unit::Share, numbers));
            table.row(row);
        }
    }
    (!segments.is_empty()).then_some(table)
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
fn contrast_cells(contrast: Option<&Contrast>, numbers: &Numbers, voice: Voice) -> [String; 3] {
    let Some(contrast) = contrast else { return [const { String::new() }; 3] };
    let (difference, interval) = difference(Unit::Money, contrast, numbers);
    [difference, interval, chance(Direction::Higher, contrast, numbers, voice)]
}

fn figure(metrics: &Metrics, id: &str, unit: Unit, numbers: &Numbers) -> String {
    metrics
        .get(id)
        .and_then(|s| s.mean.map(|mean| numbers.mean(unit, mean, s.ci95.map(|i| (i.low, i.high)))))
        .unwrap_or_else(|| numbers.dash())
}
