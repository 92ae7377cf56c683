//! Estimates with their 95 % intervals; replications are what is independent.

use super::digest::Digest;
use super::sample::{Future, Sample};
use crate::stats::{Interval, Layout, Linear, jackknife, quantile};

/// What one part of a fact came to.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Estimated {
    /// The estimate; none if it cannot be had.
    pub value: Option<f64>,
    /// Its 95 % interval; none with a single replication.
    pub ci95: Option<Interval>,
}

impl Estimated {
    /// What cannot be had.
    pub const NONE: Estimated = Estimated { value: None, ci95: None };

    fn linear(linear: Option<Linear>) -> Self {
        let Some(linear) = linear else { return Self::NONE };
        let estimate = linear.estimate(Layout::central(linear.units.len()));
        Estimated { value: Some(linear.value), ci95: estimate.map(|estimate| estimate.ci95()) }
    }
}

/// A ratio of sums over replications.
pub fn ratio<T>(items: &[T], parts: impl Fn(&T) -> (f64, f64)) -> Estimated {
    let (over, under): (Vec<f64>, Vec<f64>) = items.iter().map(parts).unzip();
    Estimated::linear(Linear::of_ratio(&over, &under))
}

/// A mean over the replications that have the number.
pub fn mean<T>(items: &[T], number: impl Fn(&T) -> Option<f64>) -> Estimated {
    let values: Vec<f64> = items.iter().filter_map(number).collect();
    Estimated::linear((!values.is_empty()).then(|| Linear::of_values(values)))
}

/// Any statistic of the replications.
pub fn any<T>(items: &[T], statistic: impl Fn(&[&T]) -> Option<f64>) -> Estimated {
    jackknife(items, statistic).filter(|(value, _)| value.is_finite()).map_or(Estimated::NONE, |(value, estimate)| {
        Estimated { value: Some(value), ci95: estimate.map(|estimate| estimate.ci95()) }
    })
}

/// A statistic of all numbers that the replications have, together.
pub fn pooled<T>(
    items: &[T],
    numbers: impl Fn(&T) -> Vec<f64>,
    statistic: impl Fn(&[f64]) -> Option<f64>,
) -> Estimated {
    let numbers: Vec<Vec<f64>> = items.iter().map(numbers).collect();
    any(&numbers, |some| statistic(&some.iter().flat_map(|values| values.iter().copied()).collect::<Vec<_>>()))
}

/// The median of all numbers that the replications have.
pub fn median<T>(items: &[T], numbers: impl Fn(&T) -> Vec<f64>) -> Estimated {
    pooled(items, numbers, |values| quantile(values, 0.5))
}

/// A function of sums over replications.
pub fn of_sums<T, const N: usize>(
    items: &[T],
    parts: impl Fn(&T) -> [f64; N],
    function: impl Fn([f64; N]) -> f64,
) -> Estimated {
    let parts: Vec<[f64; N]> = items.iter().map(parts).collect();
    any(&parts, |some| {
        let mut sums = [0.0; N];
        some.iter().for_each(|parts| sums.iter_mut().zip(*parts).for_each(|(sum, part)| *sum += part));
        Some(function(sums))
    })
}

/// How many of these items hold, and how many there are: the parts of a share.
pub fn share_of<T>(items: impl IntoIterator<Item = T>, holds: impl Fn(&T) -> bool) -> (f64, f64) {
    let (mut held, mut all) = (0.0, 0.0);
    for item in items {
        all += 1.0;
        held += f64::from(u8::from(holds(&item)));
    }
    (held, all)
}

/// The scenario as it is in one future; for use as `ratio(&sample.futures, base(…))`.
pub fn base<R>(of: impl Fn(&Digest) -> R) -> impl Fn(&Future) -> R {
    move |future| of(&future.base)
}

/// What a fact measures: an estimate for each of its parts, none for a part that the
/// sample was not made for.
pub type Measure = fn(&Sample) -> Vec<Option<Estimated>>;
