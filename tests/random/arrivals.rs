//! Arrivals are Poisson, and more of them contain fewer.

use meander::random::arrivals::Strip;
use meander::random::{Address, Purpose, Role, Stream};

const KIND: Purpose = Purpose::named("test/account");
const NEED: Purpose = Purpose::named("test/need");
const LOWEST: f64 = 0.5;

fn account(entity: u64) -> Stream {
    Address { seed: 11, role: Role::Projection, draw: 0, luck: 0 }.stream(KIND, entity)
}

/// Arrivals before `end` where the rate is `rate(t)`, never above `most`.
fn arrivals(entity: u64, most: f64, end: f64, rate: impl Fn(f64) -> f64) -> Vec<f64> {
    let mut all = Vec::new();
    for strip in Strip::up_to(most, LOWEST) {
        let mut at = 0.0;
        for k in 0.. {
            let point = strip.point(account(entity), NEED, k);
            at += point.gap;
            if at >= end {
                break;
            }
            if point.height < rate(at) {
                all.push(at);
            }
        }
    }
    all.sort_by(f64::total_cmp);
    all
}

/// χ² of observed counts against expected ones, compared with its bound at 10⁻⁵.
fn assert_fits(observed: &[f64], expected: &[f64], bound: f64) {
    let chi2: f64 = observed.iter().zip(expected).map(|(o, e)| (o - e) * (o - e) / e).sum();
    assert!(chi2 < bound, "χ² {chi2:.1} ≥ {bound}: {observed:?} against {expected:?}");
}

/// Probabilities of 0, 1, … `cells` − 2 and more, of a Poisson law.
fn poisson_law(mean: f64, cells: usize) -> Vec<f64> {
    let mut law: Vec<f64> = (1..cells - 1)
        .scan((-mean).exp(), |mass, k| {
            *mass *= mean / k as f64;
            Some(*mass)
        })
        .collect();
    law.insert(0, (-mean).exp());
    law.push(1.0 - law.iter().sum::<f64>());
    law
}

#[test]
fn strips_cover_every_rate_once() {
    let strips: Vec<Strip> = Strip::up_to(100.0, LOWEST).collect();
    assert_eq!(strips[0].low, 0.0);
    assert!(strips.windows(2).all(|pair| pair[0].low + pair[0].width == pair[1].low));
    assert!(strips[strips.len() - 1].low < 100.0 && 2.0 * strips[strips.len() - 1].low >= 100.0);
    assert_eq!(Strip::up_to(0.0, LOWEST).count(), 0);
    assert_eq!(Strip::up_to(LOWEST, LOWEST).count(), 1);
}

/// Whatever the rates are, looked at with whatever ceiling, few are among many.
#[test]
fn a_higher_rate_contains_a_lower_one() {
    for entity in 0..300 {
        let few = arrivals(entity, 0.4, 4.0, |_| 0.4);
        let many = arrivals(entity, 7.0, 4.0, |t| 0.4 + 1.5 * t);
        assert!(few.iter().all(|at| many.contains(at)));
        assert_eq!(few, arrivals(entity, 900.0, 4.0, |_| 0.4), "a ceiling is no rate");
    }
}

/// 20,000 accounts at three rates: counts are Poisson (χ²₇ < 37.3 at 4 × 10⁻⁶).
#[test]
fn counts_are_poisson_at_every_rate() {
    for rate in [0.35, 1.0, 2.7] {
        let law = poisson_law(rate, 8);
        let mut observed = vec![0.0; 8];
        for entity in 0..20_000 {
            observed[arrivals(entity, rate, 1.0, |_| rate).len().min(7)] += 1.0;
        }
        // Cells that expect fewer than five are pooled into the one before.
        let mut expected: Vec<f64> = law.iter().map(|p| p * 20_000.0).collect();
        while expected.last().is_some_and(|e| *e < 5.0) {
            let (e, o) = (expected.pop().unwrap(), observed.pop().unwrap());
            *expected.last_mut().unwrap() += e;
            *observed.last_mut().unwrap() += o;
        }
        assert_fits(&observed, &expected, 37.3);
    }
}

/// A rate that doubles half way: twice the arrivals in the second half, and times
/// are spread evenly within each (5 SE and χ²₉ < 41.5 at 4 × 10⁻⁶).
#[test]
fn a_rate_may_change_in_time() {
    let rate = |t: f64| if t < 0.5 { 0.8 } else { 1.6 };
    let mut tenths = vec![0.0; 10];
    for entity in 0..20_000 {
        for at in arrivals(entity, 1.6, 1.0, rate) {
            tenths[(at * 10.0) as usize] += 1.0;
        }
    }
    let expected: Vec<f64> = (0..10).map(|i| if i < 5 { 1_600.0 } else { 3_200.0 }).collect();
    assert_fits(&tenths, &expected, 41.5);
}

/// Counts in two strips of one account, and in one strip of two accounts, are
/// uncorrelated: |z| < 5 over 20,000 pairs.
#[test]
fn strips_and_accounts_are_independent() {
    let count = |entity, number| {
        let strip = Strip::new(number, 1.0);
        let gaps = (0..).map(|k| strip.point(account(entity), NEED, k).gap);
        let times = gaps.scan(0.0, |at, gap| {
            *at += gap;
            Some(*at)
        });
        times.take_while(|at| *at < 2.0).count() as f64 - 2.0
    };
    let z = |pairs: &dyn Fn(u64) -> (f64, f64)| {
        (0..20_000).map(pairs).map(|(a, b)| a * b).sum::<f64>() / (2.0 * 20_000.0_f64.sqrt())
    };
    let strips = z(&|entity| (count(entity, 0), count(entity, 1)));
    let accounts = z(&|entity| (count(entity, 0), count(entity + 1, 0)));
    assert!(strips.abs() < 5.0 && accounts.abs() < 5.0, "{strips} {accounts}");
}
