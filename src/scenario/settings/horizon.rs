//! The time that is simulated.

use crate::units::Days;

settings! {
    /// How long we look, and from when.
    pub struct Horizon in "horizon" {
        /// Time simulated before anything is counted, so that the start does not show.
        warm_up: Days = Days::constant(365.0), range 0.0..=36_500.0;
        /// Time over which results are counted.
        length: Days = Days::constant(1095.0), range 1.0..=36_500.0;
        /// Calendar month in which the warm-up begins (1 = January).
        start_month: u32 = 4, range 1..=12;
    }
}
