//! The engine as a whole: the plain funnel of the benches, on it and by hand.

mod expected;
#[path = "../../benches/funnel/mod.rs"]
mod funnel;

use funnel::by_hand::{Addressed, Sequential, run};
use funnel::engine::Funnel;
use meander::random::{Address, Role};
use meander::sim::{Job, Model, Replicator};

fn address(luck: u32) -> Address {
    Address { seed: 2, role: Role::Projection, draw: 0, luck }
}

/// Same draws, same rules, another queue: not a count may differ.
#[test]
fn the_wheel_gives_the_counts_of_a_loop_written_by_hand() {
    for luck in 0..2 {
        assert_eq!(Funnel.replicate(address(luck)), run(&mut Addressed::new(address(luck))));
    }
}

#[test]
fn threads_do_not_change_a_count() {
    let jobs: Vec<Job> = (0..3).map(|luck| Job { design: 0, address: address(luck) }).collect();
    let counts = |threads| Replicator::new(threads).unwrap().run(&[Funnel], &jobs);
    let alone = counts(1);
    assert_eq!(alone, counts(2));
    assert_eq!(alone, counts(8));
}

/// Every count of the engine, and of the loop with a generator of its own, has the
/// mean that the Markov chain behind the rules has: 12 runs each, 5 standard errors.
#[test]
fn counts_have_the_exact_means() {
    let engine: Vec<_> = (0..12).map(|luck| Funnel.replicate(address(luck)).row()).collect();
    let by_hand: Vec<_> = (0..12).map(|seed| run(&mut Sequential::new(seed)).row()).collect();
    for rows in [engine, by_hand] {
        for (column, expected) in expected::means().into_iter().enumerate() {
            let n = rows.len() as f64;
            let mean = rows.iter().map(|row| row[column] as f64).sum::<f64>() / n;
            let squares: f64 = rows.iter().map(|row| (row[column] as f64 - mean).powi(2)).sum();
            let error = (squares / (n - 1.0) / n).sqrt();
            assert!((mean - expected).abs() < 5.0 * error, "count {column}: {mean} ± {error}, not {expected}");
        }
    }
}
