//! What happens to the seller by the clock.

use crate::scenario::settings::Overdue;
use crate::terms::{AccountId, RepId};

/// An event of the seller's side. The number beside an account is the round, the lead
/// cycle, the stage or the contract that it belongs to: of an earlier one it is stale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A rep finishes the task in hand.
    TaskDone(RepId),
    /// A lead arrives at the team that calls it.
    Arrive(AccountId, u32),
    /// A deal arrives at its rep.
    Assign(AccountId, u32),
    /// Time for another call.
    Retry(AccountId, u32),
    /// Time to ask how a deal stands.
    FollowUp(AccountId, u32),
    /// Time to call a recycled lead again.
    Reapproach(AccountId, u32),
    /// The service level of a handoff ends, if this is still the account's so many-th stage.
    HandoffDue(AccountId, u32, Overdue),
    /// The limit of time of a stage ends, the same.
    StageDue(AccountId, u32, Overdue),
    /// A new customer arrives at the team that brings it into use.
    Onboard(AccountId, u32),
    /// A contract ends soon: time to prepare its renewal.
    RenewalWork(AccountId, u32),
    /// A review with a customer falls due, if this is still the account's so many-th stage.
    ReviewDue(AccountId, u32),
    /// The file on an account may have gone stale.
    Lapse(AccountId),
    /// A person leaves.
    Leave(RepId),
    /// Somebody new comes into its place.
    Join(RepId),
    /// The mail of this number to an account is noticed.
    Mail(AccountId, u32),
    /// The k-th campaign is due.
    Campaign(u32),
    /// The k-th month is over.
    MonthEnd(u32),
}

impl Event {
    /// The account that it is about; none for what happens to people and campaigns.
    pub fn account(&self) -> Option<AccountId> {
        match *self {
            Event::Arrive(account, _)
            | Event::Assign(account, _)
            | Event::Retry(account, _)
            | Event::FollowUp(account, _)
            | Event::Reapproach(account, _)
            | Event::HandoffDue(account, ..)
            | Event::StageDue(account, ..)
            | Event::Onboard(account, _)
            | Event::RenewalWork(account, _)
            | Event::ReviewDue(account, _)
            | Event::Lapse(account)
            | Event::Mail(account, _) => Some(account),
            Event::TaskDone(_) | Event::Leave(_) | Event::Join(_) | Event::Campaign(_) | Event::MonthEnd(_) => None,
        }
    }

    /// Order among events of one tick: kind, entity, occasion; after all buyers' events.
    pub fn rank(&self) -> u128 {
        let (kind, entity, occasion): (u128, u32, u32) = match *self {
            Event::TaskDone(rep) => (16, rep.0, 0),
            Event::Arrive(account, round) => (17, account.0, round),
            Event::Assign(account, round) => (18, account.0, round),
            Event::Retry(account, round) => (19, account.0, round),
            Event::FollowUp(account, round) => (20, account.0, round),
            Event::Reapproach(account, lead) => (21, account.0, lead),
            Event::RenewalWork(account, contract) => (22, account.0, contract),
            Event::Lapse(account) => (23, account.0, 0),
            Event::Campaign(k) => (24, k, 0),
            Event::Onboard(account, contract) => (25, account.0, contract),
            Event::HandoffDue(account, entries, _) => (26, account.0, entries),
            Event::StageDue(account, entries, _) => (27, account.0, entries),
            Event::Leave(rep) => (28, rep.0, 0),
            Event::Join(rep) => (29, rep.0, 0),
            Event::Mail(account, number) => (30, account.0, number),
            Event::ReviewDue(account, entries) => (31, account.0, entries),
            Event::MonthEnd(k) => (32, k, 0),
        };
        (kind << 112) | (u128::from(entity) << 64) | u128::from(occasion)
    }
}
