//! The buying centre: what a veto costs, and what content made for the group is worth.

use crate::worlds::{Alone, Sample, Seen, assert_share, market_of, quiet, watch};
use meander::ledger::{AccountRecord, JourneyRecord, Record};
use meander::scenario::Scenario;
use meander::scenario::settings::Gate;
use meander::scenario::values::Weights;
use meander::terms::{Aid, JourneyEnd, Phase};
use meander::units::{Days, Instant, Probability, Rate};

const SUPPORT: f64 = 0.5;

/// Accounts of so many deciders that have needs again and again.
fn eager(deciders: usize) -> Scenario {
    let mut scenario = quiet();
    let mut segment = market_of("all", 200);
    segment.deciders = Weights((1..=deciders).map(|d| if d == deciders { 1.0 } else { 0.0 }).collect());
    segment.in_market_rate = Rate::constant(10.0);
    scenario.market.segment = vec![segment];
    scenario.buying.session_gap = Days::constant(1.0);
    scenario.buying.consensus.support = Probability::constant(SUPPORT);
    scenario.contract.term = Days::constant(1.0);
    scenario
}

fn journeys(scenario: &Scenario) -> Vec<JourneyRecord> {
    let (_, log) = watch(scenario, 0);
    let ended = |record: &Record| match record {
        Record::Account { what: AccountRecord::Ended(journey), .. } => Some(*journey),
        _ => None,
    };
    let journeys: Vec<_> = log.iter().filter_map(|(_, record)| ended(record)).collect();
    assert!(journeys.len() > 1000);
    journeys
}

#[test]
fn vetoes_come_until_validation_and_consensus_pass_without_one() {
    let mut scenario = eager(1);
    scenario.buying.veto.probability = Probability::constant(0.2);
    scenario.buying.veto.sharpness = 2;
    // Each of the eight steps is let pass with chance 1 − p(1 − s)²; a veto begins all of them again.
    let passes = (1.0 - 0.2 * (1.0 - SUPPORT).powi(2)).powi(8);
    let vetoes: Sample = journeys(&scenario).iter().map(|journey| f64::from(journey.vetoes)).collect();
    vetoes.assert_mean("vetoes of a lone decider", 1.0 / passes - 1.0, 4.0);
}

const THRESHOLD: f64 = 0.45;
const SCALE: f64 = 0.11;
const CONCERN: f64 = 0.1;

fn agrees(support: f64, threshold: f64) -> f64 {
    1.0 / (1.0 + (-(support - threshold) / SCALE).exp())
}

/// Three deciders who read nothing but our content; two of them have concerns.
fn readers() -> Scenario {
    let mut scenario = eager(3);
    (scenario.content.gate, scenario.buying.sources.own_content) = (Gate::Open, 1.0);
    scenario.buying.sources.third_party = 0.0;
    let group = &mut scenario.buying.consensus;
    (group.block_threshold, group.block_scale, group.concern) = (THRESHOLD, SCALE, CONCERN);
    scenario
}

fn assert_agreement(what: &str, scenario: &Scenario, expected: f64) {
    let journeys = journeys(scenario);
    let agreed = journeys.iter().filter(|journey| journey.end != JourneyEnd::Indecision).count();
    assert_share(what, agreed, journeys.len(), expected, 4.0);
}

#[test]
fn all_but_the_business_unit_begin_with_concerns() {
    let worried = agrees(SUPPORT - CONCERN, THRESHOLD);
    assert_agreement("agreed without aids", &readers(), worried * agrees(SUPPORT, THRESHOLD) * worried);
}

#[test]
fn a_paper_on_the_return_helps_with_the_decision_maker_alone() {
    let mut scenario = readers();
    scenario.content.enablement.roi_paper = Probability::constant(1.0);
    scenario.buying.enablement.roi_threshold = 0.2;
    let (first, third) = (agrees(SUPPORT - CONCERN, THRESHOLD - 0.2), agrees(SUPPORT - CONCERN, THRESHOLD));
    assert_agreement("agreed with a paper", &scenario, first * agrees(SUPPORT, THRESHOLD) * third);
}

#[test]
fn a_seminar_removes_the_concern_and_convinces() {
    let mut scenario = readers();
    scenario.content.enablement.department_seminar = Probability::constant(1.0);
    scenario.buying.enablement.seminar_evidence = Probability::constant(0.2);
    let convinced = agrees(SUPPORT + 0.2 * (1.0 - SUPPORT), THRESHOLD);
    assert_agreement("agreed after a seminar", &scenario, convinced * agrees(SUPPORT, THRESHOLD) * convinced);
}

/// What a buying centre obtained helps in this journey, and in no visit after it.
#[test]
fn what_helps_to_agree_is_kept_no_longer_than_the_journey() {
    let mut scenario = readers();
    scenario.content.enablement.champion_deck = Probability::constant(1.0);
    let alone = Alone::new(scenario);
    let (mut used, mut kept) = (false, false);
    alone.live(alone.market(0), Instant::from_days(500.0), |_, _, seen| {
        if let Seen::Buyer(_, buyer) = seen {
            let busy = buyer.has_project() || buyer.phase == Phase::Signing;
            let has = buyer.aids.have(Aid::ChampionDeck);
            (used, kept) = (used || (has && busy), kept || (has && !busy));
        }
    });
    assert!(used && !kept);
}
