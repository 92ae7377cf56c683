//! Overrides use the same paths and checks as files.

use super::folder::{Folder, MARKET};
use insta::assert_snapshot;
use meander::scenario::Plan;
use meander::scenario::settings::Gate;
use meander::terms::Job;

fn split_role(overrides: &[&str]) -> Plan {
    let overrides: Vec<String> = overrides.iter().map(|text| (*text).to_owned()).collect();
    Plan::load("shipped:split-role", &overrides).unwrap()
}

fn refusal(text: &str) -> String {
    Folder::with(&[("company.toml", &format!("extends = \"shipped:split-role\"\n{MARKET}"))])
        .message("company.toml", &[text])
}

#[test]
fn every_kind_of_setting_can_be_overridden() {
    let scenario = split_role(&[
        "scoring.threshold=55",
        "team.inside-sales.reps=8",
        "market.segment.manufacturing.accounts=500",
        "content.coverage.validation=0.6",
        "content.gate=open",
        "handoff.marketing-to-inside-sales.delay=\"3 days\"",
        "handoff.field-sales-to-customer-success.delay=4 hours",
        "team.field-sales.owns=[\"sql\", \"opportunity\", \"recycled\"]",
        "market.segment.it-services.annual_value={ uniform = [1_000_000, 2_000_000] }",
    ])
    .central();
    assert_eq!(scenario.scoring.threshold, 55.0);
    assert_eq!(scenario.team[1].reps, 8);
    assert_eq!(scenario.market.segment[1].accounts, 500);
    assert_eq!(scenario.content.coverage[Job::Validation].get(), 0.6);
    assert_eq!(scenario.content.gate, Gate::Open);
    assert_eq!(scenario.handoff[0].delay.get(), 3.0);
    assert_eq!(scenario.handoff[2].delay.get(), 4.0 / 24.0);
    assert_eq!(scenario.team[2].owns.0.len(), 3);
    assert_eq!(scenario.market.segment[0].annual_value.minor(), 1_500_000);
}

#[test]
fn the_last_override_wins() {
    assert_eq!(split_role(&["scoring.threshold=55", "scoring.threshold=60"]).central().scoring.threshold, 60.0);
}

#[test]
fn an_override_that_changes_nothing_else_changes_nothing_else() {
    let (plain, set) = (split_role(&[]).canonical(), split_role(&["scoring.threshold=55"]).canonical());
    let differ: Vec<_> = plain.lines().zip(set.lines()).filter(|(a, b)| a != b).collect();
    assert_eq!(differ, [("threshold = 69.0", "threshold = 55.0")]);
}

#[test]
fn no_value() {
    assert_snapshot!(refusal("scoring.threshold"));
}

#[test]
fn an_unknown_path() {
    assert_snapshot!(refusal("scoring.treshold=55"));
}

#[test]
fn an_unknown_team() {
    assert_snapshot!(refusal("team.inside-sale.reps=8"));
}

#[test]
fn a_value_out_of_range() {
    assert_snapshot!(refusal("scoring.threshold=550"));
}

#[test]
fn a_duration_without_its_unit() {
    assert_snapshot!(refusal("scoring.half_life=30"));
}

#[test]
fn a_value_that_is_broken() {
    assert_snapshot!(refusal("scoring.half_life={ uniform = [1, "));
}

#[test]
fn a_path_that_ends_at_a_team() {
    assert_snapshot!(refusal("team.inside-sales=8"));
}

#[test]
fn a_path_through_a_number() {
    assert_snapshot!(refusal("scoring.threshold.high=8"));
}

#[test]
fn a_setting_of_a_segment_without_the_segment() {
    assert_snapshot!(refusal("market.segment.accounts=500"));
}

#[test]
fn a_team_without_a_setting() {
    assert_snapshot!(refusal("team.inside-sales=5"));
}

#[test]
fn numbers_that_cannot_be_computed_with() {
    for (text, said) in [
        ("scoring.threshold=1e400", "`1e400` is too large a number"),
        ("team.inside-sales.reps=99999999999999999999", "`99999999999999999999` is too large a number"),
        ("scoring.threshold=inf", "`inf` is not a number that a setting can have"),
        ("scoring.threshold=-nan", "`-nan` is not a number that a setting can have"),
        ("content.quality={ validation = 1e999 }", "`1e999` is too large a number"),
    ] {
        let message = refusal(text);
        assert!(message.contains(said), "{message}");
    }
}
