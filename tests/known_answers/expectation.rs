//! `expected_revenue` takes chances instead of coins, and has the mean of revenue
//! (conditional Monte Carlo). So their difference, replication by replication, has
//! the mean zero, and so has that of wins and chances of winning.

use crate::worlds::{Sample, address, shipped, watch};
use meander::ledger::{AccountRecord, Record};
use meander::metric::Quantity;
use meander::random::Address;
use meander::scenario::Scenario;
use meander::sim::Prepared;
use meander::terms::JourneyEnd;
use meander::units::{Days, Probability};

/// The shipped split of roles in small, over a year after half a year.
fn small() -> Scenario {
    let mut scenario = shipped("shipped:split-role", 100);
    scenario.horizon.warm_up = Days::constant(180.0);
    scenario.horizon.length = Days::constant(730.0);
    scenario
}

fn assert_same_mean(scenario: Scenario, replications: u32) -> (Sample, Sample) {
    let prepared = Prepared::new(scenario);
    let outcomes: Vec<_> = (0..replications).map(|luck| prepared.replicate(address(luck)).market).collect();
    let of = |quantity: Quantity| outcomes.iter().map(move |market| market.get(quantity));
    let difference: Sample = of(Quantity::Revenue)
        .zip(of(Quantity::ExpectedRevenue))
        .map(|(revenue, expected)| revenue - expected)
        .collect();
    difference.assert_mean("revenue less expected revenue", 0.0, 3.0);
    (of(Quantity::Revenue).collect(), difference)
}

#[test]
fn expected_revenue_has_the_mean_of_revenue() {
    let mut scenario = small();
    for segment in &mut scenario.market.segment {
        segment.value_sigma = 0.3;
    }
    // No customers at the start, so that all revenue is of decisions that were simulated.
    for segment in &mut scenario.market.segment {
        segment.customers = Probability::constant(0.0);
    }
    let (revenue, difference) = assert_same_mean(scenario, 100);
    assert!(
        revenue.len() == 100 && difference.error() < 0.06 * revenue.mean(),
        "a sharp test: {}",
        difference.error() / revenue.mean()
    );
}

#[test]
fn so_it_has_where_customers_want_more() {
    let mut scenario = small();
    for segment in &mut scenario.market.segment {
        (segment.value_sigma, segment.customers) = (0.3, Probability::constant(0.5));
        segment.expansion_rate = meander::units::Rate::constant(3.0);
    }
    // Some sign only after the contract that they expand has come to its end.
    scenario.buying.signature.median = Days::constant(60.0);
    scenario.contract.term = Days::constant(200.0);
    scenario.contract.renewal = Probability::constant(0.7);
    scenario.contract.expansion_value = 1.0;
    scenario.buying.session_gap = Days::constant(1.0);
    scenario.buying.shortlist.customer = 3.0;
    scenario.buying.consensus.customer_ease = 0.4;
    let expansions = Prepared::new(scenario.clone()).replicate(address(0)).market.exact(Quantity::Expansions);
    assert!(expansions > 15, "only {expansions} expansions");
    assert_same_mean(scenario, 100);
}

#[test]
fn so_it_has_with_values_that_spread_as_widely_as_the_shipped_ones() {
    assert_same_mean(small(), 60);
}

#[test]
fn chances_of_winning_sum_to_the_wins() {
    let prepared = Prepared::new(small());
    let surplus = |luck: u32| {
        let mut log = Vec::new();
        prepared.replicate_observed(Address { seed: 4, ..address(luck) }, &mut log);
        log.iter().map(|(_, record)| won_less_chance(record)).sum::<f64>()
    };
    let surplus: Sample = (0..60).map(surplus).collect();
    surplus.assert_mean("wins less chances", 0.0, 3.0);
    assert!(surplus.error() < 1.0);
}

fn won_less_chance(record: &Record) -> f64 {
    match record {
        Record::Account { what: AccountRecord::Decided { win_probability, .. }, .. } => -win_probability,
        Record::Account { what: AccountRecord::Ended(journey), .. } if journey.end == JourneyEnd::Won => 1.0,
        _ => 0.0,
    }
}

#[test]
fn the_book_counts_chances_as_they_were_recorded() {
    let (outcome, log) = watch(&small(), 1);
    let counted = log.iter().filter(|(now, _)| now.days() >= 180.0).map(|(_, record)| match record {
        Record::Account { what: AccountRecord::Decided { win_probability, expansion: false, .. }, .. } => {
            *win_probability
        }
        _ => 0.0,
    });
    let sum: f64 = counted.sum();
    assert!((outcome.market.get(Quantity::ExpectedWonMicro) / 1e6 - sum).abs() < 1e-4);
}
