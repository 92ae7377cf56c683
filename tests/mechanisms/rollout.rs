//! What a change from one design to another loses and costs does nothing at its neutral
//! value and moves what it is said to move at full strength.

use super::catalogue::{self, Idle, Mechanism, Moves};
use super::{effect_in, replicated};
use crate::worlds::{brief, resized};
use meander::ledger::Outcome;
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
fn at_full_strength_every_part_of_a_change_moves_its_metric() {
    let t = |mechanism: &Mechanism| {
        let t = effect_in(mechanism, |settings| changes(&[settings], 200, |scenario| scenario, 32));
        if mechanism.moves == Moves::Down { -t } else { t }
    };
    let told = |mechanism: &Mechanism| format!("{} moves {} by {:.1}", mechanism.name, mechanism.metric, t(mechanism));
    let weak: Vec<String> = catalogue::of_changes().filter(|mechanism| t(mechanism) <= 3.0).map(told).collect();
    assert!(weak.is_empty(), "{}", weak.join("\n"));
}
