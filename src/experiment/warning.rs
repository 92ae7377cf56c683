//! Statistical advice: what was seen, why it matters, what helps.

use serde::{Deserialize, Serialize};

/// One piece of advice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Warning {
    /// Stable name, as in `few-replications`.
    pub id: String,
    /// What was seen and why it matters, in English. Empty until the document is written: an
    /// answer holds the finding, and `report` has the words.
    pub text: String,
    /// What helps, naming the option. Empty until the document is written.
    pub help: String,
    /// What was found; none in a document that was read.
    #[serde(skip)]
    pub finding: Option<Finding>,
}

/// What was found in an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// The run was interrupted.
    Interrupted {
        /// Replications that were done.
        done: u32,
    },
    /// So few replications that intervals of revenue are not to be relied on.
    FewReplications {
        /// How many.
        replications: u32,
    },
    /// The precision that was asked for was not reached.
    NotPrecise {
        /// Replications, the most allowed.
        replications: u32,
        /// Half-width reached as a share; none if it is not known.
        reached: Option<f64>,
        /// Half-width asked for as a share.
        asked: f64,
    },
    /// A design wins so few deals that revenue hangs on single ones.
    FewWins {
        /// The design.
        design: String,
        /// Deals won in a replication, on average.
        wins: f64,
    },
    /// Meeting the same futures widens a difference.
    PairingHurts {
        /// One design.
        design: String,
        /// The other.
        baseline: String,
        /// Ratio of variances, below 1.
        factor: f64,
    },
    /// A few deals carry much of a difference.
    FewDealsDecide {
        /// How many deals.
        deals: u32,
        /// The share that they carry.
        share: f64,
        /// One design.
        design: String,
        /// The other.
        baseline: String,
    },
    /// Two designs do not meet the same buyers.
    OtherGround {
        /// One design.
        design: String,
        /// The other.
        baseline: String,
        /// Settings that differ.
        settings: Vec<String>,
    },
}

impl Finding {
    /// Its stable name.
    pub const fn id(&self) -> &'static str {
        match self {
            Finding::Interrupted { .. } => "partial",
            Finding::FewReplications { .. } => "few-replications",
            Finding::NotPrecise { .. } => "not-precise",
            Finding::FewWins { .. } => "few-wins",
            Finding::PairingHurts { .. } => "pairing-hurts",
            Finding::FewDealsDecide { .. } => "few-deals-decide",
            Finding::OtherGround { .. } => "other-ground",
        }
    }
}

impl From<Finding> for Warning {
    fn from(finding: Finding) -> Self {
        Warning { id: finding.id().to_owned(), text: String::new(), help: String::new(), finding: Some(finding) }
    }
}
