//! Each stage of the lifecycle: what it is, how an account enters, how it leaves.

use super::policy;
use super::settings::Book;
use crate::scenario::Scenario;
use crate::scenario::settings::{LeadRule, RecycleWho};
use crate::terms::Stage;

/// A stage as people call it: English, and the term of art in Japanese.
const fn name(stage: Stage) -> (&'static str, &'static str) {
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

/// Both names.
pub fn both(stage: Stage) -> String {
    let (english, japanese) = name(stage);
    format!("{english} ({japanese})")
}

/// The name of the team that works on accounts in a stage.
pub fn owner(scenario: &Scenario, stage: Stage) -> &str {
    scenario.team.get(scenario.keeper(stage)).map_or("", |team| &team.name)
}

/// The rule of entry (開始条件) and that of exit (終了条件), with present values.
pub fn rules(stage: Stage, scenario: &Scenario, book: &Book) -> (String, String) {
    let value = |path: &str| format!("**{}**", book.value(path));
    let handed_over = handed_over(scenario, book);
    let (back, without) = (policy::put_back(scenario, book), policy::without_project(scenario, book));
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
                "{handed_over} (success path); or a request for a meeting or an inquiry (fast path){}.",
                detour(scenario, book)
            ),
            format!(
                "Called up to {} times, {} apart. Reached and judged to be of fit {} or more: SAL. Below that: \
                 Known, from where only a request or an inquiry brings it back. Never reached: {without}.",
                value("qualification.attempts"),
                value("qualification.retry"),
                value("qualification.fit_cut")
            ),
        ),
        Stage::Sal => (
            "Reached on the telephone and accepted as our target.".to_owned(),
            format!(
                "Has a project, works on it, and has done {} or more of the six buying jobs: SQL. A project that is \
                 not so far: {back}. No project: {without}.",
                value("qualification.ready_from")
            ),
        ),
        Stage::Sql => (
            "Qualified: a rep has the deal and asks for the first meeting.".to_owned(),
            format!(
                "First meeting held: Opportunity. No project any more, or silent for longer than {}: {back}. \
                 Bought from a rival: Known.",
                value("selling.give_up")
            ),
        ),
        Stage::Opportunity => (
            "The first meeting was held.".to_owned(),
            format!(
                "Contract signed: Customer. No decision, or silent for longer than {}: {back}. \
                 Bought from a rival: Known.",
                value("selling.give_up")
            ),
        ),
        Stage::Recycled => recycled(scenario, book),
        Stage::Customer => (
            "The contract is signed.".to_owned(),
            format!("The contract of {} ends and is not renewed: Known, a lead again.", value("contract.term")),
        ),
    }
}

/// The way by which a lead that was put back becomes an MQL again.
fn detour(scenario: &Scenario, book: &Book) -> String {
    if policy::rests(scenario) {
        format!("; or **{}** after it was put back for later (detour)", book.value("recycle.after"))
    } else {
        String::new()
    }
}

/// Entry and exit of those that rest.
fn recycled(scenario: &Scenario, book: &Book) -> (String, String) {
    let value = |path: &str| format!("**{}**", book.value(path));
    let earlier = if scenario.recycle.wake_on_signal.get() > 0.0 {
        format!(", or with chance {} by a hot signal", value("recycle.wake_on_signal"))
    } else {
        String::new()
    };
    if !policy::rests(scenario) {
        let nobody = "Nobody is put here: what is closed goes back to the known leads, or is dropped.";
        return (nobody.to_owned(), format!("Whoever rests from before: MQL after {}.", value("recycle.after")));
    }
    let everyone = match scenario.recycle.who {
        RecycleWho::Everyone => ", a lead never reached or without a project",
        RecycleWho::NotYet => "",
    };
    let limit = value("recycle.limit");
    let enters =
        format!("A \"not yet\", a deal without decision or gone silent{everyone}, put back at most {limit} times.");
    (
        enters,
        format!(
            "{} later: MQL, called again. Earlier by a request or an inquiry{earlier}: MQL.",
            value("recycle.after")
        ),
    )
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
