//! The group at the decision: every decider must agree.

use crate::worlds::{assert_share, market_of, quiet, watch};
use meander::ledger::{AccountRecord, Record};
use meander::scenario::Scenario;
use meander::scenario::values::Weights;
use meander::terms::JourneyEnd;
use meander::units::{Days, Probability, Rate};

const SUPPORT: f64 = 0.5;
const THRESHOLD: f64 = 0.35;
const SCALE: f64 = 0.11;
const COST: f64 = 0.07;

/// One segment each for one, two and five deciders, all of the same support.
fn groups() -> Scenario {
    let mut scenario = quiet();
    let segment = |deciders: usize| {
        let mut segment = market_of(&format!("of {deciders}"), 200);
        segment.deciders = Weights((1..=deciders).map(|d| if d == deciders { 1.0 } else { 0.0 }).collect());
        segment.in_market_rate = Rate::constant(10.0);
        segment
    };
    scenario.market.segment = vec![segment(1), segment(2), segment(5)];
    scenario.buying.session_gap = Days::constant(1.0);
    scenario.contract.term = Days::constant(1.0);
    let group = &mut scenario.buying.consensus;
    group.support = Probability::constant(SUPPORT);
    (group.block_threshold, group.block_scale) = (THRESHOLD, SCALE);
    group.agreement_cost = Probability::constant(COST);
    scenario
}

#[test]
fn indecision_grows_with_deciders_as_the_weakest_link_says() {
    let (_, log) = watch(&groups(), 0);
    let one_agrees = 1.0 / (1.0 + (-(SUPPORT - THRESHOLD) / SCALE).exp());
    for (segment, deciders) in [1, 2, 5].into_iter().enumerate() {
        let ends: Vec<JourneyEnd> = log.iter().filter_map(|(_, record)| ended_in(record, segment)).collect();
        let agree = one_agrees.powi(deciders) * if deciders > 1 { 1.0 - COST } else { 1.0 };
        let blocked = ends.iter().filter(|&&end| end == JourneyEnd::Indecision).count();
        assert!(ends.len() > 1000);
        assert_share(&format!("blocked by one of {deciders}"), blocked, ends.len(), 1.0 - agree, 4.0);
        let won = ends.iter().filter(|&&end| end == JourneyEnd::Won).count();
        assert_share(&format!("won with {deciders}"), won, ends.len(), 0.5 * agree, 4.0);
    }
}

fn ended_in(record: &Record, place: usize) -> Option<JourneyEnd> {
    match record {
        Record::Account { segment, what: AccountRecord::Ended(journey), .. } if segment.index() == place => {
            Some(journey.end)
        }
        _ => None,
    }
}
