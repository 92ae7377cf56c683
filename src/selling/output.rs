//! What the seller lets out: touches for the buyer, the rest for the ledger.

use crate::contact::{Mail, Touch};
use crate::terms::{AccountId, Channel, Gauge, LossReason, Person, RepId, Stage, TaskKind, TeamId};
use crate::units::{Instant, Span};

/// A piece of work with an account that somebody has done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Work {
    /// What it was.
    pub task: TaskKind,
    /// Who did it.
    pub by: RepId,
    /// Number of the contact with the account.
    pub contact: u32,
    /// The request or round that it belonged to.
    pub about: Option<u32>,
}

/// One thing that happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Output {
    /// Something is done to a buyer; the answer goes to [`super::Sellers::answered`].
    Touch {
        /// To whom.
        account: AccountId,
        /// By which work.
        work: Work,
        /// What.
        touch: Touch,
    },
    /// Something is done to a buyer that asks for no answer.
    Notice {
        /// To whom.
        account: AccountId,
        /// What.
        touch: Touch,
    },
    /// A mail is noticed.
    Mail {
        /// By whom.
        account: AccountId,
        /// Which.
        mail: Mail,
    },
    /// A stranger became a lead.
    Lead {
        /// Who.
        account: AccountId,
        /// By which way.
        channel: Channel,
    },
    /// A deal is opened with an account with which an earlier one was closed without a win.
    Reopened {
        /// With whom.
        account: AccountId,
    },
    /// A relationship changed its stage.
    Stage {
        /// Whose.
        account: AccountId,
        /// From where.
        from: Stage,
        /// To where.
        to: Stage,
    },
    /// A lead or deal was closed without a win.
    Lost {
        /// Whose.
        account: AccountId,
        /// The stage in which it was.
        from: Stage,
        /// Why.
        reason: LossReason,
        /// Whether it is put back for later: to be called again, or to be nurtured.
        again: bool,
    },
    /// An account was handed over with a service level.
    Promised {
        /// Which.
        account: AccountId,
    },
    /// It was not taken up in time.
    Breach {
        /// Which.
        account: AccountId,
    },
    /// An account stood in a stage beyond its limit of time.
    Stale {
        /// Which.
        account: AccountId,
        /// Where.
        stage: Stage,
    },
    /// A lead was talked to.
    Judged {
        /// Which.
        account: AccountId,
        /// It is our target, and ready for a first meeting.
        ready: bool,
    },
    /// A meeting was booked with a buyer that is not ready for it.
    FalseMeeting {
        /// With whom.
        account: AccountId,
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
    /// A task was begun after this wait.
    TaskBegun {
        /// By which team.
        team: TeamId,
        /// What kind.
        task: TaskKind,
        /// Since it was queued.
        waited: Span,
    },
    /// A person worked from then until now.
    Worked {
        /// The team that employs them.
        team: TeamId,
        /// The team whose work it was: another only of people who are shared in a rollout.
        of: TeamId,
        /// When the work began.
        began: Instant,
        /// Whether it was for somebody who is a customer already.
        for_customer: bool,
        /// It is done, and not broken off.
        finished: bool,
    },
    /// A person came into a place or left it.
    Staff {
        /// In which team.
        team: TeamId,
        /// Who.
        person: Person,
        /// Whether they came.
        joined: bool,
    },
}
