//! What can be observed, one enum: the words in which `sim` reports.

use super::detail::{Detail, Snapshot};
use super::panel::Standpoint;
use crate::terms::{
    AccountId, BuyingPhase, Channel, ChurnReason, Gauge, Job, JourneyEnd, LossReason, Path, Person, SegmentId, Stage,
    TaskKind, TeamId,
};
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
    /// A monthly review looked at this.
    Gauged {
        /// What it is.
        gauge: Gauge,
        /// Of which team, if of one.
        team: Option<TeamId>,
        /// Its value.
        value: f64,
    },
    /// A person worked until now.
    Worked {
        /// The team that employs them.
        team: TeamId,
        /// The team whose work it was: another only of people who are shared in a rollout.
        of: TeamId,
        /// Since when.
        began: Instant,
        /// Whether it was for somebody who is a customer already.
        for_customer: bool,
        /// It is done, and not broken off.
        finished: bool,
    },
    /// A person came into a place or left it. Whoever is there at the start came before.
    Staff {
        /// In which team.
        team: TeamId,
        /// Who.
        person: Person,
        /// Whether they came.
        joined: bool,
    },
}

/// What can happen to an account.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AccountRecord {
    /// A journey began.
    Begun {
        /// Of a customer who wants more.
        expansion: bool,
    },
    /// Somebody of ours met or talked to the buyer for the first time in a journey.
    FirstContact {
        /// How far it was.
        phase: BuyingPhase,
        /// Its awareness of us just before (0 to 1).
        awareness: f32,
        /// Its trust in us just before (0 to 1).
        trust: f32,
        /// Whether the journey began as a customer's.
        expansion: bool,
    },
    /// The buyer worked on a job.
    Worked {
        /// The job that the journey worked on before, if it did on any.
        from: Option<Job>,
        /// The job.
        on: Job,
        /// The journey had never worked on it before.
        first: bool,
        /// Whether the journey began as a customer's.
        expansion: bool,
    },
    /// The project fell silent.
    FellSilent {
        /// The job that the journey worked on last, if it did on any.
        after: Option<Job>,
        /// Whether the journey began as a customer's.
        expansion: bool,
    },
    /// A shortlist was named.
    Shortlist {
        /// How many are on it.
        suppliers: u8,
        /// With us on it.
        listed: bool,
        /// It is the journey's first.
        first: bool,
        /// Whether the journey began as a customer's.
        expansion: bool,
    },
    /// The deciders met.
    Decided {
        /// Chance that it falls for us.
        win_probability: f64,
        /// Annual value expected from the account's traits, in minor units.
        expected_value: f64,
        /// When the contract would be signed.
        signature: Instant,
        /// When it would end, unless it is renewed.
        until: Instant,
        /// Whether a customer decides about more.
        expansion: bool,
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
    /// A contract with us was signed or expanded.
    Signed(DealRecord),
    /// A contract with us came to its end.
    ContractEnded(ContractEnd),
    /// A stranger became a lead.
    Lead {
        /// By which way.
        channel: Channel,
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
        /// Whether it is put back for later: to be called again, or to be nurtured.
        again: bool,
    },
    /// It was handed over, to be taken up within a time.
    Promised,
    /// It was not taken up in that time.
    Breach,
    /// It stood in a stage beyond its limit of time.
    Stale {
        /// Where.
        stage: Stage,
    },
    /// It was told another story than by the team before.
    Contradicted,
    /// It noticed a mail of ours.
    Mailed {
        /// It came to see what the mail links to.
        visited: bool,
        /// It wants no more of them.
        unsubscribed: bool,
    },
    /// A meeting was held.
    Meeting {
        /// To close, with a buyer that was not that far.
        mismatched: bool,
    },
    /// A customer and we sat down to see what it has of us.
    Reviewed,
    /// A customer of ours named us to it.
    Referred,
    /// It is a customer at the end of the horizon to whom nobody has talked for long.
    Dormant,
    /// A deal was opened with it again, after one had been closed without a win.
    Reopened,
    /// It was talked to as a lead.
    Judged {
        /// It is our target, and ready for a first meeting.
        ready: bool,
    },
    /// A meeting was booked with it though it is not ready.
    FalseMeeting,
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

/// A deal that was signed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DealRecord {
    /// Annual value; of an expansion what it adds.
    pub value: Money,
    /// When the contract ends, unless it is renewed.
    pub until: Instant,
    /// Whether a contract in force was expanded.
    pub expansion: bool,
    /// Whether it was by another line of what we sell.
    pub cross_sold: bool,
    /// Whether the customer came by a referral.
    pub referred: bool,
    /// When the customer was won: now, unless it was one before; nothing if it was found as one.
    pub won: Option<Instant>,
    /// From the need to the decision.
    pub journey: Span,
    /// When it became an MQL, if it was one.
    pub mql: Option<Instant>,
    /// When it became an SQL, if it was worked as a deal.
    pub sql: Option<Instant>,
    /// Whether it had been recycled before.
    pub recycled: bool,
    /// Whether an earlier deal with the same account had been closed without a win.
    pub reopened: bool,
    /// The way on which it came.
    pub path: Path,
    /// Who worked on it, if it was worked as a deal.
    pub by: Option<Person>,
}

/// A contract that came to its end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ContractEnd {
    /// Why it was not renewed, if it was not.
    pub left: Option<ChurnReason>,
    /// Annual value, expansions included.
    pub value: Money,
    /// Chance that it would be renewed.
    pub chance: f64,
    /// Annual value expected from the account's traits, in minor units.
    pub expected_value: f64,
    /// When the customer was won; nothing if it was found as one.
    pub won: Option<Instant>,
    /// An expansion that was decided but not signed: its value expected from the
    /// account's traits, in minor units, and when it would be signed.
    pub pending: Option<(f64, Instant)>,
    /// Health of the customer (0 to 1).
    pub health: f64,
    /// Whether the customer came by a referral.
    pub referred: bool,
}

impl ContractEnd {
    /// Whether it was renewed.
    pub fn renewed(&self) -> bool {
        self.left.is_none()
    }
}

/// Somebody who watches. Watching cannot change what happens: records are handed
/// out by reference, after the fact.
pub trait Observer {
    /// Whether it watches an account closely. Where it does not, nothing of that is
    /// even compiled, so a replication that nobody watches pays nothing.
    const CLOSE: bool = false;

    /// Whether it is told of everything small that happens to anybody, and may count
    /// everybody on a day of its choice. Compiled only where it is.
    const WIDE: bool = false;

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

    /// Something small happened to anybody.
    fn glimpse(&mut self, _now: Instant, _account: AccountId, _detail: &Detail) {}

    /// The day on which it next wants to know how everybody stands.
    fn next_census(&self) -> Option<Instant> {
        None
    }

    /// How everybody stands on that day, in the order of the accounts.
    fn take_census(&mut self, _day: Instant, _accounts: &[Standpoint]) {}
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
