//! `validate`: does the model reproduce what is known of business buying?
//!
//! The facts stand in one catalogue, each with its targets; `text`
//! has their words. Replications are watched by a panel and boiled down to a digest; some
//! facts ask what would be otherwise, so every future is met by the scenario and by a few
//! variants of it. What each fact measures stands in `facts`, one file a group.

mod answer;
mod ask;
mod catalogue;
mod digest;
mod estimate;
mod facts;
mod judge;
mod sample;
#[cfg(test)]
pub(crate) mod synthetic;
#[cfg(test)]
mod tests;
mod variant;

pub use answer::{Fact, Held, Part, Place, VALIDATE_SCHEMA, Validate};
pub use ask::{Examined, SHORTEST, ValidateError, examine};
pub use catalogue::Kind;
pub use variant::{Observed, variants};
