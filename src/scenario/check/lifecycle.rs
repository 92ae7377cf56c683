//! Sense of stages and handoffs as processes: limits that can be met, definitions
//! that can be fulfilled.

use super::super::fault::Fault;
use super::super::problem::Problem;
use super::super::settings::{Handoff, Overdue, Scenario, StageKind};
use super::super::tree::{Step, Table};
use super::market::Extremes;

/// Checks the rules of stages, and what handoffs ask for, in every draw.
pub fn check_lifecycle(extremes: Extremes<'_>, tree: &Table, problems: &mut Vec<Problem>) {
    let (least, most) = (extremes.least, extremes.most);
    let mut complain = |[list, item]: [Step<'_>; 2], name: &str, key: &str, reason: &'static str| {
        // What was not written is told of where the kind of the stage was.
        let written = [key, "kind"].map(|key| tree.find(&[list, item, Step::Key(key)]));
        let place = written.into_iter().flatten().next().map(|node| node.place.clone());
        problems.push(Problem::error(Fault::Senseless { path: format!("{name}.{key}"), reason }, place));
    };
    let learns = most.qualification.field_learning.get() > 0.0;
    for (stage, rules) in least.lifecycle.stages() {
        let id = stage.id();
        let (place, name) = ([Step::Key("lifecycle"), Step::Key(id)], format!("lifecycle.{id}"));
        match rules.kind {
            StageKind::Sla if rules.limit.get() == 0.0 => {
                complain(place, &name, "limit", "an sla needs a limit of time, above 0 in every draw");
            }
            StageKind::Gate if rules.entry_fields > 0 && !learns => {
                complain(place, &name, "entry_fields", NEVER_LEARNT);
            }
            _ => {}
        }
    }
    for (i, (least, most)) in least.handoff.iter().zip(&most.handoff).enumerate() {
        let (place, name) = ([Step::Key("handoff"), Step::Item(i)], format!("handoff.{}", least.name));
        if least.entry_fields > 0 && !learns {
            complain(place, &name, "entry_fields", NEVER_LEARNT);
        }
        if ends_too_soon(least, most) {
            complain(place, &name, "sla", "it ends before the receiver can start: it must be longer than `delay`");
        }
    }
    idle_rules(most, tree, problems);
}

/// Limits of time outside of slas, and tests at the entry outside of gates. A rule whose stage
/// another layer gave its kind was switched off on purpose, and is no slip.
fn idle_rules(scenario: &Scenario, tree: &Table, problems: &mut Vec<Problem>) {
    for (stage, rules) in scenario.lifecycle.stages() {
        let written = |key| tree.find(&[Step::Key("lifecycle"), Step::Key(stage.id()), Step::Key(key)]);
        let of = [
            ("limit", StageKind::Sla, rules.limit.get() > 0.0),
            ("overdue", StageKind::Sla, rules.overdue != Overdue::Ignore),
            ("entry_fit", StageKind::Gate, rules.entry_fit > 0.0),
            ("entry_fields", StageKind::Gate, rules.entry_fields > 0),
        ];
        for (key, needed, _) in of.into_iter().filter(|(_, needed, acts)| *acts && *needed != rules.kind) {
            let Some(place) = written(key).map(|node| node.place.clone()) else { continue };
            if written("kind").is_some_and(|kind| kind.place.source != place.source) {
                continue;
            }
            let (needed, kind) = (needed.id(), rules.kind.id());
            let fault = Fault::IdleStageRule { path: format!("lifecycle.{stage}.{key}"), needed, kind };
            let help = format!("write `kind = \"{needed}\"`, or leave `{key}` out");
            problems.push(Problem::warning(fault, Some(place)).help(help));
        }
    }
}

/// A review every hour keeps nobody, and would take for ever.
pub fn check_reviews(extremes: Extremes<'_>, tree: &Table, problems: &mut Vec<Problem>) {
    let (least, most) = (extremes.least.selling.review_every.get(), extremes.most.selling.review_every.get());
    if least < 1.0 && most > 0.0 {
        let place = tree.find(&[Step::Key("selling"), Step::Key("review_every")]).map(|node| node.place.clone());
        let reason = "at least a day lies between two reviews; 0 means that there are none";
        problems.push(Problem::error(Fault::Senseless { path: "selling.review_every".to_owned(), reason }, place));
    }
}

/// Whether in some draw there is a service level that ends within the delay.
fn ends_too_soon(least: &Handoff, most: &Handoff) -> bool {
    let delay = most.delay.get();
    most.sla.get() > 0.0 && delay > 0.0 && least.sla.get() <= delay
}

const NEVER_LEARNT: &str = "nobody learns a field while `qualification.field_learning` is 0";
