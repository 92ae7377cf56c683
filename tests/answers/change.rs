//! `compare --from`: changes from today's design.

use super::stage::Stage;
use serde_json::Value;

fn payback(document: &Value) -> &Value {
    &document["payback"][0]
}

#[test]
fn a_change_to_what_is_there_already_changes_nothing() {
    let stage = Stage::new();
    stage.succeeds("compare --from split-role.toml split-role.toml --replications 6 --out same --quiet");
    let document = stage.json("same/result.json");
    assert_eq!(document["baseline"], "split-role");
    for contrast in document["contrasts"].as_array().unwrap() {
        assert_eq!(contrast["identical"], true, "{contrast}");
    }
    let payback = payback(&document);
    assert_eq!((payback["design"].as_str(), payback["month"].as_u64()), (Some("split-role (2)"), None));
    assert!(payback["cumulative"]["mean"].as_array().unwrap().iter().all(|sum| sum.as_f64() == Some(0.0)));
    stage.succeeds("run split-role.toml --replications 6 --out alone --quiet");
    let alone = stage.json("alone/result.json");
    assert_eq!(document["designs"][1]["metrics"], alone["metrics"]);
    assert_eq!(document["designs"][1]["teams"], alone["teams"]);
}

#[test]
fn a_change_says_when_it_has_paid() {
    let stage = Stage::new();
    let line = "compare --from split-role.toml one-team.toml --replications 6 --out change --set rollout.cost=500000 \
                --set horizon.warm_up=365days";
    let said = stage.succeeds(line);
    assert!(said.stdout.contains("When the change has paid"), "{}", said.stdout);
    assert!(stage.names("change/charts").contains(&"payback.svg".to_owned()));
    let document = stage.json("change/result.json");
    let payback = payback(&document);
    let path = payback["cumulative"]["mean"].as_array().unwrap();
    assert_eq!(path.len(), 12, "a month each of the horizon, none of the warm-up");
    let total = |design: usize| document["designs"][design]["metrics"]["contribution"]["mean"].as_f64().unwrap();
    let last = path[11].as_f64().unwrap();
    assert!((last - (total(1) - total(0))).abs() < 20.0, "{last}: months add up to the whole");
}

#[test]
fn big_bang_waves_and_a_pilot_all_run() {
    let stage = Stage::new();
    let from = "compare --from split-role.toml one-team.toml --replications 2 --quiet --json";
    let waves = "--set rollout.waves=3 --set rollout.every=\"90days\"";
    let pilot = "--set rollout.segments=[\"manufacturing\"] --set rollout.retention=0.8";
    let share = "--set rollout.share=0.3 --set rollout.learning=\"120days\" --set rollout.learning_start=0.7";
    for (name, settings, groups) in [("whole", "", 0), ("waves", waves, 0), ("pilot", pilot, 2), ("share", share, 2)] {
        let said = stage.succeeds(&format!("{from} --out {name} {settings}"));
        let document: Value = serde_json::from_str(&said.stdout).unwrap();
        assert_eq!(payback(&document)["groups"].as_array().unwrap().len(), groups, "{name}");
        let teams = document["designs"][1]["teams"].as_array().unwrap();
        assert_eq!(teams.len(), if name == "whole" { 1 } else { 5 }, "{name}: today's teams work on, or not");
    }
}

#[test]
fn the_shipped_rollouts_run() {
    let stage = Stage::new();
    for rollout in ["big-bang", "three-waves", "pilot", "shared-pilot"] {
        let smaller = ["it-services", "manufacturing", "trade-and-logistics"]
            .map(|segment| format!("--set market.segment.{segment}.accounts=40"))
            .join(" ");
        let line = format!("compare --from shipped:split-role shipped:{rollout} {smaller} --replications 2 --quiet");
        assert!(stage.succeeds(&line).stdout.contains("When the change has paid"));
    }
}

#[test]
fn buyers_and_prices_are_not_a_matter_of_design() {
    let stage = Stage::new();
    let said = stage.refuses("compare --from shipped:split-role one-team.toml --replications 2");
    assert!(said.stderr.contains("they differ in horizon.warm_up"), "{}", said.stderr);
    let said = stage.refuses("compare split-role.toml --replications 2");
    assert!(said.stderr.contains("--from"), "{}", said.stderr);
    let said = stage.refuses("compare --from split-role.toml one-team.toml --set rollout.segments=[\"shipyards\"]");
    assert!(said.stderr.contains("there is no segment `shipyards`"), "{}", said.stderr);
}
