//! What customers do that concerns more than one account, and what is told of them.

use super::encounter::Encounter;
use crate::ledger::{AccountRecord, Observer};
use crate::schedule::Turn;
use crate::terms::AccountId;
use crate::units::Instant;

impl<O: Observer> Encounter<'_, '_, O> {
    /// A customer names us to another account of its segment.
    pub(super) fn refer(&mut self, now: Instant, by: AccountId, share: f64) {
        let accounts = &self.buyers.market().accounts;
        if let Some(other) = self.peers.other(&accounts[by.index()], share) {
            let mut turn = Turn { now, agenda: &mut self.wheel, out: &mut self.from_buyers };
            self.buyers.hear_of_us(other, &mut turn);
            self.note(now, other, AccountRecord::Referred);
        }
    }

    /// Tells at the end of the horizon of the customers to whom nobody has talked for long.
    pub(super) fn tell_dormant_customers(&mut self, end: Instant) {
        for id in self.buyers.market().ids() {
            if self.buyers.is_dormant_customer(id, end) {
                self.note(end, id, AccountRecord::Dormant);
            }
        }
    }
}
