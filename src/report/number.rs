//! Numbers for reading: ¥1.2 bn, 34 %, 123 days, with no more digits than the interval allows.
//!
//! A number gets the decimals that show a third of the half-width of its interval, and at
//! most three significant digits in all, four where three would make the ends equal.
//! Numbers that belong together (a mean and the ends of its interval) share one [`Scale`].
//!
//! Languages differ in the steps of large amounts and in how a number meets its unit: what is
//! ¥1.23 bn in English is 12.3億円 in Japanese, which counts in 万 (10 thousand), 億 (100 million) and 兆 (10^12).

use crate::metric::Unit;
use crate::text::Language;

/// Which characters may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Glyphs {
    /// ¥, −, – and no-break spaces.
    #[default]
    Unicode,
    /// ASCII alone for signs: JPY, a hyphen, plain spaces. Words stay in their script.
    Ascii,
}

/// Writes numbers in one currency and language.
#[derive(Debug, Clone, PartialEq)]
pub struct Numbers {
    /// What stands before an amount: `¥`, or the code of a currency and a space.
    symbol: String,
    /// What stands behind it: `円`.
    coin: &'static str,
    glyphs: Glyphs,
    language: Language,
}

/// How a group of numbers that belong together is written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    unit: Unit,
    divisor: f64,
    suffix: &'static str,
    /// Decimals; below zero, digits before the point that are rounded away.
    decimals: i32,
}

/// A step of large amounts: the amount, its word, and from which amount on it is used.
type Step = (f64, &'static str, f64);

// 0.9995: what rounds up to the next step is written in it. Small amounts stay whole.
const ENGLISH_STEPS: [Step; 4] =
    [(1e12, "tn", 0.9995e12), (1e9, "bn", 0.9995e9), (1e6, "m", 0.9995e6), (1e3, "k", 1e4)];
const JAPANESE_STEPS: [Step; 3] = [(1e12, "兆", 0.9995e12), (1e8, "億", 0.9995e8), (1e4, "万", 1e4)];
/// Digits before the point that may be rounded away: millions, as in English.
const COARSEST: i32 = -2;

fn is_whole(x: f64) -> bool {
    (x - x.round()).abs() < 1e-6
}

fn money_step(largest: f64, language: Language) -> (f64, &'static str) {
    let steps: &[Step] = match language {
        Language::English => &ENGLISH_STEPS,
        Language::Japanese => &JAPANESE_STEPS,
    };
    let step = steps.iter().find(|(_, _, from)| largest >= *from);
    step.map_or((1.0, ""), |&(divisor, suffix, _)| (divisor, suffix))
}

/// Decimals for a number of this size, not below `least`: see the head of the file.
fn decimals(size: f64, half_width: Option<f64>, least: i32) -> i32 {
    let three = 2 - exponent(size);
    let Some(half_width) = half_width else { return three.clamp(least, 2) };
    let by_interval = libm::ceil(libm::log10(3.0 / half_width)) as i32;
    let resolves = 10f64.powi(-three) <= half_width;
    by_interval.min(if resolves { three } else { three + 1 }).clamp(least, 3)
}

/// The power of ten of the first digit; 0 for nothing.
fn exponent(x: f64) -> i32 {
    if x > 0.0 { libm::floor(libm::log10(x)) as i32 } else { 0 }
}

impl Numbers {
    /// Numbers in the currency of this ISO 4217 code.
    pub fn new(currency: &str, glyphs: Glyphs, language: Language) -> Self {
        let code = || match glyphs {
            Glyphs::Unicode => format!("{currency}\u{a0}"),
            Glyphs::Ascii => format!("{currency} "),
        };
        let (symbol, coin) = match language {
            Language::English => match (currency, glyphs) {
                ("JPY", Glyphs::Unicode) => ("¥".to_owned(), ""),
                ("USD", _) => ("$".to_owned(), ""),
                ("EUR", Glyphs::Unicode) => ("€".to_owned(), ""),
                ("GBP", Glyphs::Unicode) => ("£".to_owned(), ""),
                _ => (code(), ""),
            },
            Language::Japanese => match currency {
                "JPY" => (String::new(), "円"),
                "USD" => (String::new(), "ドル"),
                "EUR" => (String::new(), "ユーロ"),
                "GBP" => (String::new(), "ポンド"),
                _ => (code(), ""),
            },
        };
        Numbers { symbol, coin, glyphs, language }
    }

    /// The scale for numbers of this unit up to `largest` in size, known to ± `half_width`.
    pub fn scale(&self, unit: Unit, largest: f64, half_width: Option<f64>) -> Scale {
        let largest = if largest.is_finite() { largest.abs() } else { 0.0 };
        let (divisor, suffix) = match unit {
            Unit::Money => money_step(largest, self.language),
            Unit::Share => (0.01, "%"),
            Unit::Days => (1.0, self.words().days),
            Unit::Count | Unit::Number => (1.0, ""),
        };
        let half_width = half_width.filter(|h| h.is_finite() && *h > 0.0).map(|h| h / divisor);
        let decimals = match unit {
            Unit::Money if suffix.is_empty() => 0,
            Unit::Share if half_width.is_none() => 0,
            Unit::Money if self.language == Language::Japanese => decimals(largest / divisor, half_width, COARSEST),
            _ => decimals(largest / divisor, half_width, 0),
        };
        Scale { unit, divisor, suffix, decimals }
    }

    /// The scale for a mean and the ends of its interval.
    pub fn scale_of(&self, unit: Unit, mean: f64, interval: Option<(f64, f64)>) -> Scale {
        let (low, high) = interval.unwrap_or((mean, mean));
        let largest = [mean, low, high].into_iter().filter(|x| x.is_finite()).map(f64::abs).fold(0.0, f64::max);
        self.scale(unit, largest, Some(0.5 * (high - low)))
    }

    /// The scale for the ticks of an axis that reaches `largest`, `step` apart.
    pub fn ticks(&self, unit: Unit, largest: f64, step: f64) -> Scale {
        let mut scale = self.scale(unit, largest, None);
        let step = step / scale.divisor;
        scale.decimals = (0..4).find(|&d| is_whole(step * 10f64.powi(d))).unwrap_or(4);
        scale
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
        self.show(value, self.scale(unit, value, None))
    }

    /// A whole number of things.
    pub fn count(&self, count: f64) -> String {
        self.show(count.round(), Scale { unit: Unit::Count, divisor: 1.0, suffix: "", decimals: 0 })
    }

    /// A time in days, in hours if it is short.
    pub fn duration(&self, days: f64) -> String {
        let unit = |suffix, divisor, decimals| Scale { unit: Unit::Days, divisor, suffix, decimals };
        let words = self.words();
        match days {
            d if d >= 10.0 => self.show(d, unit(words.days, 1.0, 0)),
            d if d >= 1.5 => self.show(d, unit(words.days, 1.0, 1)),
            d => self.show(d, unit(words.hours, 1.0 / 24.0, i32::from(d < 0.1))),
        }
    }

    /// A mean at the digits that its interval allows.
    pub fn mean(&self, unit: Unit, mean: f64, interval: Option<(f64, f64)>) -> String {
        self.show(mean, self.scale_of(unit, mean, interval))
    }

    /// Both ends, the unit said once where that is clear: `¥1.03–1.07 bn`, `−¥12 to ¥30 m`.
    pub fn range(&self, low: f64, high: f64, scale: Scale) -> String {
        if !low.is_finite() || !high.is_finite() {
            return self.dash();
        }
        let bare = Scale { suffix: "", ..scale };
        match self.language {
            Language::Japanese => {
                let (low, high) = (self.number(low, scale, ""), self.number(high, scale, ""));
                format!("{}{low}〜{high}{}", self.symbol_of(scale), self.suffix(scale))
            }
            Language::English if low < 0.0 || self.glyphs == Glyphs::Ascii => {
                let (low, high) = (self.show(low, bare), self.show(high, scale));
                // A sign is said twice, a code once.
                let high = if self.is_code() { high.trim_start_matches(&self.symbol) } else { &high };
                format!("{low} to {high}")
            }
            Language::English => {
                let high = digits(high / scale.divisor, scale.decimals);
                format!("{}–{high}{}", self.show(low, bare), self.suffix(scale))
            }
        }
    }

    /// A probability for a reader: `86 %`, `99.4 %`, `> 99.9 %`.
    pub fn chance(&self, probability: f64) -> String {
        let space = self.space();
        match (probability, self.language) {
            (p, _) if !p.is_finite() => self.dash(),
            (p, Language::English) if p > 0.999 => format!(">{space}99.9{space}%"),
            (p, Language::English) if p < 0.001 => format!("<{space}0.1{space}%"),
            (p, Language::Japanese) if p > 0.999 => "99.9%超".to_owned(),
            (p, Language::Japanese) if p < 0.001 => "0.1%未満".to_owned(),
            (p, _) => {
                let number =
                    if (0.01..=0.99).contains(&p) { digits(100.0 * p, 0) } else { format!("{:.1}", 100.0 * p) };
                format!("{number}{}%", self.gap())
            }
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
        let (symbol, suffix) = (self.symbol_of(scale), self.suffix(scale));
        if self.is_code() {
            return format!("{symbol}{}{suffix}", self.number(value, scale, plus));
        }
        let number = self.number(value, scale, plus);
        let (sign, number) = number.split_at(number.find(|c: char| c.is_ascii_digit()).unwrap_or(0));
        format!("{sign}{symbol}{number}{suffix}")
    }

    /// Sign and digits; no sign for what rounds to nothing.
    fn number(&self, value: f64, scale: Scale, plus: &str) -> String {
        let scaled = value / scale.divisor;
        let number = digits(scaled.abs(), scale.decimals);
        let is_zero = number.bytes().all(|b| matches!(b, b'0' | b'.' | b','));
        let sign = match () {
            () if is_zero => "",
            () if scaled < 0.0 => self.minus(),
            () => plus,
        };
        format!("{sign}{number}")
    }

    /// Whether the currency is written by its code, as in `CHF −2 m`.
    fn is_code(&self) -> bool {
        self.symbol.len() > 3
    }

    /// What stands before a number on this scale.
    fn symbol_of(&self, scale: Scale) -> &str {
        if scale.unit == Unit::Money { &self.symbol } else { "" }
    }

    /// What stands behind it.
    fn suffix(&self, scale: Scale) -> String {
        let coin = if scale.unit == Unit::Money { self.coin } else { "" };
        if scale.suffix.is_empty() { coin.to_owned() } else { format!("{}{}{coin}", self.gap(), scale.suffix) }
    }

    /// What parts a number from its unit.
    fn gap(&self) -> String {
        match self.language {
            Language::English => self.space().to_string(),
            Language::Japanese => String::new(),
        }
    }

    /// Units of time.
    fn words(&self) -> Words {
        match self.language {
            Language::English => Words { days: "days", hours: "hours" },
            Language::Japanese => Words { days: "日", hours: "時間" },
        }
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

/// Units of time in a language.
struct Words {
    days: &'static str,
    hours: &'static str,
}

/// Decimal digits of a number that is not negative, thousands apart; below zero decimals,
/// digits before the point are rounded away.
fn digits(value: f64, decimals: i32) -> String {
    // A half goes up, as everybody expects; the formatter alone would make it even.
    let parts = 10f64.powi(decimals);
    let rounded = (value.abs() * parts).round() / parts;
    let shown = decimals.max(0) as usize;
    let text = format!("{:.shown$}", if rounded.is_finite() { rounded } else { value.abs() });
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
        Numbers::new("JPY", Glyphs::Unicode, Language::English)
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
        let dollars = Numbers::new("USD", Glyphs::Ascii, Language::English);
        assert_eq!(dollars.plain(Unit::Money, 3_412_000.0), "$3.41 m");
        assert_eq!(Numbers::new("CHF", Glyphs::Ascii, Language::English).plain(Unit::Money, -2e6), "CHF -2.00 m");
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
        let scale = yen().scale_of(Unit::Money, 1.05e9, Some((1.03e9, 1.07e9)));
        assert_eq!(soft(yen().range(1.03e9, 1.07e9, scale)), "¥1.03–1.07 bn");
        let scale = yen().scale_of(Unit::Money, 9e6, Some((-12e6, 30e6)));
        assert_eq!(soft(yen().range(-12e6, 30e6, scale)), "−¥12 to ¥30 m");
        let plain = Numbers::new("JPY", Glyphs::Ascii, Language::English);
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
        let show = |x, step| soft(yen().show(x, yen().ticks(Unit::Money, 1.9e9, step)));
        assert_eq!(show(1.1e9, 0.2e9), "¥1.1 bn");
        assert_eq!(show(1.25e9, 0.25e9), "¥1.25 bn");
        assert_eq!(show(1e9, 1e9), "¥1 bn");
    }

    fn japanese(currency: &str) -> Numbers {
        Numbers::new(currency, Glyphs::Unicode, Language::Japanese)
    }

    #[test]
    fn japanese_money_counts_in_myriads() {
        let show = |x| japanese("JPY").plain(Unit::Money, x);
        assert_eq!(show(1_234_567_890.0), "12.3億円");
        assert_eq!(show(45_600_000.0), "4,560万円");
        assert_eq!(show(45_637_000.0), "4,560万円");
        assert_eq!(show(99_960_000.0), "1.00億円");
        assert_eq!(show(123_400_000_000.0), "1,230億円");
        assert_eq!(show(2.5e12), "2.50兆円");
        assert_eq!(show(12_345.0), "1.23万円");
        assert_eq!(show(8_700.0), "8,700円");
        assert_eq!(show(-41_000_000.0), "−4,100万円");
        assert_eq!(show(0.0), "0円");
        assert_eq!(show(f64::NAN), "–");
        assert_eq!(japanese("USD").plain(Unit::Money, 123_456_789.0), "1.23億ドル");
        assert_eq!(japanese("EUR").plain(Unit::Money, 3.4e6), "340万ユーロ");
        assert_eq!(japanese("GBP").plain(Unit::Money, 900.0), "900ポンド");
        assert_eq!(soft(japanese("CHF").plain(Unit::Money, -1.2e8)), "CHF −1.20億");
    }

    #[test]
    fn japanese_digits_follow_the_interval() {
        let show = |mean: f64, half: f64| japanese("JPY").mean(Unit::Money, mean, Some((mean - half, mean + half)));
        assert_eq!(show(181.3e6, 61e6), "1.8億円");
        assert_eq!(show(1.0523e9, 12e6), "10.5億円");
        assert_eq!(show(1.0523e9, 2e6), "10.52億円");
        assert_eq!(show(45.6e6, 4e6), "4,600万円");
        assert_eq!(show(3.21e6, 4.4e6), "300万円");
    }

    #[test]
    fn japanese_ranges_say_their_unit_once() {
        let yen = japanese("JPY");
        let scale = yen.scale_of(Unit::Money, 2.1e8, Some((1.77e8, 2.43e8)));
        assert_eq!(yen.range(1.77e8, 2.43e8, yen.scale(Unit::Money, 2.43e8, Some(2e6))), "1.77〜2.43億円");
        assert_eq!(yen.range(1.77e8, 2.43e8, scale), "1.8〜2.4億円");
        assert_eq!(yen.signed(1.81e8, yen.scale(Unit::Money, 1.81e8, None)), "+1.81億円");
        assert_eq!(yen.range(-12e6, 30e6, yen.scale(Unit::Money, 30e6, None)), "−1,200〜3,000万円");
        assert_eq!(yen.signed(-4.0, yen.scale(Unit::Days, 4.0, Some(3.0))), "−4日");
        let francs = japanese("CHF");
        assert_eq!(soft(francs.range(1e8, 2e8, francs.scale(Unit::Money, 2e8, None))), "CHF 1.00〜2.00億");
    }

    #[test]
    fn japanese_units_follow_without_a_space() {
        let yen = japanese("JPY");
        assert_eq!(yen.plain(Unit::Share, 0.34), "34%");
        assert_eq!([yen.chance(0.864), yen.chance(0.9941)], ["86%", "99.4%"]);
        assert_eq!([yen.chance(1.0), yen.chance(0.0)], ["99.9%超", "0.1%未満"]);
        assert_eq!([yen.duration(0.9), yen.duration(6.52), yen.duration(31.2)], ["22時間", "6.5日", "31日"]);
        assert_eq!(yen.count(12_345.0), "12,345");
        assert_eq!(yen.show(1.25e9, yen.ticks(Unit::Money, 1.9e9, 0.25e9)), "12.5億円");
        let plain = Numbers::new("JPY", Glyphs::Ascii, Language::Japanese);
        assert_eq!(plain.plain(Unit::Money, -41e6), "-4,100万円");
    }

    proptest! {
        #[test]
        fn what_is_shown_is_within_the_interval_of_what_is_meant(
            mean in -1e13..1e13f64, half in 1e-3..1e13f64,
        ) {
            let dollars = Numbers::new("USD", Glyphs::Ascii, Language::English);
            let scale = dollars.scale_of(Unit::Money, mean, Some((mean - half, mean + half)));
            let shown = dollars.show(mean, scale).replace(['$', ','], "");
            let number: f64 = shown.split(' ').next().unwrap().parse().unwrap();
            let rounding = 0.51 * scale.divisor * 10f64.powi(-(scale.decimals));
            prop_assert!((number * scale.divisor - mean).abs() <= rounding, "{shown} for {mean}");
            prop_assert!(shown.bytes().filter(u8::is_ascii_digit).count() <= 5 || mean.abs() > 1e15);
        }

        #[test]
        fn ascii_is_ascii(value in proptest::num::f64::ANY, code in "[A-Z]{3}") {
            let numbers = Numbers::new(&code, Glyphs::Ascii, Language::English);
            for unit in [Unit::Money, Unit::Count, Unit::Days, Unit::Share, Unit::Number] {
                prop_assert!(numbers.plain(unit, value).is_ascii());
            }
            prop_assert!(numbers.chance(value).is_ascii());
        }
    }
}
