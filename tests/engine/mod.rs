//! The engine as a whole: the plain funnel of the benches, on it and by hand.

#[path = "../../benches/funnel/mod.rs"]
mod funnel;

use funnel::by_hand::{Addressed, Sequential, run};
use funnel::engine::Funnel;
use funnel::rules::Counts;
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

/// Addressed draws and a sequential generator simulate the same world: the means of
/// 12 runs each differ by less than 5 standard errors in every count.
#[test]
fn addressed_draws_give_the_means_of_a_sequential_generator() {
    let rows = |run: &dyn Fn(u32) -> Counts| (0..12).map(|luck| run(luck).row()).collect::<Vec<_>>();
    let ours = rows(&|luck| Funnel.replicate(address(luck)));
    let theirs = rows(&|luck| run(&mut Sequential::new(luck.into())));
    for column in 0..ours[0].len() {
        let moments = |rows: &[Vec<u64>]| {
            let n = rows.len() as f64;
            let mean = rows.iter().map(|row| row[column] as f64).sum::<f64>() / n;
            (mean, rows.iter().map(|row| (row[column] as f64 - mean).powi(2)).sum::<f64>() / (n - 1.0) / n)
        };
        let ((a, var_a), (b, var_b)) = (moments(&ours), moments(&theirs));
        assert!((a - b).abs() < 5.0 * (var_a + var_b).sqrt(), "count {column}: {a} and {b}");
    }
}
