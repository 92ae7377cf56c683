//! From lead to deal: how many reach each step.

use super::table::Table;
use crate::experiment::Measures;
use crate::metric::{self, Unit};
use crate::report::number::Numbers;
use crate::report::voice::Voice;
use crate::text::Label;

const STEPS: [&str; 6] = ["leads", "mql", "sal", "sql", "opportunities", "won"];

/// One row a step, one column a design.
pub fn funnel(all: &[(&str, &Measures)], numbers: &Numbers, voice: Voice) -> Table {
    let names = all.iter().map(|(design, _)| *design);
    let mut table = Table::new(voice, 1).columns(&[Label::Step]).named_columns(names);
    for (i, metric) in STEPS.iter().filter_map(|id| metric::find(id)).enumerate() {
        let before = i.checked_sub(1).map(|i| STEPS[i]);
        let mut row = vec![voice.metric(metric).to_owned()];
        row.extend(all.iter().map(|(_, measures)| cell(measures, metric.id, before, numbers)));
        table.row(row);
    }
    table
}

/// The mean number and, in brackets, its share of the step before.
fn cell(measures: &Measures, id: &str, before: Option<&str>, numbers: &Numbers) -> String {
    let Some(mean) = measures.metrics.mean(id) else { return numbers.dash() };
    let number = numbers.count(mean);
    match before.and_then(|id| measures.metrics.mean(id)) {
        Some(before) if before > 0.0 => {
            format!("{number} {:>7}", format!("({})", numbers.plain(Unit::Share, mean / before)))
        }
        _ => format!("{number} {:>7}", ""),
    }
}
