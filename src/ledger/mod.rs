//! What is observed of a replication.

mod outcome;

pub use outcome::{Deal, Month, Outcome, Tally, TeamTally};
