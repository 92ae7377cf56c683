//! When a change from today's design has paid for itself.

use super::designs::known;
use super::table::Table;
use crate::experiment::{Compare, GroupMeasures, Payback};
use crate::metric::Unit;
use crate::report::number::{Numbers, Scale};
use crate::report::voice::Voice;
use crate::text::Label;

/// What groups of accounts are told by.
const FIGURES: [(&str, Unit); 3] = [("expected_revenue", Unit::Money), ("revenue", Unit::Money), ("won", Unit::Count)];

/// One row a design; none where nothing is changed.
pub fn payback(answer: &Compare, numbers: &Numbers, voice: Voice) -> Option<Table> {
    let mut table = Table::new(voice, 1).columns(&[
        Label::Design,
        Label::PaidFrom,
        Label::LowFuture,
        Label::MedianFuture,
        Label::HighFuture,
        Label::PaidIn,
    ]);
    for payback in &answer.payback {
        table.row(cells(payback, numbers, voice));
    }
    (!answer.payback.is_empty()).then_some(table)
}

fn cells(payback: &Payback, numbers: &Numbers, voice: Voice) -> Vec<String> {
    let month = |month: Option<u32>| month.map_or(voice.label(Label::NotYetPaid).to_owned(), |month| month.to_string());
    let mut row = vec![payback.design.clone()];
    row.extend([payback.month, payback.p10, payback.p50, payback.p90].map(month));
    row.push(numbers.plain(Unit::Share, payback.share_of_futures));
    row
}

/// The accounts that a rollout reaches and the others, design by design; none where it
/// reaches all.
pub fn groups(answer: &Compare, numbers: &Numbers, voice: Voice) -> Option<Table> {
    let mut table =
        Table::new(voice, 1).columns(&[Label::Design, Label::ExpectedRevenue, Label::Revenue, Label::WonDeals]);
    let groups = || answer.payback.iter().flat_map(|payback| &payback.groups);
    let scales = FIGURES.map(|(id, unit)| {
        numbers.scale_of_all(unit, groups().filter_map(|group| group.metrics.get(id)).filter_map(known))
    });
    let mut any = false;
    for payback in answer.payback.iter().filter(|payback| !payback.groups.is_empty()) {
        any = true;
        table.gap();
        table.heading(&payback.design);
        for group in &payback.groups {
            table.row(group_cells(group, &scales, numbers, voice));
        }
    }
    any.then_some(table)
}

fn group_cells(group: &GroupMeasures, scales: &[Scale; 3], numbers: &Numbers, voice: Voice) -> Vec<String> {
    let name = voice.label(if group.reached { Label::Reached } else { Label::NotReached });
    let figure = |(id, _): &(&str, Unit), scale: &Scale| {
        group.metrics.mean(id).map_or_else(|| numbers.dash(), |mean| numbers.show(mean, *scale))
    };
    let figures = FIGURES.iter().zip(scales).map(|(outcome, scale)| figure(outcome, scale));
    std::iter::once(format!("  {name}")).chain(figures).collect()
}
