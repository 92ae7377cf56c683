//! Every outcome of every design.

use super::contrasts::{chance, difference, scale};
use super::designs::known;
use super::table::{Cell, Table};
use crate::experiment::{Contrast, Measures};
use crate::metric::{METRICS, Metric};
use crate::report::number::{Numbers, Scale};
use crate::report::voice::Voice;
use crate::text::Label;

/// One row an outcome and design: mean and interval, and the difference from the baseline
/// where designs are compared. Outcomes that no design has are left out.
pub fn every(all: &[(&str, &Measures)], contrasts: &[Contrast], numbers: &Numbers, voice: Voice) -> Table {
    let compared = all.len() > 1;
    let mut table = Table::new(voice, 2).columns(&[Label::Outcome, Label::Design, Label::Mean, Label::Interval]);
    if compared {
        table = table.columns(&[Label::Difference, Label::Interval, Label::ChanceBetter]);
    }
    for metric in METRICS {
        let of = |c: &&Contrast| c.metric == metric.id && c.segment.is_none();
        let means = all.iter().filter_map(|(_, measures)| measures.metrics.get(metric.id)).filter_map(known);
        let means = numbers.scale_of_all(metric.unit, means);
        let differences = scale(metric.unit, contrasts.iter().filter(of), numbers);
        for (design, measures) in all {
            let Some(mut row) = figures(metric, (design, measures), means, numbers, voice) else { continue };
            if compared {
                let contrast = contrasts.iter().filter(of).find(|c| c.design == *design);
                row.extend(against(metric, contrast, differences, numbers, voice));
            }
            table.row(row);
        }
    }
    table
}

fn figures(
    metric: &Metric,
    (design, measures): (&str, &Measures),
    scale: Scale,
    numbers: &Numbers,
    voice: Voice,
) -> Option<Vec<Cell>> {
    let summary = measures.metrics.get(metric.id)?;
    let mean = summary.mean?;
    let interval = summary.ci95.map(|interval| (interval.low, interval.high));
    let range = interval.map_or_else(|| numbers.dash(), |(low, high)| numbers.range(low, high, scale));
    Some(vec![
        voice.metric(metric).to_owned().into(),
        design.to_owned().into(),
        Cell::valued(numbers.show(mean, scale), Some(mean)),
        range.into(),
    ])
}

fn against(metric: &Metric, contrast: Option<&Contrast>, scale: Scale, numbers: &Numbers, voice: Voice) -> [Cell; 3] {
    let Some(contrast) = contrast else { return [const { String::new() }; 3].map(Cell::from) };
    let (difference, interval) = difference(scale, contrast, numbers);
    [
        Cell::valued(difference, contrast.mean),
        interval.into(),
        Cell::valued(chance(metric.direction, contrast, numbers, voice), contrast.confidence_better),
    ]
}
