//! When a buyer is met first: with its need, or when it compares suppliers.

use crate::worlds::{quiet, watch};
use meander::metric::Quantity;
use meander::scenario::Scenario;
use meander::terms::PerJob;
use meander::units::{Days, Probability, Rate};

/// Needs of buyers who work slowly, job by job, in a firm with time for all of them.
fn slow() -> Scenario {
    let mut scenario = quiet();
    scenario.market.segment[0].in_market_rate = Rate::constant(1.0);
    scenario.team[0].reps = 50;
    let buying = &mut scenario.buying;
    (buying.parallelism, buying.sharpness) = (Probability::constant(0.0), 1000.0);
    (buying.validation_floor, buying.consensus_floor) = (Probability::constant(0.0), Probability::constant(0.0));
    buying.session_gap = Days::constant(10.0);
    scenario
}

/// First contacts, and of these the early and the late ones.
fn contacts(scenario: &Scenario) -> [i64; 3] {
    let market = watch(scenario, 0).0.market;
    [Quantity::FirstContacts, Quantity::FirstContactsEarly, Quantity::FirstContactsLate].map(|q| market.exact(q))
}

#[test]
fn who_inquires_with_the_need_is_met_before_the_problem_is_understood() {
    let mut scenario = slow();
    scenario.market.inquiry = Probability::constant(1.0);
    let [all, early, late] = contacts(&scenario);
    assert!(all > 50);
    assert_eq!([early, late], [all, 0]);
}

#[test]
fn who_asks_only_when_it_compares_is_met_late() {
    let mut scenario = slow();
    let sources = &mut scenario.buying.sources;
    (sources.rep, sources.self_reliance) = (1000.0, 0.0);
    sources.rep_by_job = PerJob([0.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
    let [all, early, late] = contacts(&scenario);
    assert!(all > 20);
    assert_eq!([early, late], [0, all]);
}

/// A market that is met at once, knows us by a quarter and trusts us by 0.4 before, and
/// has no other touch with us: that is what its buyers bring to the first conversation.
#[test]
fn who_is_met_at_once_brings_what_it_knew_and_trusted_before() {
    let mut scenario = slow();
    scenario.market.inquiry = Probability::constant(1.0);
    let awareness = &mut scenario.awareness;
    awareness.aware = Probability::constant(1.0);
    (awareness.low, awareness.high) = (Probability::constant(0.25), Probability::constant(0.25));
    awareness.trust = Probability::constant(0.4);
    // Of a conversation before, on an earlier journey, nothing is left.
    (awareness.decay, awareness.trust_decay) = (Days::constant(0.01), Days::constant(0.01));
    (awareness.touch, awareness.trust_gain) = (Probability::constant(0.5), Probability::constant(0.5));
    let market = watch(&scenario, 0).0.market;
    let mean = |sum: Quantity| market.get(sum) / market.get(Quantity::ContactReadings);
    assert!((mean(Quantity::AwarenessAtContactMicro) - 0.25).abs() < 1e-6);
    assert!((mean(Quantity::TrustAtContactMicro) - 0.4).abs() < 1e-6);
}
