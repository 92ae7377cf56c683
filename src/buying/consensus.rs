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
use crate::terms::{Aid, Department, Job};

const SUPPORT: Purpose = Purpose::named("buying/initial-support");

impl Buyer {
    /// Members begin with support drawn from a normal law, cut to 0–1.
    pub fn gather_support(&mut self, rules: &Rules, account: &Account) {
        for position in 0..usize::from(account.members) {
            self.supports[position] = self.initial_support(rules, account, position);
        }
    }

    /// A session that won a step convinces its participant, whom it names; the group
    /// then moves towards its voice.
    pub fn convince(&mut self, rules: &Rules, account: &Account, job: Job, evidence: f64, occasion: u64) -> usize {
        let participant = centre::participant(rules, self, account, job, occasion);
        let support = &mut self.supports[participant];
        *support += evidence as f32 * (1.0 - *support);
        self.speak(rules, account);
        participant
    }

    /// Every support moves by influence × susceptibility towards the voice of the
    /// group, the mean weighed by role (Friedkin and Johnsen's model, 1990; where
    /// it began holds a support back in silences alone).
    fn speak(&mut self, rules: &Rules, account: &Account) {
        let members = usize::from(account.members);
        let (mut said, mut voices) = (0.0, 0.0);
        for (position, &support) in self.supports[..members].iter().enumerate() {
            let voice = self.voice(rules, centre::role(position, account.deciders));
            said += voice * support;
            voices += voice;
        }
        let voice = said / voices;
        for (position, support) in self.supports[..members].iter_mut().enumerate() {
            *support += rules.sway[centre::role(position, account.deciders).index()] * (voice - *support);
        }
    }

    /// In a silence, supports fall back towards where they began.
    pub fn lose_support(&mut self, rules: &Rules, account: &Account, kept: f64) {
        for position in 0..usize::from(account.members) {
            let began = self.initial_support(rules, account, position);
            self.supports[position] = began + (self.supports[position] - began) * kept as f32;
        }
    }

    /// Factor of the group's mean support on the speed of consensus creation.
    pub fn consensus_speed(&self, members: u8) -> f64 {
        let group = &self.supports[..usize::from(members)];
        let mean = f64::from(group.iter().sum::<f32>()) / group.len() as f64;
        (0.4 + 0.9 * mean).min(1.3)
    }

    /// Chance that nobody blocks: (1 − c·[d ≥ 2]) · Π(1 − b_i), where decider i
    /// blocks with b_i = 1 − σ((s_i − s_b − fear·(1 − u) − pressure·p)/τ).
    pub fn agreement(&self, rules: &Rules, deciders: u8) -> f64 {
        let settings = &rules.consensus;
        let ease = if self.under_contract { settings.customer_ease } else { 0.0 };
        let fear = settings.block_fear * (1.0 - f64::from(self.urgency)) + settings.pressure * f64::from(self.pressure);
        let threshold = settings.block_threshold + fear - ease;
        let at_all = if deciders >= 2 { 1.0 - settings.agreement_cost.get() } else { 1.0 };
        if settings.block_threshold <= NOBODY_BLOCKS {
            return at_all;
        }
        self.supports[..usize::from(deciders)]
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
