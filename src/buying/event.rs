//! What happens to buyers by the clock.

use super::JourneyId;
use crate::terms::AccountId;

/// An event of one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A potential need: the k-th point of a strip.
    Need {
        /// Who.
        account: AccountId,
        /// Strip of rate.
        strip: u8,
        /// Which point of it.
        k: u32,
    },
    /// A buying session.
    Session(AccountId, JourneyId),
    /// The project goes on after a silence.
    Wake(AccountId, JourneyId),
    /// The project does not survive its silence.
    GiveUp(AccountId, JourneyId),
    /// The buyer no longer waits for the meeting of this number.
    Withdraw(AccountId, u32),
    /// The contract with us is signed.
    Signature(AccountId, JourneyId),
    /// A contract with us ends; the number counts the account's contracts.
    ContractEnd(AccountId, u32),
    /// A lock ends: a rival's contract, or the time without interest.
    Release(AccountId, JourneyId),
    /// The k-th visit without a need.
    IdleVisit(AccountId, u32),
    /// A potential card: the k-th point of a strip.
    Card {
        /// Who.
        account: AccountId,
        /// Strip of rate.
        strip: u8,
        /// Which point of it.
        k: u32,
    },
    /// A customer may name us to another.
    Referral {
        /// Who.
        account: AccountId,
        /// Under which of its contracts.
        contract: u32,
        /// Which occasion of it.
        k: u16,
    },
}

impl Event {
    /// Whose event it is.
    pub fn account(&self) -> AccountId {
        match *self {
            Event::Need { account, .. }
            | Event::Session(account, _)
            | Event::Wake(account, _)
            | Event::GiveUp(account, _)
            | Event::Withdraw(account, _)
            | Event::Signature(account, _)
            | Event::ContractEnd(account, _)
            | Event::Release(account, _)
            | Event::IdleVisit(account, _)
            | Event::Card { account, .. }
            | Event::Referral { account, .. } => account,
        }
    }

    /// Order among events of one tick: kind, account, occasion.
    pub fn rank(&self) -> u128 {
        let (kind, occasion): (u128, u64) = match *self {
            Event::Need { strip, k, .. } => (0, (u64::from(strip) << 32) | u64::from(k)),
            Event::Session(_, journey) => (1, journey.occasion()),
            Event::Wake(_, journey) => (2, journey.occasion()),
            Event::GiveUp(_, journey) => (3, journey.occasion()),
            Event::Withdraw(_, number) => (4, u64::from(number)),
            Event::Signature(_, journey) => (5, journey.occasion()),
            Event::ContractEnd(_, number) => (6, u64::from(number)),
            Event::Release(_, journey) => (7, journey.occasion()),
            Event::IdleVisit(_, k) => (8, u64::from(k)),
            Event::Card { strip, k, .. } => (9, (u64::from(strip) << 32) | u64::from(k)),
            Event::Referral { contract, k, .. } => (10, (u64::from(contract) << 16) | u64::from(k)),
        };
        (kind << 112) | (u128::from(self.account().0) << 64) | u128::from(occasion)
    }
}
