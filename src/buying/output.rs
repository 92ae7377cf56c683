//! What buyers let out: some of it for the seller, all of it for the ledger.

use super::JourneyId;
use crate::contact::{Request, Signal};
use crate::terms::{AccountId, BuyingPhase, ChurnReason, Job, JourneyEnd, Source};
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
        /// Whether a customer wants more.
        expansion: bool,
    },
    /// Somebody of ours met or talked to the buyer for the first time in a journey.
    FirstContact {
        /// Who.
        account: AccountId,
        /// How far it was.
        phase: BuyingPhase,
        /// Its awareness of us just before (0 to 1).
        awareness: f32,
        /// Its trust in us just before (0 to 1).
        trust: f32,
        /// Whether the journey began as a customer's.
        expansion: bool,
    },
    /// A session, a meeting, a mail or a proposal was about a job. The seller does not see it.
    Worked {
        /// Who.
        account: AccountId,
        /// The job that the journey worked on before, if it did on any.
        from: Option<Job>,
        /// The job.
        on: Job,
        /// Whether the journey had never worked on it before.
        first: bool,
        /// Whether the journey began as a customer's.
        expansion: bool,
    },
    /// The project fell silent. The seller does not see it.
    FellSilent {
        /// Who.
        account: AccountId,
        /// The job that the journey worked on last, if it did on any.
        after: Option<Job>,
        /// Whether the journey began as a customer's.
        expansion: bool,
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
    /// An account that is watched won a step of a job. The seller does not see it.
    Step {
        /// Who.
        account: AccountId,
        /// Of which job.
        job: Job,
        /// Share of what there is to know of us that it knows (0 to 1).
        awareness: f32,
    },
    /// A shortlist was named, with us on it or not.
    Shortlist {
        /// Who.
        account: AccountId,
        /// How many are on it.
        suppliers: u8,
        /// Whether we are on it.
        listed: bool,
        /// Whether it is the journey's first.
        first: bool,
        /// Whether the journey began as a customer's.
        expansion: bool,
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
        /// Fit as told, 0 to 100.
        stated_fit: f32,
    },
    /// A contract with us was signed, or one in force was expanded.
    Signed {
        /// Who.
        account: AccountId,
        /// Annual value; of an expansion what it adds.
        value: Money,
        /// From the need to the decision, in the journey that led here.
        journey: Span,
        /// When the contract ends, unless it is renewed.
        until: Instant,
        /// Whether a contract in force was expanded.
        expansion: bool,
        /// Whether it was by another line of what we sell.
        cross_sold: bool,
        /// Whether the customer came by a referral.
        referred: bool,
        /// When the customer was won: now, unless it was one before; nothing if it was found as one.
        won: Option<Instant>,
        /// Fit as told, 0 to 100.
        stated_fit: f32,
    },
    /// A contract with us came to its end.
    ContractEnded(ContractSummary),
    /// A customer names us to another account of its segment.
    Referral {
        /// Who names us.
        account: AccountId,
        /// Which of the others, as a share of their number (0 to 1).
        other: f64,
    },
}

/// A contract that has come to its end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ContractSummary {
    /// Who.
    pub account: AccountId,
    /// Why it was not renewed, if it was not.
    pub left: Option<ChurnReason>,
    /// Annual value.
    pub value: Money,
    /// Chance that it would be renewed.
    pub chance: f64,
    /// Annual value expected from the account's traits, in minor units.
    pub expected_value: f64,
    /// When the customer was won; nothing if it was found as one.
    pub won: Option<Instant>,
    /// An expansion that was decided but not signed: it needs the contract.
    pub pending: Option<Pending>,
    /// Health of the customer (0 to 1).
    pub health: f64,
    /// Whether the customer came by a referral.
    pub referred: bool,
}

/// An expansion between decision and signature.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pending {
    /// What it adds a year, as expected from the account's traits, in minor units.
    pub expected_value: f64,
    /// When it would be signed.
    pub signature: Instant,
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
    /// When it would end, unless it is renewed: an expansion ends with what it expands.
    pub until: Instant,
    /// Whether a customer decides about more.
    pub expansion: bool,
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
    /// Whether it began as a customer's who wanted more.
    pub expansion: bool,
    /// Whether it got half through supplier selection.
    pub selected: bool,
    /// Sessions, meetings included.
    pub sessions: u32,
    /// Meetings with any supplier's rep.
    pub rep_sessions: u32,
    /// Times it went back.
    pub reversals: u32,
    /// Of these, vetoes.
    pub vetoes: u32,
    /// Times it fell silent.
    pub stalls: u32,
    /// Contents of ours that were read before a shortlist was named.
    pub contents: u32,
    /// Members of the buying centre.
    pub people: u32,
}
