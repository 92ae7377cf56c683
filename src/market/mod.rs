//! Who buys: the traits of accounts, the calendar, and how the market stands
//! when the clock starts. All of it depends on the market's settings and the
//! address of the replication alone, never on the seller.

mod account;
mod calendar;
mod initial;
mod laws;

pub use account::{Account, MOST_MEMBERS, Market, MarketLaws};
pub use calendar::Calendar;
pub use initial::Beginning;
pub use laws::TabulatedBeta;
