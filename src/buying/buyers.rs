//! All buyers of one replication, and the dispatch of their events.

use super::buyer::{Buyer, JourneyId, Phase};
use super::contract::{Contract, Contracts};
use super::demand;
use super::rules::Rules;
use super::{Event, Output, visits};
use crate::contact::{Shelf, Standing};
use crate::market::{Account, Market};
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, Job};
use crate::units::{Instant, Span};

/// The buyers: what they are (the market's accounts) and how they stand.
pub struct Buyers<'r> {
    pub(super) rules: &'r Rules,
    pub(super) market: Market,
    pub(super) buyers: Vec<Buyer>,
    /// Support of each member of each buying centre (0 to 1).
    supports: Vec<f32>,
    contracts: Contracts,
    watched: Watched,
    /// What an office that took accounts over asks of them, and which these are.
    later: Option<(&'r Rules, Vec<bool>)>,
}

/// Whose sessions are let out beside what happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Watched {
    /// Nobody's.
    Nobody,
    /// This account's.
    One(AccountId),
    /// Everybody's.
    Everybody,
}

/// One buyer during its turn.
pub(super) struct Seat<'a, 'b, A> {
    pub rules: &'a Rules,
    pub id: AccountId,
    pub account: &'a Account,
    pub buyer: &'a mut Buyer,
    /// Support of each member (0 to 1).
    pub supports: &'a mut [f32],
    pub contracts: &'a mut Contracts,
    pub turn: &'a mut Turn<'b, A, Output>,
    /// Whether somebody wants to know of its sessions.
    pub watched: bool,
}

impl<'r> Buyers<'r> {
    /// Seats everybody as the market begins, and schedules what comes first. What is to
    /// be told of it each account [introduces](Self::introduce).
    pub fn new<A: Agenda<Event>>(rules: &'r Rules, market: Market, turn: &mut Turn<'_, A, Output>) -> Self {
        let trust = rules.awareness.trust.get() as f32;
        let mut members = 0;
        let seat = |account: &Account| {
            let first_member = members;
            members += u32::from(account.members);
            Buyer { first_member, ..Buyer::dormant(account.familiarity, trust) }
        };
        let buyers = market.accounts.iter().map(seat).collect();
        let supports = vec![0.0; members as usize];
        let mut all = Buyers {
            rules,
            market,
            buyers,
            supports,
            contracts: Contracts::default(),
            watched: Watched::Nobody,
            later: None,
        };
        let beginnings = std::mem::take(&mut all.market.beginnings);
        for id in all.market.ids() {
            let beginning = beginnings[id.index()];
            demand::begin(&mut all.seat(id, turn), beginning);
        }
        all
    }

    /// Lets out how an account was found when the clock started.
    pub fn introduce<A: Agenda<Event>>(&mut self, id: AccountId, turn: &mut Turn<'_, A, Output>) {
        let mut seat = self.seat(id, turn);
        match seat.buyer.phase {
            Phase::Active => seat.tell_of_journey(),
            Phase::Customer => seat.tell_of_contract(),
            _ => {}
        }
    }

    /// Handles one event. Returns whether it still meant anything: an event of a
    /// journey that is over is stale.
    pub fn handle<A: Agenda<Event>>(
        &mut self,
        event: Event,
        standing: Standing,
        shelf: &Shelf,
        turn: &mut Turn<'_, A, Output>,
    ) -> bool {
        let mut seat = self.seat(event.account(), turn);
        match event {
            Event::Need { strip, k, .. } => seat.potential_need(strip, k),
            Event::Session(_, journey) if seat.is_in(journey, Phase::Active) => seat.session(standing, shelf),
            Event::Wake(_, journey) if seat.is_in(journey, Phase::Stalled) => seat.wake(),
            Event::GiveUp(_, journey) if seat.is_in(journey, Phase::Stalled) => seat.give_up(),
            Event::Withdraw(_, number) if seat.buyer.waiting && seat.buyer.requests == number => seat.withdraw(),
            Event::Signature(_, journey) if seat.is_in(journey, Phase::Signing) => seat.sign(),
            Event::ContractEnd(_, number) if seat.is_customer(number) => seat.end_contract(standing.renewal_prepared),
            Event::Release(_, journey) if seat.buyer.journey == journey => seat.release(),
            Event::IdleVisit(_, k) => seat.idle_visit(k, standing, shelf),
            Event::Card { strip, k, .. } => seat.potential_card(strip, k),
            Event::Referral { contract, k, .. } if seat.is_customer(contract) => seat.perhaps_refer(contract, k),
            _ => return false,
        }
        true
    }

    /// From now on these accounts meet what another office publishes and asks.
    pub fn meet(&mut self, rules: &'r Rules, accounts: &[AccountId]) {
        let nobody = || (rules, vec![false; self.buyers.len()]);
        let (_, meets) = self.later.get_or_insert_with(nobody);
        accounts.iter().for_each(|account| meets[account.index()] = true);
    }

    /// What a buyer goes by.
    #[inline]
    fn rules_of(&self, id: AccountId) -> &'r Rules {
        match &self.later {
            Some((rules, meets)) if meets[id.index()] => rules,
            _ => self.rules,
        }
    }

    /// Lets out these sessions from now on.
    pub fn watch(&mut self, whom: Watched) {
        self.watched = whom;
    }

    /// How a buyer stands.
    pub fn buyer(&self, id: AccountId) -> &Buyer {
        &self.buyers[id.index()]
    }

    /// Whether a customer of ours has not been talked to for long.
    pub fn is_dormant_customer(&self, id: AccountId, now: Instant) -> bool {
        let buyer = self.buyer(id);
        let dormant = |contract: &Contract| contract.condition.is_dormant(&self.rules.health, now);
        buyer.under_contract && self.contracts.of(buyer).is_some_and(dormant)
    }

    /// Mean support of a buying centre (0 to 1).
    pub fn mean_support(&self, id: AccountId) -> f32 {
        let (first, members) = (self.buyer(id).first_member as usize, self.market.accounts[id.index()].members);
        self.supports[first..][..usize::from(members)].iter().sum::<f32>() / f32::from(members)
    }

    /// Share of the steps of all jobs that an account has done (0 to 1); none without a project.
    pub fn progress(&self, id: AccountId) -> f32 {
        let buyer = self.buyer(id);
        let all = f32::from(self.rules.steps) * Job::COUNT as f32;
        if buyer.has_project() { buyer.steps_done() as f32 / all } else { 0.0 }
    }

    /// Fit as an account's own statements and attributes tell it (0 to 100, with error).
    pub fn stated_fit(&self, id: AccountId) -> f32 {
        visits::stated_fit(self.rules, &self.market.accounts[id.index()])
    }

    /// Before the clock started, so long ago, something reminded an account of us.
    pub fn remember(&mut self, id: AccountId, ago: Span) {
        self.buyers[id.index()].remember(self.rules, ago);
    }

    /// The market that the buyers make.
    pub fn market(&self) -> &Market {
        &self.market
    }

    #[inline]
    pub(super) fn seat<'a, 'b, A>(&'a mut self, id: AccountId, turn: &'a mut Turn<'b, A, Output>) -> Seat<'a, 'b, A> {
        let rules = self.rules_of(id);
        let (account, buyer) = (&self.market.accounts[id.index()], &mut self.buyers[id.index()]);
        let supports = &mut self.supports[buyer.first_member as usize..][..usize::from(account.members)];
        Seat {
            rules,
            id,
            account,
            buyer,
            supports,
            contracts: &mut self.contracts,
            turn,
            watched: match self.watched {
                Watched::Nobody => false,
                Watched::One(account) => account == id,
                Watched::Everybody => true,
            },
        }
    }
}

impl<A> Seat<'_, '_, A> {
    fn is_in(&self, journey: JourneyId, phase: Phase) -> bool {
        self.buyer.journey == journey && self.buyer.phase == phase
    }

    fn is_customer(&self, contract: u32) -> bool {
        self.buyer.under_contract && self.buyer.contracts == contract
    }
}
