//! Distributions in words.

use toml::{Table, Value};

use super::amount::{amount, measured, number};
use crate::report::voice::Voice;
use crate::scenario::NumberKind;
use crate::text::{Measure, Message};

/// A distribution of a setting of this kind in words, as resolved scenarios write it (a table of
/// one entry); one that is none of ours as it is written.
pub fn in_words(law: &Table, kind: NumberKind, currency: &str, voice: Voice) -> String {
    let found = law.iter().next().and_then(|(name, parts)| Teller { kind, currency, voice }.tell(name, parts));
    found.unwrap_or_else(|| law.to_string().trim().to_owned())
}

#[derive(Debug, Clone, Copy)]
struct Teller<'a> {
    kind: NumberKind,
    currency: &'a str,
    voice: Voice,
}

impl Teller<'_> {
    fn tell(self, name: &str, parts: &Value) -> Option<String> {
        let at = |i: usize| Some(self.amount(value(parts.as_array()?.get(i)?)?));
        let named = |key: &str| value(parts.get(key)?);
        let around =
            |middle: f64, give: &str| self.voice.language.say(&Message::Around { middle: &self.amount(middle), give });
        let told = match name {
            "uniform" => self.voice.language.say(&Message::Between { low: &at(0)?, high: &at(1)? }),
            "triangular" => {
                self.voice.language.say(&Message::MostLikely { low: &at(0)?, mode: &at(1)?, high: &at(2)? })
            }
            "normal" => around(named("mean")?, &self.spread(named("sd")?)),
            // A factor e^σ up or down, as a share of the median.
            "lognormal" => around(named("median")?, &self.voice.share(libm::exp(named("sigma")?) - 1.0)),
            // The standard deviation of a beta law of mean m and concentration c: √(m(1 − m)/(c + 1)).
            "beta" => {
                let (mean, concentration) = (named("mean")?, named("concentration")?);
                let sd = (mean * (1.0 - mean) / (concentration + 1.0)).sqrt();
                around(mean, &self.spread((100.0 * sd).round() / 100.0))
            }
            _ => return None,
        };
        Some(self.voice.spell(&told))
    }

    fn amount(self, value: f64) -> String {
        amount(self.kind, value, self.currency, self.voice)
    }

    /// A standard deviation: that of a share in points, that of a rate without "a year" again.
    fn spread(self, sd: f64) -> String {
        match self.kind {
            NumberKind::Probability => measured(100.0 * sd, Measure::Points, self.voice.language),
            NumberKind::Rate => number(sd),
            _ => self.amount(sd),
        }
    }
}

/// A number, or a duration in days.
fn value(value: &Value) -> Option<f64> {
    match value {
        Value::Integer(whole) => Some(*whole as f64),
        Value::String(text) => text.trim_end_matches('s').strip_suffix(" day")?.parse().ok(),
        other => other.as_float(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn told(law: &str, kind: NumberKind) -> [String; 2] {
        let law = law.parse().unwrap();
        [Language::English, Language::Japanese]
            .map(|language| in_words(&law, kind, "JPY", Voice { language, ..Voice::default() }))
    }

    #[test]
    fn every_law_is_told_in_words_with_its_units() {
        use NumberKind::{Days, Money, Plain, Probability, Rate};
        for (law, kind, english, japanese) in [
            ("uniform = [\"1 day\", \"3 days\"]", Days, "1 day to 3 days", "1日〜3日"),
            ("uniform = [0.75, 0.95]", Probability, "75\u{a0}% to 95\u{a0}%", "75%〜95%"),
            ("uniform = [500000, 1500000]", Money, "¥500\u{a0}k to ¥1.5\u{a0}m", "50万円〜150万円"),
            ("triangular = [0.1, 0.2, 0.5]", Plain, "0.1 to 0.5, most likely 0.2", "0.1〜0.5（最もありうる値は0.2）"),
            (
                "normal = { mean = \"90 days\", sd = \"10 days\" }",
                Days,
                "around 90 days, give or take 10 days",
                "90日前後（±10日程度）",
            ),
            (
                "lognormal = { median = 0.53, sigma = 0.15 }",
                Rate,
                "around 0.53 a year, give or take 16\u{a0}%",
                "年0.53回前後（±16%程度）",
            ),
            (
                "beta = { mean = 0.91, concentration = 100 }",
                Probability,
                "around 91\u{a0}%, give or take 3 points",
                "91%前後（±3ポイント程度）",
            ),
        ] {
            assert_eq!(told(law, kind), [english, japanese], "{law}");
        }
    }

    #[test]
    fn what_is_no_law_of_ours_stays_as_it_is_written() {
        assert_eq!(told("gamma = [1, 2]", NumberKind::Plain)[0], "gamma = [1, 2]");
    }
}
