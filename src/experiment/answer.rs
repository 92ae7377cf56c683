//! The documents of `run` and `compare`.

use serde::{Deserialize, Serialize};

use super::contrast::Contrast;
use super::design::{Design, Measures};
use super::payback::Payback;
use super::verdict::Verdict;
use super::warning::Warning;

/// Format of [`Run`].
pub const RUN_SCHEMA: &str = "meander/run/1";
/// Format of [`Compare`].
pub const COMPARE_SCHEMA: &str = "meander/compare/1";

/// How uncertain assumptions are treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Each draw gives them other values.
    Drawn,
    /// They stand at their central values.
    Central,
}

impl Mode {
    /// The spelling in files and options.
    pub const fn id(self) -> &'static str {
        match self {
            Mode::Drawn => "drawn",
            Mode::Central => "central",
        }
    }
}

/// The futures that were simulated. The same ones for every design.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Campaign {
    /// Version of the model.
    pub model: String,
    /// Root seed.
    pub seed: u64,
    /// Replications of each design: draws × lucks.
    pub replications: u32,
    /// Draws of the uncertain assumptions; 1 where they are central.
    pub draws: u32,
    /// Lucks under each draw.
    pub lucks: u32,
    /// How uncertain assumptions were treated; `central` also when no scenario has any.
    pub assumptions: Mode,
    /// Whether the run was interrupted before all its replications were done.
    pub partial: bool,
    /// The asked precision and how it ended; none without `--precision`.
    pub precision: Option<Precision>,
    /// Events handled.
    pub events: u64,
    /// Currency of every amount.
    pub currency: String,
    /// Days counted, after warm-up.
    pub horizon_days: f64,
}

/// A precision asked for on expected revenue.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Precision {
    /// Largest half-width asked for, as a share of the baseline's mean.
    pub asked: f64,
    /// Largest half-width reached.
    pub reached: Option<f64>,
    /// Why replications ended.
    pub stopped: StopReason,
}

/// Why replications ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum StopReason {
    /// The asked precision was reached and held.
    Precision,
    /// The largest number of replications was reached first.
    Cap,
    /// Interrupted by the user.
    Interrupt,
}

/// What happens under one design: the document of `meander run`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// [`RUN_SCHEMA`].
    pub schema: String,
    /// The scenario's name.
    pub design: String,
    /// Its description, if it has one.
    pub description: String,
    /// The futures simulated.
    #[serde(flatten)]
    pub campaign: Campaign,
    /// What it came to.
    #[serde(flatten)]
    pub measures: Measures,
    /// Advice.
    pub warnings: Vec<Warning>,
}

/// Which design earns most: the document of `meander compare`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Compare {
    /// [`COMPARE_SCHEMA`].
    pub schema: String,
    /// The design that all others are compared with.
    pub baseline: String,
    /// The futures simulated.
    #[serde(flatten)]
    pub campaign: Campaign,
    /// The answer.
    pub verdict: Verdict,
    /// What each design came to, in the order given.
    pub designs: Vec<Design>,
    /// Each other design against the baseline, by metric and segment.
    pub contrasts: Vec<Contrast>,
    /// When each change from today's design has paid for itself; empty where none is made.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub payback: Vec<Payback>,
    /// Advice.
    pub warnings: Vec<Warning>,
}

impl Compare {
    /// The contrast of this design and metric over the whole market.
    pub fn contrast(&self, design: &str, metric: &str) -> Option<&Contrast> {
        self.contrasts.iter().find(|c| c.design == design && c.metric == metric && c.segment.is_none())
    }

    /// The place of the design that stands for the others where one picture must do: the one
    /// that earns most, else the baseline.
    pub fn shown(&self) -> usize {
        let name = self.verdict.best.as_deref().unwrap_or(&self.baseline);
        self.designs.iter().position(|design| design.name == name).unwrap_or_default()
    }

    /// The design of this name.
    pub fn design(&self, name: &str) -> Option<&Design> {
        self.designs.iter().find(|design| design.name == name)
    }
}
