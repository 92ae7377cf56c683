//! What scenarios are written in: days, probabilities, rates; checked floats.

use super::{DAYS_PER_YEAR, Span, UnitError};

/// A duration of a scenario in days: finite, zero or more.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Days(f64);

impl Days {
    /// A duration that is known to be valid, for constants.
    ///
    /// Anything negative or not finite becomes zero.
    pub const fn constant(days: f64) -> Self {
        if days >= 0.0 && days.is_finite() { Days(days) } else { Days(0.0) }
    }

    /// Checks a number of days.
    ///
    /// # Errors
    /// [`UnitError::Days`] if it is negative or not finite.
    pub fn new(days: f64) -> Result<Self, UnitError> {
        if days >= 0.0 && days.is_finite() { Ok(Days(days)) } else { Err(UnitError::Days(days)) }
    }

    /// Reads a number with its unit: minutes, hours, days, weeks, months (a
    /// twelfth of a year) or years, singular or plural, in small or capital letters.
    ///
    /// # Errors
    /// [`UnitError::DurationText`] without number or unit, [`UnitError::Days`] below zero.
    pub fn parse(text: &str) -> Result<Self, UnitError> {
        let bad = || UnitError::DurationText(text.to_owned());
        let trimmed = text.trim();
        let cut = trimmed.find(|c: char| c.is_ascii_alphabetic() && c != 'e' && c != 'E').ok_or_else(bad)?;
        let number: f64 = trimmed[..cut].trim().replace('_', "").parse().map_err(|_| bad())?;
        let unit = match trimmed[cut..].trim().to_ascii_lowercase().as_str() {
            "minute" | "minutes" => 1.0 / 1440.0,
            "hour" | "hours" => 1.0 / 24.0,
            "day" | "days" => 1.0,
            "week" | "weeks" => 7.0,
            "month" | "months" => DAYS_PER_YEAR / 12.0,
            "year" | "years" => DAYS_PER_YEAR,
            _ => return Err(bad()),
        };
        Days::new(number * unit)
    }

    /// The number of days.
    pub const fn get(self) -> f64 {
        self.0
    }

    /// The same duration in ticks.
    pub fn span(self) -> Span {
        Span::from_days(self.0)
    }
}

/// A probability: 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Probability(f64);

impl Probability {
    /// A probability that is known to be valid, for constants; clamped to 0–1.
    pub const fn constant(p: f64) -> Self {
        if p >= 1.0 {
            Probability(1.0)
        } else if p > 0.0 {
            Probability(p)
        } else {
            Probability(0.0)
        }
    }

    /// Checks a number.
    ///
    /// # Errors
    /// [`UnitError::Probability`] outside 0–1.
    pub fn new(p: f64) -> Result<Self, UnitError> {
        if (0.0..=1.0).contains(&p) { Ok(Probability(p)) } else { Err(UnitError::Probability(p)) }
    }

    /// The number, 0 to 1.
    pub const fn get(self) -> f64 {
        self.0
    }
}

/// Events per year: finite, zero or more.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Rate(f64);

impl Rate {
    /// A rate that is known to be valid, for constants.
    pub const fn constant(per_year: f64) -> Self {
        if per_year >= 0.0 && per_year.is_finite() { Rate(per_year) } else { Rate(0.0) }
    }

    /// Checks a number of events per year.
    ///
    /// # Errors
    /// [`UnitError::Rate`] if it is negative or not finite.
    pub fn new(per_year: f64) -> Result<Self, UnitError> {
        if per_year >= 0.0 && per_year.is_finite() { Ok(Rate(per_year)) } else { Err(UnitError::Rate(per_year)) }
    }

    /// Events per year.
    pub const fn per_year(self) -> f64 {
        self.0
    }

    /// Events per day.
    pub fn per_day(self) -> f64 {
        self.0 / DAYS_PER_YEAR
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_time_may_begin_with_a_capital() {
        assert_eq!(Days::parse("6 Months"), Days::parse("6 months"));
        assert_eq!(Days::parse("2 DAYS").unwrap().get(), 2.0);
    }

    #[test]
    fn durations_read_with_their_unit() {
        assert_eq!(Days::parse("30 days").unwrap().get(), 30.0);
        assert_eq!(Days::parse("24 hours").unwrap().get(), 1.0);
        assert_eq!(Days::parse("1.5 weeks").unwrap().get(), 10.5);
        assert_eq!(Days::parse("2 years").unwrap().get(), 730.0);
        assert_eq!(Days::parse("1e2 days").unwrap().get(), 100.0);
        assert_eq!(Days::parse("1_095days").unwrap().get(), 1095.0);
        for bad in ["30", "", "days", "x days", "30 fortnights", "-1 days", "1e400 days"] {
            assert!(Days::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn checked_constructors_refuse_what_has_no_meaning() {
        assert!(Probability::new(1.1).is_err());
        assert!(Probability::new(f64::NAN).is_err());
        assert!(Days::new(-0.5).is_err());
        assert!(Rate::new(f64::INFINITY).is_err());
    }
}
