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
    /// Whether something now is counted.
    pub fn holds(&self, now: Instant) -> bool {
        self.start <= now && now < self.end
    }

    /// How much of an interval lies in the window.
    pub fn overlap(&self, from: Instant, until: Instant) -> Span {
        until.min(self.end).since(from.max(self.start)).max(Span::ZERO)
    }

    /// Revenue that a contract brings within the window.
    pub fn revenue(&self, annual: Money, from: Instant, until: Instant) -> Money {
        accrued(annual, self.overlap(from, until))
    }

    /// Years within the window that a contract is expected to run: this term, and
    /// each further one with the chance that it comes about (a geometric series).
    pub fn expected_years(&self, from: Instant, first_term: Span) -> f64 {
        let (mut years, mut chance) = (0.0, 1.0);
        let (mut from, mut until) = (from, from + first_term);
        while from < self.end && chance > 1e-9 {
            years += chance * self.overlap(from, until).days() / DAYS_PER_YEAR;
            chance *= self.renewal;
            (from, until) = (until, until + self.term.max(Span::from_days(1.0)));
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
    fn renewals_make_a_geometric_series() {
        let from = Instant::from_days(365.0);
        let term = Span::from_days(365.0);
        assert!((window(0.0).expected_years(from, term) - 1.0).abs() < 1e-12);
        assert!((window(0.8).expected_years(from, term) - (1.0 + 0.8 + 0.64)).abs() < 1e-12);
        assert!((window(1.0).expected_years(Instant::START, term) - 3.0).abs() < 1e-12);
        assert!(
            (window(0.5).expected_years(Instant::from_days(200.0), term)
                - (200.0 / 365.0 + 0.5 + 0.25 + 0.125 * 165.0 / 365.0))
                .abs()
                < 1e-9
        );
    }
}
