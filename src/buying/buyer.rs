//! The state of one account's buying centre.

use super::contract::ContractId;
use super::enablement::Aids;
use super::jobs;
use super::rules::Rules;
pub use crate::terms::Phase;
use crate::terms::{BuyingPhase, Job, PerJob};
use crate::units::Moment;

/// A journey, named by the need that began it (strip of rate and point), so that
/// the same need has the same numbers in every design.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct JourneyId(pub u32);

impl JourneyId {
    /// What the account was doing when the clock started.
    pub const INITIAL: JourneyId = JourneyId(u32::MAX);

    /// The journey that the k-th point of a strip begins.
    pub fn of_need(strip: u8, k: u32) -> Self {
        JourneyId((u32::from(strip) << 27) | (k & 0x07ff_ffff))
    }

    /// The journey that the k-th referral begins: no strip of needs lies so high.
    pub fn of_referral(k: u8) -> Self {
        JourneyId((30 << 27) | u32::from(k))
    }

    /// The occasion of a draw about the journey as a whole.
    pub fn occasion(self) -> u64 {
        u64::from(self.0)
    }

    /// The occasion of a draw about its n-th session.
    pub fn session(self, n: u32) -> u64 {
        (u64::from(self.0) << 32) | u64::from(n)
    }
}

/// Whether we are on the shortlist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Listing {
    /// No shortlist has been named.
    Open,
    /// We are on it.
    Listed,
    /// We are not.
    Excluded,
}

/// Everything that changes about a buyer.
#[derive(Debug, Clone, Copy)]
pub struct Buyer {
    /// When awareness and trust were last brought up to date.
    pub refreshed: Moment,
    /// When the present journey began.
    pub began: Moment,
    /// When the last journey ended.
    pub ended: Moment,
    /// The present journey, or the last one.
    pub journey: JourneyId,
    /// Sessions of this journey so far, requests for a meeting included.
    pub sessions: u32,
    /// Occasions of this journey on which they learnt: sessions but for requests, meetings,
    /// proposals, and visits that a mail brought.
    pub held: u32,
    /// Requests for a meeting so far, over all journeys.
    pub requests: u32,
    /// Contracts with us so far.
    pub contracts: u32,
    /// Which of the contracts with us is theirs, if they ever had one.
    pub contract: Option<ContractId>,
    /// Share of what there is to know of us (0 to 1).
    pub awareness: f32,
    /// How far they trust us (0 to 1).
    pub trust: f32,
    /// The will to act (0 to 1).
    pub urgency: f32,
    /// How far they feel pressed to choose (0 to 1).
    pub pressure: f32,
    /// Place of its first member among the members of all buying centres.
    pub first_member: u32,
    /// Steps done of each job.
    pub steps: PerJob<u8>,
    /// The job that this journey worked on last.
    pub worked_on: Option<Job>,
    /// Jobs that this journey ever worked on: a bit each, in their order.
    pub visited: u8,
    /// What helps them to agree.
    pub aids: Aids,
    /// What they are doing.
    pub phase: Phase,
    /// Whether we are compared.
    pub listing: Listing,
    /// Whether a meeting that they asked for is outstanding.
    pub waiting: bool,
    /// Whether the name that they last gave is false: no call finds them.
    pub alias: bool,
    /// Whether this journey ever got half through supplier selection.
    pub selected: bool,
    /// Whether it was asked for in this journey if there is money.
    pub budgeted: bool,
    /// Whether it began as one about more of us, with a contract in force.
    pub expanding: bool,
    /// Whether this journey met or talked to somebody of ours.
    pub contacted: bool,
    /// Sessions of this journey on our content while no shortlist was named.
    pub engagement: u8,
    /// Meetings with any supplier's rep in this journey.
    pub rep_sessions: u16,
    /// Reversals in this journey.
    pub reversals: u16,
    /// Of these, vetoes.
    pub vetoes: u16,
    /// Stalls in this journey.
    pub stalls: u16,
    /// Whether a contract with us is in force, whatever else they are doing.
    pub under_contract: bool,
    /// Rivals that are compared in this journey, once a list was named.
    pub rivals: u8,
    /// Times that a customer of ours named us to them.
    pub heard: u8,
    /// Whether they came to us in this journey because one did.
    pub referred: bool,
}

impl Buyer {
    /// A dormant account that knows us as well as it usually does.
    pub fn dormant(familiarity: f32, trust: f32) -> Self {
        Buyer {
            refreshed: Moment::START,
            began: Moment::START,
            ended: Moment::START,
            journey: JourneyId::INITIAL,
            sessions: 0,
            held: 0,
            requests: 0,
            contracts: 0,
            contract: None,
            awareness: familiarity,
            trust,
            urgency: 1.0,
            pressure: 0.0,
            first_member: 0,
            steps: PerJob([0; Job::COUNT]),
            worked_on: None,
            visited: 0,
            aids: Aids::default(),
            phase: Phase::Dormant,
            listing: Listing::Open,
            waiting: false,
            alias: false,
            selected: false,
            budgeted: false,
            expanding: false,
            contacted: false,
            engagement: 0,
            rep_sessions: 0,
            reversals: 0,
            vetoes: 0,
            stalls: 0,
            under_contract: false,
            rivals: 0,
            heard: 0,
            referred: false,
        }
    }

    /// Whether there is a project, awake or not.
    pub fn has_project(&self) -> bool {
        matches!(self.phase, Phase::Active | Phase::Stalled)
    }

    /// What they do when they do nothing about a need.
    pub fn at_rest(&self) -> Phase {
        if self.under_contract { Phase::Customer } else { Phase::Dormant }
    }

    /// Steps done over all jobs.
    pub fn steps_done(&self) -> u32 {
        self.steps.0.iter().map(|&x| u32::from(x)).sum()
    }

    /// The phase in which it would say itself that it is.
    pub fn buying_phase(&self, rules: &Rules) -> BuyingPhase {
        jobs::phase(rules, &self.steps)
    }

    /// The occasion of a draw about the present session.
    pub fn occasion(&self) -> u64 {
        self.journey.session(self.sessions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// There is one of every account: a byte here is a byte times the market.
    #[test]
    fn a_buyer_is_small() {
        assert_eq!(size_of::<Buyer>(), 92);
    }
}
