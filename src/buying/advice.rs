//! A rep trained as an adviser: listens before closing, puts the problem in order,
//! helps the group to agree.

use super::rules::Rules;
use crate::random::{Purpose, Stream};

const STRUCTURED: Purpose = Purpose::named("buying/problem-structured");

/// What a meeting with such a person does, or with one who is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Advice(pub(super) bool);

impl Advice {
    /// How much a closing move on a buyer that is not that far costs.
    pub(super) fn mismatch(self, rules: &Rules) -> f64 {
        if self.0 { rules.mismatch * (1.0 - rules.adviser.listening.get()) } else { rules.mismatch }
    }

    /// How far a step convinces who took part (0 to 1).
    pub(super) fn evidence(self, rules: &Rules) -> f64 {
        let usual = rules.consensus.rep_evidence.get();
        if self.0 { (usual * (1.0 + rules.adviser.consensus)).min(1.0) } else { usual }
    }

    /// Whether the meeting does the work of two.
    pub(super) fn structures(self, rules: &Rules, stream: Stream, occasion: u64) -> bool {
        self.0 && stream.happens(STRUCTURED, occasion, rules.adviser.structuring.get())
    }
}
