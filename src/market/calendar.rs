//! The calendar: demand by month and weekday.

use crate::scenario::Scenario;
use crate::units::{DAYS_PER_YEAR, Instant, Span, TICKS_PER_DAY};

/// What the date is, and demand relative to an ordinary day by month and by weekday. The first day of
/// a replication is a Monday, and every month is a twelfth of a year.
#[derive(Debug, Clone)]
pub struct Calendar {
    months: [f64; 12],
    first_month: usize,
    weekend: f64,
}

impl Calendar {
    /// The calendar of a scenario.
    pub fn new(scenario: &Scenario) -> Self {
        Calendar {
            months: scenario.market.season.0,
            first_month: (scenario.horizon.start_month.clamp(1, 12) - 1) as usize,
            weekend: scenario.market.weekend,
        }
    }

    /// Demand at a moment, relative to an ordinary weekday.
    pub fn demand(&self, now: Instant) -> f64 {
        let day = now.ticks().div_euclid(TICKS_PER_DAY);
        let weekday = day.rem_euclid(7);
        self.months[self.month(now)] * if weekday >= 5 { self.weekend } else { 1.0 }
    }

    /// The calendar month of a moment (0 = January).
    pub fn month(&self, now: Instant) -> usize {
        (months_since_start(now) as usize + self.first_month) % 12
    }

    /// Time until the first day of this calendar month (0 = January) comes next.
    pub fn until(&self, month: usize, now: Instant) -> Span {
        let ahead = (month as f64 - self.first_month as f64 - months_since_start(now)).rem_euclid(12.0);
        Span::from_days(if ahead > 0.0 { ahead } else { 12.0 } * (DAYS_PER_YEAR / 12.0))
    }

    /// The largest demand of the year.
    pub fn peak(&self) -> f64 {
        self.months.iter().copied().fold(0.0, f64::max) * self.weekend.max(1.0)
    }
}

fn months_since_start(now: Instant) -> f64 {
    now.days() * (12.0 / DAYS_PER_YEAR)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::values::PerMonth;

    #[test]
    fn months_turn_and_weekends_come() {
        let mut scenario = Scenario::default();
        scenario.market.season = PerMonth([1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0]);
        scenario.market.weekend = 0.5;
        scenario.horizon.start_month = 4;
        let calendar = Calendar::new(&scenario);
        assert_eq!(calendar.demand(Instant::from_days(0.5)), 4.0);
        assert_eq!(calendar.demand(Instant::from_days(5.5)), 2.0);
        assert_eq!(calendar.demand(Instant::from_days(7.5)), 4.0);
        assert_eq!(calendar.demand(Instant::from_days(306.5)), 2.0 * 0.5, "a Saturday in February");
        assert_eq!(calendar.peak(), 12.0);
    }
    #[test]
    fn the_next_first_of_a_month_lies_ahead() {
        let mut scenario = Scenario::default();
        scenario.horizon.start_month = 4;
        let calendar = Calendar::new(&scenario);
        let days = |month, now| calendar.until(month, Instant::from_days(now)).days();
        assert!((days(3, 0.0) - DAYS_PER_YEAR).abs() < 1e-6, "the budget that opened today is this year's");
        assert!((days(3, 360.0) - 5.0).abs() < 1e-6);
        assert!((days(0, 365.0 + 10.0) - (0.75 * DAYS_PER_YEAR - 10.0)).abs() < 1e-6);
    }
}
