//! The same scenario and address give the same outcome, whoever watches, on
//! however many threads, and however the same design is written.

use crate::worlds::{address, brief, shipped, watch};
use meander::ledger::Window;
use meander::ledger::panel::Panel;
use meander::scenario::Scenario;
use meander::sim::{Job, Prepared, Replicator};
use meander::units::{Instant, Span};

fn small(reference: &str) -> Scenario {
    brief(shipped(reference, 60))
}

#[test]
fn two_designs_that_differ_in_nothing_differ_by_nothing() {
    let design = small("shipped:split-role");
    let mut other = design.clone();
    other.name = "another name".to_owned();
    other.handoff.reverse();
    for team in &mut other.team {
        team.name += " of ours";
    }
    for handoff in &mut other.handoff {
        handoff.from += " of ours";
        handoff.to += " of ours";
    }
    let (design, other) = (Prepared::new(design), Prepared::new(other));
    for luck in 0..4 {
        assert_eq!(design.replicate(address(luck)), other.replicate(address(luck)), "luck {luck}");
    }
    assert_ne!(design.replicate(address(0)), design.replicate(address(1)), "another luck is another future");
}

#[test]
fn watching_changes_nothing() {
    for reference in ["shipped:split-role", "shipped:revops", "shipped:one-team"] {
        let scenario = small(reference);
        let (watched, log) = watch(&scenario, 2);
        assert!(log.len() > 1000);
        assert_eq!(Prepared::new(scenario).replicate(address(2)), watched);
    }
}

#[test]
fn following_everybody_changes_nothing() {
    for reference in ["shipped:split-role", "shipped:one-team"] {
        let prepared = Prepared::new(small(reference));
        let market = prepared.market(address(2));
        let deciders = market.accounts.iter().map(|account| account.deciders).collect();
        let day = Instant::from_days;
        let window = Window { start: day(100.0), end: day(600.0), term: Span::from_days(365.0), renewal: 0.9 };
        let mut panel = Panel::new(deciders, window, vec![day(150.0), day(300.0)]);
        let followed = prepared.replicate_market(market, address(2), &mut panel);
        assert_eq!(prepared.replicate(address(2)), followed);
        assert!(panel.journeys.rows.len() > 10 && panel.leads.rows.len() > 10 && panel.census.days.len() == 2);
    }
}

#[test]
fn one_two_and_eight_threads_come_to_the_same() {
    let designs = ["shipped:split-role", "shipped:one-team"].map(|reference| Prepared::new(small(reference)));
    let jobs: Vec<Job> = (0..6).flat_map(|luck| [0, 1].map(|design| Job { design, address: address(luck) })).collect();
    let on = |threads| Replicator::new(threads).unwrap().run(&designs, &jobs);
    let one = on(1);
    assert!(one.iter().all(|finished| matches!(finished, Some(Ok(_)))));
    assert_eq!(one, on(2));
    assert_eq!(one, on(8));
    let alone = Prepared::new(small("shipped:split-role")).replicate(address(5));
    assert_eq!(one[10].clone().unwrap().unwrap(), alone, "a design alone is the design in a comparison");
}
