//! `meander trace` from end to end.

use super::stage::Stage;

#[test]
fn a_story_reads_well() {
    let stage = Stage::new();
    let said = stage.succeeds("trace split-role.toml --find won --plain --quiet --out there");
    assert!(said.stdout.is_ascii(), "{}", said.stdout);
    assert_eq!(said.stderr, "");
    insta::assert_snapshot!(said.stdout);
}

#[test]
fn a_story_leaves_a_folder_with_its_picture() {
    let stage = Stage::new();
    let line = "trace one-team.toml --account 7 --replication 2 --json";
    let said = stage.succeeds(line);
    let story: serde_json::Value = serde_json::from_str(&said.stdout).unwrap();
    assert_eq!((&story["schema"], &story["account"]), (&"meander/trace/1".into(), &7.into()));
    let folders = stage.names("output");
    assert!(folders.len() == 1 && folders[0].starts_with("trace-one-team-"), "{folders:?}");
    let folder = format!("output/{}", folders[0]);
    assert_eq!(stage.names(&folder), ["charts", "manifest.json", "report.html", "result.json"]);
    assert_eq!(stage.names(&format!("{folder}/charts")), ["story.png", "story.svg"]);
    let manifest = stage.json(&format!("{folder}/manifest.json"));
    assert_eq!((&manifest["seed"], &manifest["replications"]), (&1.into(), &1.into()));
    assert_eq!(stage.succeeds(line).stdout, said.stdout, "the same question has the same answer");
}

#[test]
fn a_story_that_is_there_is_not_written_again() {
    let stage = Stage::new();
    let line = "trace one-team.toml --account 7 --out there";
    let first = stage.succeeds(line);
    let manifest = stage.bytes("there/manifest.json");
    let again = stage.succeeds(&format!("{line} --plain"));
    assert!(again.stderr.contains("already computed: there; --force recomputes"), "{}", again.stderr);
    assert_eq!(stage.bytes("there/manifest.json"), manifest);
    assert_eq!(stage.succeeds(line).stdout, first.stdout);
    let forced = stage.succeeds(&format!("{line} --force"));
    assert!(!forced.stderr.contains("already computed"), "{}", forced.stderr);
    assert_ne!(stage.bytes("there/manifest.json"), manifest, "its command line is another");
    std::fs::remove_file(stage.path("there/charts/story.png")).unwrap();
    let mended = stage.succeeds(line);
    assert!(!mended.stderr.contains("already computed"), "a folder that lacks a file is not the story");
    assert!(stage.path("there/charts/story.png").exists());
}

#[test]
fn what_cannot_be_told_is_refused() {
    let stage = Stage::new();
    assert!(stage.refuses("trace one-team.toml --account 5000").stderr.contains("accounts 1 to 100"));
    assert!(stage.refuses("trace one-team.toml --find happy").stderr.contains("recycled-won"));
    assert!(stage.refuses("trace one-team.toml --find won --account 3").stderr.contains("--find"));
    assert!(stage.refuses("trace one-team.toml --account 0").stderr.contains("--account"));
}
