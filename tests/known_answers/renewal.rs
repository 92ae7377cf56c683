//! Renewals alone: the number of further terms is geometric, and what a customer
//! brings is an annuity.

use crate::worlds::{Sample, address, assert_share, by_account, quiet, watch};
use meander::ledger::AccountRecord;
use meander::metric::Quantity;
use meander::scenario::Scenario;
use meander::sim::Prepared;
use meander::units::{DAYS_PER_YEAR, Days, Money, Probability};

const RENEWAL: f64 = 0.8;
const CUSTOMERS: u32 = 250;
const YEARS: i32 = 20;

/// Everybody is our customer at the start, and nobody else ever comes.
fn customers() -> Scenario {
    let mut scenario = quiet();
    scenario.market.segment[0].accounts = CUSTOMERS;
    scenario.market.segment[0].customers = Probability::constant(1.0);
    scenario.market.segment[0].annual_value = Money::from_minor(1_000_000);
    scenario.contract.renewal = Probability::constant(RENEWAL);
    scenario.horizon.warm_up = Days::constant(0.0);
    scenario.horizon.length = Days::constant(f64::from(YEARS) * DAYS_PER_YEAR);
    scenario
}

#[test]
fn further_terms_are_geometric() {
    let mut scenario = customers();
    scenario.market.segment[0].accounts = 8000;
    scenario.horizon.length = Days::constant(100.0 * DAYS_PER_YEAR);
    let (_, log) = watch(&scenario, 0);
    let stories = by_account(&log);
    let ends =
        |story: &[_]| story.iter().filter(|(_, what)| matches!(what, AccountRecord::ContractEnded { .. })).count();
    let terms: Sample = stories.values().map(|story| ends(story) as f64).collect();
    terms.assert_mean("terms", 1.0 / (1.0 - RENEWAL), 4.0);
    let variance = RENEWAL / (1.0 - RENEWAL).powi(2);
    terms.assert_variance("terms", variance, 6.0 + 1.0 / variance, 4.0);
    let due: usize = stories.values().map(|story| ends(story)).sum();
    assert_share("renewed", due - stories.len(), due, RENEWAL, 4.0);
}

#[test]
fn a_customer_is_worth_the_annuity_of_its_terms() {
    let prepared = Prepared::new(customers());
    let value =
        |luck: u32, quantity| prepared.replicate(address(luck)).market.get(quantity) / 1e6 / f64::from(CUSTOMERS);
    // Half a year is left of the first contract on average; the k-th further one comes
    // about with chance rᵏ, and the last of them lies half within the horizon.
    let annuity = 0.5 + (1..YEARS).map(|k| RENEWAL.powi(k)).sum::<f64>() + 0.5 * RENEWAL.powi(YEARS);
    let revenue: Sample = (0..20).map(|luck| value(luck, Quantity::Revenue)).collect();
    revenue.assert_mean("yearly values", annuity, 4.5);
    let expected: Sample = (0..20).map(|luck| value(luck, Quantity::ExpectedRevenue)).collect();
    expected.assert_mean("yearly values, expected", annuity, 4.5);
    assert!(expected.variance() < 0.05 * revenue.variance(), "only the rest of the first contract is left to chance");
}

#[test]
fn certain_renewal_brings_every_day_of_the_horizon() {
    let mut scenario = customers();
    scenario.contract.renewal = Probability::constant(1.0);
    let outcome = Prepared::new(scenario).replicate(address(0));
    let all = f64::from(CUSTOMERS) * f64::from(YEARS);
    assert!((outcome.market.get(Quantity::Revenue) / 1e6 - all).abs() < 1e-3, "to the rounding of each contract");
    assert_eq!(outcome.market.get(Quantity::Renewed), outcome.market.get(Quantity::RenewalsDue));
}

#[test]
fn a_review_keeps_more_the_nearer_it_is() {
    let mut scenario = customers();
    scenario.market.segment[0].accounts = 8000;
    scenario.horizon.length = Days::constant(DAYS_PER_YEAR);
    scenario.team[0].reps = 10_000;
    scenario.work.load = 0.0;
    scenario.selling.review_every = Days::constant(90.0);
    scenario.contract.review = Probability::constant(0.9);
    let (_, log) = watch(&scenario, 0);
    // First ends after the first quarter: the last review was within it, at any time.
    let ends: Vec<bool> = by_account(&log)
        .values()
        .flat_map(|story| story.iter().filter(|(at, _)| at.days() > 90.0))
        .filter_map(|(_, what)| match what {
            AccountRecord::ContractEnded(end) => Some(end.renewed()),
            _ => None,
        })
        .collect();
    let kept = 0.9 * (1.0 - (-1.0_f64).exp());
    let renewed = ends.iter().filter(|&&renewed| renewed).count();
    assert_share("renewed", renewed, ends.len(), RENEWAL + (1.0 - RENEWAL) * kept, 4.0);
    assert!(ends.len() > 5000);
}
