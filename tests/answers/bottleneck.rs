//! `bottleneck` from the command line to the files.

use super::stage::Stage;
use meander::terms::Job;
use serde_json::Value;

fn reliefs(document: &Value) -> Vec<(&str, f64)> {
    let of = |relief: &Value| relief["revenue"].as_f64().unwrap();
    document["reliefs"].as_array().unwrap().iter().map(|r| (r["what"].as_str().unwrap(), of(r))).collect()
}

fn find<'a>(document: &'a Value, what: &str) -> &'a Value {
    document["reliefs"].as_array().unwrap().iter().find(|relief| relief["what"] == what).unwrap()
}

/// Options that make a handoff cost nothing.
fn free_of_loss(handoff: &str) -> String {
    let settings = ["delay=0days", "context_retention=1", "acceptance=1", "inconsistency=0"];
    settings.map(|setting| format!(" --set handoff.{handoff}.{setting}")).concat()
}

#[test]
fn every_part_is_relieved_once_and_ranked_by_what_it_earns() {
    let stage = Stage::new();
    stage.succeeds("bottleneck split-role.toml --replications 4 --out there --quiet");
    let result = stage.json("there/result.json");
    assert_eq!(result["schema"], "meander/bottleneck/1");
    let ranked = reliefs(&result);
    assert_eq!(ranked.len(), 4 + 2 * 3 + 6);
    assert!(ranked.is_sorted_by(|a, b| a.1 >= b.1), "{ranked:?}");
    assert_eq!(stage.names("there/charts"), ["bottleneck.png", "bottleneck.svg"]);
    // A tenth of four people at 8 million yen for a year.
    assert_eq!(find(&result, "team inside-sales +10 %")["cost"], 3.2e6);
    assert_eq!(stage.json("there/manifest.json")["scenarios"].as_array().unwrap().len(), 1);
}

#[test]
fn the_team_that_cannot_keep_up_is_the_bottleneck() {
    let stage = Stage::new();
    // Content lacks nothing and handoffs lose nothing, so that teams alone compete.
    let complete = Job::ALL.iter().map(|job| format!(" --set content.coverage.{job}=1"));
    let handoffs = ["marketing-to-inside-sales", "inside-sales-to-field-sales", "field-sales-to-customer-success"];
    let free = handoffs.map(free_of_loss);
    let perfect: String = complete.chain(free).collect();
    // Field sales has some three times the work that it can do, everybody else has time.
    let said = stage.succeeds(&format!(
        "bottleneck split-role.toml --replications 60 --assumptions central --json --quiet --set work.meet=20days \
         --set work.load=1 --set horizon.length=730days --set management.pressure=0{perfect}"
    ));
    let result: Value = serde_json::from_str(&said.stdout).unwrap();
    assert_eq!(reliefs(&result)[0].0, "team field-sales +10 %", "{:#?}", reliefs(&result));
}

#[test]
fn what_loses_nothing_cannot_be_relieved() {
    let stage = Stage::new();
    let said = stage.succeeds(&format!(
        "bottleneck split-role.toml --replications 4 --json --quiet{} --set content.coverage.validation=1",
        free_of_loss("marketing-to-inside-sales")
    ));
    let result: Value = serde_json::from_str(&said.stdout).unwrap();
    for what in [
        "handoff marketing-to-inside-sales delay -10 %",
        "handoff marketing-to-inside-sales losses -10 %",
        "content validation +10 points",
    ] {
        let relief = find(&result, what);
        assert_eq!((relief["identical"].as_bool(), relief["revenue"].as_f64()), (Some(true), Some(0.0)), "{relief}");
    }
}

#[test]
fn the_scenario_itself_is_met_as_by_run() {
    let stage = Stage::new();
    stage.succeeds("bottleneck one-team.toml --replications 4 --out reliefs --quiet");
    stage.succeeds("run one-team.toml --replications 4 --out alone --quiet");
    let expected = stage.json("alone/result.json")["metrics"]["expected_revenue"]["mean"].as_f64().unwrap();
    let as_it_is = stage.json("reliefs/result.json")["expected_revenue"].as_f64().unwrap();
    assert!((as_it_is / expected - 1.0).abs() < 1e-12);
}
