//! A design against the baseline, in the same futures.

use serde::{Deserialize, Serialize};

use super::summary::Interval;

/// The paired difference of one metric: design − baseline.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Contrast {
    /// The design.
    pub design: String,
    /// What it is compared with.
    pub baseline: String,
    /// The metric's name.
    pub metric: String,
    /// The segment; none for the whole market.
    pub segment: Option<String>,
    /// Mean difference, in the metric's unit; none if a ratio has nothing to divide by.
    pub mean: Option<f64>,
    /// Its 95 % interval, clustered by draw of the assumptions; none with one replication.
    pub ci95: Option<Interval>,
    /// Half-width of that interval as a share of the baseline's mean.
    pub half_width_share: Option<f64>,
    /// The difference as a share of the baseline's mean (0.1 = 10 % more).
    pub relative: Option<Relative>,
    /// Probability that the mean difference is to the better; none if the metric has no better side.
    pub confidence_better: Option<f64>,
    /// Share of simulated futures in which the design does better (ties count half).
    pub share_of_futures_better: Option<f64>,
    /// Share of the draws of the assumptions under which its mean is better; none without draws.
    pub share_of_assumptions_better: Option<f64>,
    /// Whether the assumptions change the difference measurably (F test at 5 %); none without draws.
    pub assumptions_matter: Option<bool>,
    /// Share of the difference's variance that is luck; none if it does not vary.
    pub luck_share: Option<f64>,
    /// (Var A + Var B) / Var(A − B): what pairing the futures gains; none if the difference does not vary.
    pub variance_reduction: Option<f64>,
    /// Correlation of the two designs over the futures.
    pub correlation: Option<f64>,
    /// Whether the two designs agreed in every single future.
    pub identical: bool,
}

/// A relative difference with its 95 % interval, from the log ratio of means.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Relative {
    /// Ratio of means less one: 0.1 = 10 % more.
    pub mean: f64,
    /// 95 % interval.
    pub ci95: Option<Interval>,
}

impl Contrast {
    /// Whether the interval of the difference leaves out zero.
    pub fn is_clear(&self) -> bool {
        self.ci95.is_some_and(|interval| !interval.contains(0.0))
    }
}
