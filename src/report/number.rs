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

    /// One scale for numbers of one outcome that are read against each other, such as those of
    /// several designs: the digits that the narrowest interval allows, or one of a third of the
    /// widest, so that a number known badly gets no digits from one known well.
    pub fn scale_of_all(&self, unit: Unit, all: impl IntoIterator<Item = (f64, Option<(f64, f64)>)>) -> Scale {
        let (mut largest, mut finest, mut widest) = (0.0, f64::INFINITY, 0.0);
        for (mean, interval) in all {
            let (low, high) = interval.unwrap_or((mean, mean));
            largest = [mean, low, high].into_iter().filter(|x| x.is_finite()).map(f64::abs).fold(largest, f64::max);
            let half_width = 0.5 * (high - low);
            if half_width.is_finite() && half_width > 0.0 {
                (finest, widest) = (half_width.min(finest), half_width.max(widest));
            }
        }
        self.scale(unit, largest, (widest > 0.0).then(|| finest.max(widest / 3.0)))
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

    /// Both ends, or what they have in common; the unit said once where that is clear: `¥1.03–1.07 bn`, `−¥12 to ¥30 m`.
    pub fn range(&self, low: f64, high: f64, scale: Scale) -> String {
        if !low.is_finite() || !high.is_finite() {
            return self.dash();
        }
        let (least, most) = (self.show(low, scale), self.show(high, scale));
        if least == most {
            return least;
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
mod tests;
