//! What each mechanism moves: switched off against full strength, in the same futures.
//!
//! `cargo bench --bench mechanisms` prints the table of `docs/model.md`: the shipped
//! split-role design at central assumptions, the mechanism's own metric at both ends,
//! and the paired difference of expected revenue with its 95 % interval. An argument
//! selects the mechanisms whose name contains it: `cargo bench --bench mechanisms -- veto`.
#![expect(clippy::expect_used, reason = "a bench may stop")]

#[path = "mechanisms/catalogue/mod.rs"]
#[expect(dead_code, reason = "what must not matter is for the tests")]
mod catalogue;

use catalogue::{Mechanism, Moves};
use meander::ledger::Outcome;
use meander::metric::{self, Metric};
use meander::random::{Address, Role};
use meander::scenario::Plan;
use meander::sim::{Job, Prepared, Replicator};
use meander::stats::{Estimate, Interval, Layout};

const REPLICATIONS: u32 = 32;

fn main() {
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with("--")).unwrap_or_default();
    println!("| mechanism | metric | off | full | expected revenue, full against off |\n|---|---|---|---|---|");
    for mechanism in catalogue::all().filter(|mechanism| mechanism.name.contains(&wanted)) {
        println!("{}", row(mechanism));
    }
}

fn row(mechanism: &Mechanism) -> String {
    let [off, full] = [mechanism.neutral, mechanism.strong].map(futures);
    let own = metric::find(mechanism.metric).expect("a metric of the catalogue");
    let revenue = metric::find("expected_revenue").expect("a metric of the catalogue");
    let base = ratio(&off, revenue);
    let differences: Vec<f64> =
        off.iter().zip(&full).map(|(off, full)| 100.0 * (value(full, revenue) - value(off, revenue)) / base).collect();
    let estimate = Estimate::of(&differences, Layout::central(differences.len())).expect("more than one future");
    let (mean, Interval { low, high }) = (estimate.mean, estimate.ci95());
    let arrow = if mechanism.moves == Moves::Up { '↑' } else { '↓' };
    format!(
        "| {} | `{}` {arrow} | {} | {} | {mean:+.1} % ({low:+.1} to {high:+.1}) |",
        mechanism.name,
        mechanism.metric,
        figure(ratio(&off, own)),
        figure(ratio(&full, own)),
    )
}

/// The shipped design with these settings, in the same futures.
fn futures(settings: &[&str]) -> Vec<Outcome> {
    let overrides: Vec<String> = settings.iter().map(ToString::to_string).collect();
    let plan = Plan::load("shipped:split-role", &overrides).expect("settings of the catalogue are valid");
    let jobs: Vec<Job> = (0..REPLICATIONS)
        .map(|luck| Job { design: 0, address: Address { seed: 1, role: Role::Projection, draw: 0, luck } })
        .collect();
    let results = Replicator::new(0).expect("threads").run(&[Prepared::new(plan.central())], &jobs);
    results.into_iter().flatten().map(|outcome| outcome.expect("no replication fails")).collect()
}

fn value(outcome: &Outcome, metric: &Metric) -> f64 {
    outcome.parts(metric, None).0
}

/// A ratio of sums over the futures; a sum, per future.
fn ratio(outcomes: &[Outcome], metric: &Metric) -> f64 {
    let parts = outcomes.iter().map(|outcome| outcome.parts(metric, None));
    let (over, under) = parts.fold((0.0, 0.0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    if under == 0.0 { 0.0 } else { over / under }
}

/// Three digits, with millions as such.
fn figure(value: f64) -> String {
    match value.abs() {
        size if size >= 1e8 => format!("{:.0} m", value / 1e6),
        size if size >= 1e6 => format!("{:.2} m", value / 1e6),
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.3}"),
    }
}
