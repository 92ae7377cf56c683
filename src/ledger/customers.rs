//! Customers as a book of business: what becomes of their value within a year, how much
//! of it hangs on the largest, and why some leave.
//!
//! Retention follows cohorts: whoever is a customer at the start of a counted year, with
//! the annual value of that day. Gross retention is what of it is left after a year, net
//! retention the same with what expansions added. Who left and was won again within the
//! year is new business.

use super::outcome::{Outcome, Tally};
use super::record::{AccountRecord, ContractEnd, DealRecord};
use super::revenue::Window;
use crate::metric::Quantity as Q;
use crate::terms::{AccountId, ChurnReason, SegmentId};
use crate::units::{DAYS_PER_YEAR, Instant, Money, Span};
use std::collections::BTreeMap;

/// A customer.
#[derive(Debug, Clone, Copy)]
struct Holding {
    segment: SegmentId,
    /// Annual value now; nothing if it has left.
    annual: Money,
    /// Annual value at the start of the year, while it has been a customer ever since.
    before: Money,
}

/// The customers of one replication.
#[derive(Debug, Clone)]
pub struct Customers {
    held: BTreeMap<AccountId, Holding>,
    /// When the next year begins.
    turn: Instant,
}

impl Customers {
    /// No customers yet.
    pub fn new(window: &Window) -> Self {
        Customers { held: BTreeMap::new(), turn: window.start }
    }

    /// Takes note of what makes a customer, or ends one.
    pub fn heed(
        &mut self,
        now: Instant,
        (account, segment): (AccountId, SegmentId),
        what: &AccountRecord,
        (window, segments): (&Window, &mut [Tally]),
    ) {
        let gained = match *what {
            AccountRecord::Inherited { value, .. } => Some(value),
            AccountRecord::Signed(ref deal) => Some(deal.value),
            AccountRecord::ContractEnded(ContractEnd { left: Some(_), .. }) => None,
            _ => return,
        };
        self.advance(now, window, segments);
        match gained {
            Some(value) => self.gain(account, segment, value),
            None => self.lose(account),
        }
    }

    /// A contract in force is worth so much more.
    fn gain(&mut self, account: AccountId, segment: SegmentId, value: Money) {
        let nothing = Holding { segment, annual: Money::ZERO, before: Money::ZERO };
        self.held.entry(account).or_insert(nothing).annual += value;
    }

    /// A customer leaves.
    fn lose(&mut self, account: AccountId) {
        if let Some(holding) = self.held.get_mut(&account) {
            (holding.annual, holding.before) = (Money::ZERO, Money::ZERO);
        }
    }

    /// Closes the years that were over before now: what happens at the turn belongs to both.
    pub fn advance(&mut self, now: Instant, window: &Window, segments: &mut [Tally]) {
        while self.turn < now && self.turn <= window.end {
            let year = Span::from_days(DAYS_PER_YEAR);
            let whole = self.turn + year <= window.end;
            self.held.retain(|_, holding| !holding.is_over());
            for holding in self.held.values_mut() {
                holding.turn_year(&mut segments[holding.segment.index()], whole);
            }
            self.turn = self.turn + year;
        }
    }

    /// Counts the customers in force, and what the largest of them are worth.
    pub fn settle(&self, outcome: &mut Outcome) {
        let segments = outcome.segments.len();
        let mut values = vec![Vec::new(); segments];
        for holding in self.held.values().filter(|holding| !holding.is_over()) {
            // Those whom a rollout reaches were counted behind the others.
            values[holding.segment.index() % segments].push(holding.annual);
        }
        for (tally, values) in outcome.segments.iter_mut().zip(&values) {
            concentration(tally, values.clone());
        }
        concentration(&mut outcome.market, values.concat());
    }
}

impl Holding {
    /// Whether nothing is left of it, or ever was.
    fn is_over(&self) -> bool {
        self.annual == Money::ZERO
    }

    /// The year is over, and unless it is the last a new one begins.
    fn turn_year(&mut self, tally: &mut Tally, whole: bool) {
        if self.before > Money::ZERO {
            tally.add(Q::RetainedGross, self.before.min(self.annual).minor());
            tally.add(Q::RetainedNet, self.annual.minor());
        }
        self.before = if whole { self.annual } else { Money::ZERO };
        tally.add(Q::RetentionBase, self.before.minor());
    }
}

/// The largest customer, and the fifth of the customers that are worth most.
fn concentration(tally: &mut Tally, mut values: Vec<Money>) {
    values.sort_unstable_by(|a, b| b.cmp(a));
    let fifth: Money = values.iter().take(values.len().div_ceil(5)).copied().sum();
    tally.add(Q::Customers, values.len() as i64);
    tally.add(Q::LargestCustomer, values.first().map_or(0, |largest| largest.minor()));
    tally.add(Q::TopFifth, fifth.minor());
}

/// Counts an end of a contract within the window, and why it was one.
pub fn count_end(tally: &mut Tally, end: &ContractEnd) {
    tally.add(Q::RenewalsDue, 1);
    tally.add(Q::Renewed, i64::from(end.renewed()));
    tally.add(Q::HealthPoints, (100.0 * end.health).round() as i64);
    tally.add(Q::ReferredDue, i64::from(end.referred));
    tally.add(Q::ReferredRenewed, i64::from(end.referred && end.renewed()));
    match end.left {
        None => {}
        Some(ChurnReason::Outside) => tally.add(Q::ChurnedOutside, 1),
        Some(ChurnReason::Neglect) => tally.add(Q::ChurnedNeglect, 1),
        Some(ChurnReason::Value) => tally.add(Q::ChurnedValue, 1),
    }
}

/// Counts an expansion within the window that is another line.
pub fn count_cross_sale(tally: &mut Tally, deal: &DealRecord) {
    if deal.cross_sold {
        tally.add(Q::CrossSales, 1);
        tally.add(Q::CrossSellBookings, deal.value.minor());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEGMENT: SegmentId = SegmentId(0);

    fn window() -> Window {
        let day = Instant::from_days;
        Window { start: day(365.0), end: day(3.0 * 365.0), term: Span::from_days(365.0), renewal: 0.0 }
    }

    #[test]
    fn retention_is_of_whoever_was_there_at_the_start_of_a_year() {
        let (window, day, yen) = (window(), Instant::from_days, Money::from_minor);
        let (mut customers, mut segments) = (Customers::new(&window), vec![Tally::default()]);
        let [stays, leaves, grows, comes] = [1, 2, 3, 4].map(AccountId);
        for (account, value) in [(stays, 100), (leaves, 50), (grows, 200)] {
            customers.gain(account, SEGMENT, yen(value));
        }
        customers.advance(day(500.0), &window, &mut segments);
        customers.gain(comes, SEGMENT, yen(1000));
        customers.gain(grows, SEGMENT, yen(30));
        customers.lose(leaves);
        // Won again within the year: new business.
        customers.gain(leaves, SEGMENT, yen(70));
        customers.advance(day(800.0), &window, &mut segments);
        let sums = |segments: &[Tally]| {
            [Q::RetentionBase, Q::RetainedGross, Q::RetainedNet].map(|quantity| segments[0].exact(quantity))
        };
        let second = 100 + 70 + 230 + 1000;
        assert_eq!(sums(&segments), [350 + second, 300, 330]);
        customers.advance(day(1e4), &window, &mut segments);
        assert_eq!(sums(&segments), [350 + second, 300 + second, 330 + second], "no year begins at the end");
    }

    #[test]
    fn the_top_fifth_is_one_customer_in_five() {
        let mut tally = Tally::default();
        concentration(&mut tally, [10, 60, 10, 10, 10].map(Money::from_minor).to_vec());
        assert_eq!([Q::Customers, Q::LargestCustomer, Q::TopFifth].map(|quantity| tally.exact(quantity)), [5, 60, 60]);
        concentration(&mut tally, Vec::new());
        assert_eq!(tally.exact(Q::TopFifth), 60, "without customers there is no largest");
    }
}
