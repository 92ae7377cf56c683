//! Random valid scenarios resolve, and their canonical text says the same again.

use super::folder::Folder;
use meander::scenario::Plan;
use meander::scenario::catalogue::{LEVERS, Lever};
use proptest::prelude::*;

/// A value that a lever accepts, as TOML, from a number between 0 and 1.
fn value(lever: &Lever, u: f64, uncertain: bool) -> Option<String> {
    let [low, high] = lever.range?;
    let (low, high) = (low.max(-1e6), high.min(1e6));
    let at = |u: f64| low + u * (high - low);
    let text = |number: f64| match lever.kind.as_str() {
        "duration" => format!("\"{number} days\""),
        "count" => format!("{:.0}", number.floor().max(low)),
        "money" => format!("{:.0}", number.round()),
        _ => format!("{number:?}"),
    };
    match lever.kind.as_str() {
        "number" | "duration" | "count" | "money" | "probability" | "rate" if uncertain => {
            Some(format!("{{ uniform = [{}, {}] }}", text(at(u / 2.0)), text(at(u))))
        }
        "number" | "duration" | "count" | "money" | "probability" | "rate" => Some(text(at(u))),
        _ => None,
    }
}

/// Settings that checks tie to each other are left alone.
fn free(lever: &&Lever) -> bool {
    let tied = [
        "awareness.low",
        "awareness.high",
        "customers",
        "in_journey",
        "horizon.start_month",
        "matrix.fit_a",
        "matrix.fit_b",
        "behaviour_1",
        "behaviour_2",
        ".sla",
        "entry_fields",
        ".target",
        ".kpi",
    ];
    !tied.iter().any(|path| lever.path.ends_with(path)) && listed(lever)
}

/// The shipped files list no assets.
fn listed(lever: &&Lever) -> bool {
    !lever.path.starts_with("content.asset.")
}

fn overrides() -> impl Strategy<Value = Vec<String>> {
    let levers: Vec<&Lever> = LEVERS.iter().filter(free).collect();
    let one = (prop::sample::select(levers), 0.0..=1.0_f64, any::<bool>()).prop_filter_map(
        "numbers only",
        |(lever, u, uncertain)| {
            let path = lever.path.replace("segment.<name>", "segment.manufacturing");
            let path = path.replace("team.<name>", "team.field-sales");
            let path = path.replace("handoff.<name>", "handoff.inside-sales-to-field-sales");
            value(lever, u, uncertain).map(|value| format!("{path}={value}"))
        },
    );
    prop::collection::vec(one, 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn what_resolves_reads_the_same_again(overrides in overrides()) {
        let plan = Plan::load("shipped:split-role", &overrides).map_err(|problems| TestCaseError::fail(problems.to_string()))?;
        let text = plan.canonical();
        let again = Folder::with(&[("again.toml", &text)]).plan("again.toml", &[]);
        prop_assert_eq!(again.canonical(), text);
        prop_assert_eq!(again.central(), plan.central());
        prop_assert_eq!(again.draw(3, 5), plan.draw(3, 5));
    }
}

#[test]
fn every_setting_of_the_catalogue_stands_in_the_canonical_text() {
    let plan = Plan::load("shipped:split-role", &[]).unwrap();
    let paths: Vec<String> = plan.leaves().iter().map(meander::scenario::Leaf::path).collect();
    for lever in LEVERS.iter().filter(listed) {
        let path = lever.path.replace("segment.<name>", "segment.manufacturing");
        let path = path.replace("team.<name>", "team.field-sales");
        let path = path.replace("handoff.<name>", "handoff.inside-sales-to-field-sales");
        assert!(paths.contains(&path), "{path}");
    }
}

#[test]
fn the_text_of_defaults_in_the_catalogue_is_what_the_reader_accepts() {
    let written = LEVERS.iter().filter(|lever| !lever.path.contains('<') && lever.path != "name");
    let overrides: Vec<String> = written.map(|lever| format!("{}={}", lever.path, lever.default)).collect();
    let file = "[[market.segment]]\nname = \"m\"\n";
    let folder = Folder::with(&[("a.toml", file)]);
    let plain = folder.plan("a.toml", &[]);
    let overrides: Vec<&str> = overrides.iter().map(String::as_str).collect();
    assert_eq!(folder.plan("a.toml", &overrides).canonical(), plain.canonical());
}
