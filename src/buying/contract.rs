//! Contracts with us: their value, their expansion, and what happens at their end.

use super::buyer::{Buyer, JourneyId, Phase};
use super::buyers::Seat;
use super::enablement::Aids;
use super::health::Condition;
use super::rules::Rules;
use super::{ContractSummary, Event, Output, Pending, decision, renewal, visits};
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
    /// How the customer fares.
    pub condition: Condition,
    /// Times it was expanded by more of the same.
    expansions: u8,
    /// Times it was expanded by another line.
    cross_sold: u8,
    /// Whether another line is what they want at present.
    wants_another: bool,
    /// Whether the customer came by a referral.
    pub referred: bool,
}

/// The place of a contract among all, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContractId(NonZeroU32);

/// The contracts of all buyers, apart from what every account has: most have none.
#[derive(Debug, Clone, Default)]
pub struct Contracts(Vec<Contract>);

impl Contract {
    /// The day of the last review, if there was one.
    pub fn reviewed(&self) -> Option<Instant> {
        self.reviewed.if_any()
    }
}

impl Contracts {
    /// A buyer's contract, if it ever had one.
    pub fn of(&self, buyer: &Buyer) -> Option<&Contract> {
        self.0.get(buyer.contract?.0.get() as usize - 1)
    }

    fn of_mut(&mut self, buyer: &Buyer) -> Option<&mut Contract> {
        self.0.get_mut(buyer.contract?.0.get() as usize - 1)
    }

    /// How a customer fares.
    pub fn condition_of(&mut self, buyer: &Buyer) -> Option<&mut Condition> {
        self.of_mut(buyer).map(|contract| &mut contract.condition)
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

impl<A: Agenda<Event>> Seat<'_, '_, A> {
    /// The account was found under a contract with us that runs for this long still.
    pub(super) fn resume_contract(&mut self, rest: Span) {
        let value = value(self.rules, self.account, self.buyer.journey);
        self.become_customer(Moment::NEVER, value, rest);
        if let Some(condition) = self.contracts.condition_of(self.buyer) {
            *condition = Condition::settled(self.turn.now);
        }
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
        let (expansion, cross_sold) = (self.buyer.under_contract, self.wants_another());
        let value = if expansion { value.share(self.relative_value()) } else { value };
        if expansion {
            self.buyer.phase = Phase::Customer;
            self.expand_contract(value);
        } else {
            self.become_customer(self.turn.now.into(), value, self.rules.term());
            self.begin_relationship();
        }
        let contract = self.contracts.of(self.buyer);
        let (won, referred) =
            (contract.and_then(|contract| contract.won.if_any()), contract.is_some_and(|contract| contract.referred));
        let (account, until) = (self.id, self.contract_end());
        let stated_fit = visits::stated_fit(self.rules, self.account);
        self.buyer.aids = Aids::default();
        let signed =
            Output::Signed { account, value, journey, until, expansion, cross_sold, referred, won, stated_fit };
        self.turn.out.push(signed);
    }

    /// A customer signed for the first time: it came by a referral or not, and expects
    /// the more the more it was pressed to choose.
    fn begin_relationship(&mut self) {
        let (now, referred, pressure) = (self.turn.now, self.buyer.referred, f64::from(self.buyer.pressure));
        if let Some(contract) = self.contracts.of_mut(self.buyer) {
            contract.referred = referred;
            contract.condition.resent(&self.rules.health, self.rules.health.promise.get() * pressure, now);
        }
    }

    /// A contract comes to its end: it is renewed, or the account is free again. An
    /// expansion that was decided but not signed falls with the contract.
    pub(super) fn end_contract(&mut self, prepared: bool) {
        let Some(&contract) = self.contracts.of(self.buyer) else { return };
        let odds = renewal::odds(self.rules, &contract, self.account.fit, prepared, self.turn.now);
        let left = odds.reason(self.account.stream.uniform(RENEWAL, u64::from(self.buyer.contracts)));
        let pending = self.pending();
        if left.is_none() {
            self.run_contract(self.rules.term());
        } else {
            self.buyer.under_contract = false;
            if matches!(self.buyer.phase, Phase::Customer | Phase::Signing) {
                (self.buyer.phase, self.buyer.aids) = (Phase::Dormant, Aids::default());
            }
        }
        self.turn.out.push(Output::ContractEnded(ContractSummary {
            account: self.id,
            left,
            value: contract.annual,
            chance: odds.chance,
            expected_value: self.account.expected_value * self.expected_lines(&contract),
            won: contract.won.if_any(),
            pending,
            health: odds.health,
            referred: contract.referred,
        }));
    }

    /// Annual value of a contract relative to a new one, as expected.
    fn expected_lines(&self, contract: &Contract) -> f64 {
        let settings = &self.rules.contract;
        1.0 + f64::from(contract.expansions) * settings.expansion_value
            + f64::from(contract.cross_sold) * settings.cross_sell_value
    }

    /// Annual value of what they decide on, relative to a new contract with them.
    pub(super) fn relative_value(&self) -> f64 {
        match (self.buyer.under_contract, self.wants_another()) {
            (false, _) => 1.0,
            (true, false) => self.rules.contract.expansion_value,
            (true, true) => self.rules.contract.cross_sell_value,
        }
    }

    /// Whether a customer wants another line.
    fn wants_another(&self) -> bool {
        self.buyer.under_contract && self.contracts.of(self.buyer).is_some_and(|contract| contract.wants_another)
    }

    /// What the journey of a customer is about: more of what it has, or another line.
    pub(super) fn want_line(&mut self, another: bool) {
        if let Some(contract) = self.contracts.of_mut(self.buyer) {
            contract.wants_another = another;
        }
    }

    fn pending(&self) -> Option<Pending> {
        (self.buyer.phase == Phase::Signing).then(|| Pending {
            expected_value: self.account.expected_value * self.relative_value(),
            signature: self.buyer.ended.get() + decision::signature_delay(self.rules, self.buyer, self.account),
        })
    }

    fn become_customer(&mut self, won: Moment, annual: Money, length: Span) {
        let buyer = &mut *self.buyer;
        (buyer.phase, buyer.under_contract, buyer.alias) = (Phase::Customer, true, false);
        let contract = Contract {
            won,
            end: Moment::NEVER,
            annual,
            reviewed: Moment::NEVER,
            condition: Condition::new(self.turn.now),
            expansions: 0,
            cross_sold: 0,
            wants_another: false,
            referred: false,
        };
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
        self.schedule_referral(0);
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
            let times = if contract.wants_another { &mut contract.cross_sold } else { &mut contract.expansions };
            *times = times.saturating_add(1);
        }
    }

    /// When the contract in force ends.
    pub(super) fn contract_end(&self) -> Instant {
        self.contracts.of(self.buyer).map_or(Instant::NEVER, |contract| contract.end.get())
    }
}
