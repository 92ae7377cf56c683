//! The book: counts records into an [`Outcome`].

use super::course::Course;
use super::customers::{Customers, count_cross_sale, count_end};
use super::economics::{Care, Economics};
use super::gauges;
use super::groups::Groups;
use super::journeys;
use super::month::{month_end, month_of, month_start};
use super::outcome::{Deal, Month, Outcome, Tally, TeamTally};
use super::record::{AccountRecord, ContractEnd, DealRecord, JourneyRecord, Observer, Record};
use super::revenue::{Window, accrued};
use super::routes::Routes;
use crate::metric::Quantity as Q;
use crate::terms::{BuyingPhase, LossReason, Path, SegmentId, Stage, TaskKind};
use crate::units::{Instant, Money, Span};

/// What the book must know of a scenario.
#[derive(Debug, Clone)]
pub struct BookRules {
    /// The window and the contracts.
    pub window: Window,
    /// Number of segments.
    pub segments: usize,
    /// People of each team. What is told of a team that is not named is not counted.
    pub teams: Vec<Course<u32>>,
    /// Cost of each piece of work that a team finishes, beside its people.
    pub task_cost: Vec<Money>,
    /// What things cost, and what a later payment is worth.
    pub economics: Economics,
}

/// The book of one replication.
#[derive(Debug, Clone)]
pub struct Book<'r> {
    rules: &'r BookRules,
    outcome: Outcome,
    stock: [u32; Stage::COUNT],
    changed: Instant,
    months_closed: usize,
    /// Annual value of the contracts in force, by segment.
    recurring: Vec<Money>,
    groups: Groups,
    /// Who is a customer.
    customers: Customers,
    /// What was done for customers after warm-up.
    care: Care,
    /// Cost of campaigns, leads and work paid by the piece within the window, by month.
    paid: Vec<Money>,
}

impl<'r> Book<'r> {
    /// An open book: everybody is anonymous.
    /// `groups` says whether accounts are told apart by a rollout.
    pub fn open(rules: &'r BookRules, accounts: u32, groups: Groups) -> Self {
        let months = month_of(rules.window.end - Span::from_ticks(1)) + 1;
        let mut stock = [0; Stage::COUNT];
        stock[Stage::Anonymous.index()] = accounts;
        let segments = groups.tallies(rules.segments);
        let outcome = Outcome {
            segments: vec![Tally::default(); segments],
            teams: vec![TeamTally::default(); rules.teams.len()],
            months: vec![Month::default(); months],
            ..Outcome::default()
        };
        Book {
            rules,
            outcome,
            stock,
            changed: Instant::START,
            months_closed: 0,
            recurring: vec![Money::ZERO; segments],
            groups,
            customers: Customers::new(&rules.window),
            care: Care::default(),
            paid: vec![Money::ZERO; months],
        }
    }

    /// Closes the book at the end of the horizon.
    pub fn close(mut self, events: u64) -> Outcome {
        self.advance(self.rules.window.end);
        while self.months_closed < self.outcome.months.len() {
            self.close_month();
        }
        let window = &self.rules.window;
        for (team, people) in self.outcome.teams.iter_mut().zip(&self.rules.teams) {
            team.available = people.time(window.start, window.end);
        }
        self.customers.advance(Instant::NEVER, window, &mut self.outcome.segments);
        for (segment, annual) in self.outcome.segments.iter_mut().zip(&self.recurring) {
            segment.add(Q::RecurringRevenue, annual.minor());
        }
        self.groups.fold(&mut self.outcome);
        for segment in &self.outcome.segments {
            self.outcome.market.absorb(segment);
        }
        self.customers.settle(&mut self.outcome);
        self.rules.economics.settle(&mut self.outcome, window, self.care, &self.paid);
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
        if now > Instant::START
            && let Some(month) = self.month(now)
        {
            month.entered[to.index()] += 1;
        }
        let quantity = match to {
            Stage::Known if from == Stage::Anonymous => Q::Leads,
            Stage::Mql => Q::Mql,
            Stage::Sal => Q::Sal,
            Stage::Sql => Q::Sql,
            Stage::Opportunity => Q::Opportunities,
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

    /// The ways of journeys, if now lies in the window.
    fn routes(&mut self, now: Instant) -> Option<&mut Routes> {
        self.rules.window.holds(now).then_some(&mut self.outcome.routes)
    }

    /// Something is paid now, as far as now is counted.
    fn spend(&mut self, now: Instant, cost: Money) {
        if self.rules.window.holds(now)
            && let Some(month) = self.paid.get_mut(month_of(now))
        {
            *month += cost;
        }
    }

    fn end_journey(&mut self, now: Instant, segment: SegmentId, journey: &JourneyRecord) {
        let window = &self.rules.window;
        if !journey.expansion && window.holds(journey.began) && window.holds(now) {
            journeys::count_end(&mut self.outcome.segments[segment.index()], now, journey);
        }
    }

    /// Revenue recognised from one term of a contract, in all and by month: new is
    /// what comes of a customer who was won within the window.
    fn recognise(&mut self, segment: SegmentId, won: Option<Instant>, value: Money, term: [Instant; 2]) -> Money {
        let [from, until] = term;
        let revenue = self.rules.window.revenue(value, from, until);
        self.outcome.segments[segment.index()].add(Q::Revenue, revenue.minor());
        if let Some(won) = won {
            self.count(won, segment, Q::NewRevenue, revenue.minor());
        }
        let first = month_of(from);
        for (index, month) in self.outcome.months.iter_mut().enumerate().skip(first) {
            let begins = month_start(index);
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
        let revenue = self.recognise(segment, deal.won, deal.value, [now, deal.until]);
        self.recurring[segment.index()] += deal.value;
        if deal.expansion {
            return self.sign_expansion(now, segment, deal, revenue);
        }
        let tally = &mut self.outcome.segments[segment.index()];
        for (quantity, counts) in [
            (Q::RecycledRevenue, deal.recycled),
            (Q::ReferredRevenue, deal.referred),
            (Q::ReopenedRevenue, deal.reopened),
        ] {
            tally.add(quantity, if counts { revenue.minor() } else { 0 });
        }
        if let Some(month) = self.month(now) {
            month.won += 1;
            month.bookings += deal.value;
        }
        self.count_for_cohorts(deal);
        if !self.rules.window.holds(now) {
            return;
        }
        let tally = &mut self.outcome.segments[segment.index()];
        tally.add(Q::Won, 1);
        tally.add(Q::WonFast, i64::from(deal.path == Path::Fast));
        tally.add(Q::WonDetour, i64::from(deal.path == Path::Detour));
        tally.add(Q::WonReferred, i64::from(deal.referred));
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

    /// A deal counts in the months in which it became an MQL and an SQL: of a month's
    /// entries, what became of these and no others.
    fn count_for_cohorts(&mut self, deal: &DealRecord) {
        if let Some(month) = deal.mql.and_then(|mql| self.month(mql)) {
            month.won_of_mql += 1;
        }
        if let Some(month) = deal.sql.and_then(|sql| self.month(sql)) {
            month.won_of_sql += 1;
        }
    }

    fn sign_expansion(&mut self, now: Instant, segment: SegmentId, deal: &DealRecord, revenue: Money) {
        self.count(now, segment, Q::ExpansionRevenue, revenue.minor());
        self.count(now, segment, Q::ExpansionBookings, deal.value.minor());
        self.count(now, segment, Q::Expansions, 1);
        if self.rules.window.holds(now) {
            count_cross_sale(&mut self.outcome.segments[segment.index()], deal);
        }
        if deal.sql.is_some() {
            self.count(now, segment, Q::ExpansionDealsClosed, 1);
            self.count(now, segment, Q::ExpansionDealsWon, 1);
        }
    }

    fn end_contract(&mut self, now: Instant, segment: SegmentId, end: &ContractEnd) {
        let ContractEnd { value, chance, expected_value, won, pending, .. } = *end;
        if self.rules.window.holds(now) {
            count_end(&mut self.outcome.segments[segment.index()], end);
        }
        // What was expected when the contract was won took the usual chance of
        // renewal; here comes the difference.
        let window = &self.rules.window;
        let (until, difference) = (now + window.term, chance - window.renewal);
        let years = window.expected_years(now, until);
        let later = pending.map_or(0.0, |(value, signature)| value * window.expected_years(signature.max(now), until));
        self.expect(segment, (expected_value * years + later) * difference, 1.0);
        if end.renewed() {
            self.recognise(segment, won, value, [now, until]);
        } else {
            self.recurring[segment.index()] -= value;
        }
    }

    fn meet_first(&mut self, now: Instant, segment: SegmentId, phase: BuyingPhase, (awareness, trust): (f32, f32)) {
        self.count(now, segment, Q::FirstContacts, 1);
        if let Some(routes) = self.routes(now) {
            routes.contacts[phase.index()] += 1;
        }
        let micro = |value: f64| (value * gauges::MICRO).round() as i64;
        self.count(now, segment, Q::AwarenessAtContactMicro, micro(awareness.into()));
        self.count(now, segment, Q::TrustAtContactMicro, micro(trust.into()));
        self.count(now, segment, Q::ContactReadings, micro(1.0));
        match phase {
            BuyingPhase::StatusQuo | BuyingPhase::Awareness => self.count(now, segment, Q::FirstContactsEarly, 1),
            BuyingPhase::Information | BuyingPhase::Understanding => {}
            BuyingPhase::Comparison | BuyingPhase::Decision => self.count(now, segment, Q::FirstContactsLate, 1),
        }
    }

    fn enter(&mut self, now: Instant, segment: SegmentId, what: &AccountRecord) {
        match *what {
            AccountRecord::Begun { expansion: false } => {
                self.count(now, segment, Q::JourneysBegun, 1);
                if let Some(routes) = self.routes(now) {
                    routes.begun += 1;
                }
            }
            AccountRecord::FirstContact { phase, awareness, trust, expansion: false } => {
                self.meet_first(now, segment, phase, (awareness, trust));
            }
            AccountRecord::Shortlist { listed, first: true, expansion: false, .. } => {
                self.count(now, segment, Q::Shortlists, 1);
                self.count(now, segment, Q::Shortlisted, i64::from(listed));
            }
            AccountRecord::Worked { from, on, first, expansion: false } => {
                if let Some(routes) = self.routes(now) {
                    routes.work(from, on, first);
                }
            }
            AccountRecord::FellSilent { after, expansion: false } => {
                if let Some(routes) = self.routes(now) {
                    routes.fall_silent(after);
                }
            }
            AccountRecord::Worked { .. } | AccountRecord::FellSilent { .. } => {}
            // Journeys of customers are no new business, and a list that is named again is none.
            AccountRecord::Begun { .. } | AccountRecord::FirstContact { .. } | AccountRecord::Shortlist { .. } => {}
            AccountRecord::Decided { win_probability, expected_value, signature, until, expansion } => {
                let years = self.rules.window.expected_years(signature, until);
                self.expect(segment, expected_value * win_probability, years);
                if !expansion {
                    self.count(now, segment, Q::ExpectedWonMicro, (win_probability * gauges::MICRO).round() as i64);
                }
            }
            AccountRecord::Ended(ref journey) => self.end_journey(now, segment, journey),
            AccountRecord::Inherited { value, expected_value, rest } => {
                self.recognise(segment, None, value, [now, now + rest]);
                self.recurring[segment.index()] += value;
                let years = self.rules.window.expected_years(now, now + rest);
                self.expect(segment, expected_value, years);
            }
            AccountRecord::Signed(ref deal) => self.sign(now, segment, deal),
            AccountRecord::ContractEnded(ref end) => self.end_contract(now, segment, end),
            AccountRecord::Lead { channel } => {
                self.count(now, segment, Q::leads_by(channel), 1);
                self.spend(now, self.rules.economics.lead_cost[channel.index()]);
            }
            AccountRecord::Stage { from, to } => self.move_stage(now, segment, from, to),
            AccountRecord::Lost { from, reason, again } => {
                self.count(now, segment, Q::Recycled, i64::from(again));
                let deal = matches!(from, Stage::Sql | Stage::Opportunity);
                let expansion = from == Stage::Customer && reason != LossReason::NoNeed;
                self.count(now, segment, Q::DealsClosed, i64::from(deal));
                self.count(now, segment, Q::ExpansionDealsClosed, i64::from(expansion));
                self.count(now, segment, Q::LeftLying, i64::from(reason == LossReason::NotTakenUp));
                self.count(now, segment, Q::Refused, i64::from(reason == LossReason::Unfit));
                self.count(now, segment, Q::Unreachable, i64::from(reason == LossReason::Unreachable));
            }
            AccountRecord::Promised => self.count(now, segment, Q::Promised, 1),
            AccountRecord::Breach => self.count(now, segment, Q::Breaches, 1),
            AccountRecord::Stale { .. } => self.count(now, segment, Q::Stale, 1),
            AccountRecord::Contradicted => self.count(now, segment, Q::Conflicts, 1),
            AccountRecord::Mailed { visited, unsubscribed } => {
                self.count(now, segment, Q::Mails, 1);
                self.count(now, segment, Q::MailVisits, i64::from(visited));
                self.count(now, segment, Q::Unsubscribed, i64::from(unsubscribed));
            }
            AccountRecord::Meeting { mismatched } => {
                self.count(now, segment, Q::Meetings, 1);
                self.count(now, segment, Q::Mismatches, i64::from(mismatched));
            }
            AccountRecord::Reviewed => self.count(now, segment, Q::Reviews, 1),
            AccountRecord::Referred => self.count(now, segment, Q::Referrals, 1),
            // Told at the end of the window, which no longer is within it.
            AccountRecord::Dormant => self.outcome.segments[segment.index()].add(Q::DormantCustomers, 1),
            AccountRecord::Reopened => self.count(now, segment, Q::Reopened, 1),
            AccountRecord::Judged { ready } => {
                self.count(now, segment, Q::Judged, 1);
                self.count(now, segment, Q::JudgedReady, i64::from(ready));
            }
            AccountRecord::FalseMeeting => self.count(now, segment, Q::FalseMeetings, 1),
            AccountRecord::Requested => self.count(now, segment, Q::Requests, 1),
            AccountRecord::Withdrawn => self.count(now, segment, Q::Withdrawn, 1),
        }
    }
}

impl Observer for Book<'_> {
    fn record(&mut self, now: Instant, record: &Record) {
        match *record {
            Record::Account { account, segment, ref what } => {
                let segment = self.groups.place(account, segment);
                let counted = (&self.rules.window, &mut self.outcome.segments[..]);
                self.customers.heed(now, (account, segment), what, counted);
                self.enter(now, segment, what);
            }
            Record::TaskBegun { team, task, waited } => {
                if task == TaskKind::Campaign {
                    self.spend(now, self.rules.economics.campaign_cost);
                }
                if self.rules.window.holds(now)
                    && let Some(team) = self.outcome.teams.get_mut(team.index())
                {
                    team.tasks += 1;
                    team.waited += waited;
                }
            }
            Record::Gauged { gauge, team, value } => {
                gauges::read(&mut self.outcome, &self.rules.window, now, (gauge, team, value));
            }
            Record::Worked { team, of, began, for_customer, finished } => {
                let worked = self.rules.window.overlap(began, now);
                // What is broken off is paid when somebody has finished it.
                let price = self.rules.task_cost.get(of.index()).filter(|_| finished).copied().unwrap_or_default();
                if let Some(team) = self.outcome.teams.get_mut(team.index()) {
                    team.busy += worked;
                }
                self.spend(now, price);
                if for_customer {
                    self.care.worked += worked;
                    self.care.paid += if self.rules.window.holds(now) { price } else { Money::ZERO };
                }
            }
            Record::Staff { .. } => {}
        }
    }
}
