//! What each design comes to: mean, interval, quantiles.

use super::table::Table;
use crate::experiment::{Measures, Summary};
use crate::metric;
use crate::report::number::{Numbers, Scale};
use crate::report::voice::Voice;
use crate::text::Label;

/// The outcomes that a reader wants first.
const SHOWN: [&str; 4] = ["revenue", "contribution", "won", "cycle_days"];

/// One block of rows an outcome, one row a design.
pub fn designs(all: &[(&str, &Measures)], numbers: &Numbers, voice: Voice) -> Table {
    let mut table = Table::new(voice, 2).columns(&[
        Label::Outcome,
        Label::Design,
        Label::Mean,
        Label::Interval,
        Label::LowFuture,
        Label::MedianFuture,
        Label::HighFuture,
    ]);
    for metric in SHOWN.iter().filter_map(|id| metric::find(id)) {
        if all.len() > 1 {
            table.gap();
        }
        let summaries: Vec<Summary> =
            all.iter().map(|(_, measures)| measures.metrics.get(metric.id).copied().unwrap_or_default()).collect();
        let scale = numbers.scale_of_all(metric.unit, summaries.iter().filter_map(known));
        for (i, ((design, _), summary)) in all.iter().zip(&summaries).enumerate() {
            let title = if i == 0 { voice.metric(metric) } else { "" };
            let mut row = vec![title.to_owned(), (*design).to_owned()];
            row.extend(cells(summary, scale, numbers));
            table.row(row);
        }
    }
    table
}

/// The mean with its interval, by which digits are chosen.
pub(super) fn known(summary: &Summary) -> Option<(f64, Option<(f64, f64)>)> {
    summary.mean.map(|mean| (mean, summary.ci95.map(|i| (i.low, i.high))))
}

/// Mean, interval, P10, P50, P90.
fn cells(summary: &Summary, scale: Scale, numbers: &Numbers) -> Vec<String> {
    let Some(mean) = summary.mean else { return vec![numbers.dash(); 5] };
    let interval = summary.ci95.map(|i| (i.low, i.high));
    let quantile = |q: Option<f64>| q.map_or_else(|| numbers.dash(), |q| numbers.show(q, scale));
    vec![
        numbers.show(mean, scale),
        interval.map_or_else(|| numbers.dash(), |(low, high)| numbers.range(low, high, scale)),
        quantile(summary.p10),
        quantile(summary.p50),
        quantile(summary.p90),
    ]
}
