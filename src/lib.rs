//! meander: an agent-based Monte Carlo simulator of how businesses buy.
//!
//! Buyers work on six jobs at once, go back, fall silent and decide as a group;
//! a seller's organisation of teams, queues and handoffs answers them. Many
//! possible futures of several organisations, met by the same buyers, say which
//! one earns more, by how much and how sure one can be.
//!
//! # Architecture
//!
//! A value travels one way:
//!
//! ```text
//! scenario ─▶ market ─▶ buying ─┐  contact: all that may      ┌─▶ ledger ─▶ experiment ─▶ report ─▶ cli
//!     │                         ├─ pass between the two ─▶ sim┤                 ▲
//!     └───────────▶ selling ────┘                             └ schedule      stats
//! ```
//!
//! - [`scenario`] is what the user writes; a [`Plan`](scenario::Plan) is a scenario
//!   that was read, merged and checked, perhaps with settings that are not known.
//! - [`market`] says who may buy, [`buying`] how they move, [`selling`] how the
//!   seller answers. Neither side imports the other: what passes between them is
//!   what [`contact`] defines, so the seller cannot look into the buyer.
//! - [`sim`] lets them meet on one clock ([`schedule`]). A replication is a pure
//!   function of a scenario and an [`Address`](random::Address): every draw is
//!   addressed by entity, purpose and occasion ([`random`]), so designs that are
//!   compared share their luck wherever they ask the same question.
//! - [`ledger`] counts an [`Outcome`](ledger::Outcome); [`metric`] is the
//!   catalogue of what readers see of it.
//! - [`experiment`] asks a question of many replications and answers it with
//!   [`stats`]; [`report`] writes the answer in the words of [`text`]; [`cli`] is
//!   the program.
//! - [`units`] and [`terms`] are the words that all of them share.
//!
//! Imports run this way only; a test holds the table of `docs/architecture.md`.
//! `docs/model.md` describes every mechanism, `docs/evidence.md` every default.
//!
//! # Example
//!
//! Two organisations in the same five futures of a small market:
//!
//! ```
//! use meander::metric::Quantity;
//! use meander::random::{Address, Role};
//! use meander::scenario::Plan;
//! use meander::sim::Prepared;
//!
//! let smaller = ["it-services", "manufacturing", "trade-and-logistics"]
//!     .map(|segment| format!("market.segment.{segment}.accounts=50"));
//! let split = Prepared::new(Plan::load("shipped:split-role", &smaller)?.central());
//! let one = Prepared::new(Plan::load("shipped:one-team", &smaller)?.central());
//!
//! let future = |luck| Address { seed: 1, role: Role::Projection, draw: 0, luck };
//! let gain = |luck| {
//!     let [before, after] = [&split, &one].map(|design| design.replicate(future(luck)));
//!     after.market.exact(Quantity::Revenue) - before.market.exact(Quantity::Revenue)
//! };
//! let gains: Vec<i64> = (0..5).map(gain).collect();
//! println!("one team earns {:+} yen more on average", gains.iter().sum::<i64>() / 5);
//!
//! assert_eq!(split.replicate(future(0)), split.replicate(future(0)), "a future depends on its address alone");
//! # Ok::<(), meander::scenario::Problems>(())
//! ```
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
