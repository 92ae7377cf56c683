//! Each stage of the lifecycle: what it is, how an account enters, how it leaves.

use super::settings::Book;
use crate::scenario::Scenario;
use crate::scenario::settings::LeadRule;
use crate::terms::Stage;

/// A stage as people call it: English, and the term of art in Japanese.
pub const fn name(stage: Stage) -> (&'static str, &'static str) {
    match stage {
        Stage::Anonymous => ("Anonymous", "匿名"),
        Stage::Known => ("Known", "既知リード"),
        Stage::Engaged => ("Engaged", "関心リード"),
        Stage::Mql => ("MQL", "マーケティング適格リード"),
        Stage::Sal => ("SAL", "営業受入リード"),
        Stage::Sql => ("SQL", "営業適格リード"),
        Stage::Opportunity => ("Opportunity", "商談"),
        Stage::Recycled => ("Recycled", "リサイクル"),
        Stage::Customer => ("Customer", "顧客"),
    }
}

/// The rule of entry (開始条件) and that of exit (終了条件), with present values.
pub fn rules(stage: Stage, scenario: &Scenario, book: &Book) -> (String, String) {
    let value = |path: &str| format!("**{}**", book.value(path));
    let handed_over = handed_over(scenario, book);
    let (recycled, limit) = (value("recycle.after"), value("recycle.limit"));
    match stage {
        Stage::Anonymous => (
            "Nobody has told us who they are; or the file has gone stale.".to_owned(),
            "A form, a card, an inquiry or a request for a meeting gives us a name: Known. A request or an inquiry \
             leads straight on to MQL."
                .to_owned(),
        ),
        Stage::Known => (
            "The account has given its name; or a lead was closed without being put back for later; or a contract \
             ended."
                .to_owned(),
            format!(
                "Behaviour score of {} or more: Engaged. {handed_over}, a request or an inquiry: MQL. \
                 Without form, card or conversation for {}: Anonymous.",
                value("scoring.engaged"),
                value("identification.lapse")
            ),
        ),
        Stage::Engaged => (
            format!("Known, and a behaviour score of {} or more.", value("scoring.engaged")),
            format!(
                "Behaviour score below that at a later signal: Known. {handed_over}, a request or an \
                 inquiry: MQL. Without form, card or conversation for {}: Anonymous.",
                value("identification.lapse")
            ),
        ),
        Stage::Mql => (
            format!(
                "{handed_over} (success path); or a request for a meeting or an inquiry (fast path); or {recycled} \
                 after it was put back for later (detour)."
            ),
            format!(
                "Called up to {} times, {} apart. Reached and judged to be of fit {} or more: SAL. Below that, or \
                 never reached: Known.",
                value("qualification.attempts"),
                value("qualification.retry"),
                value("qualification.fit_cut")
            ),
        ),
        Stage::Sal => (
            "Reached on the telephone and accepted as our target.".to_owned(),
            format!(
                "Has a project, works on it, and has done {} or more of the six buying jobs: SQL. A project that is \
                 not so far: Recycled (at most {limit} times, then Known). No project: Known.",
                value("qualification.ready_from")
            ),
        ),
        Stage::Sql => (
            "Qualified: a rep has the deal and asks for the first meeting.".to_owned(),
            format!(
                "First meeting held: Opportunity. No project any more, or silent for longer than {}: Recycled (at \
                 most {limit} times, then Known). Bought from a rival: Known.",
                value("selling.give_up")
            ),
        ),
        Stage::Opportunity => (
            "The first meeting was held.".to_owned(),
            format!(
                "Contract signed: Customer. No decision, or silent for longer than {}: Recycled (at most {limit} \
                 times, then Known). Bought from a rival: Known.",
                value("selling.give_up")
            ),
        ),
        Stage::Recycled => (
            format!("A \"not yet\", a deal without decision or gone silent, put back at most {limit} times."),
            format!("{recycled} later: MQL, called again. Earlier by a request or an inquiry: MQL."),
        ),
        Stage::Customer => (
            "The contract is signed.".to_owned(),
            format!("The contract of {} ends and is not renewed: Known, a lead again.", value("contract.term")),
        ),
    }
}

/// What makes a known lead an MQL, by the rule in force.
fn handed_over(scenario: &Scenario, book: &Book) -> String {
    let value = |path: &str| format!("**{}**", book.value(path));
    match scenario.lead_rule() {
        LeadRule::Score => format!("Total score of {} or more", value("scoring.threshold")),
        LeadRule::Count => format!("{} linked signals", value("scoring.count")),
        LeadRule::Signal => format!(
            "A signal of {} points or more from an account of fit {} or more",
            value("scoring.hot"),
            value("scoring.hot_fit")
        ),
        LeadRule::Matrix => format!(
            "Grades of fit and behaviour: A ({} or more) down to grade {}, B ({} or more) down to {}, C down to {} \
             (0: never), where behaviour of {} or more is grade 1, of {} or more grade 2",
            value("scoring.matrix.fit_a"),
            value("scoring.matrix.a"),
            value("scoring.matrix.fit_b"),
            value("scoring.matrix.b"),
            value("scoring.matrix.c"),
            value("scoring.matrix.behaviour_1"),
            value("scoring.matrix.behaviour_2")
        ),
    }
}
