//! Numbers as English and Japanese readers write them.

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
fn numbers_that_are_read_against_each_other_have_the_same_digits() {
    let around = |mean: f64, half: f64| (mean, Some((mean - half, mean + half)));
    // Alone, the second would be ¥5.7 bn.
    let scale = yen().scale_of_all(Unit::Money, [around(5.55e9, 0.299e9), around(5.74e9, 0.301e9)]);
    assert_eq!([5.55e9, 5.74e9].map(|x| soft(yen().show(x, scale))), ["¥5.55 bn", "¥5.74 bn"]);
    // What is known badly gets no digits from what is known well.
    let scale = yen().scale_of_all(Unit::Days, [around(90.123, 0.01), around(85.4, 20.0)]);
    assert_eq!([90.123, 85.4].map(|x| soft(yen().show(x, scale))), ["90 days", "85 days"]);
    // One that is exact has no say, and none at all is no fault.
    let scale = yen().scale_of_all(Unit::Count, [(137.0, None), around(159.0, 7.0)]);
    assert_eq!(yen().show(137.4, scale), "137");
    assert_eq!(yen().show(f64::NAN, yen().scale_of_all(Unit::Count, [])), "–");
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
