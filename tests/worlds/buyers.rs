//! Buyers without a seller: nobody answers them, and they can be looked at at any
//! time.

use super::address;
use meander::buying::{Buyer, Buyers, Output, Rules};
use meander::contact::{Answer, Shelf, Standing, Touch};
use meander::market::{Market, MarketLaws};
use meander::scenario::Scenario;
use meander::schedule::{Turn, Wheel};
use meander::selling;
use meander::sim::Event;
use meander::terms::AccountId;
use meander::units::Instant;

/// What governs the buyers of a scenario.
pub struct Alone {
    scenario: Scenario,
    rules: Rules,
    shelf: Shelf,
}

impl Alone {
    pub fn new(scenario: Scenario) -> Self {
        let rules = Rules::new(&scenario);
        Alone { shelf: selling::Rules::new(&scenario).shelf, rules, scenario }
    }

    /// The market of a future.
    pub fn market(&self, luck: u32) -> Market {
        MarketLaws::new(&self.scenario).market(&self.scenario, address(luck))
    }

    /// What the first account answers to something that it is told out of the blue, and
    /// how it stands then.
    pub fn tell(&self, now: Instant, touch: Touch) -> (Answer, Buyer) {
        let (mut wheel, mut out) = (Wheel::<Event>::new(), Vec::new());
        let mut turn = Turn { now: Instant::START, agenda: &mut wheel, out: &mut out };
        let mut buyers = Buyers::new(&self.rules, self.market(0), &mut turn);
        turn.now = now;
        let answer = buyers.receive(AccountId(0), touch, Standing::default(), &self.shelf, &mut turn);
        (answer, *buyers.buyer(AccountId(0)))
    }

    /// Lets a market live until `end`; `see` gets everything that comes out, and
    /// every buyer after each of its events.
    pub fn live(&self, market: Market, end: Instant, mut see: impl FnMut(Instant, &Buyers<'_>, Seen<'_>)) {
        let (mut wheel, mut out) = (Wheel::<Event>::new(), Vec::new());
        let mut turn = Turn { now: Instant::START, agenda: &mut wheel, out: &mut out };
        let mut buyers = Buyers::new(&self.rules, market, &mut turn);
        buyers.market().ids().for_each(|id| buyers.introduce(id, &mut turn));
        loop {
            let now = wheel.now();
            for output in out.drain(..) {
                see(now, &buyers, Seen::Output(&output));
            }
            let Some((now, Event::Buying(event))) = wheel.pop() else { return };
            if now >= end {
                return;
            }
            let mut turn = Turn { now, agenda: &mut wheel, out: &mut out };
            buyers.handle(event, Standing::default(), &self.shelf, &mut turn);
            see(now, &buyers, Seen::Buyer(event.account().index(), buyers.buyer(event.account())));
        }
    }
}

/// What can be seen of buyers.
pub enum Seen<'a> {
    /// Something that a buyer let out.
    Output(&'a Output),
    /// A buyer, by position, after something happened to it.
    Buyer(usize, &'a Buyer),
}
