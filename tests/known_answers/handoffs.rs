//! What handoffs leave lying, and how leads go stale.

use crate::worlds::{Story, apart, assert_share, brief, by_account, shipped, unled, watch};
use meander::ledger::AccountRecord;
use meander::scenario::Scenario;
use meander::scenario::settings::{Handoff, Overdue};
use meander::terms::{LossReason, Stage};
use meander::units::{Days, Instant, Probability, Rate};

/// People who are never late, so that waits are those of handoffs.
fn idle() -> Scenario {
    let mut scenario = unled(brief(shipped("shipped:split-role", 300)));
    (scenario.work.load, scenario.work.longest) = (0.0, 0.1);
    for team in &mut scenario.team {
        team.attrition = Rate::constant(0.0);
    }
    for handoff in &mut scenario.handoff {
        handoff.acceptance = Probability::constant(1.0);
    }
    scenario.market.idle_forms = Probability::constant(0.0);
    scenario
}

/// The handoff of leads to those who call.
fn to_callers(scenario: &mut Scenario) -> &mut Handoff {
    scenario.handoff.iter_mut().find(|handoff| handoff.from == "marketing").unwrap()
}

/// Cycles of all leads, and how many of them match.
fn cycles(scenario: &Scenario, found: impl Fn(&AccountRecord) -> bool) -> (usize, usize) {
    let (mut hits, mut leads) = (0, 0);
    for luck in 0..4 {
        for story in by_account(&watch(scenario, luck).1).into_values() {
            hits += story.iter().filter(|(_, what)| found(what)).count();
            leads +=
                story.iter().filter(|(_, what)| matches!(what, AccountRecord::Stage { to: Stage::Mql, .. })).count();
        }
    }
    (hits, leads)
}

fn left_lying(what: &AccountRecord) -> bool {
    matches!(what, AccountRecord::Lost { from: Stage::Mql, reason: LossReason::NotTakenUp, .. })
}

fn breach(what: &AccountRecord) -> bool {
    matches!(what, AccountRecord::Breach)
}

#[test]
fn what_is_not_accepted_is_left_lying() {
    let mut scenario = idle();
    to_callers(&mut scenario).acceptance = Probability::constant(0.7);
    let (hits, leads) = cycles(&scenario, left_lying);
    assert_share("left lying", hits, leads, 0.3, 4.5);
}

#[test]
fn a_service_level_finds_what_was_left_lying_and_reassigning_saves_it() {
    let mut scenario = idle();
    let handoff = to_callers(&mut scenario);
    handoff.acceptance = Probability::constant(0.7);
    (handoff.delay, handoff.sla) = (Days::constant(1.0), Days::constant(2.0));
    let (hits, leads) = cycles(&scenario, breach);
    assert_share("broken", hits, leads, 0.3, 4.5);
    let (lost, leads) = cycles(&scenario, left_lying);
    assert_share("lost", lost, leads, 0.3, 4.5);
    to_callers(&mut scenario).overdue = Overdue::Reassign;
    let mut saved = 0;
    for story in (0..4).flat_map(|luck| by_account(&watch(&scenario, luck).1).into_values()) {
        saved += found(&story);
    }
    assert!(saved > 100, "{saved}");
}

/// Breaches after which there was time for all calls; each of them led to an answer, or to
/// nobody being reached.
fn found(story: &Story) -> usize {
    let last = Instant::from_days(560.0);
    let breaches = (0..story.len()).filter(|&i| breach(&story[i].1) && story[i].0 < last);
    let called = |what: &AccountRecord| match *what {
        AccountRecord::Stage { to: Stage::Sal, .. } => Some(true),
        AccountRecord::Lost { reason, .. } => Some(reason != LossReason::NotTakenUp),
        AccountRecord::Signed(_) => Some(true),
        _ => None,
    };
    let outcomes = breaches.map(|i| story[i..].iter().find_map(|(_, what)| called(what)));
    outcomes.inspect(|outcome| assert_eq!(*outcome, Some(true))).count()
}

/// Opportunities with a team of their own, which leaves some of them lying.
#[test]
fn a_deal_may_be_left_lying_too() {
    let mut scenario = apart(idle(), Stage::Opportunity, 9);
    scenario.identification.deals_at_start = Probability::constant(0.0);
    let handoff = scenario.handoff.iter_mut().find(|handoff| handoff.to == "own-opportunity").unwrap();
    handoff.acceptance = Probability::constant(0.7);
    let (mut lying, mut deals) = (0, 0);
    for story in (0..4).flat_map(|luck| by_account(&watch(&scenario, luck).1).into_values()) {
        let count = |is: fn(&AccountRecord) -> bool| story.iter().filter(|(_, what)| is(what)).count();
        lying += count(|what| {
            matches!(what, AccountRecord::Lost { from: Stage::Opportunity, reason: LossReason::NotTakenUp, .. })
        });
        deals += count(|what| matches!(what, AccountRecord::Stage { to: Stage::Opportunity, .. }));
    }
    assert_share("left lying", lying, deals, 0.3, 4.5);
}

#[test]
fn nobody_breaks_a_service_level_without_load() {
    let mut scenario = idle();
    for handoff in &mut scenario.handoff {
        (handoff.delay, handoff.sla) = (Days::constant(1.0), Days::constant(1.5));
    }
    assert!(cycles(&scenario, |what| matches!(what, AccountRecord::Promised)).0 > 0);
    assert_eq!(cycles(&scenario, breach).0, 0);
}

/// Everybody asks, waits a day for the first call, and is called once.
#[test]
fn whoever_asked_is_reached_as_often_as_the_wait_allows() {
    let mut scenario = idle();
    to_callers(&mut scenario).delay = Days::constant(1.0);
    scenario.market.inquiry = Probability::constant(1.0);
    scenario.scoring.threshold = 100.0;
    scenario.recycle.limit = 0;
    scenario.qualification.attempts = 1;
    scenario.qualification.fit_cut = 0.0;
    (scenario.qualification.speed_exponent, scenario.qualification.speed_scale) = (0.5, Days::constant(1.0 / 3.0));
    let reached = |what: &AccountRecord| matches!(what, AccountRecord::Stage { to: Stage::Sal, .. });
    let (hits, leads) = cycles(&scenario, reached);
    assert_share("reached after a day", hits, leads, 0.5, 4.5);
}
