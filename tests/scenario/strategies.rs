//! Every strategy that `docs/model.md` offers can be tried as it says, and changes something.

use crate::worlds::{address, brief, resized};
use meander::ledger::Outcome;
use meander::scenario::Plan;
use meander::sim::Prepared;

const MODEL: &str = include_str!("../../docs/model.md");

/// The rows of the table of strategies: id and last cell.
fn rows() -> Vec<(&'static str, &'static str)> {
    let (_, table) = MODEL.split_once("### Strategies").unwrap();
    let (table, _) = table.split_once("\n## ").unwrap();
    let cells = |line: &'static str| line.trim_matches('|').split(" | ").map(str::trim).collect::<Vec<_>>();
    let rows = table.lines().filter(|line| line.starts_with("| G")).map(cells);
    rows.map(|cells| (cells[0], *cells.last().unwrap())).collect()
}

/// What stands in code in a cell: overrides of split roles, or a scenario.
fn tries(cell: &str) -> Vec<(String, Vec<String>)> {
    let spans = cell.split('`').skip(1).step_by(2);
    let one = |span: &str| match span.strip_prefix("--set ") {
        Some(sets) => {
            let sets = sets.split(" --set ").map(|set| set.trim().trim_matches('"').to_owned());
            ("shipped:split-role".to_owned(), sets.collect())
        }
        None if span.starts_with("shipped:") => (span.to_owned(), Vec::new()),
        None => (format!("shipped:{span}"), Vec::new()),
    };
    spans.filter(|span| !span.starts_with("meander ")).map(one).collect()
}

fn outcome(reference: &str, sets: &[String]) -> Outcome {
    let plan = Plan::load(reference, sets).unwrap_or_else(|problems| panic!("{reference} {sets:?}\n{problems}"));
    Prepared::new(brief(resized(plan.central(), 80))).replicate(address(1))
}

#[test]
fn there_is_a_row_for_each_strategy() {
    let ids: Vec<String> = (1..=20).map(|number| format!("G{number:02}")).collect();
    assert_eq!(rows().iter().map(|(id, _)| *id).collect::<Vec<_>>(), ids);
}

#[test]
fn every_strategy_changes_what_happens() {
    let usual = outcome("shipped:split-role", &[]);
    for (id, cell) in rows().into_iter().filter(|(_, cell)| !cell.contains("planned")) {
        let tries = tries(cell);
        assert!(!tries.is_empty() || cell.contains("`meander "), "{id}: nothing to try in {cell}");
        let changed = tries.iter().filter(|(reference, sets)| outcome(reference, sets) != usual).count();
        assert!(changed > 0 || cell.contains("`meander "), "{id}: {cell}");
    }
}
