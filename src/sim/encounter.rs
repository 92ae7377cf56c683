//! One replication: buyers and seller meet on one clock.

use super::event::Event;
use super::offices::Offices;
use super::peers::Peers;
use super::prepared::Prepared;
use super::{summaries, watching};
use crate::buying::{self, Buyers, Phase, Watched};
use crate::contact::{Mail, Reading, Standing, Touch};
use crate::ledger::{AccountRecord, Book, DealRecord, Detail, Groups, Observer, Outcome, Record};
use crate::market::Market;
use crate::random::Address;
use crate::schedule::{Turn, Wheel};
use crate::selling::{self, Sellers, Work};
use crate::terms::{AccountId, TaskKind};
use crate::units::Instant;

pub(super) struct Encounter<'p, 'o, O> {
    pub(super) rules: &'p Prepared,
    pub(super) wheel: Wheel<Event>,
    pub(super) buyers: Buyers<'p>,
    pub(super) offices: Offices<'p>,
    pub(super) address: Address,
    book: Book<'p>,
    pub(super) observer: &'o mut O,
    /// Whom customers may name us to; nobody where they name us to none.
    pub(super) peers: Peers,
    pub(super) from_buyers: Vec<buying::Output>,
    pub(super) from_sellers: Vec<selling::Output>,
}

impl<'p, 'o, O: Observer> Encounter<'p, 'o, O> {
    pub(super) fn new(rules: &'p Prepared, market: Market, address: Address, observer: &'o mut O) -> Self {
        let now = Instant::START;
        let mut wheel = Wheel::new().ending(rules.book.window.end);
        let (mut from_buyers, mut from_sellers) = (Vec::new(), Vec::new());
        let accounts = market.accounts.len() as u32;
        let keys: Vec<u64> = market.accounts.iter().map(|account| account.key()).collect();
        let referring = rules.scenario.referral.rate.per_year() > 0.0;
        let peers = if referring { Peers::of(&market) } else { Peers::default() };
        let mut turn = Turn { now, agenda: &mut wheel, out: &mut from_buyers };
        let mut buyers = Buyers::new(&rules.buying, market, &mut turn);
        if O::WIDE {
            buyers.watch(Watched::Everybody);
        } else if O::CLOSE {
            buyers.watch(observer.watched().map_or(Watched::Nobody, Watched::One));
        }
        let mut turn = Turn { now, agenda: &mut wheel, out: &mut from_sellers };
        let sellers = Sellers::new(&rules.selling, address, keys.into_iter(), &mut turn);
        let change = rules.change.as_ref();
        let offices = Offices::new(sellers, change);
        let groups = change.map_or_else(Groups::default, |change| {
            Groups::new(change.reached(buyers.market(), address), rules.book.segments)
        });
        let book = Book::open(&rules.book, accounts, groups);
        let mut encounter =
            Encounter { rules, wheel, buyers, offices, address, book, observer, peers, from_buyers, from_sellers };
        encounter.expect_waves();
        encounter.carry(now);
        for id in encounter.buyers.market().ids() {
            encounter.open_file(id);
            encounter.carry(now);
        }
        for id in encounter.buyers.market().ids() {
            let mut turn = Turn { now, agenda: &mut encounter.wheel, out: &mut encounter.from_buyers };
            encounter.buyers.introduce(id, &mut turn);
            encounter.carry(now);
        }
        encounter.settle(now);
        encounter
    }

    /// Some of the accounts that are not our customers are in the file already.
    fn open_file(&mut self, id: AccountId) {
        let mut turn = Turn { now: Instant::START, agenda: &mut self.wheel, out: &mut self.from_sellers };
        let (phase, fit) = (self.buyers.buyer(id).phase, self.buyers.stated_fit(id));
        if phase != Phase::Customer
            && let Some(age) = self.offices.of_mut(id).perhaps_know(id, fit, phase == Phase::Active, &mut turn)
        {
            self.buyers.remember(id, age);
        }
    }

    /// Simulates to the end of the horizon.
    pub(super) fn outcome(mut self) -> Outcome {
        let events = self.run(self.rules.book.window.end);
        self.book.close(events)
    }

    /// Runs until the end of the horizon; returns the events handled, stale ones left out.
    fn run(&mut self, end: Instant) -> u64 {
        let mut handled = 0;
        while let Some((now, event)) = self.wheel.pop() {
            if now >= end {
                break;
            }
            if O::WIDE {
                self.attend(now);
            }
            handled += u64::from(self.handle(now, event));
            self.settle(now);
        }
        let mut turn = Turn { now: end, agenda: &mut self.wheel, out: &mut self.from_sellers };
        self.offices.stop(&mut turn);
        self.settle(end);
        self.tell_dormant_customers(end);
        handled
    }

    fn handle(&mut self, now: Instant, event: Event) -> bool {
        match event {
            Event::Buying(event) => {
                let office = self.offices.of(event.account());
                let (standing, shelf) = (office.standing(event.account(), false, now), office.shelf());
                let mut turn = Turn { now, agenda: &mut self.wheel, out: &mut self.from_buyers };
                self.buyers.handle(event, standing, shelf, &mut turn)
            }
            Event::Selling(event) => {
                let mut turn = Turn { now, agenda: &mut self.wheel, out: &mut self.from_sellers };
                self.offices.handle(event, &mut turn)
            }
            Event::Rollout(wave) => {
                self.change(now, wave as usize);
                false
            }
        }
    }

    /// Carries what both sides let out, and shows what has become of it.
    fn settle(&mut self, now: Instant) {
        self.carry(now);
        if O::CLOSE
            && let Some(account) = self.observer.watched()
        {
            let state = watching::snapshot(&self.buyers, self.offices.of(account), account, now);
            self.observer.snapshot(now, &state);
        }
    }

    /// Carries what both sides let out to whom it concerns, until nothing is left.
    fn carry(&mut self, now: Instant) {
        let (mut bought, mut sold) = (0, 0);
        while bought < self.from_buyers.len() || sold < self.from_sellers.len() {
            if sold < self.from_sellers.len() {
                let output = self.from_sellers[sold];
                sold += 1;
                self.carry_from_sellers(now, output);
            } else {
                let output = self.from_buyers[bought];
                bought += 1;
                self.carry_from_buyers(now, output);
            }
        }
        self.from_buyers.clear();
        self.from_sellers.clear();
    }

    fn carry_from_sellers(&mut self, now: Instant, output: selling::Output) {
        match output {
            selling::Output::Touch { account, work, touch } => self.touch(now, account, work, touch),
            selling::Output::Notice { account, touch } => {
                let shelf = self.offices.of(account).shelf();
                let mut turn = Turn { now, agenda: &mut self.wheel, out: &mut self.from_buyers };
                self.buyers.receive(account, touch, Standing::default(), shelf, &mut turn);
                if touch == Touch::Decline {
                    self.tell(now, account, || Detail::Declined);
                }
            }
            selling::Output::Mail { account, mail } => self.deliver(now, account, mail),
            selling::Output::Lead { account, channel } => self.note(now, account, AccountRecord::Lead { channel }),
            selling::Output::Stage { account, from, to } => {
                self.note(now, account, AccountRecord::Stage { from, to });
            }
            selling::Output::Lost { account, from, reason, again } => {
                self.note(now, account, AccountRecord::Lost { from, reason, again });
            }
            selling::Output::Reopened { account } => self.note(now, account, AccountRecord::Reopened),
            selling::Output::Promised { account } => self.note(now, account, AccountRecord::Promised),
            selling::Output::Breach { account } => self.note(now, account, AccountRecord::Breach),
            selling::Output::Stale { account, stage } => self.note(now, account, AccountRecord::Stale { stage }),
            selling::Output::Judged { account, ready } => self.note(now, account, AccountRecord::Judged { ready }),
            selling::Output::FalseMeeting { account } => self.note(now, account, AccountRecord::FalseMeeting),
            selling::Output::Gauged { gauge, team, value } => {
                self.record(now, &Record::Gauged { gauge, team, value });
            }
            selling::Output::TaskBegun { team, task, waited } => {
                self.record(now, &Record::TaskBegun { team, task, waited });
            }
            selling::Output::Worked { team, of, began, for_customer, finished } => {
                self.record(now, &Record::Worked { team, of, began, for_customer, finished });
            }
            selling::Output::Staff { team, person, joined } => {
                self.record(now, &Record::Staff { team, person, joined });
            }
        }
    }

    fn touch(&mut self, now: Instant, account: AccountId, work: Work, touch: Touch) {
        let meeting = work.task == TaskKind::Meet;
        let office = self.offices.of(account);
        let (standing, shelf) = (office.standing(account, meeting, now), office.shelf());
        let mut turn = Turn { now, agenda: &mut self.wheel, out: &mut self.from_buyers };
        let answer = self.buyers.receive(account, touch, standing, shelf, &mut turn);
        if meeting && answer.reached && answer.buying {
            self.note(now, account, AccountRecord::Meeting { mismatched: answer.mismatched });
        }
        if work.task == TaskKind::Review {
            self.note(now, account, AccountRecord::Reviewed);
        }
        if answer.contradicted {
            self.note(now, account, AccountRecord::Contradicted);
        }
        self.tell(now, account, || watching::touched(work.task, answer));
        let mut turn = Turn { now, agenda: &mut self.wheel, out: &mut self.from_sellers };
        self.offices.of_mut(account).answered(account, work, answer, &mut turn);
    }

    fn deliver(&mut self, now: Instant, account: AccountId, mail: Mail) {
        let office = self.offices.of(account);
        let (standing, shelf) = (office.standing(account, false, now), office.shelf());
        let mut turn = Turn { now, agenda: &mut self.wheel, out: &mut self.from_buyers };
        let reading = self.buyers.read_mail(account, mail, standing, shelf, &mut turn);
        let unsubscribed = reading == Reading::Unsubscribed;
        if unsubscribed {
            self.offices.of_mut(account).unsubscribe(account);
        }
        if reading != Reading::Unread {
            let visited = reading == Reading::Visited;
            self.note(now, account, AccountRecord::Mailed { visited, unsubscribed });
        }
    }

    fn carry_from_buyers(&mut self, now: Instant, output: buying::Output) {
        let mut turn = Turn { now, agenda: &mut self.wheel, out: &mut self.from_sellers };
        match output {
            buying::Output::Signal(signal) => {
                self.offices.of_mut(signal.account).see(signal, &mut turn);
                let file = *self.offices.of(signal.account).file(signal.account);
                self.tell(now, signal.account, || watching::signalled(signal, &file, now));
            }
            buying::Output::Worked { account, from, on, first, expansion } => {
                self.note(now, account, AccountRecord::Worked { from, on, first, expansion });
            }
            buying::Output::FellSilent { account, after, expansion } => {
                self.note(now, account, AccountRecord::FellSilent { after, expansion });
            }
            buying::Output::Session { account, job, source, won } => {
                self.tell(now, account, || Detail::Session { job, source, won });
            }
            buying::Output::Step { account, job, awareness } => {
                if O::WIDE {
                    self.observer.glimpse(now, account, &Detail::Step { job, awareness });
                }
            }
            buying::Output::Request(request) => {
                self.offices.of_mut(request.account).take_request(request, &mut turn);
                self.note(now, request.account, AccountRecord::Requested);
            }
            buying::Output::Withdrawn { account, number } => {
                self.offices.of_mut(account).drop_request(account, number);
                self.note(now, account, AccountRecord::Withdrawn);
            }
            buying::Output::Begun { account, expansion, .. } => {
                self.note(now, account, AccountRecord::Begun { expansion });
            }
            buying::Output::FirstContact { account, phase, awareness, trust, expansion } => {
                self.note(now, account, AccountRecord::FirstContact { phase, awareness, trust, expansion });
            }
            buying::Output::Shortlist { account, suppliers, listed, first, expansion } => {
                self.note(now, account, AccountRecord::Shortlist { suppliers, listed, first, expansion });
            }
            buying::Output::Decided(decision) => {
                let buying::Decision { account, win_probability, expected_value, signature, until, expansion } =
                    decision;
                let decided = AccountRecord::Decided { win_probability, expected_value, signature, until, expansion };
                self.note(now, account, decided);
            }
            buying::Output::Ended(summary) => {
                self.offices.of_mut(summary.account).hear_end(summary.account, summary.end, &mut turn);
                self.note(now, summary.account, AccountRecord::Ended(summaries::journey(&summary)));
            }
            buying::Output::Inherited { account, value, expected_value, rest, stated_fit } => {
                self.offices.of_mut(account).find_customer(account, stated_fit, now + rest, &mut turn);
                self.note(now, account, AccountRecord::Inherited { value, expected_value, rest });
            }
            buying::Output::Signed {
                account,
                value,
                journey,
                until,
                expansion,
                cross_sold,
                referred,
                won,
                stated_fit,
            } => {
                let office = self.offices.of_mut(account);
                office.book(value);
                let selling::DealHistory { mql, sql, recycled, reopened, path, by } = office.deal_history(account);
                if expansion {
                    office.end_expansion(account);
                } else {
                    office.win(account, stated_fit, until, &mut turn);
                }
                let deal = DealRecord {
                    value,
                    until,
                    expansion,
                    cross_sold,
                    referred,
                    won,
                    journey,
                    mql,
                    sql,
                    recycled,
                    reopened,
                    path,
                    by,
                };
                self.note(now, account, AccountRecord::Signed(deal));
            }
            buying::Output::ContractEnded(summary) => {
                let account = summary.account;
                let office = self.offices.of_mut(account);
                if summary.left.is_none() {
                    office.book_renewal(summary.value);
                    office.begin_contract(account, now + self.rules.book.window.term, &mut turn);
                } else {
                    office.lose_customer(account, &mut turn);
                }
                self.note(now, account, AccountRecord::ContractEnded(summaries::contract_end(&summary)));
            }
            buying::Output::Referral { account, other } => self.refer(now, account, other),
        }
    }

    pub(super) fn note(&mut self, now: Instant, account: AccountId, what: AccountRecord) {
        let segment = self.buyers.market().accounts[account.index()].segment;
        self.record(now, &Record::Account { account, segment, what });
    }

    /// Tells a detail to whoever watches everybody, or this account closely.
    fn tell(&mut self, now: Instant, account: AccountId, detail: impl FnOnce() -> Detail) {
        if O::WIDE {
            self.observer.glimpse(now, account, &detail());
        } else if O::CLOSE && self.observer.watched() == Some(account) {
            self.observer.detail(now, &detail());
        }
    }

    fn record(&mut self, now: Instant, record: &Record) {
        self.book.record(now, record);
        self.observer.record(now, record);
    }
}
