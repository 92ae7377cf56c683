//! What can be observed, one enum: the words in which `sim` reports.

use super::detail::{Detail, Snapshot};
use crate::terms::{AccountId, JourneyEnd, LossReason, SegmentId, Stage, TaskKind, TeamId};
use crate::units::{Instant, Money, Span};

/// Something that happened to an account, or in a team.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Record {
    /// Something that happened to an account.
    Account {
        /// Who.
        account: AccountId,
        /// Its segment.
        segment: SegmentId,
        /// What.
        what: AccountRecord,
    },
    /// A task was begun.
    TaskBegun {
        /// By which team.
        team: TeamId,
        /// What kind.
        task: TaskKind,
        /// Since it was queued.
        waited: Span,
    },
    /// A person worked until now.
    Worked {
        /// In which team.
        team: TeamId,
        /// Since when.
        began: Instant,
    },
}

/// What can happen to an account.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AccountRecord {
    /// A journey began.
    Begun,
    /// A shortlist was named.
    Shortlist {
        /// With us on it.
        listed: bool,
    },
    /// The deciders met.
    Decided {
        /// Chance that it falls for us.
        win_probability: f64,
        /// Annual value expected from the account's traits, in minor units.
        expected_value: f64,
        /// When the contract would be signed.
        signature: Instant,
    },
    /// A journey ended.
    Ended(JourneyRecord),
    /// A contract with us was found when the clock started.
    Inherited {
        /// Annual value.
        value: Money,
        /// Annual value expected from the account's traits, in minor units.
        expected_value: f64,
        /// How long it runs still.
        rest: Span,
    },
    /// A contract with us was signed.
    Signed(DealRecord),
    /// A contract with us ended.
    ContractEnded {
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
    /// The relationship changed its stage.
    Stage {
        /// From where.
        from: Stage,
        /// To where.
        to: Stage,
    },
    /// A lead or deal was closed without a win.
    Lost {
        /// The stage in which it was.
        from: Stage,
        /// Why.
        reason: LossReason,
    },
    /// A meeting was held.
    Meeting,
    /// A meeting was asked for.
    Requested,
    /// It was no longer wanted.
    Withdrawn,
}

/// A journey that ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct JourneyRecord {
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

/// A deal that was signed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DealRecord {
    /// Annual value.
    pub value: Money,
    /// From the need to the decision.
    pub journey: Span,
    /// When it became an MQL, if it was one.
    pub mql: Option<Instant>,
    /// When it became an SQL, if it was worked as a deal.
    pub sql: Option<Instant>,
    /// Whether it had been recycled before.
    pub recycled: bool,
}

/// Somebody who watches. Watching cannot change what happens: records are handed
/// out by reference, after the fact.
pub trait Observer {
    /// Whether it watches an account closely. Where it does not, nothing of that is
    /// even compiled, so a replication that nobody watches pays nothing.
    const CLOSE: bool = false;

    /// Something happened now.
    fn record(&mut self, now: Instant, record: &Record);

    /// The account that it watches closely.
    fn watched(&self) -> Option<AccountId> {
        None
    }

    /// Something small happened to the watched account.
    fn detail(&mut self, _now: Instant, _detail: &Detail) {}

    /// How the watched account stands after an event.
    fn snapshot(&mut self, _now: Instant, _state: &Snapshot) {}
}

/// Nobody.
impl Observer for () {
    fn record(&mut self, _: Instant, _: &Record) {}
}

/// Everything, in order.
impl Observer for Vec<(Instant, Record)> {
    fn record(&mut self, now: Instant, record: &Record) {
        self.push((now, *record));
    }
}
