//! The facts, one entry each: what the model is held to, and what measures it. Titles,
//! definitions and sources are words, which `text` has in every language.

use super::estimate::Measure;
use super::facts::{cohorts, deals, journeys, leads, olist, output, score};
use crate::metric::Unit;
use crate::terms::{FactPart, Mark, StylisedFact};
use serde::{Deserialize, Serialize};

/// What a fact shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// It emerges: no setting fixes it.
    Emergent,
    /// It lies near a setting and must come out as set.
    Consistency,
}

/// What a part of a fact is held to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// What is measured.
    pub part: FactPart,
    /// Least value; −∞ if there is none.
    pub low: f64,
    /// Greatest value; ∞ if there is none.
    pub high: f64,
    /// It compares two things: it holds or does not, and is never far out.
    pub comparison: bool,
    /// Unit of the value.
    pub unit: Unit,
}

/// A fact.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// Which; `text` has its words.
    pub fact: StylisedFact,
    /// What it shows.
    pub kind: Kind,
    /// How well it is known.
    pub mark: Mark,
    /// What each part is held to.
    pub parts: &'static [Target],
    /// Measures the parts, in their order.
    pub measure: Measure,
}

const fn between(part: FactPart, low: f64, high: f64, unit: Unit) -> Target {
    Target { part, low, high, comparison: false, unit }
}

const fn at_least(part: FactPart, low: f64, unit: Unit) -> Target {
    between(part, low, f64::INFINITY, unit)
}

const fn above(part: FactPart, low: f64, unit: Unit) -> Target {
    Target { comparison: true, ..at_least(part, low, unit) }
}

use FactPart::*;
use Kind::{Consistency, Emergent};
use Mark::{D, J, P, SecondHand};
use StylisedFact::*;
use Unit::{Days, Number, Share};

/// Every fact. Unless said, new business whose journey began after the warm-up, at least
/// 540 days before the end of the horizon, and ended within it.
pub const CATALOGUE: &[Entry] = &[
    Entry {
        fact: TimeWithReps,
        kind: Emergent,
        mark: SecondHand,
        parts: &[between(WithAnyRep, 0.14, 0.20, Share), between(WithOurs, 0.04, 0.07, Share)],
        measure: journeys::time_with_reps,
    },
    Entry {
        fact: FirstContact,
        kind: Emergent,
        mark: P,
        parts: &[
            between(TimeBefore, 0.55, 0.75, Share),
            at_least(OpenedByBuyer, 0.75, Share),
            at_least(OpenedByBuyerWithUs, 0.75, Share),
        ],
        measure: journeys::first_contact,
    },
    Entry {
        fact: NoDecision,
        kind: Emergent,
        mark: P,
        parts: &[between(NoPurchase, 0.40, 0.60, Share), between(Indecision, 0.45, 0.65, Share)],
        measure: journeys::no_decision,
    },
    Entry {
        fact: Deciders,
        kind: Emergent,
        mark: P,
        parts: &[
            between(OneDecider, 0.71, 0.91, Share),
            between(TwoDeciders, 0.45, 0.65, Share),
            between(ThreeDeciders, 0.50, 0.70, Share),
            between(FourOrFiveDeciders, 0.40, 0.60, Share),
            between(SixDeciders, 0.21, 0.41, Share),
            above(OneLessSix, 0.0, Share),
        ],
        measure: journeys::deciders,
    },
    Entry {
        fact: GoingBack,
        kind: Emergent,
        mark: D,
        parts: &[between(DealsBack, 0.30, 0.60, Share), at_least(JourneysBack, 0.50, Share)],
        measure: deals::backward,
    },
    Entry {
        fact: StepBack,
        kind: Emergent,
        mark: D,
        parts: &[between(OneStepBack, 1.0, 1.25, Number), between(MoreStepsBack, 1.0, 1.25, Number)],
        measure: deals::reversal_wins,
    },
    Entry {
        fact: Silence,
        kind: Emergent,
        mark: D,
        parts: &[between(RelativeWinRate, 0.15, 0.45, Number)],
        measure: deals::silence,
    },
    Entry {
        fact: Cycles,
        kind: Emergent,
        mark: D,
        parts: &[
            between(SalesCycle, 60.0, 120.0, Days),
            between(SalesCycleSpread, 0.6, 1.2, Number),
            above(OverGamma, 0.0, Number),
            above(OverExponential, 0.0, Number),
            between(JourneyTime, 180.0, 330.0, Days),
        ],
        measure: deals::cycle,
    },
    Entry {
        fact: Shortlist,
        kind: Consistency,
        mark: P,
        parts: &[between(Suppliers, 3.6, 4.0, Number)],
        measure: journeys::shortlist,
    },
    Entry {
        fact: Customers,
        kind: Emergent,
        mark: D,
        parts: &[between(RelativeWinRate, 2.5, 4.5, Number)],
        measure: deals::with_customers,
    },
    Entry {
        fact: WinRate,
        kind: Emergent,
        mark: SecondHand,
        parts: &[between(Won, 0.15, 0.30, Share)],
        measure: deals::win_rate,
    },
    Entry {
        fact: Funnel,
        kind: Emergent,
        mark: SecondHand,
        parts: &[
            between(KnownToMql, 0.10, 0.30, Share),
            between(MqlToSal, 0.40, 0.65, Share),
            between(SalToSql, 0.50, 0.75, Share),
        ],
        measure: leads::stages,
    },
    Entry {
        fact: Values,
        kind: Consistency,
        mark: D,
        parts: &[between(ValueSpread, 1.37, 1.60, Number), between(TopFifth, 0.65, 0.85, Share)],
        measure: output::values,
    },
    Entry {
        fact: Output,
        kind: Emergent,
        mark: D,
        parts: &[between(Gini, 0.40, 0.65, Number)],
        measure: output::people,
    },
    Entry {
        fact: Connecting,
        kind: Consistency,
        mark: D,
        parts: &[between(FallAnAttempt, 0.09, 0.12, Share)],
        measure: leads::connecting,
    },
    Entry {
        fact: SecondCall,
        kind: Emergent,
        mark: D,
        parts: &[between(OverCold, 1.5, 4.0, Number), above(OverNextDay, 1.0, Number)],
        measure: leads::recycled,
    },
    Entry {
        fact: Score,
        kind: Emergent,
        mark: D,
        parts: &[
            between(BestWeight, 0.5, 0.8, Share),
            at_least(FitAlone, 0.06, Number),
            at_least(BehaviourAlone, 0.06, Number),
        ],
        measure: score::weights,
    },
    Entry {
        fact: Load,
        kind: Consistency,
        mark: J,
        parts: &[
            between(ThisDesign, 0.65, 0.90, Share),
            between(RevOps, 0.65, 0.90, Share),
            between(OneTeam, 0.65, 0.90, Share),
        ],
        measure: output::load,
    },
    Entry {
        fact: KnownBefore,
        kind: Emergent,
        mark: P,
        parts: &[between(KnewUs, 0.75, 0.95, Share)],
        measure: journeys::known_before,
    },
    Entry {
        fact: MonthlyConversion,
        kind: Emergent,
        mark: SecondHand,
        parts: &[above(Excess, 1.0, Number), above(MonthsUntilRight, 2.0, Number)],
        measure: cohorts::monthly,
    },
    Entry {
        fact: OlistWon,
        kind: Consistency,
        mark: D,
        parts: &[
            between(Within30, 0.072, 0.112, Share),
            between(Within90, 0.099, 0.139, Share),
            between(Within160, 0.110, 0.150, Share),
        ],
        measure: olist::won_within,
    },
    Entry {
        fact: OlistCycle,
        kind: Consistency,
        mark: D,
        parts: &[
            between(FirstDecile, 2.3, 4.7, Days),
            between(Median, 10.5, 21.1, Days),
            between(NinthDecile, 84.5, 169.1, Days),
        ],
        measure: olist::cycles,
    },
    Entry {
        fact: OlistShape,
        kind: Consistency,
        mark: D,
        parts: &[above(OverGamma, 0.0, Number), above(OverExponential, 0.0, Number)],
        measure: olist::shape,
    },
];
