//! Contracts with us: their value, their expansion, and what happens at their end.

use super::buyer::{Buyer, JourneyId, Phase};
use super::buyers::Seat;
use super::enablement::Aids;
use super::rules::Rules;
use super::{Event, Output, Pending, decision, visits};
use crate::market::Account;
use crate::random::{Purpose, quantile};
use crate::schedule::Agenda;
use crate::units::{Instant, Moment, Money, Span};
use std::num::NonZeroU32;

const RESIDUAL: Purpose = Purpose::named("buying/value-residual");
const RENEWAL: Purpose = Purpose::named("buying/renewal");

/// A contract with us: the account's present one, or its last.
#[derive(Debug, Clone, Copy)]
pub struct Contract {
    /// When they became our customer, by a signature; never if they were found as one.
    won: Moment,
    /// When it ends.
    end: Moment,
    /// Annual value, expansions included.
    annual: Money,
    /// Last review under it and those that it renewed; never if there was none.
    reviewed: Moment,
    /// Times it was expanded.
    expansions: u8,
}

/// The place of a contract among all, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContractId(NonZeroU32);

/// The contracts of all buyers, apart from what every account has: most have none.
#[derive(Debug, Clone, Default)]
pub struct Contracts(Vec<Contract>);

impl Contracts {
    /// A buyer's contract, if it ever had one.
    pub fn of(&self, buyer: &Buyer) -> Option<&Contract> {
        self.0.get(buyer.contract?.0.get() as usize - 1)
    }

    fn of_mut(&mut self, buyer: &Buyer) -> Option<&mut Contract> {
        self.0.get_mut(buyer.contract?.0.get() as usize - 1)
    }

    /// Writes a contract in the place of the buyer's last one.
    fn write(&mut self, buyer: &mut Buyer, contract: Contract) {
        if let Some(last) = self.of_mut(buyer) {
            *last = contract;
        } else {
            self.0.push(contract);
            buyer.contract = NonZeroU32::new(self.0.len() as u32).map(ContractId);
        }
    }
}

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

/// Days after which a review has lost all but 1/e of its effect.
const REVIEW_MEMORY: f64 = 90.0;

/// Chance that a contract is renewed at its end: less if nobody prepared it, more if
/// there was a review not long ago, so many days.
fn renewal_chance(rules: &Rules, prepared: bool, review: Option<f64>) -> f64 {
    let kept = if prepared { 1.0 } else { 1.0 - rules.contract.neglect.get() };
    let chance = rules.contract.renewal.get() * kept;
    let removed = review.map_or(0.0, |ago| rules.contract.review.get() * libm::exp(-ago / REVIEW_MEMORY));
    chance + removed * (1.0 - chance)
}

impl<A: Agenda<Event>> Seat<'_, '_, A> {
    /// The account was found under a contract with us that runs for this long still.
    pub(super) fn resume_contract(&mut self, rest: Span) {
        let value = value(self.rules, self.account, self.buyer.journey);
        self.become_customer(Moment::NEVER, value, rest);
    }

    /// Tells of the contract that it was found under.
    pub(super) fn tell_of_contract(&mut self) {
        if let Some(&Contract { annual: value, end, .. }) = self.contracts.of(self.buyer) {
            let (rest, expected_value) = (end.get().since(self.turn.now), self.account.expected_value);
            let stated_fit = visits::stated_fit(self.rules, self.account);
            self.turn.out.push(Output::Inherited { account: self.id, value, expected_value, rest, stated_fit });
        }
    }

    /// The contract is signed: a new one, or an expansion of the one in force, which
    /// ends with it and is renewed with it.
    pub(super) fn sign(&mut self) {
        let journey = self.buyer.ended.get().since(self.buyer.began.get());
        let value = value(self.rules, self.account, self.buyer.journey);
        let expansion = self.buyer.under_contract;
        let value = if expansion { value.share(self.rules.contract.expansion_value) } else { value };
        if expansion {
            self.buyer.phase = Phase::Customer;
            self.expand_contract(value);
        } else {
            self.become_customer(self.turn.now.into(), value, self.rules.term());
        }
        let won = self.contracts.of(self.buyer).and_then(|contract| contract.won.if_any());
        let until = self.contract_end();
        let stated_fit = visits::stated_fit(self.rules, self.account);
        self.buyer.aids = Aids::default();
        self.turn.out.push(Output::Signed { account: self.id, value, journey, until, expansion, won, stated_fit });
    }

    /// A contract comes to its end: it is renewed, or the account is free again. An
    /// expansion that was decided but not signed falls with the contract.
    pub(super) fn end_contract(&mut self, prepared: bool) {
        let Some(&Contract { annual: value, won, expansions, reviewed, .. }) = self.contracts.of(self.buyer) else {
            return;
        };
        let review = reviewed.if_any().map(|day| self.turn.now.since(day).days());
        let chance = renewal_chance(self.rules, prepared, review);
        let occasion = u64::from(self.buyer.contracts);
        let renewed = self.account.stream.happens(RENEWAL, occasion, chance);
        let (won, expected_value) = (won.if_any(), self.account.expected_value * self.expected_lines(expansions));
        let pending = self.pending();
        if renewed {
            self.run_contract(self.rules.term());
        } else {
            self.buyer.under_contract = false;
            if matches!(self.buyer.phase, Phase::Customer | Phase::Signing) {
                (self.buyer.phase, self.buyer.aids) = (Phase::Dormant, Aids::default());
            }
        }
        let account = self.id;
        self.turn.out.push(Output::ContractEnded { account, renewed, value, chance, expected_value, won, pending });
    }

    /// Annual value of the contract in force relative to a new one, as expected.
    fn expected_lines(&self, expansions: u8) -> f64 {
        1.0 + f64::from(expansions) * self.rules.contract.expansion_value
    }

    fn pending(&self) -> Option<Pending> {
        (self.buyer.phase == Phase::Signing).then(|| Pending {
            expected_value: self.account.expected_value * self.rules.contract.expansion_value,
            signature: self.buyer.ended.get() + decision::signature_delay(self.rules, self.buyer, self.account),
        })
    }

    fn become_customer(&mut self, won: Moment, annual: Money, length: Span) {
        let buyer = &mut *self.buyer;
        (buyer.phase, buyer.under_contract, buyer.alias) = (Phase::Customer, true, false);
        let contract = Contract { won, end: Moment::NEVER, annual, expansions: 0, reviewed: Moment::NEVER };
        self.contracts.write(buyer, contract);
        self.run_contract(length);
    }

    fn run_contract(&mut self, length: Span) {
        self.buyer.contracts += 1;
        let end = self.turn.now + length;
        if let Some(contract) = self.contracts.of_mut(self.buyer) {
            contract.end = end.into();
        }
        self.turn.agenda.at(end, Event::ContractEnd(self.id, self.buyer.contracts));
    }

    /// A review is held: the contract in force remembers the day.
    pub(super) fn note_review(&mut self) {
        let now = self.turn.now;
        if let Some(contract) = self.contracts.of_mut(self.buyer) {
            contract.reviewed = now.into();
        }
    }

    fn expand_contract(&mut self, value: Money) {
        if let Some(contract) = self.contracts.of_mut(self.buyer) {
            contract.annual += value;
            contract.expansions = contract.expansions.saturating_add(1);
        }
    }

    /// When the contract in force ends.
    pub(super) fn contract_end(&self) -> Instant {
        self.contracts.of(self.buyer).map_or(Instant::NEVER, |contract| contract.end.get())
    }
}
