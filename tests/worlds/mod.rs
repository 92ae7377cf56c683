//! Small worlds for tests of the model, and what is needed to look at them.
//!
//! Seeds are fixed, so a test either always passes or always fails; the bounds
//! are so many standard errors that a true model breaks them less than once in
//! 10⁴ choices of seed.

mod buyers;
mod quiet;
mod sample;
mod watch;

pub use buyers::{Alone, Seen};
pub use quiet::{apart, brief, free_handoff, market_of, quiet, resized, shipped, unled};
pub use sample::{Sample, assert_share};
pub use watch::{Moment, Story, address, by_account, watch};
