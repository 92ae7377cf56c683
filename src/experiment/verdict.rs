//! Which design earns most, and how sure we are.

use serde::{Deserialize, Serialize};

use super::contrast::Relative;
use super::summary::Interval;

/// The answer of a comparison, on expected revenue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// The design with the highest mean; none if no design differs from another.
    pub best: Option<String>,
    /// Whether the best is also better than every other beyond chance (simultaneous 95 %).
    pub is_clear: bool,
    /// The best against the baseline; against the next best where the best is the baseline.
    pub lead: Option<Lead>,
    /// The best against the next best; the same as `lead` with two designs.
    pub over_next: Option<Lead>,
    /// Designs that chance alone could place first (simultaneous 95 % intervals), the best included.
    pub not_excluded: Vec<String>,
    /// The verdict in one English sentence, written by `report`.
    pub sentence: String,
}

/// By how much one design leads another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lead {
    /// The design that leads.
    pub design: String,
    /// The design that it leads.
    pub over: String,
    /// Mean difference of expected revenue, in units of the currency.
    pub difference: f64,
    /// Its 95 % interval.
    pub ci95: Option<Interval>,
    /// The difference as a share of the other's mean.
    pub relative: Option<Relative>,
    /// Probability that the mean difference is positive (expected revenue).
    pub confidence_better: Option<f64>,
    /// Share of simulated futures in which it earns more (realised revenue, ties half).
    pub share_of_futures_better: Option<f64>,
    /// Share of the draws of the assumptions under which it earns more (realised revenue); none without draws.
    pub share_of_assumptions_better: Option<f64>,
}
