//! meander: an agent-based Monte Carlo simulator of how businesses buy.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod buying;
pub mod cli;
pub mod contact;
pub mod experiment;
pub mod ledger;
pub mod market;
pub mod metric;
pub mod random;
pub mod report;
pub mod scenario;
pub mod schedule;
pub mod selling;
pub mod sim;
pub mod stats;
pub mod terms;
pub mod text;
pub mod units;
