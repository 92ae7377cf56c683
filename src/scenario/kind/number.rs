//! Numbers: plain, whole, durations, probabilities, rates, money. Each may be a
//! distribution instead.

use super::super::fault::Fault;
use super::super::leaves::Wording;
use super::super::problem::Problem;
use super::super::reader::Reader;
use super::super::tree::{Node, Value};
use super::setting::{Kind, Limits, Setting};
use super::uncertain::read_law;
use crate::units::{Currency, DAYS_PER_YEAR, Days, Money, Probability, Rate};

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberKind {
    /// Nothing: a plain number.
    Plain,
    /// Things: a whole number.
    Count,
    /// Time, written with its unit.
    Days,
    /// A chance or share, 0 to 1.
    Probability,
    /// Times per year.
    Rate,
    /// Whole units of the currency.
    Money,
}

impl NumberKind {
    /// The unit in which it is written.
    pub const fn unit(self) -> &'static str {
        match self {
            NumberKind::Plain | NumberKind::Probability | NumberKind::Count => "",
            NumberKind::Days => "days",
            NumberKind::Rate => "per year",
            NumberKind::Money => "of the currency",
        }
    }

    /// What it is called in catalogues.
    pub const fn name(self) -> &'static str {
        match self {
            NumberKind::Plain => "number",
            NumberKind::Count => "count",
            NumberKind::Days => "duration",
            NumberKind::Probability => "probability",
            NumberKind::Rate => "rate",
            NumberKind::Money => "money",
        }
    }

    /// What it is called in messages.
    const fn wanted(self) -> &'static str {
        match self {
            NumberKind::Plain => "a number",
            NumberKind::Count => "a whole number",
            NumberKind::Days => "a duration such as \"30 days\"",
            NumberKind::Probability => "a number from 0 to 1",
            NumberKind::Rate => "a number of times per year",
            NumberKind::Money => "an amount of money as a number",
        }
    }

    /// The range that the unit itself allows. The high ends keep a slip from
    /// running for ever.
    const fn natural(self) -> (f64, f64) {
        match self {
            NumberKind::Plain => (-1e12, 1e12),
            NumberKind::Count => (0.0, 4_294_967_295.0),
            NumberKind::Days => (0.0, 1e9),
            NumberKind::Probability => (0.0, 1.0),
            NumberKind::Rate => (0.0, 10_000.0),
            NumberKind::Money => (0.0, 9e12),
        }
    }

    /// The range of a setting that declares this one.
    pub fn limits(self, declared: Option<(f64, f64)>) -> Limits {
        let (low, high) = declared.unwrap_or(self.natural());
        Limits { low, high, unit: self.unit() }
    }

    /// A number of this kind as TOML.
    pub fn text(self, number: f64) -> String {
        match self {
            NumberKind::Days if number == 1.0 => "\"1 day\"".to_owned(),
            NumberKind::Days => format!("\"{}\"", days_text(number)),
            NumberKind::Count => format!("{number:.0}"),
            NumberKind::Money if number == number.trunc() => format!("{number:.0}"),
            _ => format!("{number:?}"),
        }
    }
}

/// A number of days; in whole months, hours or minutes where days are an endless fraction and these read
/// back as the same number.
fn days_text(number: f64) -> String {
    let in_days = format!("{number} days");
    let in_unit = |(unit, per_day): (&str, f64)| {
        let amount = (number * per_day).round();
        let text = format!("{amount} {unit}{}", if amount == 1.0 { "" } else { "s" });
        let is_same = Days::parse(&text).is_ok_and(|days| days.get() == number);
        (is_same && text.len() < in_days.len()).then_some(text)
    };
    let is_endless = in_days.len() > ENDLESS;
    let short = [("month", 12.0 / DAYS_PER_YEAR), ("hour", 24.0), ("minute", 1440.0)]
        .into_iter()
        .filter(|_| is_endless)
        .find_map(in_unit);
    short.unwrap_or(in_days)
}

/// A number of days in more characters, with its unit, is a fraction of other units.
const ENDLESS: usize = 16;

/// A number that can be set.
pub trait Numeric: Copy {
    /// What it counts.
    const KIND: NumberKind;
    /// From the number as written (days for durations, whole units for money).
    fn make(number: f64, currency: Currency) -> Self;
    /// Back to the number as written.
    fn number(self, currency: Currency) -> f64;

    /// Reads a number or a distribution.
    fn read_number(node: &Node, default: Self, range: Option<(f64, f64)>, reader: &mut Reader) -> Self {
        let limits = Self::KIND.limits(range);
        let number = match node.as_table() {
            Some(table) => read_law(Self::KIND, node, table, limits, reader),
            None => read_amount(Self::KIND, node, reader).filter(|&number| within(number, node, limits, reader)),
        };
        number.map_or(default, |number| Self::make(number, reader.currency))
    }

    /// As TOML: the distribution that is assumed at this path, else the number.
    fn number_text(self, path: &str, wording: &Wording<'_>) -> String {
        wording.law(path).map_or_else(|| Self::KIND.text(self.number(wording.currency)), ToOwned::to_owned)
    }
}

macro_rules! numeric {
    ($($type:ty as $kind:ident: |$number:ident, $currency:ident| $make:expr, |$value:ident| $back:expr;)+) => {$(
        impl Numeric for $type {
            const KIND: NumberKind = NumberKind::$kind;
            fn make($number: f64, $currency: Currency) -> Self { $make }
            fn number(self, $currency: Currency) -> f64 { let $value = self; $back }
        }

        impl Setting for $type {
            fn kind() -> Kind { Kind::Number(NumberKind::$kind) }
            fn read(node: &Node, default: Self, range: Option<(f64, f64)>, reader: &mut Reader) -> Self {
                Self::read_number(node, default, range, reader)
            }
            fn text(&self, path: &str, wording: &Wording<'_>) -> String { self.number_text(path, wording) }
        }
    )+};
}

numeric! {
    f64 as Plain: |number, _currency| number, |value| value;
    u32 as Count: |number, _currency| number.round() as u32, |value| f64::from(value);
    Days as Days: |number, _currency| Days::constant(number), |value| value.get();
    Probability as Probability: |number, _currency| Probability::constant(number), |value| value.get();
    Rate as Rate: |number, _currency| Rate::constant(number), |value| value.per_year();
    Money as Money: |number, currency| Money::round_from_minor(number * currency.minor_per_unit() as f64),
        |value| value.minor() as f64 / currency.minor_per_unit() as f64;
}

/// Reads one plain number of this kind.
pub(super) fn read_amount(kind: NumberKind, node: &Node, reader: &mut Reader) -> Option<f64> {
    match (kind, &node.value) {
        (NumberKind::Days, Value::Text(text)) => read_days(text, node, reader),
        (NumberKind::Days, Value::Integer(number)) => bare_duration(node, &number.to_string(), reader),
        (NumberKind::Days, Value::Float(number)) => bare_duration(node, &number.to_string(), reader),
        (NumberKind::Days, _) => wrong_type(kind, node, reader),
        (_, Value::Integer(number)) => Some(*number as f64),
        (NumberKind::Count, _) => wrong_type(kind, node, reader),
        (_, Value::Float(number)) => Some(*number),
        _ => wrong_type(kind, node, reader),
    }
}

fn read_days(text: &str, node: &Node, reader: &mut Reader) -> Option<f64> {
    Days::parse(text)
        .map(Days::get)
        .map_err(|error| reader.fault_at(node, |path| Fault::Unit { path, reason: error.to_string() }))
        .ok()
}

fn bare_duration(node: &Node, number: &str, reader: &mut Reader) -> Option<f64> {
    let fault = Fault::BareDuration { path: reader.path(), number: number.to_owned() };
    let help = format!("write \"{number} days\"; other units: minutes, hours, weeks, months, years");
    reader.complain(Problem::error(fault, Some(node.place.clone())).help(help));
    None
}

fn wrong_type(kind: NumberKind, node: &Node, reader: &mut Reader) -> Option<f64> {
    reader.wrong_type(node, kind.wanted());
    None
}

fn within(number: f64, node: &Node, limits: Limits, reader: &mut Reader) -> bool {
    let inside = limits.contain(number);
    if !inside {
        let value = if limits.unit == "days" { format!("{number} days") } else { number.to_string() };
        reader.fault_at(node, |path| Fault::OutOfRange { path, value, range: limits.to_string() });
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_written_in_the_unit_that_is_short_and_read_back_the_same() {
        for (written, text) in [
            ("30 minutes", "\"30 minutes\""),
            ("1 hour", "\"1 hour\""),
            ("6 hours", "\"0.25 days\""),
            ("1 day", "\"1 day\""),
            ("90 days", "\"90 days\""),
            ("1 month", "\"1 month\""),
            ("90 minutes", "\"0.0625 days\""),
            ("0.1 weeks", "\"1008 minutes\""),
        ] {
            let days = Days::parse(written).unwrap();
            assert_eq!(NumberKind::Days.text(days.get()), text);
            assert_eq!(Days::parse(text.trim_matches('"')), Ok(days));
        }
    }
}
