//! What buyers let out: some of it for the seller, all of it for the ledger.

use super::JourneyId;
use crate::contact::{Request, Signal};
use crate::terms::{AccountId, Job, JourneyEnd, Source};
use crate::units::{Instant, Money, Span};

/// One thing that happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Output {
    /// The seller may see it, if it is linked.
    Signal(Signal),
    /// A meeting is asked for.
    Request(Request),
    /// It is no longer wanted.
    Withdrawn {
        /// Who.
        account: AccountId,
        /// Which request.
        number: u32,
    },
    /// A journey began.
    Begun {
        /// Who.
        account: AccountId,
        /// Which journey.
        journey: JourneyId,
    },
    /// A session of an account that is watched took place. The seller does not see it.
    Session {
        /// Who.
        account: AccountId,
        /// The job it worked on.
        job: Job,
        /// Where it got its information.
        source: Source,
        /// Whether it won a step.
        won: bool,
    },
    /// A shortlist was named, with us on it or not.
    Shortlist {
        /// Who.
        account: AccountId,
        /// Whether we are on it.
        listed: bool,
    },
    /// The deciders met and somebody was, or could have been, chosen.
    Decided(Decision),
    /// A journey ended.
    Ended(JourneySummary),
    /// A contract with us was found when the clock started.
    Inherited {
        /// Who.
        account: AccountId,
        /// Annual value.
        value: Money,
        /// Annual value expected from the account's traits, in minor units.
        expected_value: f64,
        /// How long it runs still.
        rest: Span,
    },
    /// A contract with us was signed.
    Signed {
        /// Who.
        account: AccountId,
        /// Annual value.
        value: Money,
        /// From the need to the decision, in the journey that led here.
        journey: Span,
    },
    /// A contract with us came to its end.
    ContractEnded {
        /// Who.
        account: AccountId,
        /// Whether it was renewed.
        renewed: bool,
        /// Annual value.
        value: Money,
        /// Chance that it would be renewed.
        chance: f64,
        /// Annual value expected from the account's traits, in minor units.
        expected_value: f64,
        /// When the customer was won; the start if it was found as one.
        won: Instant,
    },
}

/// The moment of decision, as conditional Monte Carlo needs it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Decision {
    /// Who.
    pub account: AccountId,
    /// Chance that it falls for us, given all that happened before.
    pub win_probability: f64,
    /// Annual value expected from the account's traits, in minor units.
    pub expected_value: f64,
    /// When the contract would be signed.
    pub signature: Instant,
}

/// A journey that has ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct JourneySummary {
    /// Who.
    pub account: AccountId,
    /// When the need arose.
    pub began: Instant,
    /// How it ended.
    pub end: JourneyEnd,
    /// Whether it got half through supplier selection.
    pub selected: bool,
    /// Sessions, meetings included.
    pub sessions: u32,
    /// Meetings with any supplier's rep.
    pub rep_sessions: u32,
    /// Times it went back.
    pub reversals: u32,
    /// Times it fell silent.
    pub stalls: u32,
}
