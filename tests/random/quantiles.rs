//! Quantile functions against other implementations of the same laws.

use meander::random::{Address, Purpose, Role, quantile};
use rand::distr::Distribution as Sampler;
use statrs::distribution as law;
use statrs::distribution::{ContinuousCDF, DiscreteCDF};

/// From the smallest possible draw to the largest, dense in the tails.
fn grid() -> impl Iterator<Item = f64> {
    let tails = (1..53).flat_map(|bit| [0.5_f64.powi(bit), 1.0 - 0.5_f64.powi(bit)]);
    tails.chain((1..1_000).map(|i| f64::from(i) / 1_000.0))
}

fn sorted_grid() -> Vec<f64> {
    let mut grid: Vec<f64> = grid().collect();
    grid.sort_by(f64::total_cmp);
    grid
}

/// cdf(quantile(u)) = u to `error`, and the quantile never falls.
fn assert_inverts(name: &str, error: f64, quantile: impl Fn(f64) -> f64, cdf: impl Fn(f64) -> f64) {
    let mut before = f64::NEG_INFINITY;
    for u in sorted_grid() {
        let x = quantile(u);
        assert!(x.is_finite(), "{name} at {u:e}: {x}");
        assert!((cdf(x) - u).abs() < error, "{name} at {u:e}: {x} lies at {:e}", cdf(x));
        assert!(x >= before - 1e-14 * x.abs(), "{name} falls at {u:e}");
        before = x;
    }
}

#[test]
fn continuous_laws_are_inverted() {
    let exponential = law::Exp::new(0.25).unwrap();
    // A small u is late: the law above x.
    assert_inverts("exponential", 1e-14, |u| quantile::exponential(1.0 - u, 4.0), |x| exponential.cdf(x));
    let log_normal = law::LogNormal::new(3.0_f64.ln(), 1.45).unwrap();
    assert_inverts("log-normal", 1e-10, |u| quantile::log_normal(u, 3.0, 1.45), |x| log_normal.cdf(x));
    let triangular = law::Triangular::new(1.0, 4.0, 3.0).unwrap();
    assert_inverts("triangular", 1e-14, |u| quantile::triangular(u, 1.0, 3.0, 4.0), |x| triangular.cdf(x));
}

#[test]
fn the_beta_law_is_inverted_for_every_shape() {
    for (mean, concentration) in [(0.5, 4.4), (0.5, 2.0), (0.3, 0.7), (0.9, 12.0), (0.02, 30.0), (0.6, 900.0)] {
        let beta = law::Beta::new(mean * concentration, (1.0 - mean) * concentration).unwrap();
        let name = format!("beta {mean} {concentration}");
        // A density that is unbounded at 1 cannot be met closer than the last bit of x.
        let error = if (1.0 - mean) * concentration < 1.0 { 1e-7 } else { 1e-11 };
        assert_inverts(&name, error, |u| quantile::beta(u, mean, concentration), |x| beta.cdf(x));
    }
}

/// The quantile is the least k with P(X ≤ k) ≥ u. Where the mass is lost to
/// rounding (10⁻¹³ of it) either neighbour is right.
#[test]
fn the_poisson_law_is_inverted_for_small_and_large_means() {
    for mean in [0.01, 0.7, 5.0, 60.0, 99.0, 101.0, 2_500.0, 90_000.0] {
        let poisson = law::Poisson::new(mean).unwrap();
        let mut before = 0;
        for u in sorted_grid() {
            let k = quantile::poisson(u, mean);
            let (below, at) = (k.checked_sub(1).map_or(0.0, |k| poisson.cdf(k.into())), poisson.cdf(k.into()));
            let slack = 1e-13 * mean.sqrt().max(1.0) + if mean > 1_000.0 { 1e-10 } else { 0.0 };
            assert!(below < u + slack && u < at + slack, "mean {mean}, u {u:e}: {k} covers {below:e} to {at:e}");
            assert!(k >= before);
            before = k;
        }
    }
}

#[test]
fn the_discrete_law_covers_each_weight_once() {
    let weights = [2.0, 0.0, 5.0, 3.0, 0.0];
    let share = |i| (0..10_000).filter(|n| quantile::discrete((f64::from(*n) + 0.5) / 1e4, &weights) == i).count();
    assert_eq!([0, 1, 2, 3, 4].map(share), [2_000, 0, 5_000, 3_000, 0]);
    assert_eq!(quantile::discrete(1.0 - 0.5_f64.powi(53), &weights), 3);
    assert_eq!(quantile::discrete(0.7, &[0.0, 0.0]), 0);
    assert_eq!(quantile::discrete(0.7, &[]), 0);
}

#[test]
fn no_spread_gives_the_centre_and_never_nothing() {
    for u in grid() {
        assert_eq!(quantile::exponential(u, 0.0), 0.0);
        assert_eq!(quantile::log_normal(u, 9.0, 0.0), 9.0);
        assert_eq!(quantile::triangular(u, 2.0, 2.0, 2.0), 2.0);
        assert_eq!(quantile::poisson(u, 0.0), 0);
        assert_eq!(quantile::poisson(u, -1.0), 0);
        for mean in [0.0, 1.0] {
            assert_eq!(quantile::beta(u, mean, 5.0), mean);
        }
        assert_eq!(quantile::beta(u, 0.4, 0.0), 0.4);
        assert!((quantile::triangular(u, 2.0, 2.0, 3.0) - 2.5).abs() <= 0.5);
    }
}

/// Kolmogorov and Smirnov's distance of 50,000 draws, and of as many that `rand_distr`
/// takes from the same generator, from the analytic law: below 2.6 / √n, which chance
/// exceeds in 3 of 10⁶ seeds.
#[test]
fn draws_follow_their_laws() {
    let n = 50_000;
    let cell = |purpose| {
        let address = Address { seed: 5, role: Role::Projection, draw: 0, luck: 0 };
        address.stream(Purpose::named("test/draws"), 0).cell(Purpose::named(purpose), 0)
    };
    let distance = |mut draws: Vec<f64>, cdf: &dyn Fn(f64) -> f64| {
        draws.sort_by(f64::total_cmp);
        let gap = |(i, x): (usize, &f64)| {
            let (f, step) = (cdf(*x), 1.0 / n as f64);
            (f - i as f64 * step).abs().max(((i + 1) as f64 * step - f).abs())
        };
        draws.iter().enumerate().map(gap).fold(0.0, f64::max)
    };
    let check = |name: &str, ours: Vec<f64>, theirs: Vec<f64>, cdf: &dyn Fn(f64) -> f64| {
        for (who, draws) in [("ours", ours), ("rand_distr", theirs)] {
            let d = distance(draws, cdf);
            assert!(d < 2.6 / (n as f64).sqrt(), "{name} {who}: {d}");
        }
    };
    let ours = |name, quantile: &dyn Fn(f64) -> f64| {
        let mut cell = cell(name);
        (0..n).map(|_| quantile(cell.uniform())).collect::<Vec<f64>>()
    };
    let exponential = law::Exp::new(0.5).unwrap();
    let theirs = rand_distr::Exp::new(0.5).unwrap().sample_iter(cell("theirs-exponential")).take(n).collect();
    check("exponential", ours("exponential", &|u| quantile::exponential(u, 2.0)), theirs, &|x| exponential.cdf(x));
    let normal = law::Normal::new(0.0, 1.0).unwrap();
    let theirs = rand_distr::StandardNormal.sample_iter(cell("theirs-normal")).take(n).collect();
    check("normal", ours("normal", &quantile::normal), theirs, &|x| normal.cdf(x));
    let beta = law::Beta::new(1.2, 2.8).unwrap();
    let theirs = rand_distr::Beta::new(1.2, 2.8).unwrap().sample_iter(cell("theirs-beta")).take(n).collect();
    check("beta", ours("beta", &|u| quantile::beta(u, 0.3, 4.0)), theirs, &|x| beta.cdf(x));
}
