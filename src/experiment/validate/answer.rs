//! The document of `meander validate`.

use super::catalogue::Kind;
use crate::experiment::{Campaign, Mode};
use crate::metric::Unit;
use crate::stats::Interval;
use crate::terms::{FactPart, Mark, StylisedFact};
use serde::{Deserialize, Serialize};

/// Format of [`Validate`].
pub const VALIDATE_SCHEMA: &str = "meander/validate/1";

/// What is known, and whether the model reproduces it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    /// Events handled in these.
    pub events: u64,
    /// Days that the scenario counts, after warm-up.
    pub horizon_days: f64,
    /// Currency of the scenario.
    pub currency: String,
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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

impl Validate {
    /// The futures behind it.
    pub fn campaign(&self) -> Campaign {
        Campaign {
            model: self.model.clone(),
            seed: self.seed,
            replications: self.replications,
            draws: 1,
            lucks: self.replications,
            assumptions: Mode::Central,
            partial: false,
            precision: None,
            events: self.events,
            currency: self.currency.clone(),
            horizon_days: self.horizon_days,
        }
    }
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Which.
    pub id: StylisedFact,
    /// What it shows.
    pub kind: Kind,
    /// Whether every part is inside its target.
    pub inside: bool,
    /// What it is about, in English. Empty until the document is written: an answer holds which
    /// fact it is, and `report` has the words.
    pub title: String,
    /// How it is measured, likewise.
    pub definition: String,
    /// How well it is known.
    pub mark: Mark,
    /// By whom, likewise.
    pub source: String,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// One number of a fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Which.
    pub id: FactPart,
    /// What it is, in English. Empty until the document is written.
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
    pub comparison: bool,
    /// Its unit.
    pub unit: Unit,
}

/// Where an estimate lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In its target.
    Inside,
    /// Not in it.
    Out,
    /// Further out than half the target's width.
    FarOut,
    /// Nothing was there to be measured.
    NotMeasured,
}

impl Part {
    /// Where its estimate lies.
    pub fn place(&self) -> Place {
        match (self.inside, self.far_out) {
            _ if self.value.is_none() => Place::NotMeasured,
            (true, _) => Place::Inside,
            (false, false) => Place::Out,
            (false, true) => Place::FarOut,
        }
    }
}

impl Fact {
    /// Where it lies as a whole: where its worst part does.
    pub fn place(&self) -> Place {
        let of = |place: Place| self.parts.iter().any(|part| part.place() == place);
        let worst = [Place::FarOut, Place::Out, Place::NotMeasured].into_iter().find(|&place| of(place));
        worst.unwrap_or(Place::Inside)
    }
}
