//! The seller's file on an account.

use super::belief::Belief;
use super::handoffs::Handed;
use super::nurture::Subscription;
use crate::terms::Stage;
use crate::units::Instant;

/// Everything that the seller knows or believes of one account.
#[derive(Debug, Clone, Copy)]
pub struct Relationship {
    /// When behaviour points were last brought up to date.
    pub scored: Instant,
    /// Last time that it told us who it is: by a form, a card or a conversation.
    pub last_seen: Instant,
    /// Last answer in an open deal.
    pub last_answer: Instant,
    /// No score makes an MQL of it before.
    pub quiet_until: Instant,
    /// When its last lead or deal was closed without a win.
    pub refused: Instant,
    /// When it last became an MQL.
    pub mql_since: Option<Instant>,
    /// When the lead last arose: became an MQL, or asked to be contacted while one.
    pub arose: Instant,
    /// When it last became an SQL.
    pub sql_since: Option<Instant>,
    /// Fit as its attributes tell it (0 to 100).
    pub stated_fit: f32,
    /// Share of what there is to know of the account that its owner knows (0 to 1).
    pub context: f32,
    /// Share of the account's story that it will have to tell again.
    pub repeated: f32,
    /// Position of its rep among all people, if it has one.
    pub rep: Option<u32>,
    /// Lead cycles so far.
    pub lead: u32,
    /// Contacts so far: natural index of calls, meetings and the like.
    pub contacts: u32,
    /// Rounds of calls and follow-ups so far. What waits for an earlier one is void: a
    /// call that was put forward leaves no other behind.
    pub round: u32,
    /// The outstanding request for a meeting.
    pub request: Option<u32>,
    /// Stages entered so far: natural index of what happens at a change of stage.
    pub entries: u32,
    /// Chance per conversation that it hears another story than from the team before.
    pub inconsistency: f32,
    /// Contracts so far.
    pub contracts: u32,
    /// What we believe of its journey.
    pub belief: Belief,
    /// How it stands to our mails.
    pub subscription: Subscription,
    /// Linked signals since the file was opened or the last lead was closed.
    pub signals: u16,
    /// Calls in this cycle.
    pub attempts: u16,
    /// Times recycled since it was identified.
    pub recycles: u16,
    /// The qualification fields that are known, one bit each.
    pub fields: u8,
    /// Whether its receiver has begun with it.
    pub handed: Handed,
    /// It came to this cycle past the score: it asked.
    pub fast: bool,
    /// The renewal of the present contract was prepared.
    pub renewal_prepared: bool,
    /// Lifecycle stage.
    pub stage: Stage,
    /// The account asked to be contacted.
    pub invited: bool,
    /// A meeting that we want is queued.
    pub meeting_due: bool,
    /// A follow-up beside the usual ones is queued.
    pub alerted: bool,
    /// A proposal was sent or is being written.
    pub proposed: bool,
    /// The account has decided for us.
    pub signing: bool,
    /// A customer's deal about more is open.
    pub expanding: bool,
    /// A check whether the file has gone stale is scheduled.
    pub watched: bool,
}

impl Relationship {
    /// A file with nothing in it.
    pub const EMPTY: Relationship = Relationship {
        scored: Instant::START,
        last_seen: Instant::START,
        last_answer: Instant::START,
        quiet_until: Instant::START,
        refused: Instant::START,
        mql_since: None,
        arose: Instant::START,
        sql_since: None,
        stated_fit: 0.0,
        context: 0.0,
        repeated: 0.0,
        rep: None,
        lead: 0,
        contacts: 0,
        round: 0,
        request: None,
        entries: 0,
        inconsistency: 0.0,
        contracts: 0,
        belief: Belief::NONE,
        subscription: Subscription { mails: 0, permitted: false },
        signals: 0,
        attempts: 0,
        recycles: 0,
        fields: 0,
        handed: Handed::Nothing,
        fast: false,
        renewal_prepared: false,
        stage: Stage::Anonymous,
        invited: false,
        meeting_due: false,
        alerted: false,
        proposed: false,
        signing: false,
        expanding: false,
        watched: false,
    };

    /// Whether a deal is being worked on.
    pub fn is_deal(&self) -> bool {
        matches!(self.stage, Stage::Sql | Stage::Opportunity) || self.expanding
    }

    /// The stage whose owner works on its deal: a customer's stays with who keeps it.
    pub fn deal_stage(&self) -> Stage {
        if self.expanding { Stage::Customer } else { Stage::Opportunity }
    }

    /// Whether it waits in the file without anybody working on it.
    pub fn is_waiting(&self) -> bool {
        matches!(self.stage, Stage::Known | Stage::Engaged | Stage::Recycled)
    }

    /// The number of the next contact.
    pub fn next_contact(&mut self) -> u32 {
        self.contacts += 1;
        self.contacts
    }

    /// The number of a new round.
    pub fn next_round(&mut self) -> u32 {
        self.round += 1;
        self.round
    }

    /// The cycle is over: by a signature, without one, or with the contract. Nothing of it
    /// is worked on, waited for or believed any more; what was learnt of the account stays.
    pub fn end_cycle(&mut self) {
        (self.rep, self.request, self.belief) = (None, None, Belief::NONE);
        (self.invited, self.fast, self.signing, self.expanding) = (false, false, false, false);
        (self.meeting_due, self.alerted, self.proposed) = (false, false, false);
        (self.mql_since, self.sql_since, self.quiet_until) = (None, None, Instant::START);
        (self.signals, self.recycles) = (0, 0);
    }
}
