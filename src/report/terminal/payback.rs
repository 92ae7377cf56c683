//! When a change from today's design has paid for itself.

use super::grid::Grid;
use super::look::Look;
use crate::experiment::{Compare, GroupMeasures, Payback};
use crate::metric::Unit;
use crate::report::number::Numbers;
use crate::text::Label;

/// One row a design; none where nothing is changed.
pub(super) fn payback(answer: &Compare, numbers: &Numbers, look: Look) -> Option<String> {
    let mut grid = Grid::new(look, 1).columns(&[
        Label::Design,
        Label::PaidFrom,
        Label::LowFuture,
        Label::MedianFuture,
        Label::HighFuture,
        Label::PaidIn,
    ]);
    for payback in &answer.payback {
        grid.row(cells(payback, numbers, look));
    }
    (!answer.payback.is_empty()).then(|| grid.finish())
}

fn cells(payback: &Payback, numbers: &Numbers, look: Look) -> Vec<String> {
    let month = |month: Option<u32>| month.map_or(look.label(Label::NotYetPaid).to_owned(), |month| month.to_string());
    let mut row = vec![payback.design.clone()];
    row.extend([payback.month, payback.p10, payback.p50, payback.p90].map(month));
    row.push(numbers.plain(Unit::Share, payback.share_of_futures));
    row
}

/// The accounts that a rollout reaches and the others, design by design; none where it
/// reaches all.
pub(super) fn groups(answer: &Compare, numbers: &Numbers, look: Look) -> Option<String> {
    let mut grid =
        Grid::new(look, 1).columns(&[Label::Design, Label::ExpectedRevenue, Label::Revenue, Label::WonDeals]);
    let mut any = false;
    for payback in answer.payback.iter().filter(|payback| !payback.groups.is_empty()) {
        any = true;
        grid.gap();
        grid.heading(&payback.design);
        for group in &payback.groups {
            grid.row(group_cells(group, numbers, look));
        }
    }
    any.then(|| grid.finish())
}

fn group_cells(group: &GroupMeasures, numbers: &Numbers, look: Look) -> Vec<String> {
    let figure = |id: &str, unit: Unit| {
        let summary = group.metrics.get(id).copied().unwrap_or_default();
        let interval = summary.ci95.map(|interval| (interval.low, interval.high));
        summary.mean.map_or_else(|| numbers.dash(), |mean| numbers.show(mean, numbers.scale_of(unit, mean, interval)))
    };
    let name = look.label(if group.reached { Label::Reached } else { Label::NotReached });
    vec![
        format!("  {name}"),
        figure("expected_revenue", Unit::Money),
        figure("revenue", Unit::Money),
        figure("won", Unit::Count),
    ]
}
