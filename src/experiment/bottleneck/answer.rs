//! The document of `bottleneck`.

use serde::{Deserialize, Serialize};

use super::relief::Target;
use crate::experiment::answer::Campaign;
use crate::experiment::summary::Interval;
use crate::experiment::warning::Warning;

/// Format of [`Bottleneck`].
pub const BOTTLENECK_SCHEMA: &str = "meander/bottleneck/1";

/// What each relief by a tenth would earn: the document of `meander bottleneck`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bottleneck {
    /// [`BOTTLENECK_SCHEMA`].
    pub schema: String,
    /// The scenario's name.
    pub design: String,
    /// The futures simulated.
    #[serde(flatten)]
    pub campaign: Campaign,
    /// Expected revenue of the scenario as it is.
    pub expected_revenue: f64,
    /// Each relief, the one that earns most first.
    pub reliefs: Vec<Relieved>,
    /// The answer in one English sentence, written by `report`.
    pub sentence: String,
    /// Advice.
    pub warnings: Vec<Warning>,
}

/// What one relief would earn. Amounts are over the time counted, in units of the currency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Relieved {
    /// What was relieved, as in `team inside-sales +10 %`.
    pub what: String,
    /// What kind of thing.
    pub target: Target,
    /// The team, the handoff or the buying job.
    pub subject: String,
    /// Mean difference of expected revenue.
    pub revenue: f64,
    /// Its 95 % interval, clustered by draw of the assumptions; none with one replication.
    pub ci95: Option<Interval>,
    /// The difference as a share of what the scenario earns.
    pub share: Option<f64>,
    /// What it costs: a tenth of a team's people; 0 where the scenario does not say what the thing costs.
    pub cost: f64,
    /// Gross margin on the revenue, less the cost: where that is 0, the most that the relief may cost.
    pub net: f64,
    /// Whether it differs from nothing beyond chance, all reliefs looked at together (simultaneous 95 %).
    pub is_clear: bool,
    /// Whether chance alone could place it first (simultaneous 95 %).
    pub may_be_first: bool,
    /// Whether it changed nothing in any future.
    pub identical: bool,
}

impl Bottleneck {
    /// The relief that earns most of those that earn more than nothing beyond chance.
    pub fn first(&self) -> Option<&Relieved> {
        self.reliefs.iter().find(|relief| relief.is_clear && relief.revenue > 0.0)
    }
}
