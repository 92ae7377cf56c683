//! Where every team is pressed for its own number the loops of management feed each
//! other; a shared goal takes that away.
//!
//! The same futures under each rule: a difference counts from four standard errors on,
//! which chance alone exceeds less than once in 10⁴ choices of seed.

use crate::worlds::address;
use meander::ledger::Outcome;
use meander::metric;
use meander::scenario::Plan;
use meander::sim::{Job, Prepared, Replicator};
use meander::stats::{Estimate, Layout};
use meander::terms::Gauge;

const FUTURES: u32 = 32;

/// `shipped:pressed`, and whoever sells is as wary of what is handed over as can be.
const WARY: [&str; 2] = ["management.trust.refusal=1", "handoff.inside-sales-to-field-sales.worth=0.9"];

fn futures(shared: &str) -> Vec<Outcome> {
    let overrides: Vec<String> = WARY.into_iter().chain([shared]).map(str::to_owned).collect();
    let scenario = Plan::load("shipped:pressed", &overrides).unwrap().central();
    let jobs: Vec<Job> = (0..FUTURES).map(|luck| Job { design: 0, address: address(luck) }).collect();
    let results = Replicator::new(0).unwrap().run(&[Prepared::new(scenario)], &jobs);
    results.into_iter().map(|result| result.unwrap().unwrap()).collect()
}

/// Values of a metric in each future.
fn values(outcomes: &[Outcome], id: &str) -> Vec<f64> {
    let metric = metric::find(id).unwrap();
    let share = |(over, under): (f64, f64)| if under == 0.0 { 0.0 } else { over / under };
    outcomes.iter().map(|outcome| share(outcome.parts(metric, None))).collect()
}

/// Mean of a gauge over the futures in the last year, less that in the first.
fn drift(outcomes: &[Outcome], gauge: Gauge) -> f64 {
    let mean = |months: std::ops::Range<u32>| {
        let readings = outcomes.iter().flat_map(|outcome| &outcome.readings);
        let wanted: Vec<f64> = readings
            .filter(|reading| reading.gauge == gauge && months.contains(&reading.month))
            .map(|reading| reading.value())
            .collect();
        wanted.iter().sum::<f64>() / wanted.len() as f64
    };
    mean(36..48) - mean(0..12)
}

#[test]
fn pressure_without_a_shared_goal_spirals_and_with_one_settles() {
    let (own, shared) = (futures("management.shared_goal=0"), futures("management.shared_goal=1"));
    let errors = |id: &str| {
        let pairs = values(&own, id).into_iter().zip(values(&shared, id));
        let differences: Vec<f64> = pairs.map(|(own, shared)| own - shared).collect();
        let estimate = Estimate::of(&differences, Layout::central(differences.len())).unwrap();
        let t = estimate.mean / estimate.standard_error;
        println!("{id}: {t:.1} standard errors");
        t
    };
    for id in ["mql", "false_meetings", "mismatch_rate", "left_lying"] {
        assert!(errors(id) > 4.0, "{id} rises under pressure");
    }
    for id in ["threshold_mean", "deal_trust", "win_rate", "expected_revenue"] {
        assert!(errors(id) < -4.0, "{id} falls under pressure");
    }
    let drifts = |gauge| (drift(&own, gauge), drift(&shared, gauge));
    let (falls, stays) = drifts(Gauge::Threshold);
    println!("threshold {falls} {stays}");
    assert!(falls < -5.0 && stays == 0.0, "the bar goes down year by year: {falls}, {stays}");
    let (falls, stays) = drifts(Gauge::DealTrust);
    println!("trust {falls} {stays}");
    assert!(falls < -0.05 && stays.abs() < 0.02, "so does trust: {falls}, {stays}");
}
