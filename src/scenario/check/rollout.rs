//! Sense of a rollout: the segments that it names are there.

use super::super::fault::Fault;
use super::super::problem::Problem;
use super::super::settings::Scenario;
use super::super::suggest;
use super::super::tree::{Step, Table, Value};

/// Every segment that is to change is one of the market's.
pub fn check_rollout(scenario: &Scenario, tree: &Table, problems: &mut Vec<Problem>) {
    let known: Vec<&str> = scenario.market.segment.iter().map(|segment| segment.name.as_str()).collect();
    let written = tree.find(&[Step::Key("rollout"), Step::Key("segments")]);
    for (i, name) in scenario.rollout.segments.0.iter().enumerate() {
        if known.contains(&name.as_str()) {
            continue;
        }
        let item = written.map(|node| match &node.value {
            Value::Array(items) => items.get(i).unwrap_or(node),
            _ => node,
        });
        let fault = Fault::NoSuchItem { kind: "segment", name: name.clone() };
        let mut problem = Problem::error(fault, item.map(|node| node.place.clone()));
        problem.help = suggest::hint(name, &known);
        problems.push(problem);
    }
}
