//! Money: integer minor units of a currency.

use super::UnitError;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn currencies_know_their_minor_unit() {
        assert_eq!(Currency::parse("JPY").unwrap().minor_per_unit(), 1);
        assert_eq!(Currency::parse("EUR").unwrap().minor_per_unit(), 100);
        assert!(Currency::parse("yen").is_err());
    }

    #[test]
    fn sums_saturate_instead_of_overflowing() {
        assert_eq!(Money::from_minor(i64::MAX) + Money::from_minor(1), Money::from_minor(i64::MAX));
    }
}
