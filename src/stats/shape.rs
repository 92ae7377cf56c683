//! Which law positive times follow: how well each fits at its best.

use statrs::function::gamma::{digamma, ln_gamma};

/// Mean log-likelihood of an observation under the best law of each family.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fits {
    /// Of log-normal laws.
    pub log_normal: f64,
    /// Of gamma laws.
    pub gamma: f64,
    /// Of exponential laws.
    pub exponential: f64,
    /// Standard deviation of the logarithms.
    pub log_sd: f64,
}

impl Fits {
    /// The fits to these times, those that are not above zero left out; none below two
    /// or if all are equal.
    pub fn of(times: &[f64]) -> Option<Self> {
        let times: Vec<f64> = times.iter().copied().filter(|&time| time > 0.0).collect();
        let n = times.len() as f64;
        let logs: Vec<f64> = times.iter().map(|&time| libm::log(time)).collect();
        let (mean, mean_log) = (times.iter().sum::<f64>() / n, logs.iter().sum::<f64>() / n);
        let variance = logs.iter().map(|log| (log - mean_log) * (log - mean_log)).sum::<f64>() / n;
        (times.len() > 1 && variance > 0.0).then(|| {
            let log_sd = variance.sqrt();
            let log_normal = -mean_log - libm::log(log_sd * (2.0 * std::f64::consts::PI).sqrt()) - 0.5;
            let k = gamma_shape(libm::log(mean) - mean_log);
            let gamma = (k - 1.0) * mean_log - k - ln_gamma(k) - k * libm::log(mean / k);
            Fits { log_normal, gamma, exponential: -libm::log(mean) - 1.0, log_sd }
        })
    }
}

/// The shape k of the gamma law whose logarithm lies this far below that of its mean:
/// ln k − ψ(k) = gap, by bisection of ln k.
fn gamma_shape(gap: f64) -> f64 {
    let (mut low, mut high) = (1e-4_f64, 1e6_f64);
    for _ in 0..100 {
        let middle = (low * high).sqrt();
        if libm::log(middle) - digamma(middle) > gap { low = middle } else { high = middle }
    }
    (low * high).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Quantiles of a law stand for a sample of it.
    fn sample(quantile: impl Fn(f64) -> f64) -> Vec<f64> {
        (0..4000).map(|i| quantile((f64::from(i) + 0.5) / 4000.0)).collect()
    }

    #[test]
    fn each_law_fits_itself_best() {
        let exponential = Fits::of(&sample(|u| -30.0 * libm::log1p(-u))).unwrap();
        assert!(exponential.gamma > exponential.log_normal);
        assert!((exponential.gamma - exponential.exponential).abs() < 1e-3, "it is a gamma law of shape 1");
        let log_normal = Fits::of(&sample(|u| libm::exp(crate::random::quantile::normal(u)))).unwrap();
        assert!(log_normal.log_normal > log_normal.gamma && log_normal.gamma > log_normal.exponential);
        assert!((log_normal.log_sd - 1.0).abs() < 0.01, "{}", log_normal.log_sd);
    }

    #[test]
    fn too_little_fits_nothing() {
        assert_eq!(Fits::of(&[]), None);
        assert_eq!(Fits::of(&[3.0, 0.0]), None);
        assert_eq!(Fits::of(&[3.0, 3.0]), None);
    }
}
