//! The document of `meander validate`.

use super::catalogue::Kind;
use crate::metric::Unit;
use crate::stats::Interval;
use crate::terms::Mark;
use serde::Serialize;

/// Format of [`Validate`].
pub const VALIDATE_SCHEMA: &str = "meander/validate/1";

/// What is known, and whether the model reproduces it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Validate {
    /// [`VALIDATE_SCHEMA`].
    pub schema: String,
    /// The scenario's name.
    pub design: String,
    /// Version of the model.
    pub model: String,
    /// Root seed.
    pub seed: u64,
    /// Futures, each met by the scenario and its variants.
    pub replications: u32,
    /// Replications in all, those of variants and of other scenarios included.
    pub simulated: u32,
    /// Other scenarios that were examined beside it.
    pub beside: Vec<String>,
    /// Journeys that are followed and still were open at the end (0 to 1).
    pub open_share: Option<f64>,
    /// Whether the facts hold together.
    pub held: Held,
    /// Each fact.
    pub facts: Vec<Fact>,
}

/// Whether the facts hold together: all that must come out as set, enough of those that
/// emerge, and none far out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Held {
    /// They do.
    pub holds: bool,
    /// Facts of consistency inside, and how many there are.
    pub consistency: (usize, usize),
    /// Emergent facts inside, and how many there are.
    pub emergent: (usize, usize),
    /// Emergent facts that must be inside.
    pub emergent_needed: usize,
    /// Facts that are further out than half the width of a target.
    pub far_out: Vec<String>,
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fact {
    /// Its name.
    pub id: String,
    /// What it shows.
    pub kind: Kind,
    /// Whether every part is inside its target.
    pub inside: bool,
    /// What it is about.
    pub title: String,
    /// How it is measured.
    pub definition: String,
    /// How well it is known.
    pub mark: Mark,
    /// By whom.
    pub source: String,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// One number of a fact.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// What it is.
    pub name: String,
    /// The estimate.
    pub value: Option<f64>,
    /// Its 95 % interval.
    pub ci95: Option<Interval>,
    /// What it is held to.
    pub target: Interval,
    /// Whether the estimate lies in the target.
    pub inside: bool,
    /// Whether it lies further out than half the target's width.
    pub far_out: bool,
    /// It compares two things: the target is where one is more than the other.
    #[serde(skip)]
    pub comparison: bool,
    /// Its unit.
    #[serde(skip)]
    pub unit: Unit,
}
