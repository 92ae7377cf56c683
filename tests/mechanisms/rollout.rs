//! What a change from one design to another loses and costs does nothing at its neutral
//! value and moves what it is said to move at full strength.

use super::catalogue::{self, Idle, Mechanism, Moves};
use super::{effect_in, replicated};
use crate::worlds::{brief, resized};
use meander::ledger::{Outcome, TeamTally};
use meander::scenario::{Plan, Scenario};
use meander::sim::Prepared;

fn shipped(name: &str, settings: &[&[&str]], accounts: u32) -> Scenario {
    let overrides: Vec<String> = settings.iter().copied().flatten().map(ToString::to_string).collect();
    resized(Plan::load(name, &overrides).unwrap().central(), accounts)
}

/// Changes from split roles to one team with these settings.
fn changes(settings: &[&[&str]], accounts: u32, shape: impl Fn(Scenario) -> Scenario, lucks: u32) -> Vec<Outcome> {
    let today = shape(shipped("shipped:split-role", &[], accounts));
    let design = shape(shipped("shipped:one-team", settings, accounts));
    replicated(Prepared::changing(today, &design), lucks)
}

#[test]
fn at_its_neutral_value_no_part_of_a_change_heeds_its_other_settings() {
    for mechanism in catalogue::of_changes() {
        if let Idle::Settings(idle) = mechanism.idle {
            let with = |settings: &[&[&str]]| changes(settings, 60, brief, 2);
            assert!(with(&[mechanism.neutral]) == with(&[mechanism.neutral, idle]), "{}", mechanism.name);
        }
    }
}

#[test]
fn of_a_change_at_once_the_time_between_waves_and_the_people_for_a_part_mean_nothing() {
    let with = |settings: &[&str]| changes(&[settings], 60, brief, 2);
    assert!(with(&[]) == with(&["rollout.every=10days", "rollout.headcount=0.3"]));
    assert!(with(&["rollout.waves=2"]) != with(&["rollout.waves=2", "rollout.every=10days"]));
    let larger = |settings: &[&str]| changes(&[settings], 400, brief, 1);
    assert!(larger(&["rollout.share=0.3"]) != larger(&["rollout.share=0.3", "rollout.headcount=1"]));
}

#[test]
fn of_shared_teams_the_people_for_a_part_mean_nothing() {
    let with = |settings: &[&str]| changes(&[&["rollout.teams=shared", "rollout.share=0.3"], settings], 400, brief, 1);
    assert!(with(&[]) == with(&["rollout.headcount=1"]));
    assert!(with(&[]) != with(&["rollout.teams=dedicated"]));
    assert!(with(&[]) != with(&["rollout.learning=200days", "rollout.learning_start=0.5"]), "they learn");
}

#[test]
fn in_a_small_pilot_shared_people_keep_nobody_waiting_for_a_lone_colleague_and_overload_nobody() {
    let pilot = |teams: &str| changes(&[&["rollout.share=0.1", teams]], 650, brief, 6);
    let wait = |outcomes: &[Outcome]| {
        let (tasks, waited) = outcomes.iter().fold((0, 0.0), |(tasks, waited), outcome| {
            (tasks + outcome.teams[0].tasks, waited + outcome.teams[0].waited.days())
        });
        waited / tasks as f64
    };
    let busiest = |outcomes: &[Outcome]| {
        let of = |outcome: &Outcome| outcome.teams[1..].iter().map(TeamTally::utilisation).fold(0.0, f64::max);
        outcomes.iter().map(of).sum::<f64>() / outcomes.len() as f64
    };
    let (dedicated, shared) = (pilot("rollout.teams=dedicated"), pilot("rollout.teams=shared"));
    let told = format!(
        "waits {} and {} days, loads {} and {}",
        wait(&dedicated),
        wait(&shared),
        busiest(&dedicated),
        busiest(&shared)
    );
    println!("{told}");
    assert!(wait(&shared) < wait(&dedicated), "{told}");
    assert!(busiest(&shared) < busiest(&dedicated), "{told}");
}

#[test]
fn at_full_strength_every_part_of_a_change_moves_its_metric() {
    let t = |mechanism: &Mechanism| {
        let t = effect_in(mechanism, |settings| changes(&[settings], 200, |scenario| scenario, 32));
        if mechanism.moves == Moves::Down { -t } else { t }
    };
    let told = |mechanism: &Mechanism| format!("{} moves {} by {:.1}", mechanism.name, mechanism.metric, t(mechanism));
    let weak: Vec<String> = catalogue::of_changes().filter(|mechanism| t(mechanism) <= 3.0).map(told).collect();
    assert!(weak.is_empty(), "{}", weak.join("\n"));
}
