//! Coverage of the intervals, by simulation with a fixed seed.
//!
//! Tolerances are four standard errors of a binomial share, so that a sound
//! procedure fails for one seed in 15,000; the seed is fixed, so never by chance.

use super::{Components, Estimate, Layout, Linear, Stopping, relative};
use crate::random::quantile::normal;
use crate::random::{Address, Cell, Purpose, Role};

const STUDY: Purpose = Purpose::named("stats/coverage");

/// Numbers of the `trial`-th macro-replication.
fn numbers(trial: u64) -> Cell {
    let address = Address { seed: 2026, role: Role::Bootstrap, draw: 0, luck: 0 };
    address.stream(STUDY, trial).cell(STUDY, 0)
}

fn share(trials: u64, hit: impl Fn(Cell) -> bool) -> f64 {
    (0..trials).filter(|&trial| hit(numbers(trial))).count() as f64 / trials as f64
}

/// Four binomial standard errors.
fn band(p: f64, trials: u64) -> f64 {
    4.0 * (p * (1.0 - p) / trials as f64).sqrt()
}

/// Values of draws × lucks: N(0, between) by draw plus N(0, within) by luck.
fn nested(cell: &mut Cell, layout: Layout, between: f64, within: f64, centre: f64) -> Vec<f64> {
    let mut values = Vec::with_capacity(layout.len());
    for _ in 0..layout.draws {
        let draw = centre + between.sqrt() * normal(cell.uniform());
        values.extend((0..layout.lucks).map(|_| draw + within.sqrt() * normal(cell.uniform())));
    }
    values
}

#[test]
fn the_interval_clustered_by_draw_covers_where_the_naive_one_does_not() {
    // 30 draws × 20 lucks; a naive interval on 600 rows covers about .61.
    let (layout, trials) = (Layout { draws: 30, lucks: 20 }, 2000);
    let values = |mut cell: Cell| nested(&mut cell, layout, 1.0, 4.0, 0.0);
    let covers = |layout: Layout| {
        share(trials, |cell| Estimate::of(&values(cell), layout).is_some_and(|e| e.ci95().contains(0.0)))
    };
    let clustered = covers(layout);
    let naive = covers(Layout::central(layout.len()));
    assert!((clustered - 0.95).abs() < band(0.95, trials), "{clustered}");
    assert!((naive - 0.61).abs() < 0.06, "{naive}");
}

#[test]
fn confidence_is_uniform_where_nothing_differs() {
    // A probability that claims 10 % must be below 10 % one time in ten.
    let (layout, trials) = (Layout { draws: 20, lucks: 2 }, 4000);
    for level in [0.1, 0.5, 0.9] {
        let below = share(trials, |mut cell| {
            let values = nested(&mut cell, layout, 1.0, 1.0, 0.0);
            Estimate::of(&values, layout).is_some_and(|e| e.probability_positive() < level)
        });
        assert!((below - level).abs() < band(level, trials), "{level}: {below}");
    }
}

#[test]
fn the_share_of_assumptions_is_not_blurred_by_luck() {
    // Conditional means N(1, 1), so the design is better under Φ(1) = .841 of the
    // assumptions; luck of variance 9 hides it from a count of signs (.65).
    let layout = Layout { draws: 100, lucks: 2 };
    let trials = 400;
    let mut shrunk = 0.0;
    let mut counted = 0.0;
    for trial in 0..trials {
        let values = nested(&mut numbers(trial), layout, 1.0, 9.0, 1.0);
        let components = Components::of(&values, layout).unwrap();
        shrunk += components.share_of_draws_positive(&values) / trials as f64;
        counted += super::share_positive(&layout.units(&values)).unwrap() / trials as f64;
    }
    assert!((shrunk - 0.841).abs() < 0.03, "{shrunk}");
    assert!(counted < 0.70, "{counted}");
}

#[test]
fn the_test_of_the_assumptions_keeps_its_level() {
    let (layout, trials) = (Layout { draws: 50, lucks: 2 }, 4000);
    let alarms = share(trials, |mut cell| {
        let values = nested(&mut cell, layout, 0.0, 1.0, 0.0);
        Components::of(&values, layout).is_some_and(|c| c.draws_differ())
    });
    assert!((alarms - 0.05).abs() < band(0.05, trials), "{alarms}");
}

#[test]
fn a_ratio_of_sums_covers_the_ratio() {
    // Wins among deals, few of both: Binomial(X, .2) of X = 3 … 12 deals a replication.
    let trials = 2000;
    let covered = share(trials, |mut cell| {
        let deals: Vec<f64> = (0..200).map(|_| 3.0 + (10.0 * cell.uniform()).floor()).collect();
        let wins: Vec<f64> =
            deals.iter().map(|&n| (0..n as u32).filter(|_| cell.uniform() < 0.2).count() as f64).collect();
        let rate = Linear::of_ratio(&wins, &deals).and_then(|ratio| ratio.estimate(Layout::central(200)));
        rate.is_some_and(|e| e.ci95().contains(0.2))
    });
    assert!((covered - 0.95).abs() < band(0.95, trials), "{covered}");
}

#[test]
fn a_relative_difference_covers_the_ratio_of_means() {
    // B log-normal with sd .5 of the log; A = B × 1.1 × noise of mean 1.
    let trials = 2000;
    let covered = share(trials, |mut cell| {
        let b: Vec<f64> = (0..200).map(|_| libm::exp(0.5 * normal(cell.uniform()))).collect();
        let a = b.iter().map(|y| y * 1.1 * libm::exp(0.2 * normal(cell.uniform()) - 0.02)).collect();
        let (_, interval) = relative(&Linear::of_values(a), &Linear::of_values(b), Layout::central(200)).unwrap();
        interval.is_some_and(|i| i.contains(0.1))
    });
    assert!((covered - 0.95).abs() < band(0.95, trials) + 0.01, "{covered}");
}

#[test]
fn stopping_on_precision_costs_little_coverage() {
    // Differences N(5, 10) against a baseline of 100, to ± 2 %: about 100 units.
    let trials = 1000;
    let covered = share(trials, |mut cell| {
        let values: Vec<f64> = (0..250).map(|_| 5.0 + 10.0 * normal(cell.uniform())).collect();
        let n = Stopping::at(0.02).decide(std::slice::from_ref(&values), &[100.0; 250]).unwrap_or(250);
        Estimate::of(&values, Layout::central(n)).is_some_and(|e| e.ci95().contains(5.0))
    });
    assert!((0.92..=0.97).contains(&covered), "{covered}");
}

#[test]
fn stopping_when_the_difference_looks_real_would_be_wrong() {
    // Why no answer is given at interim looks: peeking at 95 % intervals every 20
    // units up to 1,000 finds a difference that is not there one time in three.
    let trials = 500;
    let fooled = share(trials, |mut cell| {
        let values: Vec<f64> = (0..1000).map(|_| normal(cell.uniform())).collect();
        (20..=1000)
            .step_by(20)
            .any(|n| Estimate::of(&values, Layout::central(n)).is_some_and(|e| !e.ci95().contains(0.0)))
    });
    assert!((0.25..=0.42).contains(&fooled), "{fooled}");
}
