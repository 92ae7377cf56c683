//! All that was simulated to examine the facts.

use super::digest::Digest;

/// One future, met by the scenario and its variants.
#[derive(Debug, Clone)]
pub struct Future {
    /// The scenario as it is.
    pub base: Digest,
    /// With leads that were put back called again at once.
    pub at_once: Digest,
    /// Without silences and without putting back.
    pub unbroken: Digest,
    /// With a threshold that moves on the way.
    pub moved: Digest,
}

/// All futures.
#[derive(Debug, Clone)]
pub struct Sample {
    /// Each future.
    pub futures: Vec<Future>,
    /// Whether it is the score that hands leads over, so that a threshold matters.
    pub scored: bool,
    /// Calls to a lead at the most.
    pub attempts: usize,
    /// Other designs that share the market, as they are.
    pub siblings: Vec<Vec<Digest>>,
    /// The funnel that is set to real data; empty if it was not asked for.
    pub olist: Vec<Digest>,
}
