//! Values as people write them: what is computed is rounded, short times are in hours or minutes.

use crate::report::setting::amount::{duration, number};
use crate::text::Language;

/// A value of this unit from its TOML: without quotes and the zero of a whole number,
/// with its thousands apart.
pub fn readable(toml: &str, unit: &str) -> String {
    let text = toml.trim_matches('"');
    if let Some(days) = text.strip_suffix(" days").and_then(|days| days.parse().ok()) {
        return duration(days, Language::English);
    }
    let value = text.parse().map_or_else(|_| text.to_owned(), number);
    if unit == "per year" { format!("{value} a year") } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_read_as_people_write_them() {
        for (toml, unit, text) in [
            ("0.15000000000000002", "", "0.15"),
            ("0.8825347622080166", "", "0.882535"),
            ("8000000", "", "8,000,000"),
            ("3.0", "", "3"),
            ("-2.7", "", "-2.7"),
            ("0.15", "per year", "0.15 a year"),
            ("\"14 days\"", "", "14 days"),
            ("\"1 day\"", "", "1 day"),
            ("\"0 days\"", "", "0 days"),
            ("\"2.5 days\"", "", "2.5 days"),
            ("\"0.020833333333333336 days\"", "", "30 minutes"),
            ("\"0.041666666666666664 days\"", "", "1 hour"),
            ("\"0.28 days\"", "", "0.28 days"),
            ("\"0.5 days\"", "", "0.5 days"),
            ("\"by-stage\"", "", "by-stage"),
            ("{ uniform = [1, 2] }", "", "{ uniform = [1, 2] }"),
        ] {
            assert_eq!(readable(toml, unit), text, "{toml}");
        }
    }
}
