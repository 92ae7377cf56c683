//! A replication that goes over from today's design to another.

use super::encounter::Encounter;
use super::event::Event;
use super::prepared::Prepared;
use super::rollout::Change;
use crate::ledger::Observer;
use crate::scenario::Scenario;
use crate::schedule::Turn;
use crate::units::Instant;

impl Prepared {
    /// Prepares a change: the market begins with today's design and goes over to another,
    /// as the other's `[rollout]` says. Both meet the same buyers.
    pub fn changing(today: Scenario, design: &Scenario) -> Self {
        let mut change = Change::new(&today, design);
        let mut prepared = Prepared::new(today);
        change.enter_into(&mut prepared.book, &prepared.scenario, design);
        // Cards that either may collect are potential for all; each takes its own.
        let cards = prepared.buying.card_rate.max(change.buying.card_rate);
        (prepared.buying.card_rate, change.buying.card_rate) = (cards, cards);
        prepared.change = Some(change);
        prepared
    }

    /// Teams of whom the outcome tells: those of the design that it changes to, then
    /// today's if they still work while results are counted.
    pub fn teams(&self) -> usize {
        self.book.teams.len()
    }
}

impl<O: Observer> Encounter<'_, '_, O> {
    /// The waves of a change are due on their days.
    pub(super) fn expect_waves(&mut self) {
        let waves = self.rules.change.iter().flat_map(|change| &change.waves);
        for (k, wave) in (0..).zip(waves) {
            self.wheel.push(wave.at, Event::Rollout(k));
        }
    }

    /// A wave of a change: accounts pass to the office of the other design.
    pub(super) fn change(&mut self, now: Instant, wave: usize) {
        let Some(change) = &self.rules.change else { return };
        let accounts = change.accounts(wave, self.buyers.market(), self.address);
        self.buyers.meet(&change.buying, &accounts);
        let everybody = self.buyers.market().accounts.len();
        let mut turn = Turn { now, agenda: &mut self.wheel, out: &mut self.from_sellers };
        self.offices.change((change, wave), &accounts, (self.address, everybody), &mut turn);
    }
}
