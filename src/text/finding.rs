//! Statistical advice: what was found in an answer.

/// Something that a reader of an answer must know. Shares and counts come as numbers, since
/// each is written in one way only.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Finding<'a> {
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
        design: &'a str,
        /// Deals won in a replication, on average.
        wins: f64,
    },
    /// Meeting the same futures widens a difference.
    PairingHurts {
        /// One design.
        design: &'a str,
        /// The other.
        baseline: &'a str,
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
        design: &'a str,
        /// The other.
        baseline: &'a str,
    },
    /// Two designs do not meet the same buyers.
    OtherGround {
        /// One design.
        design: &'a str,
        /// The other.
        baseline: &'a str,
        /// Settings that differ.
        settings: &'a [String],
    },
}

impl Finding<'_> {
    /// How many settings that differ are named.
    pub(super) const NAMED: usize = 4;
}

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What was seen and why it matters, without a full stop.
    pub text: String,
    /// What helps, naming the option.
    pub help: &'static str,
}
