//! Months: twelfths of a year, counted from the start of the clock.

use crate::units::{DAYS_PER_YEAR, Instant};

/// Length of a month.
const MONTH_DAYS: f64 = DAYS_PER_YEAR / 12.0;

/// When a month begins.
pub fn month_start(month: usize) -> Instant {
    if month == 0 { Instant::START } else { month_end(month - 1) }
}

/// When a month ends.
pub fn month_end(month: usize) -> Instant {
    Instant::from_days(MONTH_DAYS * (month + 1) as f64)
}

/// The month of a moment; ends of months are rounded to ticks, so the division
/// alone could miss by one.
pub fn month_of(now: Instant) -> usize {
    let month = (now.days() / MONTH_DAYS) as usize;
    match month {
        _ if month_end(month) <= now => month + 1,
        1.. if now < month_end(month - 1) => month - 1,
        _ => month,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Span;

    #[test]
    fn every_tick_is_in_the_month_that_ends_next() {
        for month in 0..1200 {
            let end = month_end(month);
            assert_eq!(month_of(end - Span::from_ticks(1)), month);
            assert_eq!(month_of(end), month + 1);
        }
        assert_eq!(month_of(Instant::START), 0);
    }
}
