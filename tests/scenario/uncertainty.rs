//! Settings that are not known.

use super::folder::{Folder, MARKET};
use meander::scenario::{Plan, Scenario};

/// One setting of a market under each of many draws.
fn draws(lines: &str, setting: impl Fn(&Scenario) -> f64) -> (f64, Vec<f64>) {
    let plan = Folder::with(&[("a.toml", &format!("{lines}\n{MARKET}"))]).plan("a.toml", &[]);
    let mut values: Vec<f64> = (0..DRAWS).map(|draw| setting(&plan.draw(1, draw))).collect();
    values.sort_by(f64::total_cmp);
    (setting(&plan.central()), values)
}

const DRAWS: u32 = 4000;

/// The share of values below a point must be the law's within 4 standard errors
/// of a share of one half (chance 6e-5, and the seed is fixed).
fn share_below(values: &[f64], point: f64, expected: f64) {
    let share = values.iter().filter(|&&value| value < point).count() as f64 / values.len() as f64;
    let allowed = 4.0 * (0.25 / values.len() as f64).sqrt();
    assert!((share - expected).abs() < allowed, "{share} of the draws are below {point}, not {expected}");
}

#[test]
fn uniform() {
    let (centre, values) =
        draws("[scoring]\nhalf_life = { uniform = [\"10 days\", \"30 days\"] }", |s| s.scoring.half_life.get());
    assert_eq!(centre, 20.0);
    share_below(&values, 15.0, 0.25);
    share_below(&values, 25.0, 0.75);
    assert!(values[0] >= 10.0 && values[values.len() - 1] <= 30.0);
}

#[test]
fn lognormal() {
    let (centre, values) =
        draws("[scoring]\nsaturation = { lognormal = { median = 30, sigma = 0.5 } }", |s| s.scoring.saturation);
    assert!((centre - 30.0).abs() < 1e-6);
    // One sigma of the logarithm to either side holds 68.27 %.
    share_below(&values, 30.0 * (-0.5_f64).exp(), 0.158_655);
    share_below(&values, 30.0 * 0.5_f64.exp(), 0.841_345);
}

#[test]
fn normal_is_cut_at_the_range_and_scaled_up() {
    // Half of the law lies above 1 and is cut, so the median of the rest is the
    // quarter point of the whole: 1 − 0.6745 · 0.2.
    let (centre, values) = draws("[scoring]\nbehaviour_weight = { normal = { mean = 1.0, sd = 0.2 } }", |s| {
        s.scoring.behaviour_weight.get()
    });
    assert!((centre - (1.0 - 0.674_489_75 * 0.2)).abs() < 1e-4);
    share_below(&values, centre, 0.5);
    assert!(values[values.len() - 1] <= 1.0);
}

#[test]
fn triangular() {
    // Below the mode of 20 lies (20−10)/(50−10) of the law.
    let (centre, values) = draws("[scoring]\nengaged = { triangular = [10, 20, 50] }", |s| s.scoring.engaged);
    share_below(&values, 20.0, 0.25);
    share_below(&values, centre, 0.5);
}

#[test]
fn beta() {
    let (_, values) =
        draws("[awareness]\naware = { beta = { mean = 0.3, concentration = 10 } }", |s| s.awareness.aware.get());
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    // Standard error of the mean: sqrt(0.3·0.7/11/4000) = 0.0022.
    assert!((mean - 0.3).abs() < 0.009, "{mean}");
}

#[test]
fn counts_are_drawn_whole() {
    let (centre, values) = draws("[buying]\nsteps = { uniform = [2, 6] }", |s| f64::from(s.buying.steps));
    assert_eq!(centre, 4.0);
    assert!(values.iter().all(|value| value.fract() == 0.0 && (2.0..=6.0).contains(value)));
}

#[test]
fn the_elements_of_a_list_may_be_uncertain_each() {
    let (centre, values) =
        draws("[content.coverage]\nvalidation = { uniform = [0.2, 0.4] }", |s| s.content.coverage.0[4].get());
    assert!((centre - 0.3).abs() < 1e-12);
    share_below(&values, 0.3, 0.5);
}

#[test]
fn one_draw_serves_every_design_and_every_setting_has_its_own() {
    let base =
        format!("[scoring]\nsaturation = {{ uniform = [20, 40] }}\nengaged = {{ uniform = [20, 40] }}\n{MARKET}");
    let folder = Folder::with(&[
        ("a.toml", &base),
        ("b.toml", "extends = \"a.toml\"\n[awareness]\ntrust = { uniform = [0, 1] }\n"),
    ]);
    let (a, b) = (folder.plan("a.toml", &[]), folder.plan("b.toml", &[]));
    for draw in 0..20 {
        assert_eq!(a.draw(7, draw).scoring, b.draw(7, draw).scoring);
        assert_eq!(a.draw(7, draw), a.draw(7, draw));
        assert_ne!(a.draw(7, draw).scoring, a.draw(8, draw).scoring);
        assert_ne!(a.draw(7, draw).scoring.saturation, a.draw(7, draw).scoring.engaged);
    }
}

#[test]
fn settings_that_might_cross_in_some_draw_are_refused() {
    let text = format!("[awareness]\nlow = {{ uniform = [0.1, 0.5] }}\nhigh = {{ uniform = [0.4, 0.9] }}\n{MARKET}");
    assert!(Folder::with(&[("a.toml", &text)]).load("a.toml", &[]).is_err());
    let beta = text.replace("{ uniform = [0.1, 0.5] }", "{ beta = { mean = 0.1, concentration = 50 } }");
    assert!(Folder::with(&[("a.toml", &beta)]).load("a.toml", &[]).is_err(), "a beta law reaches 1");
    let apart = text.replace("0.4, 0.9", "0.5, 0.9");
    assert!(Folder::with(&[("a.toml", &apart)]).load("a.toml", &[]).is_ok());
}

#[test]
fn certain_scenarios_are_the_same_in_every_draw() {
    let plan = Plan::load("shipped:split-role", &[]).unwrap();
    assert!(!plan.is_uncertain() || plan.draw(1, 0) != plan.draw(1, 1));
    let plain = Folder::with(&[("a.toml", MARKET)]).plan("a.toml", &[]);
    assert_eq!(plain.draw(1, 3), plain.central());
}
