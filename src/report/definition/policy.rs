//! What follows in words: where a lead or deal goes that is put back, what a stage asks
//! for, what happens when its time is over.

use super::settings::Book;
use crate::scenario::Scenario;
use crate::scenario::settings::{NurtureMode, Overdue, RecycleTo, RecycleWho, StageKind};
use crate::terms::Stage;

/// Where a lead or deal goes that the policy recycles.
pub fn put_back(scenario: &Scenario, book: &Book) -> String {
    let (after, limit) = (book.value("recycle.after"), book.value("recycle.limit"));
    match (scenario.recycle.limit, scenario.recycle.to) {
        (0, _) => "Known, from where only a request or an inquiry brings it back".to_owned(),
        (_, RecycleTo::Call) => format!("Recycled (at most **{limit}** times, then Known)"),
        (_, RecycleTo::Nurture) => format!(
            "Known, from where its score may bring it back after **{after}** (at most **{limit}** times, then only a \
             request or an inquiry)"
        ),
    }
}

/// Where a lead goes that was never reached or has no project.
pub fn without_project(scenario: &Scenario, book: &Book) -> String {
    match scenario.recycle.who {
        RecycleWho::Everyone if scenario.recycle.limit > 0 => put_back(scenario, book),
        _ => format!("Known, from where its score may bring it back after **{}**", book.value("recycle.after")),
    }
}

/// Whether anybody rests until it is called again.
pub fn rests(scenario: &Scenario) -> bool {
    scenario.recycle.to == RecycleTo::Call && scenario.recycle.limit > 0
}

/// The policy of recycling.
pub fn recycling(scenario: &Scenario) -> &'static str {
    match (scenario.recycle.limit, scenario.recycle.to, scenario.recycle.who) {
        (0, ..) => "A lead that says \"not yet\", and a deal that ends without a decision or in silence, is dropped.",
        (_, RecycleTo::Call, RecycleWho::NotYet) => {
            "A lead that says \"not yet\", and a deal that ends without a decision or in silence, is not lost: it is put \
             back, and called again."
        }
        (_, RecycleTo::Call, RecycleWho::Everyone) => {
            "A lead that says \"not yet\", that has no project or is never reached, and a deal that ends without a decision \
             or in silence, is not lost: it is put back, and called again."
        }
        (_, RecycleTo::Nurture, RecycleWho::NotYet) => {
            "A lead that says \"not yet\", and a deal that ends without a decision or in silence, is not lost: it goes back \
             to the known leads, and its score may bring it again. Nobody calls it by the calendar."
        }
        (_, RecycleTo::Nurture, RecycleWho::Everyone) => {
            "A lead that says \"not yet\", that has no project or is never reached, and a deal that ends without a decision \
             or in silence, is not lost: it goes back to the known leads, and its score may bring it again. Nobody calls it \
             by the calendar."
        }
    }
}

/// The policy of mails.
pub const fn nurture(scenario: &Scenario) -> &'static str {
    match scenario.nurture.mode {
        NurtureMode::None => "No mails are sent.",
        NurtureMode::Step => {
            "Whoever permits it and is with nobody gets mails at a fixed rhythm, one for each buying job in turn (ステップメール)."
        }
        NurtureMode::Triggered => {
            "Whoever permits it and is with nobody gets a mail that takes up what it has just read, as tracking sees it."
        }
    }
}

/// What a stage is, its test or its limit of time, and what follows; stages without
/// rules of their own say nothing.
pub fn rule_of(stage: Stage, scenario: &Scenario, book: &Book) -> Option<String> {
    let (_, rules) = scenario.lifecycle.stages().into_iter().find(|(ruled, _)| *ruled == stage)?;
    let value = |key: &str| format!("**{}**", book.value(&format!("lifecycle.{}.{key}", stage.id())));
    let kind = value("kind");
    Some(match rules.kind {
        StageKind::Inventory => format!("{kind}: accounts stay as long as it takes."),
        StageKind::Gate => format!(
            "{kind}: enters who shows a fit, as it is known, of {} or more, and at least {} of the four qualification \
             fields. Whoever does not is closed: Known, from where only a request or an inquiry brings it back.",
            value("entry_fit"),
            value("entry_fields")
        ),
        StageKind::Sla => {
            let followed = overdue(stage, rules.overdue, scenario, book);
            format!("{kind}: at most {}; what stays longer is stale ({}). {followed}", value("limit"), value("overdue"))
        }
    })
}

/// What happens to an account whose time in a stage, or to be taken up, has passed.
pub fn overdue(stage: Stage, overdue: Overdue, scenario: &Scenario, book: &Book) -> String {
    match (overdue, stage) {
        (Overdue::Ignore, _) => "It is counted, and nothing else follows.".to_owned(),
        (_, Stage::Customer) => "It is counted; a customer is never closed.".to_owned(),
        (Overdue::Recycle, _) => format!("It is closed: {}.", put_back(scenario, book)),
        (Overdue::Reassign, Stage::Mql | Stage::Sal) => {
            "It goes to the front of the queue: whoever is free next calls it.".to_owned()
        }
        (Overdue::Reassign, Stage::Sql | Stage::Opportunity) => {
            "Another person of the team takes the deal over, with all that waits for it.".to_owned()
        }
        (Overdue::Reassign, _) => "It is counted: nobody works on it who could be relieved.".to_owned(),
    }
}
