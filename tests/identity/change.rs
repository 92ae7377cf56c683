//! A change to the design that is there already is none, whatever is switched.

use crate::worlds::{address, brief, shipped};
use meander::ledger::{GaugeReading, Outcome};
use meander::metric::Quantity;
use meander::scenario::Scenario;
use meander::scenario::settings::Sharing;
use meander::sim::Prepared;
use meander::units::{Days, Money, Probability};

const DESIGNS: [&str; 3] = ["shipped:split-role", "shipped:revops", "shipped:one-team"];

fn small(reference: &str) -> Scenario {
    brief(shipped(reference, 150))
}

/// Nobody else's numbers: a change tells its groups apart too, and nothing of the warm-up
/// of teams that are gone after it.
fn without_groups(outcome: Outcome) -> Outcome {
    let within = |reading: &GaugeReading| reading.month >= 4;
    let readings = outcome.readings.into_iter().filter(within).collect();
    Outcome { groups: Vec::new(), readings, ..outcome }
}

fn changed(today: Scenario, design: &Scenario, luck: u32) -> Outcome {
    without_groups(Prepared::changing(today, design).replicate(address(luck)))
}

#[test]
fn a_change_to_the_same_design_at_the_end_of_the_warm_up_is_none() {
    let shared = [Sharing::Dedicated, Sharing::Shared];
    for (reference, teams) in DESIGNS.into_iter().flat_map(|reference| shared.map(|teams| (reference, teams))) {
        let mut design = small(reference);
        design.rollout.teams = teams;
        let alone = Prepared::new(design.clone());
        for luck in 0..3 {
            assert_eq!(
                changed(design.clone(), &design, luck),
                without_groups(alone.replicate(address(luck))),
                "{reference}, {luck}, {teams:?}"
            );
        }
    }
}

#[test]
fn nor_is_one_later_on() {
    let mut design = small("shipped:split-role");
    design.rollout.day = Days::constant(137.3);
    let settled = |outcome: Outcome| {
        let only = |quantity| outcome.market.exact(quantity);
        let counted = [Quantity::Revenue, Quantity::Won, Quantity::Mql, Quantity::Meetings, Quantity::Mails].map(only);
        (counted, outcome.deals, outcome.occupancy, outcome.events)
    };
    let alone = settled(Prepared::new(design.clone()).replicate(address(1)));
    assert_eq!(settled(changed(design.clone(), &design, 1)), alone);
}

#[test]
fn what_a_change_would_cost_nobody_pays_who_keeps_role_and_accounts() {
    let mut design = small("shipped:split-role");
    let alone = without_groups(Prepared::new(design.clone()).replicate(address(2)));
    design.rollout.retention = Probability::constant(0.2);
    (design.rollout.learning, design.rollout.learning_start) = (Days::constant(200.0), 0.3);
    assert_eq!(changed(design.clone(), &design, 2), alone);
    design.rollout.cost = Money::from_minor(1000);
    let paid = changed(design.clone(), &design, 2).market.exact(Quantity::Cost) - alone.market.exact(Quantity::Cost);
    let people: u32 = design.team.iter().map(|team| team.reps).sum();
    assert_eq!(paid, 1000 * i64::from(people));
}
