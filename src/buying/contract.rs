//! Contracts with us: their value, their expansion, and what happens at their end.

use super::buyer::{JourneyId, Phase};
use super::buyers::Seat;
use super::rules::Rules;
use super::{Event, Output, Pending, decision, visits};
use crate::market::Account;
use crate::random::{Purpose, quantile};
use crate::schedule::Agenda;
use crate::units::{Instant, Money, Span};

const RESIDUAL: Purpose = Purpose::named("buying/value-residual");
const RENEWAL: Purpose = Purpose::named("buying/renewal");

/// Annual value of a new contract that a journey leads to: the value expected from
/// the account's traits × a log-normal residual of mean 1. No behaviour depends on
/// the residual (so `expected_revenue` may leave it out).
pub fn value(rules: &Rules, account: &Account, journey: JourneyId) -> Money {
    let segment = &rules.segments[account.segment.index()];
    let variance = segment.value_sigma * segment.value_sigma * (1.0 - segment.value_trait_share.get());
    let z = quantile::normal(account.stream.uniform(RESIDUAL, journey.occasion()));
    Money::round_from_minor(account.expected_value * libm::exp(libm::sqrt(variance) * z - 0.5 * variance))
}

/// Annual value of what is sold, relative to a new contract with the same account.
pub fn relative_value(rules: &Rules, expansion: bool) -> f64 {
    if expansion { rules.contract.expansion_value } else { 1.0 }
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
        self.become_customer(Instant::START, value, rest);
        let expected_value = self.account.expected_value;
        let stated_fit = visits::stated_fit(self.rules, self.account);
        self.turn.out.push(Output::Inherited { account: self.id, value, expected_value, rest, stated_fit });
    }

    /// The contract is signed: a new one, or an expansion of the one in force, which
    /// ends with it and is renewed with it.
    pub(super) fn sign(&mut self) {
        let journey = self.buyer.ended.since(self.buyer.began);
        let value = value(self.rules, self.account, self.buyer.journey);
        let expansion = self.buyer.under_contract;
        let value = if expansion { value.share(self.rules.contract.expansion_value) } else { value };
        if expansion {
            self.buyer.phase = Phase::Customer;
            self.buyer.annual += value;
            self.buyer.expansions = self.buyer.expansions.saturating_add(1);
        } else {
            self.become_customer(self.buyer.ended, value, self.rules.term());
        }
        let until = self.buyer.contract_end;
        let stated_fit = visits::stated_fit(self.rules, self.account);
        self.turn.out.push(Output::Signed { account: self.id, value, journey, until, expansion, stated_fit });
    }

    /// A contract comes to its end: it is renewed, or the account is free again. An
    /// expansion that was decided but not signed falls with the contract.
    pub(super) fn end_contract(&mut self, prepared: bool) {
        let chance = renewal_chance(self.rules, prepared);
        let occasion = u64::from(self.buyer.contracts);
        let renewed = self.account.stream.happens(RENEWAL, occasion, chance);
        let (value, won) = (self.buyer.annual, self.buyer.won);
        let expected_value = self.account.expected_value * self.expected_lines();
        let pending = self.pending();
        if renewed {
            self.run_contract(self.rules.term());
        } else {
            self.buyer.under_contract = false;
            if matches!(self.buyer.phase, Phase::Customer | Phase::Signing) {
                self.buyer.phase = Phase::Dormant;
            }
        }
        let account = self.id;
        self.turn.out.push(Output::ContractEnded { account, renewed, value, chance, expected_value, won, pending });
    }

    /// Annual value of the contract in force relative to a new one, as expected.
    fn expected_lines(&self) -> f64 {
        1.0 + f64::from(self.buyer.expansions) * self.rules.contract.expansion_value
    }

    fn pending(&self) -> Option<Pending> {
        (self.buyer.phase == Phase::Signing).then(|| Pending {
            expected_value: self.account.expected_value * self.rules.contract.expansion_value,
            signature: self.buyer.ended + decision::signature_delay(self.rules, self.buyer, self.account),
        })
    }

    fn become_customer(&mut self, won: Instant, annual: Money, length: Span) {
        let buyer = &mut *self.buyer;
        (buyer.phase, buyer.under_contract, buyer.alias) = (Phase::Customer, true, false);
        (buyer.won, buyer.annual, buyer.expansions) = (won, annual, 0);
        self.run_contract(length);
    }

    fn run_contract(&mut self, length: Span) {
        self.buyer.contracts += 1;
        self.buyer.contract_end = self.turn.now + length;
        let end = Event::ContractEnd(self.id, self.buyer.contracts);
        self.turn.agenda.at(self.buyer.contract_end, end);
    }
}
