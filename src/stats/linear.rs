//! Sums and ratios of sums as means of pseudo-values.
//!
//! A ratio metric is a ratio of sums over replications, R = ΣY ÷ ΣX, never a mean
//! of ratios (which is another quantity, and undefined without wins). To first
//! order R is the mean of u_r = R + (Y_r − R·X_r) ÷ mean X, so intervals and
//! paired differences of ratios are those of these pseudo-values (Cochran 1977,
//! *Sampling Techniques*, §6.4). A sum is the case X = 1, where u_r = Y_r exactly.

use super::interval::{Estimate, Interval};
use super::layout::{Layout, mean};

/// A metric over replications: its value, and a pseudo-value for each.
#[derive(Debug, Clone, PartialEq)]
pub struct Linear {
    /// The metric: a mean, or a ratio of sums.
    pub value: f64,
    /// One number a replication whose mean is the metric.
    pub units: Vec<f64>,
}

impl Linear {
    /// A plain mean.
    pub fn of_values(values: Vec<f64>) -> Self {
        Linear { value: mean(&values), units: values }
    }

    /// A ratio of sums; none if the sum below is zero.
    pub fn of_ratio(over: &[f64], under: &[f64]) -> Option<Self> {
        let total: f64 = under.iter().sum();
        if total == 0.0 || under.is_empty() {
            return None;
        }
        let value = over.iter().sum::<f64>() / total;
        let per_replication = total / under.len() as f64;
        let units = over.iter().zip(under).map(|(y, x)| value + (y - value * x) / per_replication).collect();
        Some(Linear { value, units })
    }

    /// The value with its standard error.
    pub fn estimate(&self, layout: Layout) -> Option<Estimate> {
        Estimate::of(&self.units, layout)
    }

    /// The paired differences to another design in the same futures.
    pub fn differences(&self, other: &Linear) -> Vec<f64> {
        self.units.iter().zip(&other.units).map(|(a, b)| a - b).collect()
    }
}

/// The ratio of two means less one, with its 95 % interval: the interval of
/// log(mean A ÷ mean B) by the paired delta method, from sd(A_r ÷ mean A − B_r ÷
/// mean B). None unless both means are positive. (Not the mean of log ratios,
/// which estimates something else.)
pub fn relative(a: &Linear, b: &Linear, layout: Layout) -> Option<(f64, Option<Interval>)> {
    if !(a.value > 0.0 && b.value > 0.0) {
        return None;
    }
    let log_ratio = libm::log(a.value / b.value);
    let shares: Vec<f64> = a.units.iter().zip(&b.units).map(|(x, y)| x / a.value - y / b.value).collect();
    let half_width = Estimate::of(&shares, layout).map(|estimate| estimate.half_width(0.05));
    let interval = half_width.map(|h| Interval::around(log_ratio, h).map(libm::expm1));
    Some((a.value / b.value - 1.0, interval))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratio_is_a_ratio_of_sums() {
        let rate = Linear::of_ratio(&[1.0, 0.0, 3.0], &[2.0, 0.0, 4.0]).unwrap();
        assert!((rate.value - 4.0 / 6.0).abs() < 1e-15);
        assert!((mean(&rate.units) - rate.value).abs() < 1e-15);
        assert_eq!(Linear::of_ratio(&[1.0], &[0.0]), None);
        assert_eq!(Linear::of_ratio(&[], &[]), None);
    }

    #[test]
    fn a_sum_is_the_ratio_over_one() {
        let values = [3.0, 5.0, 10.0];
        let ratio = Linear::of_ratio(&values, &[1.0; 3]).unwrap();
        assert_eq!(ratio.units, Linear::of_values(values.to_vec()).units);
    }

    #[test]
    fn the_standard_error_is_the_textbook_one() {
        // sd(Y − R·X) ÷ (√n · mean X) with Y = (2, 4, 7, 5), X = (3, 5, 8, 8).
        let (over, under) = ([2.0, 4.0, 7.0, 5.0], [3.0, 5.0, 8.0, 8.0]);
        let estimate = Linear::of_ratio(&over, &under).unwrap().estimate(Layout::central(4)).unwrap();
        let residuals: Vec<f64> = over.iter().zip(under).map(|(y, x)| y - 0.75 * x).collect();
        let sd = (residuals.iter().map(|e| e * e).sum::<f64>() / 3.0).sqrt();
        assert!((estimate.mean - 0.75).abs() < 1e-15);
        assert!((estimate.standard_error - sd / (2.0 * 6.0)).abs() < 1e-15);
    }

    #[test]
    fn a_design_ten_percent_better_everywhere_is_so_without_doubt() {
        let b = Linear::of_values(vec![10.0, 20.0, 40.0]);
        let a = Linear::of_values(vec![11.0, 22.0, 44.0]);
        let (ratio, interval) = relative(&a, &b, Layout::central(3)).unwrap();
        assert!((ratio - 0.1).abs() < 1e-12);
        assert!(interval.unwrap().half_width() < 1e-12);
        assert_eq!(relative(&a, &Linear::of_values(vec![0.0; 3]), Layout::central(3)), None);
    }
}
