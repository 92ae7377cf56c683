//! Days, money, probabilities and rates: checked types that cannot be mixed up.
//!
//! Time and money are integers, so sums are exact and do not depend on order:
//! an instant or a span is a count of ticks of 2⁻²⁰ day (about 0.08 s), money a
//! count of minor units (a yen, a cent). Settings of a scenario are written in
//! days, probabilities and rates, which are checked floats.

mod currency;
mod error;
mod moment;
mod money;
mod quantity;
mod time;

pub use currency::Currency;
pub use error::UnitError;
pub use moment::Moment;
pub use money::Money;
pub use quantity::{Days, Probability, Rate};
pub use time::{DAYS_PER_YEAR, Instant, Span, TICKS_PER_DAY};
