//! What one replication came to.

use super::gauges::GaugeReading;
use super::routes::Routes;
use crate::metric::{Formula, Metric, Quantity, Unit};
use crate::terms::{SegmentId, Stage};
use crate::units::{Money, Span};

/// Everything counted in one replication of one design.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outcome {
    /// Events handled; stale ones are not counted.
    pub events: u64,
    /// The whole market: the sum of the segments, and cost and contribution.
    pub market: Tally,
    /// Each segment, in the scenario's order. Cost and contribution are zero here:
    /// people are shared.
    pub segments: Vec<Tally>,
    /// In a rollout: accounts that it never reaches, and those that it does; else empty.
    pub groups: Vec<Tally>,
    /// Each team, in the scenario's order.
    pub teams: Vec<TeamTally>,
    /// Each month (a twelfth of a year) from the start of the warm-up.
    pub months: Vec<Month>,
    /// Deals won after warm-up, by signature.
    pub deals: Vec<Deal>,
    /// Time that accounts spent in each stage after warm-up, over all accounts.
    pub occupancy: [Span; Stage::COUNT],
    /// The ways of new business through the buying jobs, after warm-up.
    pub routes: Routes,
    /// What monthly reviews looked at, in order; none where nobody holds them.
    pub readings: Vec<GaugeReading>,
}

/// Integer counts, exact and independent of the order of events: money in minor
/// units, days in ticks.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally([i64; Quantity::COUNT]);

/// What a team did after warm-up.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TeamTally {
    /// Time worked, over all its people.
    pub busy: Span,
    /// Time that was available.
    pub available: Span,
    /// Tasks begun.
    pub tasks: u64,
    /// Time that they had waited before.
    pub waited: Span,
}

/// Flow and stock of one month over the whole market.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Month {
    /// Accounts that entered each stage during the month (フロー); not what stood in it at the start.
    pub entered: [u32; Stage::COUNT],
    /// Accounts in each stage at its end (残高).
    pub stock: [u32; Stage::COUNT],
    /// Revenue recognised.
    pub revenue: Money,
    /// Annual value of contracts signed.
    pub bookings: Money,
    /// Deals won.
    pub won: u32,
    /// Deals won, then or later, of the leads that became MQLs in the month: its cohort.
    pub won_of_mql: u32,
    /// The same of those that became SQLs.
    pub won_of_sql: u32,
    /// Contribution of the part of it that lies in the window.
    pub contribution: Money,
}

/// One deal that was won.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deal {
    /// Its account's segment.
    pub segment: SegmentId,
    /// Annual value.
    pub value: Money,
    /// From the need to the decision.
    pub journey: Span,
    /// From MQL to signature; none if it never was one.
    pub since_mql: Option<Span>,
    /// From SQL to signature; none if it never was one.
    pub since_sql: Option<Span>,
}

impl Default for Tally {
    fn default() -> Self {
        Tally([0; Quantity::COUNT])
    }
}

impl Tally {
    /// Adds to a quantity: minor units of money, ticks of time, or a count.
    #[inline]
    pub fn add(&mut self, quantity: Quantity, amount: i64) {
        let sum = &mut self.0[quantity as usize];
        *sum = sum.saturating_add(amount);
    }

    /// The exact integer: minor units of money, ticks of time, or a count.
    pub fn exact(&self, quantity: Quantity) -> i64 {
        self.0[quantity as usize]
    }

    /// The quantity as a number: minor units of money, days, or a count.
    pub fn get(&self, quantity: Quantity) -> f64 {
        match quantity.unit() {
            Unit::Days => Span::from_ticks(self.exact(quantity)).days(),
            _ => self.exact(quantity) as f64,
        }
    }

    /// Adds every quantity of another tally.
    pub fn absorb(&mut self, other: &Tally) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine = mine.saturating_add(theirs);
        }
    }
}

impl TeamTally {
    /// Share of the available time that was worked.
    pub fn utilisation(&self) -> f64 {
        if self.available == Span::ZERO { 0.0 } else { self.busy.ticks() as f64 / self.available.ticks() as f64 }
    }
}

impl Outcome {
    /// The tally of a segment, or of the whole market.
    pub fn tally(&self, segment: Option<SegmentId>) -> &Tally {
        segment.and_then(|s| self.segments.get(s.index())).unwrap_or(&self.market)
    }

    /// Numerator and denominator of a metric in this replication; a sum has the denominator 1.
    pub fn parts(&self, metric: &Metric, segment: Option<SegmentId>) -> (f64, f64) {
        let tally = self.tally(segment);
        match metric.formula {
            Formula::Sum(quantity) => (tally.get(quantity), 1.0),
            Formula::Ratio(over, under) => (tally.get(over), tally.get(under)),
            Formula::BusiestTeam => (self.teams.iter().map(TeamTally::utilisation).fold(0.0, f64::max), 1.0),
        }
    }
}
