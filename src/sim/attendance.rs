//! What happens beside the events where everybody is watched: a census of all accounts.
//! Nothing of it is compiled where nobody watches so.

use super::encounter::Encounter;
use super::watching;
use crate::ledger::Observer;
use crate::units::Instant;

impl<O: Observer> Encounter<'_, '_, O> {
    /// What is due before an event of now.
    pub(super) fn attend(&mut self, now: Instant) {
        while let Some(day) = self.observer.next_census().filter(|&day| day <= now) {
            let standpoint = |account| watching::standpoint(&self.buyers, self.offices.of(account), account, day);
            let all: Vec<_> = self.buyers.market().ids().map(standpoint).collect();
            self.observer.take_census(day, &all);
        }
    }
}
