//! The plain funnel on other engines: nanoseconds an event, and counts to compare.
//!
//! `cargo run --release` prints a row for each engine: the least time of a run
//! divided by its events, and the means of the counts with their standard errors.

#[path = "../../funnel/rules.rs"]
mod rules;

mod ixa_funnel;
mod krabmaga_funnel;
mod nexosim_funnel;

use rules::Counts;
use std::time::Instant;

/// Runs of each engine.
const RUNS: u64 = 12;

fn main() {
    println!("{:<9} {:>8} mean ± standard error of events, needs, stages, won, lost", "engine", "ns/event");
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
    let columns = (0..rows[0].len()).map(|column| moments(&rows, column));
    let text: Vec<String> = columns.map(|(mean, error)| format!("{mean:.0}±{error:.0}")).collect();
    println!("{name:<9} {fastest:>8.0} {}", text.join(" "));
}

/// Mean and its standard error.
fn moments(rows: &[Vec<u64>], column: usize) -> (f64, f64) {
    let n = rows.len() as f64;
    let mean = rows.iter().map(|row| row[column] as f64).sum::<f64>() / n;
    let squares: f64 = rows.iter().map(|row| (row[column] as f64 - mean).powi(2)).sum();
    (mean, (squares / (n - 1.0) / n).sqrt())
}
