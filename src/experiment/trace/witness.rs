//! Watching one account closely.

use crate::ledger::{AccountRecord, Detail, Observer, Record, Snapshot};
use crate::terms::AccountId;
use crate::units::Instant;

/// Something that was seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Note {
    /// Something that the ledger counts.
    Record(AccountRecord),
    /// Something smaller.
    Detail(Detail),
}

/// All that happened in one event, and how things stand after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// When.
    pub at: Instant,
    /// What was seen, in order.
    pub notes: Vec<Note>,
    /// How both sides stand afterwards.
    pub state: Snapshot,
}

/// Watches one account and keeps every moment in which anything changed.
#[derive(Debug)]
pub struct Witness {
    account: AccountId,
    pending: Vec<Note>,
    /// What was seen.
    pub moments: Vec<Moment>,
}

impl Witness {
    /// Watches this account.
    pub fn of(account: AccountId) -> Self {
        Witness { account, pending: Vec::new(), moments: Vec::new() }
    }
}

impl Observer for Witness {
    const CLOSE: bool = true;

    fn record(&mut self, _: Instant, record: &Record) {
        if let Record::Account { account, what, .. } = record
            && *account == self.account
        {
            self.pending.push(Note::Record(*what));
        }
    }

    fn watched(&self) -> Option<AccountId> {
        Some(self.account)
    }

    fn detail(&mut self, _: Instant, detail: &Detail) {
        self.pending.push(Note::Detail(*detail));
    }

    fn snapshot(&mut self, at: Instant, state: &Snapshot) {
        let changed = self.moments.last().is_none_or(|last| last.state != *state);
        if changed || !self.pending.is_empty() {
            self.moments.push(Moment { at, notes: std::mem::take(&mut self.pending), state: *state });
        }
    }
}
