//! The plain funnel: the same small model on every engine, so that engines can be compared.
//!
//! - There are [`ACCOUNTS`] accounts; at day 0 all are idle.
//! - An idle account gets a need after an exponential time of mean [`IDLE`] days.
//! - A need enters the first of five stages. A stage takes an exponential time of
//!   its `mean`; at its end the account passes with probability `pass`, else it is
//!   lost. Who passes the last stage is won. Won or lost, the account is idle again.
//! - Needs and ends of stages are the events, each handled at its own time, in the
//!   order of time; the run covers the [`HORIZON`]. A need takes one random number,
//!   the end of a stage two.
//! - Counted are events, entries into each stage, won and lost.

/// Number of accounts.
pub const ACCOUNTS: u32 = 20_000;
/// Length of a run in days.
pub const HORIZON: f64 = 1_095.0;
/// Mean time without a need in days.
pub const IDLE: f64 = 200.0;
/// The stages.
pub const STAGES: [Stage; 5] = [
    Stage { mean: 5.0, pass: 0.7 },
    Stage { mean: 8.0, pass: 0.6 },
    Stage { mean: 13.0, pass: 0.5 },
    Stage { mean: 21.0, pass: 0.5 },
    Stage { mean: 34.0, pass: 0.4 },
];

/// A stage of the funnel.
pub struct Stage {
    /// Mean time in days.
    pub mean: f64,
    /// Chance to pass at its end.
    pub pass: f64,
}

/// What a run came to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Counts {
    /// Events handled.
    pub events: u64,
    /// Accounts that entered each stage.
    pub entered: [u64; STAGES.len()],
    /// Accounts that passed the last stage.
    pub won: u64,
    /// Accounts that did not pass a stage.
    pub lost: u64,
}

impl Counts {
    /// Counts a need or a passed stage: the account is now in `stage`, or won.
    pub fn reached(&mut self, stage: usize) {
        match self.entered.get_mut(stage) {
            Some(entered) => *entered += 1,
            None => self.won += 1,
        }
    }

    /// The counts as a row: events, needs … last stage, won, lost.
    pub fn row(&self) -> Vec<u64> {
        [&[self.events], &self.entered[..], &[self.won, self.lost]].concat()
    }
}
