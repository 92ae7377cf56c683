//! Currencies: the codes of ISO 4217 that are in use, and their minor units.

use super::UnitError;
use std::fmt;

/// A currency by its ISO 4217 code; it fixes how many minor units make one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency([u8; 3]);

/// Codes of currencies that divide into a hundred minor units, in the order of letters.
const HUNDREDTHS: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD \
    CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF \
    IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN \
    MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD \
    SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";
/// Codes of currencies without a minor unit in use.
const WHOLE: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
/// Codes of currencies that divide into a thousand.
const THOUSANDTHS: &str = "BHD IQD JOD KWD LYD OMR TND";

impl Currency {
    /// The yen, which has no minor unit.
    pub const JPY: Currency = Currency(*b"JPY");
    /// The US dollar, of 100 cents.
    pub const USD: Currency = Currency(*b"USD");

    /// Reads a code of ISO 4217: three capital letters.
    ///
    /// # Errors
    /// [`UnitError::Currency`] for anything else.
    pub fn parse(code: &str) -> Result<Self, UnitError> {
        let is_known = [HUNDREDTHS, WHOLE, THOUSANDTHS].iter().any(|codes| holds(codes, code));
        match code.as_bytes() {
            &[a, b, c] if is_known => Ok(Currency([a, b, c])),
            _ => Err(UnitError::Currency(code.to_owned())),
        }
    }

    /// The code, as in `JPY`.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }

    /// Minor units in one unit: 1 for currencies without a minor unit, 1000 for the dinars, else 100.
    pub fn minor_per_unit(self) -> i64 {
        match self.code() {
            code if holds(WHOLE, code) => 1,
            code if holds(THOUSANDTHS, code) => 1000,
            _ => 100,
        }
    }
}

fn holds(codes: &str, code: &str) -> bool {
    codes.split_ascii_whitespace().any(|known| known == code)
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
        let minor = |code| Currency::parse(code).unwrap().minor_per_unit();
        assert_eq!(["JPY", "EUR", "KWD", "CHF", "KRW"].map(minor), [1, 100, 1000, 100, 1]);
    }

    #[test]
    fn what_is_no_currency_is_refused() {
        for code in ["yen", "Yen", "jpy", "XYZ", "ABC", "JP", "JPYX", "", "USD EUR", "円"] {
            assert_eq!(Currency::parse(code), Err(UnitError::Currency(code.to_owned())));
        }
    }

    #[test]
    fn the_lists_hold_codes_of_three_capital_letters_once_and_in_order() {
        for codes in [HUNDREDTHS, WHOLE, THOUSANDTHS] {
            let codes: Vec<&str> = codes.split_ascii_whitespace().collect();
            assert!(codes.iter().all(|code| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase())));
            assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
        }
    }
}
