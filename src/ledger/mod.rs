//! What is observed of a replication.
//!
//! `sim` reports in [`Record`]s; the [`Book`] counts them into an [`Outcome`];
//! any other [`Observer`] may watch beside it without changing a bit.

mod book;
mod course;
mod detail;
mod economics;
mod groups;
mod month;
mod outcome;
mod record;
mod revenue;

pub use book::{Book, BookRules};
pub use course::{Course, Fixed};
pub use detail::{BuyerState, Detail, FileState, Snapshot, Told};
pub use economics::Economics;
pub use groups::Groups;
pub use outcome::{Deal, Month, Outcome, Tally, TeamTally};
pub use record::{AccountRecord, ContractEnd, DealRecord, JourneyRecord, Observer, Record};
pub use revenue::Window;
