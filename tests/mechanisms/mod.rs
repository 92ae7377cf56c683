//! Every mechanism of the catalogue does nothing at its neutral value, and moves what
//! it is said to move at full strength.

#[path = "../../benches/mechanisms/catalogue/mod.rs"]
mod catalogue;
mod rollout;

use crate::worlds::{address, brief, resized};
use catalogue::{Idle, Mechanism, Moves};
use meander::ledger::Outcome;
use meander::metric;
use meander::scenario::{Plan, Scenario};
use meander::sim::{Job, Prepared, Replicator};
use meander::stats::{Estimate, Layout};

/// The shipped split-role design with these settings, `accounts` in each segment.
fn design(settings: &[&[&str]], accounts: u32) -> Scenario {
    let overrides: Vec<String> = settings.iter().copied().flatten().map(ToString::to_string).collect();
    resized(Plan::load("shipped:split-role", &overrides).unwrap().central(), accounts)
}

fn futures(scenario: Scenario, lucks: u32) -> Vec<Outcome> {
    replicated(Prepared::new(scenario), lucks)
}

fn replicated(design: Prepared, lucks: u32) -> Vec<Outcome> {
    let jobs: Vec<Job> = (0..lucks).map(|luck| Job { design: 0, address: address(luck) }).collect();
    let results = Replicator::new(0).unwrap().run(&[design], &jobs);
    results.into_iter().map(|result| result.unwrap().unwrap()).collect()
}

#[test]
fn at_its_neutral_value_no_mechanism_heeds_its_other_settings() {
    let heeds = |mechanism: &&Mechanism| {
        let with = |settings: &[&[&str]]| futures(brief(design(settings, 60)), 2);
        match mechanism.idle {
            Idle::Settings(idle) => with(&[mechanism.neutral]) != with(&[mechanism.neutral, idle]),
            Idle::Nothing(why) => {
                println!("{}: nothing to compare: {why}", mechanism.name);
                false
            }
        }
    };
    let heed: Vec<&str> = catalogue::all().filter(heeds).map(|mechanism| mechanism.name).collect();
    assert!(heed.is_empty(), "a setting acts although these are neutral: {}", heed.join(", "));
}

#[test]
fn who_lists_other_settings_lists_some_and_who_does_not_says_why() {
    for mechanism in catalogue::all() {
        let told = match mechanism.idle {
            Idle::Settings(idle) => !idle.is_empty(),
            Idle::Nothing(why) => !why.is_empty(),
        };
        assert!(told, "{}", mechanism.name);
    }
}

#[test]
fn at_full_strength_every_mechanism_moves_its_metric() {
    let weak: Vec<String> = catalogue::all()
        .filter_map(|mechanism| {
            let t = effect(mechanism);
            let t = if mechanism.moves == Moves::Down { -t } else { t };
            (t <= 3.0).then(|| format!("{} moves {} by {t:.1} standard errors", mechanism.name, mechanism.metric))
        })
        .collect();
    assert!(weak.is_empty(), "{}", weak.join("\n"));
}

/// Paired difference of the mechanism's metric, full strength against neutral, in
/// standard errors; a ratio by its linearised values.
fn effect(mechanism: &Mechanism) -> f64 {
    effect_in(mechanism, |settings| futures(design(&[settings], 200), 32))
}

fn effect_in(mechanism: &Mechanism, futures: impl Fn(&[&str]) -> Vec<Outcome>) -> f64 {
    let metric = metric::find(mechanism.metric).unwrap();
    let parts =
        |settings| -> Vec<(f64, f64)> { futures(settings).iter().map(|outcome| outcome.parts(metric, None)).collect() };
    let (off, full) = (linearised(&parts(mechanism.neutral)), linearised(&parts(mechanism.strong)));
    let differences: Vec<f64> = off.iter().zip(&full).map(|(off, full)| full - off).collect();
    let estimate = Estimate::of(&differences, Layout::central(differences.len())).unwrap();
    match estimate.standard_error {
        0.0 => estimate.mean.signum() * if estimate.mean == 0.0 { 0.0 } else { f64::INFINITY },
        error => estimate.mean / error,
    }
}

/// R + (Y − R·X) / mean X of each future: their mean is the ratio of sums R.
fn linearised(parts: &[(f64, f64)]) -> Vec<f64> {
    let (over, under) = parts.iter().fold((0.0, 0.0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    if under == 0.0 {
        return vec![0.0; parts.len()];
    }
    let (ratio, mean) = (over / under, under / parts.len() as f64);
    parts.iter().map(|(over, under)| ratio + (over - ratio * under) / mean).collect()
}
