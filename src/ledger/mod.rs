//! What is observed of a replication.
//!
//! `sim` reports in [`Record`]s; the [`Book`] counts them into an [`Outcome`];
//! any other [`Observer`] may watch beside it without changing a bit. A [`panel`]
//! is one that follows every journey, deal, lead and person.

mod book;
mod course;
mod customers;
mod detail;
mod economics;
mod gauges;
mod groups;
mod journeys;
mod month;
mod outcome;
pub mod panel;
mod record;
mod revenue;
mod routes;

pub use book::{Book, BookRules};
pub use course::{Course, Fixed};
pub use detail::{BuyerState, Detail, FileState, Snapshot, Told};
pub use economics::Economics;
pub use gauges::GaugeReading;
pub use groups::Groups;
pub use outcome::{Deal, Month, Outcome, Tally, TeamTally};
pub use record::{AccountRecord, ContractEnd, DealRecord, JourneyRecord, Observer, Record};
pub use revenue::Window;
pub use routes::Routes;
