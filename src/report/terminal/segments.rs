//! Where it is earned.

use super::contrasts::{chance, difference};
use super::grid::Grid;
use super::look::Look;
use crate::experiment::{Contrast, Measures, Metrics};
use crate::metric::{Direction, Unit};
use crate::report::number::Numbers;
use crate::text::Label;

/// One block of rows a segment, one row a design; none without segments.
pub(super) fn segments(
    all: &[(&str, &Measures)],
    contrasts: &[Contrast],
    numbers: &Numbers,
    look: Look,
) -> Option<String> {
    let (_, first) = all.first()?;
    let compared = all.len() > 1;
    let mut grid = Grid::new(look, 1).columns(&[Label::Segment, Label::Revenue]);
    if compared {
        grid = grid.columns(&[Label::Difference, Label::Interval, Label::ChanceBetter]);
    }
    let mut grid = grid.columns(&[Label::WonDeals, Label::WinRate]);
    for segment in &first.segments {
        if compared {
            grid.gap();
            grid.heading(&segment.name);
        }
        for (design, measures) in all {
            let Some(mine) = measures.segments.iter().find(|s| s.name == segment.name) else { continue };
            let name = if compared { format!("  {design}") } else { segment.name.clone() };
            let mut row = vec![name, figure(&mine.metrics, "revenue", Unit::Money, numbers)];
            if compared {
                row.extend(contrast_cells(find(contrasts, design, &segment.name), numbers, look));
            }
            row.push(figure(&mine.metrics, "won", Unit::Count, numbers));
            row.push(figure(&mine.metrics, "win_rate", Unit::Share, numbers));
            grid.row(row);
        }
    }
    (!first.segments.is_empty()).then(|| grid.finish())
}

fn find<'a>(contrasts: &'a [Contrast], design: &str, segment: &str) -> Option<&'a Contrast> {
    contrasts
        .iter()
        .find(|c| c.design == design && c.metric == "expected_revenue" && c.segment.as_deref() == Some(segment))
}

/// Difference, interval, mark; empty for the baseline itself.
fn contrast_cells(contrast: Option<&Contrast>, numbers: &Numbers, look: Look) -> [String; 3] {
    let Some(contrast) = contrast else { return [const { String::new() }; 3] };
    let (difference, interval) = difference(Unit::Money, contrast, numbers);
    [difference, interval, chance(Direction::Higher, contrast, numbers, look)]
}

fn figure(metrics: &Metrics, id: &str, unit: Unit, numbers: &Numbers) -> String {
    metrics
        .get(id)
        .and_then(|s| s.mean.map(|mean| numbers.mean(unit, mean, s.ci95.map(|i| (i.low, i.high)))))
        .unwrap_or_else(|| numbers.dash())
}
