//! Sense of stages and handoffs as processes: limits that can be met, definitions
//! that can be fulfilled.

use super::super::fault::Fault;
use super::super::problem::Problem;
use super::super::settings::{Scenario, StageKind, StageRules};
use super::super::tree::{Step, Table};
use super::Extremes;

/// Checks the rules of stages, and what handoffs ask for.
pub fn check_lifecycle(scenario: &Scenario, tree: &Table, problems: &mut Vec<Problem>) {
    let mut complain = |[list, item]: [Step<'_>; 2], name: &str, key: &str, reason: &str| {
        let place = tree.find(&[list, item, Step::Key(key)]).map(|node| node.place.clone());
        problems.push(Problem::error(Fault::Unit { path: format!("{name}.{key}"), reason: reason.to_owned() }, place));
    };
    let learns = scenario.qualification.field_learning.get() > 0.0;
    for (stage, rules) in stages(scenario) {
        let (place, name) = ([Step::Key("lifecycle"), Step::Key(stage)], format!("lifecycle.{stage}"));
        match rules.kind {
            StageKind::Sla if rules.limit.get() == 0.0 => {
                complain(place, &name, "limit", "an sla needs a limit of time")
            }
            StageKind::Gate if stage == "engaged" => complain(place, &name, "kind", "the score decides who is engaged"),
            StageKind::Gate if rules.entry_fields > 0 && !learns => {
                complain(place, &name, "entry_fields", NEVER_LEARNT);
            }
            _ => {}
        }
    }
    for (i, handoff) in scenario.handoff.iter().enumerate() {
        let (place, name) = ([Step::Key("handoff"), Step::Item(i)], format!("handoff.{}", handoff.name));
        if handoff.entry_fields > 0 && !learns {
            complain(place, &name, "entry_fields", NEVER_LEARNT);
        }
        if handoff.sla.get() > 0.0 && handoff.sla.get() <= handoff.delay.get() {
            complain(place, &name, "sla", "it ends before the receiver can start: it must be longer than `delay`");
        }
    }
}

/// A review every hour keeps nobody, and would take for ever.
pub fn check_reviews(extremes: Extremes<'_>, tree: &Table, problems: &mut Vec<Problem>) {
    let (least, most) = (extremes.least.selling.review_every.get(), extremes.most.selling.review_every.get());
    if least < 1.0 && most > 0.0 {
        let place = tree.find(&[Step::Key("selling"), Step::Key("review_every")]).map(|node| node.place.clone());
        let reason = "at least a day lies between two reviews; 0 means that there are none".to_owned();
        problems.push(Problem::error(Fault::Unit { path: "selling.review_every".to_owned(), reason }, place));
    }
}

const NEVER_LEARNT: &str = "nobody learns a field while `qualification.field_learning` is 0";

fn stages(scenario: &Scenario) -> [(&'static str, &StageRules); 5] {
    let rules = &scenario.lifecycle;
    [
        ("engaged", &rules.engaged),
        ("mql", &rules.mql),
        ("sal", &rules.sal),
        ("sql", &rules.sql),
        ("opportunity", &rules.opportunity),
    ]
}
