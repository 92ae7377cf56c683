//! The buying centre: who takes part, whose voice counts, and how hard it is to agree.

use crate::terms::{Job, PerJob};
use crate::units::{Days, Probability};

/// Everybody takes part alike in every job.
const EVEN: PerJob<f64> = PerJob([1.0; Job::COUNT]);

/// The threshold at which no decider ever blocks, however gradual blocking is and
/// whatever raises the threshold.
pub const NOBODY_BLOCKS: f64 = -10.0;

settings! {
    /// Who takes part in a session, by role and by the job that it works on: relative weights of one member.
    pub struct Participation in "buying.participation" {
        /// How much the decision maker (決裁者) takes part, by the job that a session works on.
        decision_maker as "decision-maker": PerJob<f64> = EVEN, range 0.0..=1000.0, neutral EVEN;
        /// How much the champion (推進者) takes part, by the job that a session works on.
        champion: PerJob<f64> = EVEN, range 0.0..=1000.0, neutral EVEN;
        /// How much an influencer (関与者) takes part, by the job that a session works on.
        influencer: PerJob<f64> = EVEN, range 0.0..=1000.0, neutral EVEN;
        /// How much a user (使用者) takes part, by the job that a session works on.
        user: PerJob<f64> = EVEN, range 0.0..=1000.0, neutral EVEN;
    }
}

settings! {
    /// Support within the group, and how hard it is to agree.
    pub struct Consensus in "buying.consensus" {
        /// Mean support of a member at the start.
        support: Probability = Probability::constant(0.42);
        /// Spread of the support at the start (standard deviation, cut to 0–1).
        support_sd: f64 = 0.13, range 0.0..=0.5;
        /// How much lower the support of departments other than the business unit begins (concern).
        concern: f64 = 0.0, range 0.0..=1.0, neutral 0.0;
        /// Share of what is missing that a good session adds to the support of its participant.
        evidence: Probability = Probability::constant(0.20), neutral Probability::constant(0.0);
        /// Share of what is missing that a meeting with a rep adds to the support of its participant.
        rep_evidence: Probability = Probability::constant(0.30), neutral Probability::constant(0.0);
        /// Share by which supports move to the voice of the group in a session.
        influence: Probability = Probability::constant(0.10), neutral Probability::constant(0.0);
        /// How much a member's support counts in the voice of the group, by role.
        voice: Voice = Voice::default();
        /// How far a member lets itself be moved by it, by role.
        susceptibility: Susceptibility = Susceptibility::default();
        /// Support at which a decider blocks half the time; at -10 nobody ever blocks.
        block_threshold: f64 = 0.55, range -10.0..=10.0, neutral NOBODY_BLOCKS;
        /// How gradually blocking grows rare around the support at which a decider blocks half the time.
        block_scale: f64 = 0.11, range 0.001..=10.0;
        /// How much higher the support at which a decider blocks is with no urgency left.
        block_fear: f64 = 0.10, range 0.0..=10.0, neutral 0.0;
        /// How much higher the support at which a decider blocks is for a group that was pressed to close too early.
        pressure: f64 = 0.0, range 0.0..=10.0, neutral 0.0;
        /// Time that leaves 1/e of the pressure to close too early.
        pressure_decay: Days = Days::constant(60.0), range 0.01..=1e9;
        /// How much lower the support at which a decider blocks is for a customer who buys more of us.
        customer_ease: f64 = 0.0, range 0.0..=10.0, neutral 0.0;
        /// Chance that two or more deciders fail to agree at all.
        agreement_cost: Probability = Probability::constant(0.07), neutral Probability::constant(0.0);
    }
}

settings! {
    /// A veto (否決): a user or the decision maker who is not convinced sends validation and consensus back to their beginning.
    pub struct Veto in "buying.veto" {
        /// Chance of a veto at no support at all, when a step of validation or consensus was won and one of them took part.
        probability: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// How fast support disarms a veto: chance × (1 − support)^this.
        sharpness: u32 = 1, range 1..=2;
    }
}

settings! {
    /// What content made for the group does once it is obtained (`content.enablement` says how readily it is).
    pub struct Enabled in "buying.enablement" {
        /// With a deck the voice of the champion counts more by this share.
        deck_voice: f64 = 1.0, range 0.0..=100.0, neutral 0.0;
        /// With a deck the decision maker takes part more often by this share.
        deck_attention: f64 = 1.0, range 0.0..=100.0, neutral 0.0;
        /// With a calculation of the return the decision maker blocks at a support lower by this.
        roi_threshold: f64 = 0.1, range 0.0..=10.0, neutral 0.0;
        /// Share of the time to signature that a calculation of the return saves.
        roi_signature: Probability = Probability::constant(0.3), neutral Probability::constant(0.0);
        /// Share of what is missing that a seminar adds to the support of departments other than the business unit; it also removes their concern.
        seminar_evidence: Probability = Probability::constant(0.15), neutral Probability::constant(0.0);
    }
}

settings! {
    /// Whose support counts how much in the voice of the group: relative weights of one member.
    pub struct Voice in "buying.consensus.voice" {
        /// How much the support of the decision maker (決裁者) counts in the voice of the group.
        decision_maker as "decision-maker": f64 = 1.0, range 0.001..=1000.0, neutral 1.0;
        /// How much the support of the champion (推進者) counts in the voice of the group.
        champion: f64 = 1.0, range 0.001..=1000.0, neutral 1.0;
        /// How much the support of an influencer (関与者) counts in the voice of the group.
        influencer: f64 = 1.0, range 0.001..=1000.0, neutral 1.0;
        /// How much the support of a user (使用者) counts in the voice of the group.
        user: f64 = 1.0, range 0.001..=1000.0, neutral 1.0;
    }
}

settings! {
    /// How far a member lets itself be moved by the group (1: as `influence` says, 0: not at all).
    pub struct Susceptibility in "buying.consensus.susceptibility" {
        /// How far the decision maker (決裁者) is moved by the voice of the group (1: as `buying.consensus.influence` says).
        decision_maker as "decision-maker": Probability = Probability::constant(1.0), neutral Probability::constant(1.0);
        /// How far the champion (推進者) is moved by the voice of the group (1: as `buying.consensus.influence` says).
        champion: Probability = Probability::constant(1.0), neutral Probability::constant(1.0);
        /// How far an influencer (関与者) is moved by the voice of the group (1: as `buying.consensus.influence` says).
        influencer: Probability = Probability::constant(1.0), neutral Probability::constant(1.0);
        /// How far a user (使用者) is moved by the voice of the group (1: as `buying.consensus.influence` says).
        user: Probability = Probability::constant(1.0), neutral Probability::constant(1.0);
    }
}
