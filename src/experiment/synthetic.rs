//! Invented outcomes for tests: no simulation, known truth.

use super::frame::{Frame, TeamFrame};
use super::harvest::Harvest;
use super::record::Record;
use crate::ledger::{Deal, GaugeReading, Month, Outcome, Routes, Tally, TeamTally};
use crate::metric::Quantity;
use crate::random::quantile::{exponential, normal};
use crate::random::{Address, Purpose, Role};
use crate::sim::Model;
use crate::terms::{BuyingPhase, Gauge, Job, SegmentId, TeamId};
use crate::units::{Currency, Money, Span};

/// A design that earns `scale` times what another earns in the same future.
pub struct Invented {
    /// Its scale.
    pub scale: f64,
}

impl Model for Invented {
    type Outcome = Record;
    fn replicate(&self, address: Address) -> Record {
        Record::of(&outcome_at(address, self.scale))
    }
}

/// The outcome of the `i`-th central future.
pub fn outcome(i: u32, scale: f64) -> Outcome {
    outcome_at(Address { seed: 1, role: Role::Projection, draw: 0, luck: i }, scale)
}

/// Deals of exponential value; revenue 1.5 times their sum; half in each of two segments.
fn outcome_at(address: Address, scale: f64) -> Outcome {
    const DEALS: Purpose = Purpose::named("synthetic/deals");
    let mut cell = address.stream(DEALS, 0).cell(DEALS, 0);
    let assumption = {
        let of_draw = Address { role: Role::Assumptions, luck: 0, ..address };
        libm::exp(0.2 * normal(of_draw.stream(DEALS, 0).uniform(DEALS, 0)))
    };
    let mut segments = vec![Tally::default(), Tally::default()];
    let mut deals = Vec::new();
    for i in 0..40_u16 {
        let value = (exponential(cell.uniform(), 1_000_000.0) * scale * assumption) as i64;
        let tally = &mut segments[usize::from(i % 2)];
        tally.add(Quantity::Revenue, value * 3 / 2);
        tally.add(Quantity::ExpectedRevenue, (1_500_000.0 * scale * assumption) as i64);
        tally.add(Quantity::Bookings, value);
        tally.add(Quantity::Won, 1);
        tally.add(Quantity::DealsWon, 1);
        tally.add(Quantity::DealsClosed, 3 + i64::from(i % 2));
        tally.add(Quantity::CycleDays, Span::from_days(30.0 + 60.0 * cell.uniform()).ticks());
        let journey = Span::from_days(200.0);
        let since_sql = (i % 3 > 0).then_some(Span::from_days(50.0));
        deals.push(Deal {
            segment: SegmentId(i % 2),
            value: Money::from_minor(value),
            journey,
            since_mql: None,
            since_sql,
        });
    }
    let mut market = Tally::default();
    segments.iter().for_each(|segment| market.absorb(segment));
    let months = (0..4).map(|m| Month { won: 10, stock: [m; 9], revenue: Money::from_minor(7), ..Month::default() });
    let team = TeamTally {
        busy: Span::from_days(80.0),
        available: Span::from_days(100.0),
        tasks: 50,
        waited: Span::from_days(100.0),
    };
    Outcome {
        events: 1000 + u64::from(address.luck),
        market,
        segments,
        groups: Vec::new(),
        teams: vec![team],
        months: months.collect(),
        deals,
        occupancy: Default::default(),
        routes: routes(),
        readings: vec![GaugeReading { month: 2, gauge: Gauge::Attainment, team: Some(TeamId(0)), micro: 900_000 }],
    }
}

/// Two journeys, of which one works on the problem, twice, explores solutions, falls silent and
/// turns to the problem again.
fn routes() -> Routes {
    let mut routes = Routes { begun: 2, ..Routes::default() };
    routes.work(None, Job::Problem, true);
    routes.work(Some(Job::Problem), Job::Problem, false);
    routes.work(Some(Job::Problem), Job::Exploration, true);
    routes.fall_silent(Some(Job::Exploration));
    routes.work(Some(Job::Exploration), Job::Problem, false);
    routes.contacts[BuyingPhase::Comparison.index()] = 1;
    routes
}

/// A harvest of central futures of designs of these scales.
pub fn harvest(scales: &[f64], n: u32) -> Harvest {
    let mut harvest = Harvest::of_designs(scales.len());
    for (design, &scale) in scales.iter().enumerate() {
        (0..n).for_each(|i| harvest.push(design, Record::of(&outcome(i, scale))));
    }
    harvest
}

/// The frame of an invented design.
pub fn frame(name: &str) -> Frame {
    Frame {
        name: name.to_owned(),
        description: String::new(),
        segments: vec!["small".to_owned(), "large".to_owned()],
        teams: vec![TeamFrame { name: "sales".to_owned(), reps: 5 }],
        currency: Currency::JPY,
        warm_up_days: 30.0,
        horizon_days: 90.0,
    }
}
