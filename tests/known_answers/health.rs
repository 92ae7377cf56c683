//! How customers fare: who stays, why others leave, what a lifetime is worth.

use crate::worlds::{Sample, address, assert_share, quiet, shipped, watch};
use meander::ledger::{AccountRecord, ContractEnd, Record};
use meander::metric::Quantity;
use meander::scenario::Scenario;
use meander::scenario::settings::{Health, Referral};
use meander::sim::Prepared;
use meander::terms::{ChurnReason, Stage};
use meander::units::{DAYS_PER_YEAR, Days, Money, Probability, Rate};

const RENEWAL: f64 = 0.8;

/// Everybody is our customer at the start, and nobody else ever comes.
fn customers(accounts: u32, years: f64) -> Scenario {
    let mut scenario = quiet();
    scenario.market.segment[0].accounts = accounts;
    scenario.market.segment[0].customers = Probability::constant(1.0);
    scenario.market.segment[0].annual_value = Money::from_minor(1_000_000);
    scenario.contract.renewal = Probability::constant(RENEWAL);
    scenario.horizon.warm_up = Days::constant(0.0);
    scenario.horizon.length = Days::constant(years * DAYS_PER_YEAR);
    scenario
}

fn ends(scenario: &Scenario) -> Vec<ContractEnd> {
    let end = |record: &Record| match record {
        Record::Account { what: AccountRecord::ContractEnded(end), .. } => Some(*end),
        _ => None,
    };
    watch(scenario, 0).1.iter().filter_map(|(_, record)| end(record)).collect()
}

fn assert_left(ends: &[ContractEnd], reason: Option<ChurnReason>, chance: f64) {
    let left = ends.iter().filter(|end| end.left == reason).count();
    assert_share(&format!("{reason:?}"), left, ends.len(), chance, 4.0);
}

/// The lifetime value of a customer: half a term is left of the first contract, and
/// each further one comes with the chance r, so value · term · (½ + r/(1 − r)).
#[test]
fn a_lifetime_is_worth_a_geometric_series() {
    let mut scenario = customers(400, 80.0);
    scenario.contract.term = Days::constant(2.0 * DAYS_PER_YEAR);
    // How they fare changes nothing while it does not count.
    scenario.health.fit = 1.0;
    scenario.health.neglect = Probability::constant(0.5);
    let prepared = Prepared::new(scenario);
    let lifetime = |luck: u32| prepared.replicate(address(luck)).market.get(Quantity::Revenue) / 400.0;
    let lifetimes: Sample = (0..20).map(lifetime).collect();
    lifetimes.assert_mean("lifetime value", 1e6 * 2.0 * (0.5 + RENEWAL / (1.0 - RENEWAL)), 4.0);
}

#[test]
fn health_moves_the_log_odds_of_a_renewal() {
    let mut scenario = customers(8000, 1.0);
    scenario.health.level = Probability::constant(0.75);
    scenario.health.renewal = 2.0;
    let odds = RENEWAL / (1.0 - RENEWAL) * (2.0_f64 * 0.25).exp();
    assert_left(&ends(&scenario), None, odds / (1.0 + odds));
}

#[test]
fn what_comes_from_outside_no_health_and_no_care_can_change() {
    let with = |level| {
        let mut scenario = customers(8000, 1.0);
        scenario.contract.outside = Probability::constant(0.1);
        scenario.health.level = Probability::constant(level);
        scenario.health.renewal = 4.0;
        ends(&scenario)
    };
    let (poor, well) = (with(0.2), with(0.9));
    assert_left(&poor, Some(ChurnReason::Outside), 0.1);
    let outside =
        |ends: &[ContractEnd]| -> Vec<bool> { ends.iter().map(|end| end.left == Some(ChurnReason::Outside)).collect() };
    assert_eq!(outside(&poor), outside(&well));
    assert!(poor.iter().filter(|end| end.renewed()).count() < well.iter().filter(|end| end.renewed()).count());
}

#[test]
fn who_would_have_stayed_if_somebody_had_cared_left_for_neglect() {
    let mut scenario = customers(8000, 1.0);
    // Nobody prepares anything: those who keep customers never come to it.
    scenario.contract.neglect = Probability::constant(0.25);
    scenario.team[0].reps = 1;
    scenario.work.load = 1000.0;
    let ends: Vec<ContractEnd> = ends(&scenario).into_iter().filter(|end| end.chance < RENEWAL).collect();
    assert!(ends.len() > 5000, "{}", ends.len());
    assert_left(&ends, None, RENEWAL * 0.75);
    assert_left(&ends, Some(ChurnReason::Neglect), RENEWAL * 0.25);
    assert_left(&ends, Some(ChurnReason::Value), 1.0 - RENEWAL);
}

#[test]
fn retention_is_renewal_where_all_are_worth_the_same_and_nobody_wants_more() {
    let mut scenario = customers(8000, 3.0);
    scenario.market.segment[0].value_sigma = 0.0;
    let market = Prepared::new(scenario).replicate(address(0)).market;
    let [base, gross, net] = [Quantity::RetentionBase, Quantity::RetainedGross, Quantity::RetainedNet]
        .map(|quantity| market.exact(quantity));
    assert_eq!(gross, net);
    let value = 1_000_000;
    assert_share("kept", (gross / value) as usize, (base / value) as usize, RENEWAL, 4.0);
}

/// The shipped split of roles in small, with all that customers can do.
fn thriving() -> Scenario {
    let mut scenario = shipped("shipped:split-role", 100);
    scenario.horizon.warm_up = Days::constant(180.0);
    scenario.horizon.length = Days::constant(730.0);
    for segment in &mut scenario.market.segment {
        (segment.value_sigma, segment.customers) = (0.3, Probability::constant(0.5));
        (segment.expansion_rate, segment.cross_sell_rate) = (Rate::constant(1.5), Rate::constant(1.5));
    }
    (scenario.contract.term, scenario.contract.renewal) = (Days::constant(200.0), Probability::constant(0.8));
    (scenario.contract.expansion_value, scenario.contract.cross_sell_value) = (0.6, 1.2);
    scenario.contract.outside = Probability::constant(0.05);
    scenario.buying.session_gap = Days::constant(1.0);
    scenario.buying.signature.median = Days::constant(60.0);
    scenario.health = Health {
        fit: 0.8,
        adoption: 0.3,
        renewal: 4.0,
        promise: Probability::constant(0.5),
        disappointment: Probability::constant(0.3),
        neglect: Probability::constant(0.4),
        expansion: Probability::constant(0.8),
        ..Health::default()
    };
    scenario.referral = Referral {
        rate: Rate::constant(3.0),
        need: Probability::constant(0.3),
        loyalty: Probability::constant(0.4),
        ..Referral::default()
    };
    scenario
}

#[test]
fn expected_revenue_has_the_mean_of_revenue_whatever_customers_do() {
    let prepared = Prepared::new(thriving());
    let outcomes: Vec<_> = (0..100).map(|luck| prepared.replicate(address(luck)).market).collect();
    let sum = |quantity| outcomes.iter().map(|market| market.exact(quantity)).sum::<i64>();
    let (cross, referred) = (sum(Quantity::CrossSales), sum(Quantity::WonReferred));
    assert!(cross > 1000 && referred > 200, "{cross} cross-sales, {referred} won by referral");
    let difference: Sample =
        outcomes.iter().map(|market| market.get(Quantity::Revenue) - market.get(Quantity::ExpectedRevenue)).collect();
    difference.assert_mean("revenue less expected revenue", 0.0, 3.0);
}

#[test]
fn with_full_loyalty_nobody_leaves_who_came_by_a_referral() {
    let with = |loyalty| {
        let mut scenario = thriving();
        scenario.contract.outside = Probability::constant(0.0);
        scenario.referral.loyalty = Probability::constant(loyalty);
        let prepared = Prepared::new(scenario);
        let markets: Vec<_> = (0..40).map(|luck| prepared.replicate(address(luck)).market).collect();
        let sum = |quantity| markets.iter().map(|market| market.exact(quantity)).sum::<i64>();
        [Quantity::ReferredDue, Quantity::ReferredRenewed, Quantity::RenewalsDue, Quantity::Renewed].map(sum)
    };
    let ([due, renewed, all_due, all_renewed], [usual_due, usual_renewed, ..]) = (with(1.0), with(0.0));
    assert!(due > 30 && due == renewed, "{renewed} of {due}");
    assert!(usual_renewed < usual_due && all_renewed < all_due, "others still leave");
}

#[test]
fn only_a_deal_that_follows_a_lost_one_is_reopened() {
    let (outcome, log) = watch(&shipped("shipped:split-role", 300), 0);
    let mut missed = std::collections::BTreeSet::new();
    let mut reopened = 0;
    for (_, record) in &log {
        match *record {
            Record::Account {
                account,
                what: AccountRecord::Lost { from: Stage::Sql | Stage::Opportunity, .. },
                ..
            } => {
                missed.insert(account);
            }
            Record::Account { account, what: AccountRecord::Reopened, .. } => {
                assert!(missed.contains(&account));
                reopened += 1;
            }
            _ => {}
        }
    }
    assert!(reopened > 0);
    let market = &outcome.market;
    assert!(market.exact(Quantity::Reopened) > 0 && market.exact(Quantity::Reopened) <= reopened);
    assert!(market.exact(Quantity::ReopenedRevenue) < market.exact(Quantity::Revenue));
}
