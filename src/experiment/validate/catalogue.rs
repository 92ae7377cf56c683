//! The facts, one entry each: what is known, from where, and what the model is held to.

use super::estimate::Measure;
use super::facts::{cohorts, deals, journeys, leads, olist, output, score};
use crate::metric::Unit;
use crate::terms::Mark;
use serde::Serialize;

/// What a fact shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
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
    pub name: &'static str,
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
    /// Its name in documents and tests.
    pub id: &'static str,
    /// What it shows.
    pub kind: Kind,
    /// What it is about, in a few words.
    pub title: &'static str,
    /// How it is measured.
    pub definition: &'static str,
    /// How well it is known.
    pub mark: Mark,
    /// By whom.
    pub source: &'static str,
    /// What each part is held to.
    pub parts: &'static [Target],
    /// Measures the parts, in their order.
    pub measure: Measure,
}

const fn between(name: &'static str, low: f64, high: f64, unit: Unit) -> Target {
    Target { name, low, high, comparison: false, unit }
}

const fn at_least(name: &'static str, low: f64, unit: Unit) -> Target {
    between(name, low, f64::INFINITY, unit)
}

const fn above(name: &'static str, low: f64, unit: Unit) -> Target {
    Target { comparison: true, ..at_least(name, low, unit) }
}

use Kind::{Consistency, Emergent};
use Mark::{D, J, P, SecondHand};
use Unit::{Days, Number, Share};

/// Every fact. Unless said, new business whose journey began after the warm-up, at least
/// 540 days before the end of the horizon, and ended within it.
pub const CATALOGUE: &[Entry] = &[
    Entry {
        id: "SF1",
        kind: Emergent,
        title: "Time with suppliers' reps",
        definition: "Share of sessions that were meetings with a supplier's rep, in journeys that came to a decision, a \
                     block included; \
                     with ours, in those in which we met at least once.",
        mark: SecondHand,
        source: "Gartner 2019",
        parts: &[between("with any supplier's rep", 0.14, 0.20, Share), between("with ours", 0.04, 0.07, Share)],
        measure: journeys::time_with_reps,
    },
    Entry {
        id: "SF2",
        kind: Emergent,
        title: "First contact comes late",
        definition: "Share of a journey's time, silences included, that passes before the first two-way talk with any \
                     supplier's rep, median of journeys with one; share of first talks for which the buyer had asked (an \
                     answered call is the seller's; rivals do not call in the model, so ours are shown beside).",
        mark: P,
        source: "CEB 2011 (57 %); 6sense 2023, second-hand (70 %, 83 % opened by the buyer)",
        parts: &[
            between("time before it", 0.55, 0.75, Share),
            at_least("opened by the buyer", 0.75, Share),
            at_least("opened by the buyer, with us", 0.75, Share),
        ],
        measure: journeys::first_contact,
    },
    Entry {
        id: "SF3",
        kind: Emergent,
        title: "No decision",
        definition: "Journeys that reached supplier selection and ended without a purchase from anybody; of these, those \
                     in which a decider blocked (the rest preferred the status quo).",
        mark: P,
        source: "Dixon and McKenna 2022",
        parts: &[between("no purchase", 0.40, 0.60, Share), between("of it indecision", 0.45, 0.65, Share)],
        measure: journeys::no_decision,
    },
    Entry {
        id: "SF4",
        kind: Emergent,
        title: "The more must agree, the less is bought",
        definition: "Purchase from anybody among journeys that reached supplier selection, by the number of people whose \
                     agreement is required.",
        mark: P,
        source: "CEB, Harvard Business Review, March 2015",
        parts: &[
            between("1 decider", 0.71, 0.91, Share),
            between("2 deciders", 0.45, 0.65, Share),
            between("3 deciders", 0.50, 0.70, Share),
            between("4 or 5 deciders", 0.40, 0.60, Share),
            between("6 deciders", 0.21, 0.41, Share),
            above("1 decider less 6", 0.0, Share),
        ],
        measure: journeys::deciders,
    },
    Entry {
        id: "SF5",
        kind: Emergent,
        title: "Deals go back",
        definition: "Deals with a proposal sent in which the buyer told at least once of an earlier job than the time \
                     before; journeys that revisited a job, whether the seller saw it or not.",
        mark: D,
        source: "BPI Challenge 2012 (0.38); Gartner",
        parts: &[between("deals seen to go back", 0.30, 0.60, Share), at_least("journeys that went back", 0.50, Share)],
        measure: deals::backward,
    },
    Entry {
        id: "SF6",
        kind: Emergent,
        title: "A step back is no failure",
        definition: "Win rate of the same deals after one step back, and after more, relative to none, given that the \
                     journey ended in a choice.",
        mark: D,
        source: "BPI Challenge 2012 (67, 76, 73 %)",
        parts: &[between("1 step back", 1.0, 1.25, Number), between("2 or more", 1.0, 1.25, Number)],
        measure: deals::reversal_wins,
    },
    Entry {
        id: "SF7",
        kind: Emergent,
        title: "Silence kills",
        definition: "Win rate of deals whose longest silence, the last before closing left out, exceeds the median cycle \
                     of won deals, relative to the rest (deals given up in such a silence are in neither).",
        mark: D,
        source: "BPI Challenge 2012 (0.25)",
        parts: &[between("relative win rate", 0.15, 0.45, Number)],
        measure: deals::silence,
    },
    Entry {
        id: "SF8",
        kind: Emergent,
        title: "Cycles have heavy tails",
        definition: "Days from handed over as qualified to signed of won deals: median, standard deviation of the logarithm, and gain \
                     in log-likelihood a deal of a log-normal law over others; days from the need to a purchase.",
        mark: D,
        source: "shape: Olist 2018; level: published medians, second-hand",
        parts: &[
            between("qualified to signed, median", 60.0, 120.0, Days),
            between("its log-sd", 0.6, 1.2, Number),
            above("log-normal over gamma", 0.0, Number),
            above("log-normal over exponential", 0.0, Number),
            between("need to purchase, median", 180.0, 330.0, Days),
        ],
        measure: deals::cycle,
    },
    Entry {
        id: "SF9",
        kind: Consistency,
        title: "Length of the shortlist",
        definition: "Suppliers on the first shortlist of a journey, mean.",
        mark: P,
        source: "survey of 600 Japanese buyers",
        parts: &[between("suppliers", 3.6, 4.0, Number)],
        measure: journeys::shortlist,
    },
    Entry {
        id: "SF10",
        kind: Emergent,
        title: "Customers are won more easily",
        definition: "Win rate of deals with customers about more, relative to that of deals with new accounts, both \
                     closed within the horizon; a customer who turned out to want nothing more is in neither.",
        mark: D,
        source: "IBM (3.7), Salvirt (4.1)",
        parts: &[between("relative win rate", 2.5, 4.5, Number)],
        measure: deals::with_customers,
    },
    Entry {
        id: "SF11",
        kind: Emergent,
        title: "Win rate",
        definition: "Deals won among qualified leads that were closed; what the seller gave up counts as lost, and who \
                     never had a project too.",
        mark: SecondHand,
        source: "many",
        parts: &[between("won", 0.15, 0.30, Share)],
        measure: deals::win_rate,
    },
    Entry {
        id: "SF12",
        kind: Emergent,
        title: "The funnel, stage by stage",
        definition: "By lead, each stage once: known leads that are ever handed over (MQL); of these, accepted (SAL) \
                     within 14 days; of these, qualified (SQL) within 60 days of the hand-over.",
        mark: SecondHand,
        source: "many",
        parts: &[
            between("known to MQL", 0.10, 0.30, Share),
            between("MQL to SAL", 0.40, 0.65, Share),
            between("SAL to SQL", 0.50, 0.75, Share),
        ],
        measure: leads::stages,
    },
    Entry {
        id: "SF13",
        kind: Consistency,
        title: "Values are unequal",
        definition: "Standard deviation of the logarithm of new deals' annual values; share of revenue that the top \
                     fifth of paying customers brings.",
        mark: D,
        source: "IBM (0.73 by won deal); the 80/20 rule",
        parts: &[between("log-sd of values", 1.37, 1.60, Number), between("top fifth", 0.65, 0.85, Share)],
        measure: output::values,
    },
    Entry {
        id: "SF14",
        kind: Emergent,
        title: "Output per rep is unequal",
        definition: "Gini coefficient of new deals won per person employed within the horizon in the team that works on \
                     opportunities, those who left included.",
        mark: D,
        source: "Olist 2018 (0.51)",
        parts: &[between("Gini coefficient", 0.40, 0.65, Number)],
        measure: output::people,
    },
    Entry {
        id: "SF15",
        kind: Consistency,
        title: "Calls connect less and less",
        definition: "Fall of the chance to connect with each further attempt, none before having succeeded, leads that \
                     asked for a call left out: the constant rate from the first attempt to the fourth.",
        mark: D,
        source: "UCI bank marketing",
        parts: &[between("fall an attempt", 0.09, 0.12, Share)],
        measure: leads::connecting,
    },
    Entry {
        id: "SF16",
        kind: Emergent,
        title: "Who said not yet is worth a second call",
        definition: "Qualified among leads that were put back, called again after two to three months and reached, \
                     relative to what a call to a known lead on which nobody ever worked would bring, on average over \
                     all of them and several days; and relative to calling again on the next day.",
        mark: D,
        source: "UCI bank marketing (23 against 9 %)",
        parts: &[between("relative to a cold lead", 1.5, 4.0, Number), above("relative to the next day", 1.0, Number)],
        measure: leads::recycled,
    },
    Entry {
        id: "SF17",
        kind: Emergent,
        title: "Behaviour and fit tell together",
        definition: "Known leads without a deal on one day, both axes in standard deviations: the weight of behaviour at \
                     which the score tells best who is won within 365 days (area under the ROC curve), and how much of \
                     that area either axis alone loses.",
        mark: D,
        source: "X Education",
        parts: &[
            between("best weight of behaviour", 0.5, 0.8, Share),
            at_least("lost with fit alone", 0.06, Number),
            at_least("lost with behaviour alone", 0.06, Number),
        ],
        measure: score::weights,
    },
    Entry {
        id: "SF18",
        kind: Consistency,
        title: "Teams are busy",
        definition: "Load of the busiest team: without load, pooling and waiting have no effect and a comparison of \
                     designs is empty.",
        mark: J,
        source: "judgement",
        parts: &[
            between("this design", 0.65, 0.90, Share),
            between("shipped:revops", 0.65, 0.90, Share),
            between("shipped:one-team", 0.65, 0.90, Share),
        ],
        measure: output::load,
    },
    Entry {
        id: "SF19",
        kind: Emergent,
        title: "Winning needs being known",
        definition: "Wins of buyers who knew more than a quarter of what there is to know of us when the first step of \
                     supplier selection was done.",
        mark: P,
        source: "6sense (about 0.80); Bain in Harvard Business Review (0.92)",
        parts: &[between("knew us", 0.75, 0.95, Share)],
        measure: journeys::known_before,
    },
    Entry {
        id: "SF20",
        kind: Emergent,
        title: "Monthly conversion misleads",
        definition: "Wins of a month against wins of the leads first handed over in it: squared relative difference in \
                     the mean of all futures, in excess of counting noise, with silences and putting back over without; \
                     and, after the threshold was lowered by 20 points, months until the monthly conversion shows the \
                     effect on conversion to 10 %.",
        mark: SecondHand,
        source: "R: funnel conversion stops being measurable",
        parts: &[above("excess, with over without", 1.0, Number), above("months until right", 2.0, Number)],
        measure: cohorts::monthly,
    },
    Entry {
        id: "OL1",
        kind: Consistency,
        title: "Olist: leads won",
        definition: "shipped:olist, leads of 13 weeks followed to the end: share won within so many days (real: 9.2, 11.9, \
                     13.0 %).",
        mark: D,
        source: "Marketing Funnel by Olist, Olist and A. Sionek, 2018",
        parts: &[
            between("within 30 days", 0.072, 0.112, Share),
            between("within 90 days", 0.099, 0.139, Share),
            between("within 160 days", 0.110, 0.150, Share),
        ],
        measure: olist::won_within,
    },
    Entry {
        id: "OL2",
        kind: Consistency,
        title: "Olist: cycle",
        definition: "The same leads: days from lead to signature of those won, within a third of the real figures (3.5, \
                     15.8, 126.8 days).",
        mark: D,
        source: "Marketing Funnel by Olist, Olist and A. Sionek, 2018",
        parts: &[
            between("first decile", 2.3, 4.7, Days),
            between("median", 10.5, 21.1, Days),
            between("ninth decile", 84.5, 169.1, Days),
        ],
        measure: olist::cycles,
    },
    Entry {
        id: "OL3",
        kind: Consistency,
        title: "Olist: shape",
        definition: "The same cycles: gain in log-likelihood a deal of a log-normal law over others.",
        mark: D,
        source: "Marketing Funnel by Olist, Olist and A. Sionek, 2018",
        parts: &[above("log-normal over gamma", 0.0, Number), above("log-normal over exponential", 0.0, Number)],
        measure: olist::shape,
    },
];
