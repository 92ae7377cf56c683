//! What holds in the middle of a change too: nobody is lost, nobody works more than there is
//! time, groups add up, and the strangest rollouts end.

use crate::worlds::{address, brief, shipped};
use meander::ledger::Outcome;
use meander::metric::Quantity;
use meander::scenario::Scenario;
use meander::scenario::settings::Rollout;
use meander::scenario::values::Names;
use meander::sim::Prepared;
use meander::units::{Days, Probability};

const ACCOUNTS: u32 = 120;

fn small(reference: &str) -> Scenario {
    brief(shipped(reference, ACCOUNTS))
}

fn changed(from: &str, to: &str, rollout: Rollout) -> (Scenario, Outcome) {
    let design = Scenario { rollout, ..small(to) };
    let outcome = Prepared::changing(small(from), &design).replicate(address(3));
    (design, outcome)
}

fn waves(waves: u32, every: f64) -> Rollout {
    Rollout { waves, every: Days::constant(every), ..Rollout::default() }
}

fn of_share(share: f64) -> Rollout {
    Rollout { share, ..Rollout::default() }
}

fn rollouts() -> Vec<Rollout> {
    let pilot = Rollout { segments: Names(vec!["manufacturing".to_owned()]), ..waves(2, 30.0) };
    let late = Rollout { day: Days::constant(1e4), ..Rollout::default() };
    let crowded = Rollout { headcount: Probability::constant(1.0), ..of_share(0.2) };
    let middle = Rollout { day: Days::constant(77.7), ..Rollout::default() };
    let overlapping = Rollout { day: Days::constant(3.3), ..waves(3, 0.4) };
    vec![
        overlapping,
        middle,
        waves(4, 61.0),
        waves(100, 1.0),
        waves(7, 0.0),
        pilot,
        late,
        crowded,
        of_share(0.0),
        of_share(1e-6),
    ]
}

#[test]
fn nobody_is_lost_and_nobody_works_more_than_there_is_time() {
    let split = "shipped:split-role";
    for (from, to) in [(split, "shipped:one-team"), ("shipped:one-team", split), (split, "shipped:revops")] {
        for rollout in rollouts() {
            let (design, outcome) = changed(from, to, rollout);
            let told = format!("{from} to {to}: {:?}", design.rollout);
            for month in &outcome.months {
                assert_eq!(month.stock.iter().sum::<u32>(), 3 * ACCOUNTS, "{told}");
            }
            for team in &outcome.teams {
                assert!(team.busy <= team.available, "{told}: {team:?}");
            }
            for &quantity in &[Quantity::Revenue, Quantity::Won, Quantity::Mql] {
                let groups: i64 = outcome.groups.iter().map(|group| group.exact(quantity)).sum();
                assert_eq!(groups, outcome.market.exact(quantity), "{told}");
            }
        }
    }
}

#[test]
fn whom_a_change_does_not_reach_goes_on_as_before() {
    let split = "shipped:split-role";
    let alone = Prepared::new(small(split)).replicate(address(3));
    let (_, nobody) = changed(split, split, of_share(0.0));
    assert_eq!(nobody.groups[1].exact(Quantity::Leads), 0);
    let quantities = [Quantity::Won, Quantity::Mql, Quantity::Revenue];
    let late = Rollout { day: Days::constant(1e4), ..Rollout::default() };
    let (_, never) = changed(split, "shipped:one-team", late);
    for quantity in quantities {
        assert_eq!(never.market.exact(quantity), alone.market.exact(quantity));
    }
}

#[test]
fn without_warm_up_the_change_is_there_from_the_beginning() {
    let begin = |reference| {
        let mut scenario = small(reference);
        scenario.horizon.warm_up = Days::constant(0.0);
        scenario
    };
    let outcome = Prepared::changing(begin("shipped:split-role"), &begin("shipped:one-team")).replicate(address(1));
    assert_eq!(outcome.teams.len(), 1);
    assert!(outcome.teams[0].busy.days() > 0.0);
}
