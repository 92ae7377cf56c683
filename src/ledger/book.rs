//! The book: counts records into an [`Outcome`].

use super::outcome::{Deal, Month, Outcome, Tally, TeamTally};
use super::record::{AccountRecord, DealRecord, JourneyRecord, Observer, Record};
use super::revenue::{Window, accrued};
use crate::metric::Quantity as Q;
use crate::terms::{JourneyEnd, LossReason, SegmentId, Stage};
use crate::units::{DAYS_PER_YEAR, Instant, Money, Span};

/// What the book must know of a scenario.
#[derive(Debug, Clone)]
pub struct BookRules {
    /// The window and the contracts.
    pub window: Window,
    /// Number of segments.
    pub segments: usize,
    /// People of each team.
    pub team_sizes: Vec<u32>,
    /// Cost of people and programmes per year.
    pub yearly_cost: Money,
    /// Share of revenue left after the cost of delivering.
    pub gross_margin: f64,
}

/// The book of one replication.
#[derive(Debug, Clone)]
pub struct Book<'r> {
    rules: &'r BookRules,
    outcome: Outcome,
    stock: [u32; Stage::COUNT],
    changed: Instant,
    months_closed: usize,
}

/// Length of a month: a twelfth of a year.
const MONTH_DAYS: f64 = DAYS_PER_YEAR / 12.0;

fn month_end(month: usize) -> Instant {
    Instant::from_days(MONTH_DAYS * (month + 1) as f64)
}

/// The month of a moment; ends of months are rounded to ticks, so the division
/// alone could miss by one.
fn month_of(now: Instant) -> usize {
    let month = (now.days() / MONTH_DAYS) as usize;
    match month {
        _ if month_end(month) <= now => month + 1,
        1.. if now < month_end(month - 1) => month - 1,
        _ => month,
    }
}

impl<'r> Book<'r> {
    /// An open book: everybody is anonymous.
    pub fn open(rules: &'r BookRules, accounts: u32) -> Self {
        let months = month_of(rules.window.end - Span::from_ticks(1)) + 1;
        let mut stock = [0; Stage::COUNT];
        stock[Stage::Anonymous.index()] = accounts;
        let outcome = Outcome {
            segments: vec![Tally::default(); rules.segments],
            teams: vec![TeamTally::default(); rules.team_sizes.len()],
            months: vec![Month::default(); months],
            ..Outcome::default()
        };
        Book { rules, outcome, stock, changed: Instant::START, months_closed: 0 }
    }

    /// Closes the book at the end of the horizon.
    pub fn close(mut self, events: u64) -> Outcome {
        self.advance(self.rules.window.end);
        while self.months_closed < self.outcome.months.len() {
            self.close_month();
        }
        let window = &self.rules.window;
        let length = window.overlap(window.start, window.end);
        for (team, &size) in self.outcome.teams.iter_mut().zip(&self.rules.team_sizes) {
            team.available = Span::from_ticks(length.ticks() * i64::from(size));
        }
        for segment in &self.outcome.segments {
            self.outcome.market.absorb(segment);
        }
        let market = &mut self.outcome.market;
        let cost = accrued(self.rules.yearly_cost, length);
        let margin = Money::from_minor(market.exact(Q::Revenue)).share(self.rules.gross_margin);
        market.add(Q::Cost, cost.minor());
        market.add(Q::Contribution, (margin - cost).minor());
        self.outcome.events = events;
        self.outcome
    }

    /// Brings stocks up to now.
    fn advance(&mut self, now: Instant) {
        while self.months_closed < self.outcome.months.len() && month_end(self.months_closed) <= now {
            self.close_month();
        }
        let lasted = self.rules.window.overlap(self.changed, now).ticks();
        if lasted > 0 {
            for (days, &stock) in self.outcome.occupancy.iter_mut().zip(&self.stock) {
                *days += Span::from_ticks(lasted * i64::from(stock));
            }
        }
        self.changed = now;
    }

    fn close_month(&mut self) {
        self.outcome.months[self.months_closed].stock = self.stock;
        self.months_closed += 1;
    }

    fn month(&mut self, now: Instant) -> Option<&mut Month> {
        self.outcome.months.get_mut(month_of(now))
    }

    fn move_stage(&mut self, now: Instant, segment: SegmentId, from: Stage, to: Stage) {
        self.advance(now);
        self.stock[from.index()] -= 1;
        self.stock[to.index()] += 1;
        if let Some(month) = self.month(now) {
            month.entered[to.index()] += 1;
        }
        let quantity = match to {
            Stage::Known if from == Stage::Anonymous => Q::Leads,
            Stage::Mql => Q::Mql,
            Stage::Sal => Q::Sal,
            Stage::Sql => Q::Sql,
            Stage::Opportunity => Q::Opportunities,
            Stage::Recycled => Q::Recycled,
            _ => return,
        };
        self.count(now, segment, quantity, 1);
    }

    /// Adds to a quantity if now lies in the window.
    fn count(&mut self, now: Instant, segment: SegmentId, quantity: Q, amount: i64) {
        if self.rules.window.holds(now) {
            self.outcome.segments[segment.index()].add(quantity, amount);
        }
    }

    fn end_journey(&mut self, now: Instant, segment: SegmentId, journey: &JourneyRecord) {
        let window = &self.rules.window;
        if !window.holds(journey.began) || !window.holds(now) {
            return;
        }
        let tally = &mut self.outcome.segments[segment.index()];
        let decided = journey.end != JourneyEnd::StatusQuo;
        let bought = matches!(journey.end, JourneyEnd::Won | JourneyEnd::Rival);
        tally.add(Q::JourneysEnded, 1);
        tally.add(Q::Reversals, i64::from(journey.reversals));
        tally.add(Q::Stalls, i64::from(journey.stalls));
        tally.add(Q::JourneysSelected, i64::from(journey.selected));
        tally.add(Q::NoDecision, i64::from(journey.selected && !bought));
        tally.add(Q::Indecision, i64::from(journey.selected && journey.end == JourneyEnd::Indecision));
        if decided {
            tally.add(Q::DecidedSessions, i64::from(journey.sessions));
            tally.add(Q::DecidedRepSessions, i64::from(journey.rep_sessions));
        }
        if bought {
            tally.add(Q::Purchases, 1);
            tally.add(Q::JourneyDays, now.since(journey.began).ticks());
        }
    }

    /// Revenue recognised from one contract, in all and by month.
    fn recognise(&mut self, segment: SegmentId, value: Money, from: Instant, length: Span) -> Money {
        let until = from + length;
        let revenue = self.rules.window.revenue(value, from, until);
        self.outcome.segments[segment.index()].add(Q::Revenue, revenue.minor());
        let first = month_of(from);
        for (index, month) in self.outcome.months.iter_mut().enumerate().skip(first) {
            let begins = if index == 0 { Instant::START } else { month_end(index - 1) };
            if begins >= until {
                break;
            }
            let within = until.min(month_end(index)).since(from.max(begins)).max(Span::ZERO);
            month.revenue += accrued(value, within);
        }
        revenue
    }

    fn expect(&mut self, segment: SegmentId, value: f64, years: f64) {
        let revenue = Money::round_from_minor(value * years);
        self.outcome.segments[segment.index()].add(Q::ExpectedRevenue, revenue.minor());
    }

    fn sign(&mut self, now: Instant, segment: SegmentId, deal: &DealRecord) {
        let revenue = self.recognise(segment, deal.value, now, self.rules.window.term);
        self.count(now, segment, Q::NewRevenue, revenue.minor());
        if deal.recycled {
            self.outcome.segments[segment.index()].add(Q::RecycledRevenue, revenue.minor());
        }
        if let Some(month) = self.month(now) {
            month.won += 1;
            month.bookings += deal.value;
        }
        if !self.rules.window.holds(now) {
            return;
        }
        let tally = &mut self.outcome.segments[segment.index()];
        tally.add(Q::Won, 1);
        tally.add(Q::Bookings, deal.value.minor());
        if let Some(sql) = deal.sql {
            tally.add(Q::DealsClosed, 1);
            tally.add(Q::DealsWon, 1);
            tally.add(Q::CycleDays, now.since(sql).ticks());
        }
        let since = |moment: Option<Instant>| moment.map(|moment| now.since(moment));
        let (since_mql, since_sql) = (since(deal.mql), since(deal.sql));
        self.outcome.deals.push(Deal { segment, value: deal.value, journey: deal.journey, since_mql, since_sql });
    }

    fn enter(&mut self, now: Instant, segment: SegmentId, what: &AccountRecord) {
        match *what {
            AccountRecord::Begun => self.count(now, segment, Q::JourneysBegun, 1),
            AccountRecord::Shortlist { listed } => {
                self.count(now, segment, Q::Shortlists, 1);
                self.count(now, segment, Q::Shortlisted, i64::from(listed));
            }
            AccountRecord::Decided { win_probability, expected_value, signature } => {
                let years = self.rules.window.expected_years(signature, self.rules.window.term);
                self.expect(segment, expected_value * win_probability, years);
                self.count(now, segment, Q::ExpectedWonMicro, (win_probability * 1e6).round() as i64);
            }
            AccountRecord::Ended(ref journey) => self.end_journey(now, segment, journey),
            AccountRecord::Inherited { value, expected_value, rest } => {
                self.recognise(segment, value, now, rest);
                let years = self.rules.window.expected_years(now, rest);
                self.expect(segment, expected_value, years);
            }
            AccountRecord::Signed(ref deal) => self.sign(now, segment, deal),
            AccountRecord::ContractEnded { renewed, value, chance, expected_value, won } => {
                self.count(now, segment, Q::RenewalsDue, 1);
                self.count(now, segment, Q::Renewed, i64::from(renewed));
                // What was expected when the contract was won took the usual chance of
                // renewal; here comes the difference.
                let window = &self.rules.window;
                let years = window.expected_years(now, window.term);
                self.expect(segment, expected_value * (chance - window.renewal), years);
                if renewed {
                    let revenue = self.recognise(segment, value, now, self.rules.window.term);
                    self.count(won, segment, Q::NewRevenue, revenue.minor());
                }
            }
            AccountRecord::Stage { from, to } => self.move_stage(now, segment, from, to),
            AccountRecord::Lost { from: Stage::Sql | Stage::Opportunity, .. } => {
                self.count(now, segment, Q::DealsClosed, 1);
            }
            AccountRecord::Lost { reason: LossReason::Unreachable, .. } => self.count(now, segment, Q::Unreachable, 1),
            AccountRecord::Lost { .. } => {}
            AccountRecord::Meeting { mismatched } => {
                self.count(now, segment, Q::Meetings, 1);
                self.count(now, segment, Q::Mismatches, i64::from(mismatched));
            }
            AccountRecord::Requested => self.count(now, segment, Q::Requests, 1),
            AccountRecord::Withdrawn => self.count(now, segment, Q::Withdrawn, 1),
        }
    }
}

impl Observer for Book<'_> {
    fn record(&mut self, now: Instant, record: &Record) {
        match *record {
            Record::Account { segment, ref what, .. } => self.enter(now, segment, what),
            Record::TaskBegun { team, waited, .. } => {
                if self.rules.window.holds(now) {
                    let team = &mut self.outcome.teams[team.index()];
                    team.tasks += 1;
                    team.waited += waited;
                }
            }
            Record::Worked { team, began } => {
                self.outcome.teams[team.index()].busy += self.rules.window.overlap(began, now);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tick_is_in_the_month_that_ends_next() {
        for month in 0..1200 {
            let end = month_end(month);
            assert_eq!(month_of(end - Span::from_ticks(1)), month);
            assert_eq!(month_of(end), month + 1);
        }
        assert_eq!(month_of(Instant::START), 0);
    }
}
