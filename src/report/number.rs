//! Numbers for reading: ¥1.2 bn, 34 %, 123 days, with no more digits than the interval allows.
//!
//! A number gets the decimals that show a third of the half-width of its interval, and at
//! most three significant digits in all, four where three would make the ends equal.
//! Numbers that belong together (a mean and the ends of its interval) share one [`Scale`].

use crate::metric::Unit;

/// Which characters may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Glyphs {
    /// ¥, −, – and no-break spaces.
    #[default]
    Unicode,
    /// ASCII alone: JPY, a hyphen, plain spaces.
    Ascii,
}

/// Writes numbers in one currency.
#[derive(Debug, Clone, PartialEq)]
pub struct Numbers {
    symbol: String,
    glyphs: Glyphs,
}

/// How a group of numbers that belong together is written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    unit: Unit,
    divisor: f64,
    suffix: &'static str,
    decimals: usize,
}

const MONEY_STEPS: [(f64, &str); 4] = [(1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k")];

impl Scale {
    /// The scale for numbers of this unit up to `largest` in size, known to ± `half_width`.
    pub fn new(unit: Unit, largest: f64, half_width: Option<f64>) -> Self {
        let largest = if largest.is_finite() { largest.abs() } else { 0.0 };
        let (divisor, suffix) = match unit {
            Unit::Money => money_step(largest),
            Unit::Share => (0.01, "%"),
            Unit::Days => (1.0, "days"),
            Unit::Count | Unit::Number => (1.0, ""),
        };
        let half_width = half_width.filter(|h| h.is_finite() && *h > 0.0).map(|h| h / divisor);
        let decimals = match unit {
            Unit::Money if suffix.is_empty() => 0,
            Unit::Share if half_width.is_none() => 0,
            _ => decimals(largest / divisor, half_width),
        };
        Scale { unit, divisor, suffix, decimals }
    }

    /// The scale for a mean and the ends of its interval.
    pub fn of(unit: Unit, mean: f64, interval: Option<(f64, f64)>) -> Self {
        let (low, high) = interval.unwrap_or((mean, mean));
        let largest = [mean, low, high].into_iter().filter(|x| x.is_finite()).map(f64::abs).fold(0.0, f64::max);
        Scale::new(unit, largest, Some(0.5 * (high - low)))
    }

    /// The scale for the ticks of an axis that reaches `largest`, `step` apart.
    pub fn ticks(unit: Unit, largest: f64, step: f64) -> Self {
        let mut scale = Scale::new(unit, largest, None);
        let step = step / scale.divisor;
        scale.decimals = (0..4).find(|&d| is_whole(step * 10f64.powi(d as i32))).unwrap_or(4);
        scale
    }
}

fn is_whole(x: f64) -> bool {
    (x - x.round()).abs() < 1e-6
}

fn money_step(largest: f64) -> (f64, &'static str) {
    // 0.9995: what rounds up to the next step is written in it.
    MONEY_STEPS
        .into_iter()
        .find(|(divisor, suffix)| largest >= 0.9995 * divisor && (*suffix != "k" || largest >= 1e4))
        .unwrap_or((1.0, ""))
}

/// Decimals for a number of this size: see the head of the file.
fn decimals(size: f64, half_width: Option<f64>) -> usize {
    let three = 2 - exponent(size);
    let Some(half_width) = half_width else { return three.clamp(0, 2) as usize };
    let by_interval = libm::ceil(libm::log10(3.0 / half_width)) as i32;
    let resolves = 10f64.powi(-three) <= half_width;
    by_interval.min(if resolves { three } else { three + 1 }).clamp(0, 3) as usize
}

/// The power of ten of the first digit; 0 for nothing.
fn exponent(x: f64) -> i32 {
    if x > 0.0 { libm::floor(libm::log10(x)) as i32 } else { 0 }
}

impl Numbers {
    /// Numbers in the currency of this ISO 4217 code.
    pub fn new(currency: &str, glyphs: Glyphs) -> Self {
        let symbol = match (currency, glyphs) {
            ("JPY", Glyphs::Unicode) => "¥".to_owned(),
            ("USD", _) => "$".to_owned(),
            ("EUR", Glyphs::Unicode) => "€".to_owned(),
            ("GBP", Glyphs::Unicode) => "£".to_owned(),
            (code, Glyphs::Unicode) => format!("{code}\u{a0}"),
            (code, Glyphs::Ascii) => format!("{code} "),
        };
        Numbers { symbol, glyphs }
    }

    /// Which characters are used.
    pub fn glyphs(&self) -> Glyphs {
        self.glyphs
    }

    /// A number on its scale, as in `¥1.05 bn`; a dash for one that cannot be had.
    pub fn show(&self, value: f64, scale: Scale) -> String {
        self.write(value, scale, "")
    }

    /// A difference with its sign, as in `+¥181 m` or `−4 days`.
    pub fn signed(&self, value: f64, scale: Scale) -> String {
        self.write(value, scale, "+")
    }

    /// A number by itself, without interval.
    pub fn plain(&self, unit: Unit, value: f64) -> String {
        self.show(value, Scale::new(unit, value, None))
    }

    /// A whole number of things.
    pub fn count(&self, count: f64) -> String {
        self.show(count.round(), Scale { unit: Unit::Count, divisor: 1.0, suffix: "", decimals: 0 })
    }

    /// A time in days, in hours if it is short.
    pub fn duration(&self, days: f64) -> String {
        let unit = |suffix, divisor, decimals| Scale { unit: Unit::Days, divisor, suffix, decimals };
        match days {
            d if d >= 10.0 => self.show(d, unit("days", 1.0, 0)),
            d if d >= 1.5 => self.show(d, unit("days", 1.0, 1)),
            d => self.show(d, unit("hours", 1.0 / 24.0, usize::from(d < 0.1))),
        }
    }

    /// A mean at the digits that its interval allows.
    pub fn mean(&self, unit: Unit, mean: f64, interval: Option<(f64, f64)>) -> String {
        self.show(mean, Scale::of(unit, mean, interval))
    }

    /// Both ends, the unit said once where that is clear: `¥1.03–1.07 bn`, `−¥12 to ¥30 m`.
    pub fn range(&self, low: f64, high: f64, scale: Scale) -> String {
        if !low.is_finite() || !high.is_finite() {
            return self.dash();
        }
        let bare = Scale { suffix: "", ..scale };
        if low < 0.0 || self.glyphs == Glyphs::Ascii {
            let (low, high) = (self.show(low, bare), self.show(high, scale));
            // A sign is said twice, a code once.
            let high = if self.is_code() { high.trim_start_matches(&self.symbol) } else { &high };
            return format!("{low} to {high}");
        }
        let high = digits(high / scale.divisor, scale.decimals);
        format!("{}–{high}{}", self.show(low, bare), self.suffix(scale))
    }

    /// A probability for a reader: `86 %`, `99.4 %`, `> 99.9 %`.
    pub fn chance(&self, probability: f64) -> String {
        let space = self.space();
        match probability {
            p if !p.is_finite() => self.dash(),
            p if p > 0.999 => format!(">{space}99.9{space}%"),
            p if p < 0.001 => format!("<{space}0.1{space}%"),
            p if !(0.01..=0.99).contains(&p) => format!("{:.1}{space}%", 100.0 * p),
            p => format!("{}{space}%", digits(100.0 * p, 0)),
        }
    }

    /// What stands for a number that cannot be had.
    pub fn dash(&self) -> String {
        match self.glyphs {
            Glyphs::Unicode => "–".to_owned(),
            Glyphs::Ascii => "-".to_owned(),
        }
    }

    fn write(&self, value: f64, scale: Scale, plus: &str) -> String {
        if !value.is_finite() {
            return self.dash();
        }
        let scaled = value / scale.divisor;
        let number = digits(scaled.abs(), scale.decimals);
        let is_zero = number.bytes().all(|b| matches!(b, b'0' | b'.' | b','));
        let sign = match () {
            () if is_zero => "",
            () if scaled < 0.0 => self.minus(),
            () => plus,
        };
        let symbol = if scale.unit == Unit::Money { self.symbol.as_str() } else { "" };
        let suffix = self.suffix(scale);
        if self.is_code() {
            format!("{symbol}{sign}{number}{suffix}")
        } else {
            format!("{sign}{symbol}{number}{suffix}")
        }
    }

    /// Whether the currency is written by its code, as in `CHF −2 m`.
    fn is_code(&self) -> bool {
        self.symbol.len() > 3
    }

    fn suffix(&self, scale: Scale) -> String {
        if scale.suffix.is_empty() { String::new() } else { format!("{}{}", self.space(), scale.suffix) }
    }

    fn minus(&self) -> &'static str {
        match self.glyphs {
            Glyphs::Unicode => "−",
            Glyphs::Ascii => "-",
        }
    }

    fn space(&self) -> char {
        match self.glyphs {
            Glyphs::Unicode => '\u{a0}',
            Glyphs::Ascii => ' ',
        }
    }
}

/// Decimal digits of a number that is not negative, thousands apart.
fn digits(value: f64, decimals: usize) -> String {
    // A half goes up, as everybody expects; the formatter alone would make it even.
    let parts = 10f64.powi(decimals as i32);
    let rounded = (value.abs() * parts).round() / parts;
    let text = format!("{:.decimals$}", if rounded.is_finite() { rounded } else { value.abs() });
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut grouped = String::new();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn yen() -> Numbers {
        Numbers::new("JPY", Glyphs::Unicode)
    }

    /// Without the no-break space, for comparing.
    fn soft(text: String) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn money_is_written_for_reading() {
        let show = |x| soft(yen().plain(Unit::Money, x));
        assert_eq!(show(1_234_567_890.0), "¥1.23 bn");
        assert_eq!(show(181_000_000.0), "¥181 m");
        assert_eq!(show(-41_000_000.0), "−¥41.0 m");
        assert_eq!(show(999_900_000.0), "¥1.00 bn");
        assert_eq!(show(12_345.0), "¥12.3 k");
        assert_eq!(show(9_876.0), "¥9,876");
        assert_eq!(show(0.0), "¥0");
        assert_eq!(show(f64::NAN), "–");
        let dollars = Numbers::new("USD", Glyphs::Ascii);
        assert_eq!(dollars.plain(Unit::Money, 3_412_000.0), "$3.41 m");
        assert_eq!(Numbers::new("CHF", Glyphs::Ascii).plain(Unit::Money, -2e6), "CHF -2.00 m");
    }

    #[test]
    fn digits_follow_the_interval() {
        let show = |mean: f64, half: f64| soft(yen().mean(Unit::Money, mean, Some((mean - half, mean + half))));
        assert_eq!(show(181.3e6, 61e6), "¥181 m");
        assert_eq!(show(1.0523e9, 12e6), "¥1.05 bn");
        assert_eq!(show(1.0523e9, 2e6), "¥1.052 bn");
        assert_eq!(show(1.0523e9, 400e6), "¥1.1 bn");
        assert_eq!(show(32.9e6, 6.7e6), "¥33 m");
        assert_eq!(show(3.21e6, 4.4e6), "¥3 m");
        assert_eq!(show(3.21e6, 0.9e6), "¥3.2 m");
        let days = |mean: f64, half: f64| soft(yen().mean(Unit::Days, mean, Some((mean - half, mean + half))));
        assert_eq!(days(123.4, 4.2), "123 days");
        assert_eq!(days(23.46, 0.42), "23.5 days");
        let share = |mean: f64, half: f64| soft(yen().mean(Unit::Share, mean, Some((mean - half, mean + half))));
        assert_eq!(share(0.3412, 0.02), "34.1 %");
        assert_eq!(share(0.3412, 0.13), "34 %");
    }

    #[test]
    fn halves_go_up() {
        assert_eq!(soft(yen().plain(Unit::Share, 0.765)), "77 %");
        assert_eq!(yen().count(2.5), "3");
    }

    #[test]
    fn ends_of_an_interval_share_their_unit() {
        let scale = Scale::of(Unit::Money, 1.05e9, Some((1.03e9, 1.07e9)));
        assert_eq!(soft(yen().range(1.03e9, 1.07e9, scale)), "¥1.03–1.07 bn");
        let scale = Scale::of(Unit::Money, 9e6, Some((-12e6, 30e6)));
        assert_eq!(soft(yen().range(-12e6, 30e6, scale)), "−¥12 to ¥30 m");
        let plain = Numbers::new("JPY", Glyphs::Ascii);
        assert_eq!(plain.range(-12e6, 30e6, scale), "JPY -12 to 30 m");
        assert_eq!(soft(yen().signed(9e6, scale)), "+¥9 m");
        assert_eq!(soft(yen().signed(-0.2e6, scale)), "¥0 m");
    }

    #[test]
    fn short_times_are_in_hours() {
        assert_eq!(soft(yen().duration(0.9)), "22 hours");
        assert_eq!(soft(yen().duration(0.01)), "0.2 hours");
        assert_eq!(soft(yen().duration(6.52)), "6.5 days");
        assert_eq!(soft(yen().duration(31.2)), "31 days");
    }

    #[test]
    fn chances_never_claim_certainty() {
        assert_eq!(soft(yen().chance(0.864)), "86 %");
        assert_eq!(soft(yen().chance(0.9941)), "99.4 %");
        assert_eq!(soft(yen().chance(1.0)), "> 99.9 %");
        assert_eq!(soft(yen().chance(0.0)), "< 0.1 %");
    }

    #[test]
    fn axes_show_as_many_decimals_as_their_steps_need() {
        let show = |x, step| soft(yen().show(x, Scale::ticks(Unit::Money, 1.9e9, step)));
        assert_eq!(show(1.1e9, 0.2e9), "¥1.1 bn");
        assert_eq!(show(1.25e9, 0.25e9), "¥1.25 bn");
        assert_eq!(show(1e9, 1e9), "¥1 bn");
    }

    proptest! {
        #[test]
        fn what_is_shown_is_within_the_interval_of_what_is_meant(
            mean in -1e13..1e13f64, half in 1e-3..1e13f64,
        ) {
            let dollars = Numbers::new("USD", Glyphs::Ascii);
            let scale = Scale::of(Unit::Money, mean, Some((mean - half, mean + half)));
            let shown = dollars.show(mean, scale).replace(['$', ','], "");
            let number: f64 = shown.split(' ').next().unwrap().parse().unwrap();
            let rounding = 0.51 * scale.divisor * 10f64.powi(-(scale.decimals as i32));
            prop_assert!((number * scale.divisor - mean).abs() <= rounding, "{shown} for {mean}");
            prop_assert!(shown.bytes().filter(u8::is_ascii_digit).count() <= 5 || mean.abs() > 1e15);
        }

        #[test]
        fn ascii_is_ascii(value in proptest::num::f64::ANY, code in "[A-Z]{3}") {
            let numbers = Numbers::new(&code, Glyphs::Ascii);
            for unit in [Unit::Money, Unit::Count, Unit::Days, Unit::Share, Unit::Number] {
                prop_assert!(numbers.plain(unit, value).is_ascii());
            }
            prop_assert!(numbers.chance(value).is_ascii());
        }
    }
}
