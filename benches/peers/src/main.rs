//! The plain funnel on other engines: nanoseconds an event, and counts to compare.
//!
//! `cargo run --release` prints a row for each engine: the least time of a run divided
//! by its events, and the means of the counts with their standard errors. It fails if
//! one is further than five of them from the exact mean, or than 0.1 % of it: an
//! engine may keep time in seconds or in single precision.

#[path = "../../funnel/rules.rs"]
mod rules;

/// Under the name by which the exact means know them.
mod funnel {
    pub(crate) use crate::rules;
}

#[path = "../../../tests/engine/expected.rs"]
mod expected;

mod ixa_funnel;
mod krabmaga_funnel;
mod nexosim_funnel;

use rules::Counts;
use std::time::Instant;

/// Runs of each engine.
const RUNS: u64 = 12;

fn main() {
    println!("{:<9} {:>8} mean ± standard error of events, needs, stages, won, lost", "engine", "ns/event");
    let exact: Vec<String> = expected::means().iter().map(|mean| format!("{mean:.0}")).collect();
    println!("{:<9} {:>8} {}", "exact", "", exact.join(" "));
    report("ixa", ixa_funnel::run);
    report("krabmaga", krabmaga_funnel::run);
    report("nexosim", nexosim_funnel::run);
}

fn report(name: &str, run: fn(u64) -> Counts) {
    let mut fastest = f64::INFINITY;
    let mut rows = Vec::new();
    for seed in 1..=RUNS {
        let start = Instant::now();
        let counts = run(seed);
        fastest = fastest.min(start.elapsed().as_secs_f64() * 1e9 / counts.events as f64);
        rows.push(counts.row());
    }
    let columns: Vec<_> = (0..rows[0].len()).map(|column| moments(&rows, column)).collect();
    let text: Vec<String> = columns.iter().map(|(mean, error)| format!("{mean:.0}±{error:.0}")).collect();
    println!("{name:<9} {fastest:>8.0} {}", text.join(" "));
    for ((mean, error), exact) in columns.into_iter().zip(expected::means()) {
        assert!((mean - exact).abs() < 5.0 * error + 1e-3 * exact, "{name}: {mean} ± {error} is not {exact}");
    }
}

/// Mean and its standard error.
fn moments(rows: &[Vec<u64>], column: usize) -> (f64, f64) {
    let n = rows.len() as f64;
    let mean = rows.iter().map(|row| row[column] as f64).sum::<f64>() / n;
    let squares: f64 = rows.iter().map(|row| (row[column] as f64 - mean).powi(2)).sum();
    (mean, (squares / (n - 1.0) / n).sqrt())
}
