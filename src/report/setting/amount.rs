//! Amounts of settings as people write them: what is computed is rounded, shares are percent,
//! short times are in hours or minutes.

use crate::metric::Unit;
use crate::report::number::{Glyphs, Numbers};
use crate::report::voice::Voice;
use crate::scenario::NumberKind;
use crate::text::{Language, Measure, OfSetting};

/// An amount of this kind with its unit; of the currency, where it is money.
pub fn amount(kind: NumberKind, value: f64, currency: &str, voice: Voice) -> String {
    let say = |value, measure| measured(value, measure, voice.language);
    let text = match kind {
        NumberKind::Plain | NumberKind::Count => number(value),
        NumberKind::Probability => say(100.0 * value, Measure::Percent),
        NumberKind::Rate => say(value, Measure::PerYear),
        NumberKind::Days => duration(value, voice.language),
        NumberKind::Money => {
            // A setting is exact: as many digits as it has.
            let numbers = voice.numbers(currency);
            numbers.show(value, numbers.ticks(Unit::Money, value, value))
        }
    };
    voice.spell(&text.replace('-', "−"))
}

/// Whole numbers in full with their thousands apart, others to six digits.
pub fn number(value: f64) -> String {
    if value >= 0.0 && value == value.trunc() {
        return Numbers::new("", Glyphs::Unicode, Language::English).count(value);
    }
    format!("{value:.5e}").parse::<f64>().unwrap_or(value).to_string()
}

/// In days; in hours or minutes where these are whole and days are an endless fraction.
pub fn duration(days: f64, language: Language) -> String {
    let short = days.to_string().len() <= 6;
    let whole = |amount: f64| amount > 0.5 && (amount - amount.round()).abs() < 1e-9;
    let (amount, unit) = match (24.0 * days, 1440.0 * days) {
        _ if short || days >= 1.0 => (days, Measure::Days),
        (hours, _) if whole(hours) => (hours.round(), Measure::Hours),
        (_, minutes) if whole(minutes) && minutes < 60.0 => (minutes.round(), Measure::Minutes),
        _ => (days, Measure::Days),
    };
    measured(amount, unit, language)
}

/// A number with its unit.
pub(super) fn measured(value: f64, unit: Measure, language: Language) -> String {
    language.of_setting(OfSetting::Measured { amount: &number(value), unit })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_have_their_units_in_either_language() {
        let ja = Voice { language: Language::Japanese, ..Voice::default() };
        for (kind, value, english, japanese) in [
            (NumberKind::Plain, -2.7, "−2.7", "−2.7"),
            (NumberKind::Count, 4000.0, "4,000", "4,000"),
            (NumberKind::Probability, 0.15000000000000002, "15\u{a0}%", "15%"),
            (NumberKind::Probability, 0.0145, "1.45\u{a0}%", "1.45%"),
            (NumberKind::Rate, 0.53, "0.53 a year", "年0.53回"),
            (NumberKind::Days, 1.0, "1 day", "1日"),
            (NumberKind::Days, 0.5, "0.5 days", "0.5日"),
            (NumberKind::Days, 1.0 / 24.0, "1 hour", "1時間"),
            (NumberKind::Days, 0.5 / 24.0, "30 minutes", "30分"),
            (NumberKind::Money, 5e5, "¥500\u{a0}k", "50万円"),
        ] {
            assert_eq!(amount(kind, value, "JPY", Voice::default()), english);
            assert_eq!(amount(kind, value, "JPY", ja), japanese);
        }
    }

    #[test]
    fn plain_amounts_are_ascii() {
        let plain = Voice { glyphs: Glyphs::Ascii, ..Voice::default() };
        assert_eq!(amount(NumberKind::Plain, -2.7, "", plain), "-2.7");
        assert_eq!(amount(NumberKind::Probability, 0.05, "", plain), "5 %");
    }
}
