//! The full chain: events a second and bytes an account as the market grows.
//!
//! `cargo bench --bench full_chain` prints a table for the shipped split-role design
//! at central assumptions, people scaled with the market.
//!
//! `cargo bench --bench full_chain -- --once 4000` runs one replication and prints its
//! events and memory; under callgrind that gives instructions an event (docs/engine.md).
#![expect(clippy::expect_used, reason = "a bench may stop")]

#[path = "full_chain/memory.rs"]
mod memory;

use meander::random::{Address, Role};
use meander::scenario::{Plan, Scenario};
use meander::sim::{Job, Prepared, Replicator};
use std::hint::black_box;
use std::time::Instant;

/// Events that a row is measured on, at least.
const EVENTS: u64 = 6_000_000;
/// Attempts, of which the fastest counts: other programs only ever slow one down.
const ATTEMPTS: usize = 5;

fn main() {
    let once = std::env::args().skip_while(|argument| argument != "--once").nth(1);
    match once.and_then(|accounts| accounts.parse().ok()) {
        Some(accounts) => once_with(accounts),
        None => table(),
    }
}

fn table() {
    println!(
        "{:>9} {:>11} {:>9} {:>15} {:>15} {:>8}",
        "accounts", "events/rep", "ns/event", "1 thread (M/s)", "2 threads (M/s)", "gain"
    );
    for accounts in [2_000, 4_000, 20_000, 200_000] {
        let design = Prepared::new(market_of(accounts));
        let events = one_replication(&design, 0);
        let replications = (EVENTS / events.max(1)).clamp(2, 64) as u32 & !1;
        let [alone, together] = [1, 2].map(|threads| rate(&design, replications, threads));
        let (ns, gain) = (1e9 / alone, together / alone);
        println!("{accounts:>9} {events:>11} {ns:>9.0} {:>15.2} {:>15.2} {gain:>8.2}", alone / 1e6, together / 1e6);
    }
    once_with(200_000);
}

fn once_with(accounts: u32) {
    let design = Prepared::new(market_of(accounts));
    let mut events = 0;
    let bytes = memory::peak_growth(|| events = one_replication(&design, 0));
    println!(
        "{accounts} accounts: {events} events, {:.0} bytes an account at most",
        bytes as f64 / f64::from(accounts)
    );
}

/// The split-role design with so many accounts, and people in proportion.
fn market_of(accounts: u32) -> Scenario {
    let mut scenario = Plan::load("shipped:split-role", &[]).expect("a shipped scenario").central();
    let before: u32 = scenario.market.segment.iter().map(|segment| segment.accounts).sum();
    let scaled = |n: u32| (f64::from(n) * f64::from(accounts) / f64::from(before)).round().max(1.0) as u32;
    for segment in &mut scenario.market.segment {
        segment.accounts = scaled(segment.accounts);
    }
    for team in &mut scenario.team {
        team.reps = scaled(team.reps);
    }
    scenario
}

fn address(luck: u32) -> Address {
    Address { seed: 1, role: Role::Projection, draw: 0, luck }
}

/// Apart, so that callgrind can be told to count it alone.
#[inline(never)]
fn one_replication(design: &Prepared, luck: u32) -> u64 {
    black_box(design.replicate(address(luck))).events
}

/// Events a second, in the fastest of some attempts.
fn rate(design: &Prepared, replications: u32, threads: usize) -> f64 {
    let replicator = Replicator::new(threads).expect("threads");
    let jobs: Vec<Job> = (0..replications).map(|luck| Job { design: 0, address: address(luck) }).collect();
    let attempt = |_| {
        let start = Instant::now();
        let results = replicator.run(std::slice::from_ref(design), &jobs);
        let events: u64 = results.iter().flatten().flatten().map(|outcome| outcome.events).sum();
        events as f64 / start.elapsed().as_secs_f64()
    };
    (0..ATTEMPTS).map(attempt).fold(0.0, f64::max)
}
