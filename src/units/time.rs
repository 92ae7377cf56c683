//! Moments and spans of simulated time: integer ticks.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub};

/// Ticks in a day: 2²⁰.
pub const TICKS_PER_DAY: i64 = 1 << 20;

/// Days in a year, as contracts and rates per year count it.
pub const DAYS_PER_YEAR: f64 = 365.0;

/// A moment of simulated time: ticks since the start of the warm-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Instant(i64);

/// A length of simulated time in ticks; may be negative only as a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span(i64);

impl Instant {
    /// The first moment of a replication.
    pub const START: Instant = Instant(0);
    /// Before anything that matters.
    pub const LONG_AGO: Instant = Instant(i64::MIN / 2);
    /// Later than any event.
    pub const NEVER: Instant = Instant(i64::MAX);

    /// The moment `ticks` after the start.
    pub const fn from_ticks(ticks: i64) -> Self {
        Instant(ticks)
    }

    /// The moment `days` after the start, to the nearest tick.
    pub fn from_days(days: f64) -> Self {
        Instant(Span::from_days(days).0)
    }

    /// Ticks since the start.
    pub const fn ticks(self) -> i64 {
        self.0
    }

    /// Days since the start.
    pub fn days(self) -> f64 {
        Span(self.0).days()
    }

    /// The time from `earlier` to here.
    pub const fn since(self, earlier: Instant) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
}

impl Span {
    /// No time at all.
    pub const ZERO: Span = Span(0);

    /// A span of `ticks`.
    pub const fn from_ticks(ticks: i64) -> Self {
        Span(ticks)
    }

    /// A span of `days`, to the nearest tick; saturates at about 8.8 × 10¹² days.
    pub fn from_days(days: f64) -> Self {
        // `as` cuts towards zero, saturates and maps NaN to zero, so no input can overflow.
        // (`round` is a call of thirty instructions where the processor is not known to have it.)
        let ticks = days * TICKS_PER_DAY as f64;
        Span((ticks + 0.5_f64.copysign(ticks)) as i64)
    }

    /// The length in ticks.
    pub const fn ticks(self) -> i64 {
        self.0
    }

    /// The length in days.
    pub fn days(self) -> f64 {
        self.0 as f64 * (1.0 / TICKS_PER_DAY as f64)
    }

    /// The longer of two spans.
    pub fn max(self, other: Span) -> Span {
        Span(self.0.max(other.0))
    }

    /// The shorter of two spans.
    pub fn min(self, other: Span) -> Span {
        Span(self.0.min(other.0))
    }
}

impl Add<Span> for Instant {
    type Output = Instant;
    fn add(self, span: Span) -> Instant {
        Instant(self.0.saturating_add(span.0))
    }
}

impl Sub<Span> for Instant {
    type Output = Instant;
    fn sub(self, span: Span) -> Instant {
        Instant(self.0.saturating_sub(span.0))
    }
}

impl Add for Span {
    type Output = Span;
    fn add(self, other: Span) -> Span {
        Span(self.0.saturating_add(other.0))
    }
}

impl Sub for Span {
    type Output = Span;
    fn sub(self, other: Span) -> Span {
        Span(self.0.saturating_sub(other.0))
    }
}

impl AddAssign for Span {
    fn add_assign(&mut self, other: Span) {
        *self = *self + other;
    }
}

impl Sum for Span {
    fn sum<I: Iterator<Item = Span>>(spans: I) -> Span {
        spans.fold(Span::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_exact_in_ticks() {
        assert_eq!(Instant::from_days(365.0).ticks(), 365 << 20);
        assert_eq!(Instant::from_days(0.125).days(), 0.125);
        assert_eq!(Instant::from_days(3.0).since(Instant::from_days(1.0)), Span::from_days(2.0));
    }

    #[test]
    fn extremes_saturate_instead_of_overflowing() {
        assert_eq!(Instant::NEVER + Span::from_days(1.0), Instant::NEVER);
        assert_eq!(Span::from_days(f64::NAN), Span::ZERO);
        assert_eq!(Span::from_days(f64::INFINITY).ticks(), i64::MAX);
    }
}
