//! What one design came to.

use serde::{Deserialize, Serialize};

use super::gauges::GaugeMonths;
use super::routes::Routes;
use super::summary::{Metrics, Series};

/// One design of a comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Design {
    /// The scenario's name.
    pub name: String,
    /// Its description, if it has one.
    pub description: String,
    /// What it came to.
    #[serde(flatten)]
    pub measures: Measures,
}

/// Everything measured on a design.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Measures {
    /// Each metric over the whole market.
    pub metrics: Metrics,
    /// The same by segment; without load, cost and all that is reckoned from it, which segments share.
    pub segments: Vec<SegmentMeasures>,
    /// How busy each team was.
    pub teams: Vec<Load>,
    /// Flow and stock over time.
    pub monthly: Monthly,
    /// How buyers go through the six buying jobs; absent where none begins a journey.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub routes: Option<Routes>,
    /// Revenue of each replication, in order of (draw, luck): for pictures of the distribution.
    pub revenue_samples: Vec<f64>,
    /// Mean revenue of the worst tenth of futures (CVaR); none below 10 replications.
    pub worst_tenth: Option<f64>,
    /// Whether fewer than 20 replications lie in that tenth, so that it is only a hint.
    pub worst_tenth_is_rough: bool,
}

/// One segment of a design.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SegmentMeasures {
    /// The segment's name.
    pub name: String,
    /// Each metric over its accounts.
    pub metrics: Metrics,
}

/// How busy a team was after warm-up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Load {
    /// The team's name.
    pub name: String,
    /// Number of people.
    pub reps: u32,
    /// Share of the available time that was worked, over all replications.
    pub utilisation: Option<f64>,
    /// Mean days that a task waited before it was begun; none without tasks.
    pub wait_days: Option<f64>,
    /// Tasks begun, mean over replications.
    pub tasks: f64,
}

/// Flow and stock over time, each month a twelfth of a year.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Monthly {
    /// Months of warm-up at the beginning of each series: shown apart, not counted in results.
    /// A fraction when the warm-up ends within a month.
    pub warm_up_months: f64,
    /// Each stage of the lifecycle.
    pub stages: Vec<StageMonths>,
    /// Revenue recognised in the month.
    pub revenue: Series,
    /// Annual value of contracts signed in the month.
    pub bookings: Series,
    /// Deals won in the month.
    pub won: Series,
    /// Contribution of the month, as far as it is counted.
    pub contribution: Series,
    /// What monthly reviews looked at; absent where nobody holds them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gauges: Vec<GaugeMonths>,
}

/// One stage over time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StageMonths {
    /// The stage's term, as in `mql`.
    pub stage: String,
    /// Accounts that entered during the month (フロー).
    pub flow: Series,
    /// Accounts in the stage at the end of the month (残高).
    pub stock: Series,
    /// Deals won, then or later, of those that entered during the month: the cohort's true
    /// conversion, late months not followed to their end. Of MQLs and SQLs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub won: Option<Series>,
}
