//! The group that must agree: support, its spread, and the block at the decision.
//!
//! Support sets the *speed* of consensus creation and blocks at the decision; it
//! never caps completion, which would be a dead end.

use super::buyer::Buyer;
use super::rules::Rules;
use crate::random::{Purpose, Stream, quantile};

const SUPPORT: Purpose = Purpose::named("buying/initial-support");
const PARTICIPANT: Purpose = Purpose::named("buying/participant");

impl Buyer {
    /// Deciders begin with support drawn from a normal law, cut to 0–1.
    pub fn gather_support(&mut self, rules: &Rules, deciders: u8, stream: Stream) {
        for (i, support) in self.supports[..usize::from(deciders)].iter_mut().enumerate() {
            *support = initial_support(rules, self.journey.session(i as u32), stream);
        }
    }

    /// A session that won a step convinces its participant; the group then moves
    /// a little towards its mean (DeGroot averaging with equal weights).
    pub fn convince(&mut self, rules: &Rules, deciders: u8, evidence: f64, stream: Stream, occasion: u64) {
        let group = &mut self.supports[..usize::from(deciders)];
        let participant = participant(stream, occasion, deciders);
        group[participant] += evidence as f32 * (1.0 - group[participant]);
        let mean = group.iter().sum::<f32>() / group.len() as f32;
        let influence = rules.consensus.influence.get() as f32;
        for support in group {
            *support += influence * (mean - *support);
        }
    }

    /// In a silence, supports fall back towards where they began.
    pub fn lose_support(&mut self, rules: &Rules, deciders: u8, kept: f64, stream: Stream) {
        for i in 0..usize::from(deciders) {
            let began = initial_support(rules, self.journey.session(i as u32), stream);
            self.supports[i] = began + (self.supports[i] - began) * kept as f32;
        }
    }

    /// Factor of the group's mean support on the speed of consensus creation.
    pub fn consensus_speed(&self, deciders: u8) -> f64 {
        let group = &self.supports[..usize::from(deciders)];
        let mean = f64::from(group.iter().sum::<f32>()) / group.len() as f64;
        (0.4 + 0.9 * mean).min(1.3)
    }

    /// Chance that nobody blocks: (1 − c·[d ≥ 2]) · Π(1 − b_i), where decider i
    /// blocks with b_i = 1 − σ((s_i − s_b − fear·(1 − u) − pressure·p)/τ).
    pub fn agreement(&self, rules: &Rules, deciders: u8) -> f64 {
        let settings = &rules.consensus;
        let fear = settings.block_fear * (1.0 - f64::from(self.urgency)) + settings.pressure * f64::from(self.pressure);
        let threshold = settings.block_threshold + fear;
        let at_all = if deciders >= 2 { 1.0 - settings.agreement_cost.get() } else { 1.0 };
        self.supports[..usize::from(deciders)]
            .iter()
            .map(|&support| 1.0 / (1.0 + libm::exp(-(f64::from(support) - threshold) / settings.block_scale)))
            .product::<f64>()
            * at_all
    }
}

/// Who takes part in a session: any decider with equal chance.
pub fn participant(stream: Stream, occasion: u64, deciders: u8) -> usize {
    (stream.uniform(PARTICIPANT, occasion) * f64::from(deciders)) as usize
}

fn initial_support(rules: &Rules, occasion: u64, stream: Stream) -> f32 {
    let z = quantile::normal(stream.uniform(SUPPORT, occasion));
    (rules.consensus.support.get() + rules.consensus.support_sd * z).clamp(0.0, 1.0) as f32
}
