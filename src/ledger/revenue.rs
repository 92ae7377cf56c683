//! Revenue: what a contract brings within the window, realised and expected.

use crate::units::{DAYS_PER_YEAR, Instant, Money, Span};

/// The window over which results are counted, and how contracts run.
#[derive(Debug, Clone, Copy)]
pub struct Window {
    /// End of the warm-up.
    pub start: Instant,
    /// End of the horizon.
    pub end: Instant,
    /// Length of a contract.
    pub term: Span,
    /// Chance that one is renewed.
    pub renewal: f64,
}

impl Window {
    /// Whether something now is counted. What is found when the clock starts has not
    /// happened then, so it is no event, even without a warm-up.
    pub fn holds(&self, now: Instant) -> bool {
        self.start <= now && now < self.end && now > Instant::START
    }

    /// How much of an interval lies in the window.
    pub fn overlap(&self, from: Instant, until: Instant) -> Span {
        until.min(self.end).since(from.max(self.start)).max(Span::ZERO)
    }

    /// Revenue that a contract brings within the window.
    pub fn revenue(&self, annual: Money, from: Instant, until: Instant) -> Money {
        accrued(annual, self.overlap(from, until))
    }

    /// Years within the window that a contract is expected to run from then on: until
    /// its first end, and each further term with the chance that it comes about (a
    /// geometric series). What begins only after the first end, as an expansion may,
    /// needs the renewal too.
    pub fn expected_years(&self, from: Instant, first_end: Instant) -> f64 {
        let (mut years, mut chance) = (0.0, 1.0);
        let (mut from, mut until) = (from, first_end);
        while from < self.end && chance > 1e-9 {
            years += chance * self.overlap(from, until).days() / DAYS_PER_YEAR;
            chance *= self.renewal;
            (from, until) = (from.max(until), until + self.term.max(Span::from_days(1.0)));
        }
        years
    }
}

/// What an annual amount comes to over a span.
pub fn accrued(annual: Money, span: Span) -> Money {
    annual.share(span.days() / DAYS_PER_YEAR)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(renewal: f64) -> Window {
        let day = Instant::from_days;
        Window { start: day(365.0), end: day(1460.0), term: Span::from_days(365.0), renewal }
    }

    #[test]
    fn only_the_part_within_the_window_counts() {
        let day = Instant::from_days;
        let annual = Money::from_minor(365_000);
        assert_eq!(window(0.0).revenue(annual, day(200.0), day(565.0)), Money::from_minor(200_000));
        assert_eq!(window(0.0).revenue(annual, day(1400.0), day(1765.0)), Money::from_minor(60_000));
        assert_eq!(window(0.0).revenue(annual, day(0.0), day(300.0)), Money::ZERO);
    }

    #[test]
    fn without_warm_up_the_first_moment_is_no_event() {
        let from_the_start = Window { start: Instant::START, ..window(0.0) };
        assert!(!from_the_start.holds(Instant::START));
        assert!(from_the_start.holds(Instant::from_ticks(1)));
    }

    #[test]
    fn renewals_make_a_geometric_series() {
        let day = Instant::from_days;
        let years = |renewal, from, until| window(renewal).expected_years(day(from), day(until));
        assert!((years(0.0, 365.0, 730.0) - 1.0).abs() < 1e-12);
        assert!((years(0.8, 365.0, 730.0) - (1.0 + 0.8 + 0.64)).abs() < 1e-12);
        assert!((years(1.0, 0.0, 365.0) - 3.0).abs() < 1e-12);
        let four = 200.0 / 365.0 + 0.5 + 0.25 + 0.125 * 165.0 / 365.0;
        assert!((years(0.5, 200.0, 565.0) - four).abs() < 1e-9);
    }

    #[test]
    fn what_begins_after_the_first_end_needs_a_renewal() {
        let day = Instant::from_days;
        let years = |from, until| window(0.5).expected_years(day(from), day(until));
        assert!((years(1095.0 - 73.0, 1095.0) - (0.2 + 0.5)).abs() < 1e-12);
        assert!((years(1095.0 + 73.0, 1095.0) - 0.5 * 0.8).abs() < 1e-12);
    }
}
