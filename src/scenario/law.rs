//! Distributions: what is not known of a setting (ignorance, not chance).

use super::kind::Limits;
use crate::random::quantile;

/// A distribution of what a setting may be.
///
/// Normal and log-normal laws are cut at the setting's range, the rest of their
/// mass scaled up; the other laws must lie inside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Law {
    /// Anything between two values is as likely.
    Uniform {
        /// Least value.
        low: f64,
        /// Greatest value.
        high: f64,
    },
    /// Around a mean, symmetrical.
    Normal {
        /// Mean before the cut.
        mean: f64,
        /// Standard deviation before the cut.
        sd: f64,
    },
    /// Around a median by factors.
    LogNormal {
        /// Median before the cut.
        median: f64,
        /// Standard deviation of the logarithm.
        sigma: f64,
    },
    /// Least, most likely, greatest.
    Triangular {
        /// Least value.
        low: f64,
        /// Most likely value.
        mode: f64,
        /// Greatest value.
        high: f64,
    },
    /// A share between 0 and 1.
    Beta {
        /// Mean.
        mean: f64,
        /// How sure we are (α + β).
        concentration: f64,
    },
}

impl Law {
    /// The value below which a share `u` of the law lies, cut at the limits.
    pub fn quantile(self, u: f64, limits: Limits) -> f64 {
        let value = match self {
            Law::Uniform { low, high } => low + u * (high - low),
            Law::Normal { mean, sd } => mean + sd * quantile::normal(self.cut(u, limits)),
            Law::LogNormal { median, sigma } => quantile::log_normal(self.cut(u, limits), median, sigma),
            Law::Triangular { low, mode, high } => triangular(u, low, mode, high),
            Law::Beta { mean, concentration } => quantile::beta(u, mean, concentration),
        };
        value.clamp(limits.low, limits.high)
    }

    /// The share of the law outside the limits (of normal and log-normal laws).
    pub fn share_outside(self, limits: Limits) -> f64 {
        match self {
            Law::Normal { sd: spread, .. } | Law::LogNormal { sigma: spread, .. } if spread > 0.0 => {
                1.0 - (self.below(limits.high) - self.below(limits.low))
            }
            _ => 0.0,
        }
    }

    /// Why it is no law, or not one of a setting with these limits.
    pub fn fault(self, limits: Limits) -> Option<String> {
        match self {
            Law::Uniform { low, high } if low > high => Some("its low end is above its high end".to_owned()),
            Law::Triangular { low, mode, high } if !(low <= mode && mode <= high) => {
                Some("its three values must rise: least, most likely, greatest".to_owned())
            }
            Law::Normal { sd, .. } if sd < 0.0 => Some("its standard deviation is negative".to_owned()),
            Law::LogNormal { median, .. } if median <= 0.0 => Some("its median must be above zero".to_owned()),
            Law::LogNormal { sigma, .. } if sigma < 0.0 => Some("its sigma is negative".to_owned()),
            Law::Beta { mean, .. } if !(0.0..=1.0).contains(&mean) => {
                Some("a beta law lies between 0 and 1, and so does its mean".to_owned())
            }
            Law::Beta { concentration, .. } if concentration <= 0.0 => {
                Some("its concentration must be above zero".to_owned())
            }
            _ => self.outside(limits),
        }
    }

    /// Why its support does not fit the limits.
    fn outside(self, limits: Limits) -> Option<String> {
        let (low, high) = match self {
            Law::Uniform { low, high } | Law::Triangular { low, high, .. } => (low, high),
            Law::Beta { .. } => (0.0, 1.0),
            Law::Normal { mean: centre, .. } | Law::LogNormal { median: centre, .. } => (centre, centre),
        };
        let name = if matches!(self, Law::Normal { .. } | Law::LogNormal { .. }) { "its centre" } else { "it" };
        (low < limits.low || high > limits.high).then(|| format!("{name} leaves the setting's range, {limits}"))
    }

    /// `u` moved into the part of the law that the limits leave.
    fn cut(self, u: f64, limits: Limits) -> f64 {
        let (low, high) = (self.below(limits.low), self.below(limits.high));
        (low + u * (high - low)).clamp(1e-15, 1.0 - 1e-15)
    }

    /// The share of a normal or log-normal law below `x`.
    fn below(self, x: f64) -> f64 {
        let (distance, spread) = match self {
            Law::Normal { mean, sd } => (x - mean, sd),
            Law::LogNormal { .. } if x <= 0.0 => return 0.0,
            Law::LogNormal { median, sigma } => (libm::log(x / median), sigma),
            _ => return if x > 0.0 { 1.0 } else { 0.0 },
        };
        if spread == 0.0 {
            return if distance >= 0.0 { 1.0 } else { 0.0 };
        }
        0.5 * libm::erfc(-distance / spread * std::f64::consts::FRAC_1_SQRT_2)
    }
}

/// Quantile of the triangular law, by inverting its two quadratic branches.
fn triangular(u: f64, low: f64, mode: f64, high: f64) -> f64 {
    let (rise, width) = (mode - low, high - low);
    if width == 0.0 {
        low
    } else if u * width < rise {
        low + libm::sqrt(u * width * rise)
    } else {
        high - libm::sqrt((1.0 - u) * width * (high - mode))
    }
}
