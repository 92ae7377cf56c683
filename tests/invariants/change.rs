//! What holds in the middle of a change too: nobody is lost, nobody works more than there is
//! time, groups add up, and the strangest rollouts end.

use crate::worlds::{address, brief, shipped};
use meander::ledger::{Outcome, Record, TeamTally};
use meander::metric::Quantity;
use meander::scenario::Scenario;
use meander::scenario::settings::{LeadCost, Rollout, Sharing};
use meander::scenario::values::Names;
use meander::sim::Prepared;
use meander::units::{Days, Instant, Money, Probability, Rate, Span};

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

fn shared(rollout: Rollout) -> Rollout {
    Rollout { teams: Sharing::Shared, ..rollout }
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
        shared(waves(4, 61.0)),
        shared(waves(7, 0.0)),
        shared(Rollout { day: Days::constant(3.3), ..waves(3, 0.4) }),
        shared(of_share(0.4)),
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

/// Split roles to one team with shared people, each world so changed.
fn sharing(rollout: Rollout, change: impl Fn(&mut Scenario)) -> Outcome {
    let [today, mut design] = ["shipped:split-role", "shipped:one-team"].map(|reference| {
        let mut scenario = small(reference);
        change(&mut scenario);
        scenario
    });
    design.rollout = rollout;
    Prepared::changing(today, &design).replicate(address(3))
}

#[test]
fn of_shared_people_who_cannot_do_it_all_neither_office_starves() {
    let overloaded = |scenario: &mut Scenario| scenario.team.iter_mut().for_each(|team| team.hours = 0.05);
    let outcome = sharing(shared(of_share(0.5)), overloaded);
    let (new, today) = outcome.teams.split_first().unwrap();
    let sum = |of: fn(&TeamTally) -> Span| today.iter().map(of).fold(Span::ZERO, |sum, one| sum + one);
    let (busy, available) = (sum(|team| team.busy).days(), sum(|team| team.available).days());
    assert!(today.iter().all(|team| team.busy <= team.available), "{today:?}");
    assert!(busy > 0.8 * available, "most have more to do than they can: {busy} of {available}");
    let full = |team: &TeamTally| team.utilisation() > 0.95;
    assert!(today.iter().any(full), "some are never without work, and yet both offices are served: {today:?}");
    let old: u64 = today.iter().map(|team| team.tasks).sum();
    assert!(4 * new.tasks > old && 4 * old > new.tasks, "{} for the changed half, {old} for the other", new.tasks);
    assert_eq!((new.busy, new.available), (Span::ZERO, Span::ZERO), "their load is told where they are employed");
}

/// The most tasks that people of a team are ever at together.
fn most_at_once(log: &[(Instant, Record)], employer: usize) -> usize {
    let tasks = log.iter().filter_map(|&(now, record)| match record {
        Record::Worked { team, began, .. } if team.index() == employer && began < now => Some([(began, 1), (now, -1)]),
        _ => None,
    });
    let mut moments: Vec<(Instant, isize)> = tasks.flatten().collect();
    moments.sort_unstable();
    let running = moments.iter().scan(0, |at_work: &mut isize, (_, step)| {
        *at_work += step;
        Some(*at_work)
    });
    running.max().unwrap_or(0).unsigned_abs()
}

#[test]
fn of_shared_teams_there_are_never_more_tasks_in_hand_than_people() {
    for (rollout, hours) in [(of_share(0.5), 0.3), (of_share(0.5), 1.0), (waves(5, 70.0), 0.3)] {
        let [today, mut design] = ["shipped:split-role", "shipped:one-team"].map(|reference| {
            let mut scenario = small(reference);
            scenario.team.iter_mut().for_each(|team| team.hours = hours);
            scenario
        });
        design.rollout = shared(rollout);
        let sizes: Vec<u32> = design.team.iter().chain(&today.team).map(|team| team.reps).collect();
        let mut log = Vec::new();
        Prepared::changing(today, &design).replicate_observed(address(3), &mut log);
        let most: Vec<usize> = (0..sizes.len()).map(|team| most_at_once(&log, team)).collect();
        let within = most.iter().zip(&sizes).all(|(&most, &people)| most <= people as usize);
        assert!(within && most[1..].contains(&1), "{:?}: {most:?} by {sizes:?}", design.rollout);
    }
}

#[test]
fn people_who_come_and_go_do_so_in_both_offices() {
    let restless = |scenario: &mut Scenario| {
        for team in &mut scenario.team {
            (team.attrition, team.hiring, team.hours) = (Rate::constant(4.0), Days::constant(40.0), 0.2);
        }
    };
    for rollout in [of_share(0.5), waves(5, 70.0), Rollout { day: Days::constant(33.3), ..waves(2, 200.0) }] {
        let outcome = sharing(shared(rollout.clone()), restless);
        for team in &outcome.teams {
            assert!(team.busy <= team.available, "{rollout:?}: {team:?}");
        }
        assert!(outcome.teams[0].tasks > 0 && outcome.teams[1..].iter().all(|team| team.tasks > 0), "{rollout:?}");
    }
}

#[test]
fn shared_people_are_paid_once_and_their_change_too() {
    let mut today = small("shipped:split-role");
    today.campaign.cost = Money::ZERO;
    today.economics.lead_cost = LeadCost::default();
    let of = |outcome: Outcome| outcome.market.exact(Quantity::Cost);
    let alone = of(Prepared::new(today.clone()).replicate(address(3)));
    let people: u32 = today.team.iter().map(|team| team.reps).sum();
    for rollout in [waves(3, 50.0), of_share(0.01), of_share(0.5)] {
        let cost = |cost: i64| {
            let rollout = Rollout { cost: Money::from_minor(cost), ..shared(rollout.clone()) };
            let design = Scenario { rollout, ..today.clone() };
            of(Prepared::changing(today.clone(), &design).replicate(address(3)))
        };
        assert!((cost(0) - alone).abs() <= 4, "{} for {alone}, to the rounding of each piece", cost(0));
        let paid = cost(1_000_000) - cost(0);
        assert_eq!(paid, 1_000_000 * i64::from(people), "once each, though they are lent and then move");
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
