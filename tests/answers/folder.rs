//! What a run leaves behind, and what it leaves alone.

use std::fs;

use super::stage::Stage;

#[test]
fn a_run_leaves_a_whole_folder_of_a_telling_name() {
    let stage = Stage::new();
    stage.succeeds("run one-team.toml --replications 4 --csv");
    let folders = stage.names("output");
    assert_eq!(folders.len(), 1, "{folders:?}");
    assert!(folders[0].starts_with("run-one-team-"));
    let folder = format!("output/{}", folders[0]);
    let expected = [
        "charts",
        "manifest.json",
        "monthly.csv",
        "monthly.parquet",
        "replications.bin",
        "replications.csv",
        "replications.parquet",
        "report.html",
        "result.json",
        "reviews.parquet",
        "story.json",
    ];
    assert_eq!(stage.names(&folder), expected);
    let manifest = stage.json(&format!("{folder}/manifest.json"));
    for file in manifest["files"].as_array().unwrap() {
        let bytes = stage.bytes(&format!("{folder}/{}", file["name"].as_str().unwrap()));
        assert_eq!(file["hash"], blake3::hash(&bytes).to_hex().to_string(), "{file}");
    }
    assert_eq!(manifest["command_line"][1], "run");
    assert!(manifest["scenarios"][0]["resolved"].as_str().unwrap().contains("one-team"));
}

#[test]
fn the_same_question_is_answered_from_disk() {
    let stage = Stage::new();
    let line = "run one-team.toml --replications 6 --out there --json";
    let first = stage.succeeds(line);
    let manifest = stage.bytes("there/manifest.json");
    let second = stage.succeeds(line);
    assert!(second.stderr.contains("already computed"), "{}", second.stderr);
    assert_eq!(second.stdout, first.stdout);
    let fewer = stage.succeeds("run one-team.toml --replications 2 --out there --json");
    assert!(fewer.stdout.contains("\"replications\": 2"));
    assert_eq!(stage.bytes("there/manifest.json"), manifest);
    let forced = stage.succeeds(&format!("{line} --force"));
    assert!(!forced.stderr.contains("already computed"));
    assert_eq!(forced.stdout, first.stdout);
}

#[test]
fn a_run_says_by_what_assumptions_it_is() {
    let stage = Stage::new();
    let drawn = stage.succeeds("run one-team.toml --replications 2");
    assert!(drawn.stderr.contains("one draw of the assumptions, 2 lucks"), "{}", drawn.stderr);
    let central = stage.succeeds("run one-team.toml --replications 2 --assumptions central");
    assert!(central.stderr.contains("central assumptions"), "{}", central.stderr);
}

#[test]
fn a_folder_of_other_inputs_is_refused() {
    let stage = Stage::new();
    stage.succeeds("run one-team.toml --replications 2 --out there");
    let before = stage.bytes("there/result.json");
    for line in ["run one-team.toml --seed 2", "run split-role.toml --force", "run one-team.toml --assumptions central"]
    {
        let said = stage.refuses(&format!("{line} --replications 2 --out there"));
        assert!(said.stderr.contains("other inputs") && said.stderr.contains("help:"), "{}", said.stderr);
    }
    assert_eq!(stage.bytes("there/result.json"), before);
}

#[test]
fn a_folder_that_is_not_ours_is_refused() {
    let stage = Stage::new();
    fs::create_dir(stage.path("thesis")).unwrap();
    fs::write(stage.path("thesis/chapter-1.txt"), "years of work").unwrap();
    for line in ["--out thesis", "--out thesis/ --force", "--out thesis/chapter-1.txt"] {
        stage.refuses(&format!("run one-team.toml --replications 2 {line}"));
    }
    assert_eq!(stage.names("thesis"), ["chapter-1.txt"]);
}

#[test]
fn a_place_that_cannot_be_written_is_refused_before_the_work() {
    let stage = Stage::new();
    fs::write(stage.path("file"), "").unwrap();
    let said = stage.refuses("run one-team.toml --replications 1000000 --out file/result");
    assert!(said.stderr.contains("file"), "{}", said.stderr);
}

#[test]
fn a_rehearsal_writes_nothing() {
    let stage = Stage::new();
    let said = stage.succeeds("compare split-role.toml one-team.toml --dry-run");
    for part in ["seed 1", "100 draws", "estimated time", "output/compare-split-role-one-team-", "result.json"] {
        assert!(said.stdout.contains(part), "{part}: {}", said.stdout);
    }
    assert!(!stage.path("output").exists());
}

/// Interrupted when a tenth is done, long before the end.
#[test]
#[cfg(unix)]
fn an_interrupt_keeps_what_is_done_and_the_same_command_goes_on() {
    let stage = Stage::new();
    let said = stage.interrupted("run one-team.toml --replications 2000 --out there");
    assert!(stage.path("there.partial").exists(), "{said:?}");
    assert!(!stage.path("there").exists());
    let manifest = stage.json("there.partial/manifest.json");
    assert_eq!(manifest["partial"], true);
    let done = manifest["replications"].as_u64().unwrap();
    let result = stage.json("there.partial/result.json");
    assert_eq!((result["partial"].as_bool(), result["replications"].as_u64()), (Some(true), Some(done)));

    let few = done.min(40);
    stage.succeeds(&format!("run one-team.toml --replications {few} --out there --quiet"));
    stage.succeeds(&format!("run one-team.toml --replications {few} --out fresh --quiet"));
    assert_eq!(stage.bytes("there/result.json"), stage.bytes("fresh/result.json"));
}
