//! What statistics find in an answer: something that its reader must know.

use serde::{Deserialize, Serialize};

/// What was found in an answer. Shares and counts are numbers: a language writes them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
    /// The designs of which each may earn most cannot be told apart.
    NotTold {
        /// These.
        designs: Vec<String>,
        /// In how many replications.
        replications: u32,
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
    /// How many settings that differ are named.
    pub const NAMED: usize = 4;

    /// Its stable name.
    pub const fn id(&self) -> &'static str {
        match self {
            Finding::Interrupted { .. } => "partial",
            Finding::FewReplications { .. } => "few-replications",
            Finding::NotPrecise { .. } => "not-precise",
            Finding::FewWins { .. } => "few-wins",
            Finding::PairingHurts { .. } => "pairing-hurts",
            Finding::FewDealsDecide { .. } => "few-deals-decide",
            Finding::NotTold { .. } => "not-told-apart",
            Finding::OtherGround { .. } => "other-ground",
        }
    }
}
