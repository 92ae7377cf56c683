//! A veto before the decision: somebody who will work with it, or who has the last
//! word, saw it and is not convinced. Validation and consensus begin again.
//!
//! The chance is p·(1 − s)^k at support s, smoothly: a threshold would never be
//! crossed once work on these jobs has convinced most members.

use super::buyer::Buyer;
use super::centre;
use super::rules::Rules;
use crate::market::Account;
use crate::random::Purpose;
use crate::terms::{BuyingRole, Job};

const VETO: Purpose = Purpose::named("buying/veto");

impl Buyer {
    /// Whether the participant of a session that won a step on this job objects;
    /// if so, the buying centre goes back.
    pub fn perhaps_veto(
        &mut self,
        rules: &Rules,
        account: &Account,
        supports: &[f32],
        job: Job,
        participant: usize,
        occasion: u64,
    ) {
        let entitled =
            matches!(centre::role(participant, account.deciders), BuyingRole::DecisionMaker | BuyingRole::User);
        if !entitled || !matches!(job, Job::Validation | Job::Consensus) {
            return;
        }
        let doubt = 1.0 - f64::from(supports[participant]);
        let weight = if rules.veto.sharpness > 1 { doubt * doubt } else { doubt };
        if account.stream.happens(VETO, occasion, rules.veto.probability.get() * weight) {
            (self.steps[Job::Validation], self.steps[Job::Consensus]) = (0, 0);
            self.reversals = self.reversals.saturating_add(1);
            self.vetoes = self.vetoes.saturating_add(1);
        }
    }
}
