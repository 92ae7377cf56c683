//! The same inputs give the same bytes.

use super::stage::Stage;

const BOTH: &str = "compare split-role.toml one-team.toml --quiet";
/// Everything in a folder that the manifest does not tell apart.
const FILES: [&str; 4] = ["result.json", "replications.parquet", "monthly.parquet", "replications.bin"];

fn same(stage: &Stage, a: &str, b: &str) {
    for file in FILES {
        assert!(stage.bytes(&format!("{a}/{file}")) == stage.bytes(&format!("{b}/{file}")), "{a}, {b}: {file}");
    }
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let stage = Stage::new();
    for threads in [1, 2, 8] {
        stage.succeeds(&format!("{BOTH} --replications 20 --threads {threads} --out t{threads}"));
    }
    same(&stage, "t1", "t2");
    same(&stage, "t1", "t8");
    assert_eq!(stage.json("t8/manifest.json")["threads"], 8);
    let result = stage.json("t1/result.json");
    assert_eq!((&result["draws"], &result["lucks"]), (&10.into(), &2.into()));
}

#[test]
fn what_is_shown_does_not_change_what_is_found() {
    let stage = Stage::new();
    stage.succeeds(&format!("{BOTH} --replications 6 --out a"));
    let said = stage
        .succeeds("compare split-role.toml one-team.toml --replications 6 --out b --csv --plain --json --color always");
    same(&stage, "a", "b");
    assert_eq!(said.stdout.as_bytes(), stage.bytes("b/result.json"));
}

#[test]
fn topping_up_gives_the_bytes_of_one_go() {
    let stage = Stage::new();
    stage.succeeds(&format!("{BOTH} --replications 24 --out once"));
    for replications in [6, 14, 24] {
        stage.succeeds(&format!("{BOTH} --replications {replications} --out grown"));
    }
    same(&stage, "once", "grown");
    assert_eq!(stage.json("grown/manifest.json")["replications"], 24);
}

#[test]
fn a_precision_stops_where_it_would_have_stopped_in_one_go() {
    let stage = Stage::new();
    let asked = "--precision 25% --replications 300";
    stage.succeeds(&format!("{BOTH} {asked} --threads 1 --out once"));
    stage.succeeds(&format!("{BOTH} --replications 12 --out grown"));
    stage.succeeds(&format!("{BOTH} {asked} --threads 8 --out grown"));
    same(&stage, "once", "grown");
    let precision = stage.json("once/result.json")["precision"].clone();
    assert!(["precision", "cap"].contains(&precision["stopped"].as_str().unwrap()), "{precision}");
}

#[test]
fn the_same_file_twice_differs_by_exactly_nothing() {
    let stage = Stage::new();
    stage.succeeds("compare one-team.toml one-team.toml --replications 8 --out twice --quiet");
    let result = stage.json("twice/result.json");
    for contrast in result["contrasts"].as_array().unwrap() {
        assert!(contrast["identical"].as_bool().unwrap(), "{contrast}");
        assert!(contrast["mean"].as_f64().is_none_or(|mean| mean == 0.0), "{contrast}");
    }
    assert!(result["verdict"]["best"].is_null());
}

#[test]
fn a_design_alone_is_the_same_as_in_any_comparison() {
    let stage = Stage::new();
    stage.succeeds("run one-team.toml --replications 8 --out alone --quiet");
    stage.succeeds(&format!("{BOTH} --replications 8 --out among"));
    let (alone, among) = (stage.json("alone/result.json"), stage.json("among/result.json"));
    for part in ["metrics", "segments", "teams", "monthly", "revenue_samples", "worst_tenth"] {
        assert_eq!(alone[part], among["designs"][1][part], "{part}");
    }
}

#[test]
fn central_assumptions_are_one_draw() {
    let stage = Stage::new();
    stage.succeeds("run one-team.toml --replications 5 --assumptions central --out central --quiet");
    let result = stage.json("central/result.json");
    assert_eq!((&result["draws"], &result["lucks"]), (&1.into(), &5.into()));
    assert_eq!(result["assumptions"], "central");
}
