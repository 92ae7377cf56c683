//! Days, money, probabilities and rates: checked types that cannot be mixed up.
//!
//! Time and money are integers, so sums are exact and do not depend on order:
//! an instant or a span is a count of ticks of 2⁻²⁰ day (about 0.08 s), money a
//! count of minor units (a yen, a cent). Settings of a scenario are written in
//! days, probabilities and rates, which are checked floats.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

/// Ticks in a day: 2²⁰.
pub const TICKS_PER_DAY: i64 = 1 << 20;

/// Days in a year, as contracts and rates per year count it.
pub const DAYS_PER_YEAR: f64 = 365.0;

/// A value that its unit does not allow.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum UnitError {
    /// A probability outside 0–1, or not a number.
    #[error("{0} is not a probability (0 to 1)")]
    Probability(f64),
    /// A negative or infinite duration.
    #[error("{0} days is not a duration (0 or more, finite)")]
    Days(f64),
    /// A negative or infinite rate.
    #[error("{0} per year is not a rate (0 or more, finite)")]
    Rate(f64),
    /// A duration in words that cannot be read.
    #[error("`{0}` is not a duration; write for example \"30 days\", \"24 hours\", \"6 months\"")]
    DurationText(String),
    /// A currency that meander does not know.
    #[error("`{0}` is not a currency code of three capital letters, such as JPY, USD or EUR")]
    Currency(String),
}

/// A moment of simulated time: ticks since the start of the warm-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Instant(i64);

/// A length of simulated time in ticks; may be negative only as a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span(i64);

impl Instant {
    /// The first moment of a replication.
    pub const START: Instant = Instant(0);
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

/// An amount of money in minor units of the scenario's [`Currency`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(i64);

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(0);

    /// An amount of `minor` units (yen, cents).
    pub const fn from_minor(minor: i64) -> Self {
        Money(minor)
    }

    /// An amount in minor units, rounded to the nearest; saturates.
    pub fn round_from_minor(minor: f64) -> Self {
        Money(minor.round() as i64)
    }

    /// The amount in minor units.
    pub const fn minor(self) -> i64 {
        self.0
    }

    /// This share of the amount, rounded to the nearest minor unit.
    pub fn share(self, share: f64) -> Money {
        Money::round_from_minor(self.0 as f64 * share)
    }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0.saturating_sub(other.0))
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        *self = *self + other;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Money) {
        *self = *self - other;
    }
}

impl Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money(self.0.saturating_neg())
    }
}

impl Mul<i64> for Money {
    type Output = Money;
    fn mul(self, times: i64) -> Money {
        Money(self.0.saturating_mul(times))
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, Add::add)
    }
}

/// A currency by its ISO 4217 code; it fixes how many minor units make one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The yen, which has no minor unit.
    pub const JPY: Currency = Currency(*b"JPY");
    /// The US dollar, of 100 cents.
    pub const USD: Currency = Currency(*b"USD");

    /// Reads a code of three capital letters.
    ///
    /// # Errors
    /// [`UnitError::Currency`] for anything else.
    pub fn parse(code: &str) -> Result<Self, UnitError> {
        match code.as_bytes() {
            &[a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Currency([a, b, c])),
            _ => Err(UnitError::Currency(code.to_owned())),
        }
    }

    /// The code, as in `JPY`.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }

    /// Minor units in one unit: 1 for currencies without a minor unit, else 100.
    pub fn minor_per_unit(self) -> i64 {
        match &self.0 {
            b"JPY" | b"KRW" | b"VND" | b"CLP" | b"ISK" => 1,
            _ => 100,
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

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
    /// twelfth of a year) or years, singular or plural.
    ///
    /// # Errors
    /// [`UnitError::DurationText`] without number or unit, [`UnitError::Days`] below zero.
    pub fn parse(text: &str) -> Result<Self, UnitError> {
        let bad = || UnitError::DurationText(text.to_owned());
        let trimmed = text.trim();
        let cut = trimmed.find(|c: char| c.is_ascii_alphabetic() && c != 'e' && c != 'E').ok_or_else(bad)?;
        let number: f64 = trimmed[..cut].trim().replace('_', "").parse().map_err(|_| bad())?;
        let unit = match trimmed[cut..].trim() {
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
    fn extremes_saturate_instead_of_overflowing() {
        assert_eq!(Instant::NEVER + Span::from_days(1.0), Instant::NEVER);
        assert_eq!(Span::from_days(f64::NAN), Span::ZERO);
        assert_eq!(Span::from_days(f64::INFINITY).ticks(), i64::MAX);
        assert_eq!(Money::from_minor(i64::MAX) + Money::from_minor(1), Money::from_minor(i64::MAX));
    }

    #[test]
    fn a_day_is_exact_in_ticks() {
        assert_eq!(Instant::from_days(365.0).ticks(), 365 << 20);
        assert_eq!(Instant::from_days(0.125).days(), 0.125);
        assert_eq!(Instant::from_days(3.0).since(Instant::from_days(1.0)), Span::from_days(2.0));
    }

    #[test]
    fn currencies_know_their_minor_unit() {
        assert_eq!(Currency::parse("JPY").unwrap().minor_per_unit(), 1);
        assert_eq!(Currency::parse("EUR").unwrap().minor_per_unit(), 100);
        assert!(Currency::parse("yen").is_err());
    }

    #[test]
    fn checked_constructors_refuse_what_has_no_meaning() {
        assert!(Probability::new(1.1).is_err());
        assert!(Probability::new(f64::NAN).is_err());
        assert!(Days::new(-0.5).is_err());
        assert!(Rate::new(f64::INFINITY).is_err());
    }
}
