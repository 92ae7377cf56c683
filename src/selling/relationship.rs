//! The seller's file on an account.

use super::belief::Belief;
use super::handoffs::Handed;
use super::marks::{Mark, Marks};
use crate::terms::{RepId, Stage};
use crate::units::Moment;
use std::num::NonZeroU32;

/// A person of the seller's, or nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keeper(u32);

impl Keeper {
    /// Nobody.
    pub const NOBODY: Keeper = Keeper(u32::MAX);

    /// The person, if there is one.
    #[inline]
    pub fn rep(self) -> Option<RepId> {
        (self != Keeper::NOBODY).then_some(RepId(self.0))
    }
}

impl From<RepId> for Keeper {
    fn from(rep: RepId) -> Self {
        Keeper(rep.0)
    }
}

/// Everything that the seller knows or believes of one account.
#[derive(Debug, Clone, Copy)]
pub struct Relationship {
    /// When behaviour points were last brought up to date.
    pub scored: Moment,
    /// Last time that it told us who it is: by a form, a card or a conversation.
    pub last_seen: Moment,
    /// Last answer in an open deal.
    pub last_answer: Moment,
    /// No score makes an MQL of it before.
    pub quiet_until: Moment,
    /// When its last lead or deal was closed without a win.
    pub refused: Moment,
    /// When it last became an MQL; never if it is none.
    pub mql_since: Moment,
    /// When the lead last arose: became an MQL, or asked to be contacted while one.
    pub arose: Moment,
    /// When it last became an SQL; never if it is none.
    pub sql_since: Moment,
    /// Fit as its attributes tell it (0 to 100).
    pub stated_fit: f32,
    /// Share of what there is to know of the account that its owner knows (0 to 1).
    pub context: f32,
    /// Share of the account's story that it will have to tell again.
    pub repeated: f32,
    /// Its rep, if it has one.
    pub keeper: Keeper,
    /// Lead cycles so far.
    pub lead: u32,
    /// Contacts so far: natural index of calls, meetings and the like.
    pub contacts: u32,
    /// Rounds of calls and follow-ups so far. What waits for an earlier one is void: a
    /// call that was put forward leaves no other behind.
    pub round: u32,
    /// The outstanding request for a meeting; an account counts them from 1.
    pub request: Option<NonZeroU32>,
    /// Stages entered so far: natural index of what happens at a change of stage.
    pub entries: u32,
    /// Chance per conversation that it hears another story than from the team before.
    pub inconsistency: f32,
    /// Contracts so far.
    pub contracts: u32,
    /// Mails noticed so far, and the one that is due: natural index of a mail.
    pub mails: u32,
    /// What we believe of its journey.
    pub belief: Belief,
    /// Linked signals since the file was opened or the last lead was closed.
    pub signals: u16,
    /// Calls in this cycle.
    pub attempts: u16,
    /// Times recycled since it was identified.
    pub recycles: u16,
    /// What is or is not so.
    pub marks: Marks,
    /// The qualification fields that are known, one bit each.
    pub fields: u8,
    /// Whether its receiver has begun with it.
    pub handed: Handed,
    /// Lifecycle stage.
    pub stage: Stage,
}

impl Relationship {
    /// A file with nothing in it.
    pub const EMPTY: Relationship = Relationship {
        scored: Moment::START,
        last_seen: Moment::START,
        last_answer: Moment::START,
        quiet_until: Moment::START,
        refused: Moment::START,
        mql_since: Moment::NEVER,
        arose: Moment::START,
        sql_since: Moment::NEVER,
        stated_fit: 0.0,
        context: 0.0,
        repeated: 0.0,
        keeper: Keeper::NOBODY,
        lead: 0,
        contacts: 0,
        round: 0,
        request: None,
        entries: 0,
        inconsistency: 0.0,
        contracts: 0,
        mails: 0,
        belief: Belief::NONE,
        signals: 0,
        attempts: 0,
        recycles: 0,
        marks: Marks::NONE,
        fields: 0,
        handed: Handed::Nothing,
        stage: Stage::Anonymous,
    };

    /// Whether this is so of it.
    #[inline]
    pub fn is(&self, mark: Mark) -> bool {
        self.marks.has(mark)
    }

    /// Whether a deal is being worked on.
    pub fn is_deal(&self) -> bool {
        matches!(self.stage, Stage::Sql | Stage::Opportunity) || self.is(Mark::Expanding)
    }

    /// The stage whose owner works on its deal: a customer's stays with who keeps it.
    pub fn deal_stage(&self) -> Stage {
        if self.is(Mark::Expanding) { Stage::Customer } else { Stage::Opportunity }
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
        (self.keeper, self.request, self.belief) = (Keeper::NOBODY, None, Belief::NONE);
        self.marks.clear([Mark::Invited, Mark::Fast, Mark::Signing, Mark::Expanding]);
        self.marks.clear([Mark::MeetingDue, Mark::Alerted, Mark::Proposed]);
        (self.mql_since, self.sql_since, self.quiet_until) = (Moment::NEVER, Moment::NEVER, Moment::START);
        (self.signals, self.recycles) = (0, 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// There is one of every account: a byte here is a byte times the market.
    #[test]
    fn a_file_is_small() {
        assert_eq!(size_of::<Relationship>(), 116);
    }
}
