//! The strict funnel is an absorbing chain: six jobs of m steps one after the
//! other, each session winning a step with chance q. Sessions come at exponential
//! gaps of mean g, so a step takes an exponential time of mean g/q (a geometric
//! number of gaps), and a journey the sum of 6m of them.

use crate::worlds::{Sample, assert_share, by_account, quiet, watch};
use meander::ledger::{AccountRecord, JourneyRecord};
use meander::scenario::Scenario;
use meander::terms::JourneyEnd;
use meander::units::{Days, Instant, Probability, Rate};
use statrs::function::gamma::gamma_lr;

const STEPS: f64 = 4.0;
const GAP: f64 = 3.6;
const WIN: f64 = 0.62;

/// No journey takes longer than this many days, but for one in 10⁹.
const LONGEST: f64 = 500.0;

/// Accounts that have needs again and again and pass one job after the other.
fn funnel() -> Scenario {
    let mut scenario = quiet();
    scenario.market.segment[0].accounts = 300;
    scenario.market.segment[0].in_market_rate = Rate::constant(6.0);
    scenario.horizon.warm_up = Days::constant(0.0);
    scenario.horizon.length = Days::constant(2500.0);
    scenario.contract.term = Days::constant(1.0);
    let buying = &mut scenario.buying;
    (buying.session_gap, buying.step_probability) = (Days::constant(GAP), Probability::constant(WIN));
    buying.parallelism = Probability::constant(0.0);
    buying.validation_floor = Probability::constant(0.0);
    buying.consensus_floor = Probability::constant(0.0);
    buying.sharpness = 1000.0;
    scenario
}

/// Lengths and reports of all journeys that began early enough to end.
fn journeys(scenario: &Scenario) -> Vec<(f64, JourneyRecord)> {
    let (_, log) = watch(scenario, 0);
    let early = Instant::from_days(scenario.horizon.length.get() - LONGEST);
    let mut all = Vec::new();
    for story in by_account(&log).into_values() {
        let begun =
            story.iter().filter(|(at, what)| matches!(what, AccountRecord::Begun { .. }) && *at < early).count();
        let before = all.len();
        all.extend(story.iter().filter_map(|&(at, what)| match what {
            AccountRecord::Ended(journey) if journey.began < early => Some((at.since(journey.began).days(), journey)),
            _ => None,
        }));
        assert_eq!(all.len() - before, begun, "each of them ended");
    }
    all
}

#[test]
fn time_and_sessions_of_the_strict_funnel_are_those_of_its_chain() {
    let journeys = journeys(&funnel());
    // Support of one half slows the last job: its steps are won with q·(0.4 + 0.9/2).
    let last = WIN * 0.85;
    let chain = |one_step: &dyn Fn(f64) -> f64| 5.0 * STEPS * one_step(WIN) + STEPS * one_step(last);
    let days: Sample = journeys.iter().map(|(days, _)| *days).collect();
    assert!(days.len() > 2000);
    let variance = chain(&|q| (GAP / q).powi(2));
    days.assert_mean("days from need to decision", chain(&|q| GAP / q), 4.0);
    days.assert_variance(
        "days from need to decision",
        variance,
        chain(&|q| 6.0 * (GAP / q).powi(4)) / variance.powi(2),
        4.0,
    );
    let sessions: Sample = journeys.iter().map(|(_, journey)| f64::from(journey.sessions)).collect();
    sessions.assert_mean("sessions", chain(&|q| 1.0 / q), 4.0);
    // A negative binomial number of 6m steps: variance (1 − q)/q² and excess of fourth cumulant a step.
    let variance = chain(&|q| (1.0 - q) / (q * q));
    let fourth = chain(&|q| (1.0 - q) * (q * q - 6.0 * q + 6.0) / q.powi(4));
    sessions.assert_variance("sessions", variance, fourth / variance.powi(2), 4.0);
}

/// Steps of equal chance: with a mean support of two thirds consensus creation is
/// as fast as the other jobs, and the time is the Erlang law of 6m steps.
fn even(scenario: &mut Scenario) {
    scenario.buying.consensus.support = Probability::constant(2.0 / 3.0);
}

fn erlang(days: f64) -> f64 {
    gamma_lr(6.0 * STEPS, days * WIN / GAP)
}

#[test]
fn the_time_of_a_journey_follows_the_erlang_law() {
    let mut scenario = funnel();
    even(&mut scenario);
    let days: Sample = journeys(&scenario).iter().map(|(days, _)| *days).collect();
    days.assert_law("the strict funnel", erlang);
}

#[test]
fn working_out_of_order_does_not_change_how_much_work_there_is() {
    let mut scenario = funnel();
    even(&mut scenario);
    scenario.buying.parallelism = Probability::constant(1.0);
    scenario.buying.sharpness = 3.0;
    let days: Sample = journeys(&scenario).iter().map(|(days, _)| *days).collect();
    days.assert_law("six independent jobs", erlang);
}

#[test]
fn a_segment_of_twice_the_pace_takes_half_the_time() {
    let mut scenario = funnel();
    even(&mut scenario);
    scenario.market.segment[0].pace = 2.0;
    let days: Sample = journeys(&scenario).iter().map(|(days, _)| *days).collect();
    days.assert_law("twice the pace", |days| erlang(2.0 * days));
}

/// E[1 / (2 + N)] of a Poisson number N = (1/λ) − (1 − e^−λ)/λ²: the chance to be
/// chosen from a list of 2 + N equals.
fn chosen_from_list(mean: f64) -> f64 {
    1.0 / mean - (1.0 - (-mean).exp()) / (mean * mean)
}

#[test]
fn wins_are_the_share_of_lists_times_the_chance_among_equals() {
    let mut scenario = funnel();
    scenario.buying.shortlist.size = 3.8;
    scenario.buying.shortlist.base = 0.4;
    let listed = 1.0 / (1.0 + (-0.4_f64).exp());
    let journeys = journeys(&scenario);
    let won = journeys.iter().filter(|(_, journey)| journey.end == JourneyEnd::Won).count();
    assert_share("won", won, journeys.len(), listed * chosen_from_list(1.8), 4.0);
    let rival = journeys.iter().filter(|(_, journey)| journey.end == JourneyEnd::Rival).count();
    assert_eq!(won + rival, journeys.len(), "nothing else can happen");
}
