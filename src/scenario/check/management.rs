//! Sense of goals: a target is one of something, and what a team is measured by has one.

use super::super::fault::Fault;
use super::super::problem::Problem;
use super::super::settings::{Kpi, Scenario};
use super::super::tree::{Step, Table};

/// Checks what each team is measured by.
pub fn check_goals(scenario: &Scenario, tree: &Table, problems: &mut Vec<Problem>) {
    for (i, team) in scenario.team.iter().enumerate() {
        let (key, reason) = match (team.kpi, team.target > 0.0) {
            (Kpi::None, true) => ("target", "it is a target of nothing: say in `kpi` what the team is measured by"),
            (Kpi::None, false) | (_, true) => continue,
            (_, false) => ("kpi", "it needs a `target`, above 0, that can be missed"),
        };
        let place = tree.find(&[Step::Key("team"), Step::Item(i), Step::Key(key)]).map(|node| node.place.clone());
        problems.push(Problem::error(Fault::Senseless { path: format!("team.{}.{key}", team.name), reason }, place));
    }
}
