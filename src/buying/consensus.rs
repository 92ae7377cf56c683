//! The group that must agree: support, its spread, and the block at the decision.
//!
//! Support sets the *speed* of consensus creation and blocks at the decision; it
//! never caps completion, which would be a dead end. All members are convinced,
//! speak and are moved; only deciders block.

use super::buyer::Buyer;
use super::centre;
use super::rules::Rules;
use crate::market::Account;
use crate::random::{Purpose, quantile};
use crate::scenario::settings::NOBODY_BLOCKS;
use crate::terms::{Aid, BuyingRole, Department, Job};

const SUPPORT: Purpose = Purpose::named("buying/initial-support");

/// Factor of the group's mean support on the speed of consensus creation.
pub fn speed(supports: &[f32]) -> f64 {
    let mean = f64::from(supports.iter().sum::<f32>()) / supports.len() as f64;
    (0.4 + 0.9 * mean).min(1.3)
}

impl Buyer {
    /// Members begin with support drawn from a normal law, cut to 0–1.
    pub fn gather_support(&self, rules: &Rules, account: &Account, supports: &mut [f32]) {
        for (position, support) in supports.iter_mut().enumerate() {
            *support = self.initial_support(rules, account, position);
        }
    }

    /// A session that won a step convinces its participant, whom it names; the group
    /// then moves towards its voice.
    pub fn convince(
        &self,
        rules: &Rules,
        account: &Account,
        supports: &mut [f32],
        job: Job,
        evidence: f64,
        occasion: u64,
    ) -> usize {
        let participant = centre::participant(rules, self, account, job, occasion);
        let support = &mut supports[participant];
        *support += evidence as f32 * (1.0 - *support);
        self.speak(rules, account, supports);
        participant
    }

    /// Every support moves by influence × susceptibility towards the voice of the
    /// group, the mean weighed by role (Friedkin and Johnsen's model, 1990; where
    /// it began holds a support back in silences alone).
    fn speak(&self, rules: &Rules, account: &Account, supports: &mut [f32]) {
        let roles = centre::roles(account.deciders);
        let by_role: [f32; BuyingRole::COUNT] = std::array::from_fn(|index| self.voice(rules, BuyingRole::ALL[index]));
        let (mut said, mut voices) = (0.0, 0.0);
        for (&support, role) in supports.iter().zip(roles) {
            let voice = by_role[role.index()];
            said += voice * support;
            voices += voice;
        }
        let voice = said / voices;
        for (support, role) in supports.iter_mut().zip(roles) {
            *support += rules.sway[role.index()] * (voice - *support);
        }
    }

    /// In a silence, supports fall back towards where they began.
    pub fn lose_support(&self, rules: &Rules, account: &Account, supports: &mut [f32], kept: f64) {
        for (position, support) in supports.iter_mut().enumerate() {
            let began = self.initial_support(rules, account, position);
            *support = began + (*support - began) * kept as f32;
        }
    }

    /// Chance that nobody blocks: (1 − c·[d ≥ 2]) · Π(1 − b_i), where decider i
    /// blocks with b_i = 1 − σ((s_i − s_b − fear·(1 − u) − pressure·p)/τ).
    pub fn agreement(&self, rules: &Rules, deciders: u8, supports: &[f32]) -> f64 {
        let settings = &rules.consensus;
        let ease = if self.under_contract { settings.customer_ease } else { 0.0 };
        let fear = settings.block_fear * (1.0 - f64::from(self.urgency)) + settings.pressure * f64::from(self.pressure);
        let threshold = settings.block_threshold + fear - ease;
        let at_all = if deciders >= 2 { 1.0 - settings.agreement_cost.get() } else { 1.0 };
        if settings.block_threshold <= NOBODY_BLOCKS {
            return at_all;
        }
        supports[..usize::from(deciders)]
            .iter()
            .enumerate()
            .map(|(position, &support)| (f64::from(support), threshold - self.leniency(rules, position)))
            .map(|(support, threshold)| 1.0 / (1.0 + libm::exp(-(support - threshold) / settings.block_scale)))
            .product::<f64>()
            * at_all
    }

    /// Departments other than the one with the need begin with concerns.
    fn initial_support(&self, rules: &Rules, account: &Account, position: usize) -> f32 {
        let settings = &rules.consensus;
        let z = quantile::normal(account.stream.uniform(SUPPORT, self.journey.session(position as u32)));
        let worried = settings.concern > 0.0 && !self.aids.have(Aid::DepartmentSeminar);
        let concerned = worried && centre::department(account, position) != Department::BusinessUnit;
        let concern = if concerned { settings.concern } else { 0.0 };
        (settings.support.get() + settings.support_sd * z - concern).clamp(0.0, 1.0) as f32
    }
}
