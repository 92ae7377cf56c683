//! Contracts with us: their value, and what happens at their end.

use super::buyer::{JourneyId, Phase};
use super::buyers::Seat;
use super::rules::Rules;
use super::{Event, Output};
use crate::market::Account;
use crate::random::{Purpose, quantile};
use crate::schedule::Agenda;
use crate::units::{Money, Span};

const RESIDUAL: Purpose = Purpose::named("buying/value-residual");
const RENEWAL: Purpose = Purpose::named("buying/renewal");

/// Annual value of the deal that a journey leads to: the value expected from the
/// account's traits × a log-normal residual of mean 1. No behaviour depends on
/// the residual (so `expected_revenue` may leave it out).
pub fn value(rules: &Rules, account: &Account, journey: JourneyId) -> Money {
    let segment = &rules.segments[account.segment.index()];
    let variance = segment.value_sigma * segment.value_sigma * (1.0 - segment.value_trait_share.get());
    let z = quantile::normal(account.stream.uniform(RESIDUAL, journey.occasion()));
    Money::round_from_minor(account.expected_value * libm::exp(libm::sqrt(variance) * z - 0.5 * variance))
}

/// Chance that a contract is renewed at its end: less if nobody prepared it.
fn renewal_chance(rules: &Rules, prepared: bool) -> f64 {
    let kept = if prepared { 1.0 } else { 1.0 - rules.contract.neglect.get() };
    rules.contract.renewal.get() * kept
}

impl<A: Agenda<Event>> Seat<'_, '_, A> {
    /// The account was found under a contract with us that runs for this long still.
    pub(super) fn resume_contract(&mut self, rest: Span) {
        let value = value(self.rules, self.account, self.buyer.journey);
        self.enter_contract(rest);
        let expected_value = self.account.expected_value;
        self.turn.out.push(Output::Inherited { account: self.id, value, expected_value, rest });
    }

    /// The contract is signed.
    pub(super) fn sign(&mut self) {
        let value = value(self.rules, self.account, self.buyer.journey);
        let journey = self.buyer.ended.since(self.buyer.began);
        self.enter_contract(self.rules.term());
        self.turn.out.push(Output::Signed { account: self.id, value, journey });
    }

    /// A contract comes to its end: it is renewed, or the account is free again.
    pub(super) fn end_contract(&mut self, prepared: bool) {
        let value = value(self.rules, self.account, self.buyer.journey);
        let chance = renewal_chance(self.rules, prepared);
        let occasion = self.buyer.journey.session(self.buyer.contracts);
        let renewed = self.account.stream.happens(RENEWAL, occasion, chance);
        if renewed {
            self.enter_contract(self.rules.term());
        } else {
            self.buyer.phase = Phase::Dormant;
        }
        self.turn.out.push(Output::ContractEnded {
            account: self.id,
            renewed,
            value,
            chance,
            expected_value: self.account.expected_value,
            won: self.buyer.ended,
        });
    }

    fn enter_contract(&mut self, length: Span) {
        self.buyer.phase = Phase::Customer;
        self.buyer.contracts += 1;
        let end = Event::ContractEnd(self.id, self.buyer.contracts);
        self.turn.agenda.at(self.turn.now + length, end);
    }
}
