//! What happens beside the events where everybody is watched: a census of all accounts,
//! a seller that changes its rules. Nothing of it is compiled where nobody watches so.

use super::encounter::{Encounter, Prepared};
use super::watching;
use crate::ledger::Observer;
use crate::units::Instant;

/// A seller that goes by other rules from a day on. They must have the same teams and
/// the same kind of score sheet.
#[derive(Debug, Clone, Copy)]
pub struct Change<'p> {
    /// From when on.
    pub at: Instant,
    /// The scenario with the other rules.
    pub to: &'p Prepared,
}

impl<O: Observer> Encounter<'_, '_, O> {
    /// What is due before an event of now.
    pub(super) fn attend(&mut self, now: Instant) {
        while let Some(day) = self.observer.next_census().filter(|&day| day <= now) {
            let standpoint = |account| watching::standpoint(&self.buyers, &self.sellers, account, day);
            let all: Vec<_> = self.buyers.market().ids().map(standpoint).collect();
            self.observer.take_census(day, &all);
        }
        if let Some(change) = self.change.take_if(|change| change.at <= now) {
            self.sellers.go_by(change.to.selling());
        }
    }
}
