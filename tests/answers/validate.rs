//! `meander validate` from the command line to the files, with hardly any futures.

use std::process::Command;

use super::stage::{Said, Stage};

fn validate(options: &[&str]) -> (Option<i32>, String, String) {
    let place = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_meander"));
    let command = command.current_dir(&place).env("LC_ALL", "C");
    let output = command.arg("validate").args(options).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn the_document_holds_every_fact_with_its_parts() {
    let (code, out, said) = validate(&["shipped:split-role", "--replications", "2", "--json", "--quiet"]);
    assert_eq!(said, "");
    let document: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(document["schema"], "meander/validate/1");
    let facts = document["facts"].as_array().unwrap();
    let ids: Vec<&str> = facts.iter().map(|fact| fact["id"].as_str().unwrap()).collect();
    let expected: Vec<String> = (1..=20).map(|n| format!("SF{n}")).collect();
    assert_eq!(ids, expected);
    for fact in facts {
        let parts = fact["parts"].as_array().unwrap();
        assert!(!parts.is_empty() && (fact["kind"] == "emergent" || fact["kind"] == "consistency"), "{fact}");
        let inside = parts.iter().all(|part| part["inside"] == true);
        assert_eq!(fact["inside"], inside, "{fact}");
        for part in parts {
            assert_eq!(part["target"].as_array().unwrap().len(), 2, "{part}");
            assert!(part["value"].is_number() && part["ci95"].is_array(), "{} {part}", fact["id"]);
        }
    }
    let holds = document["held"]["holds"].as_bool().unwrap();
    assert_eq!(code, Some(if holds { 0 } else { 1 }), "the exit code says whether the facts hold together");
}

#[test]
fn a_horizon_that_follows_nobody_is_refused() {
    let set = ["--set", "horizon.length=\"500 days\"", "--replications", "1", "--quiet"];
    let (code, out, said) = validate(&[&["shipped:one-team"], &set[..]].concat());
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(said.contains("500 days") && said.contains("730"), "{said}");
}

/// A small market that is looked at for long enough.
const SMALL: &str = "validate one-team.toml --replications 2 --set horizon.length=730days";

/// Runs the command, which ends with 0 or 1 as the facts hold together or not.
fn examined(stage: &Stage, line: &str) -> Said {
    let said = stage.meander(line);
    assert!(said.code == 0 || said.code == 1, "{line}\n{}", said.stderr);
    said
}

fn page(stage: &Stage) -> String {
    String::from_utf8(stage.bytes("there/report.html")).unwrap()
}

#[test]
fn a_folder_is_written_and_rendered_again_to_the_byte() {
    let stage = Stage::new();
    let said = examined(&stage, &format!("{SMALL} --out there --json"));
    assert!(said.stderr.starts_with("seed 1: one-team and what it would be otherwise in 2 futures"), "{}", said.stderr);
    assert!(said.stderr.contains("8 replications in") && said.stderr.contains("the report: there/report.html"));
    assert_eq!(said.stdout.as_bytes(), stage.bytes("there/result.json"));
    assert_eq!(stage.names("there"), ["charts", "manifest.json", "report.html", "result.json"]);
    let charts = ["consistency.png", "consistency.svg", "emergent.png", "emergent.svg"];
    assert_eq!(stage.names("there/charts"), charts);
    let english = page(&stage);
    assert!(
        english.starts_with("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">")
            && english.contains("First contact comes late")
    );
    stage.succeeds("report there --lang ja --quiet");
    let japanese = page(&stage);
    assert!(japanese.contains("最初の接触は遅い") && !japanese.contains("First contact"));
    assert_eq!(said.stdout.as_bytes(), stage.bytes("there/result.json"), "nothing is simulated");
    stage.succeeds("report there --lang en --quiet");
    assert!(page(&stage) == english, "the same result gives the same bytes");
    let manifest = stage.json("there/manifest.json");
    assert_eq!(manifest["assumptions"], "central");
    for file in manifest["files"].as_array().unwrap() {
        let bytes = stage.bytes(&format!("there/{}", file["name"].as_str().unwrap()));
        assert_eq!(file["hash"], blake3::hash(&bytes).to_hex().to_string(), "{file}");
    }
}

#[test]
fn the_same_question_is_answered_from_its_folder() {
    let stage = Stage::new();
    let first = examined(&stage, &format!("{SMALL} --out there"));
    let manifest = stage.bytes("there/manifest.json");
    let again = examined(&stage, &format!("{SMALL} --out there"));
    assert!(again.stderr.contains("already computed: there; --force recomputes"), "{}", again.stderr);
    assert_eq!((again.code, again.stdout), (first.code, first.stdout.clone()));
    assert_eq!(stage.bytes("there/manifest.json"), manifest);
    let japanese = examined(&stage, &format!("{SMALL} --out there --lang ja"));
    assert!(japanese.stderr.contains("already computed; the report: there/report.html"), "{}", japanese.stderr);
    assert!(japanese.stdout.contains("最初の接触は遅い") && page(&stage).contains("<html lang=\"ja\" dir=\"ltr\">"));
    let forced = examined(&stage, &format!("{SMALL} --out there --force"));
    assert!(forced.stderr.contains("8 replications in"), "{}", forced.stderr);
    assert_eq!(forced.stdout, first.stdout);
}

#[test]
fn a_rehearsal_says_what_would_be_done_and_writes_nothing() {
    let stage = Stage::new();
    let said = stage.succeeds(&format!("{SMALL} --dry-run --threads 2"));
    let line = |begin: &str| said.stdout.lines().find(|line| line.starts_with(begin)).unwrap_or_default().to_owned();
    assert!(line("estimated time: ").ends_with(" on 2 threads"), "{}", said.stdout);
    assert!(line("folder: ").starts_with("folder: output/validate-one-team-"), "{}", said.stdout);
    assert_eq!(line("files: "), "files: manifest.json, result.json, report.html, charts/");
    assert_eq!(stage.names(""), ["one-team.toml", "split-role.toml"]);
}

#[test]
fn a_folder_of_something_else_is_refused_before_the_work() {
    let stage = Stage::new();
    std::fs::create_dir(stage.path("thesis")).unwrap();
    std::fs::write(stage.path("thesis/chapter-1.txt"), "years of work").unwrap();
    let said = stage.refuses("validate one-team.toml --replications 1000000 --out thesis");
    assert!(said.stderr.contains("was not written by meander"), "{}", said.stderr);
    examined(&stage, &format!("{SMALL} --out there --quiet"));
    let said = stage.refuses(&format!("{SMALL} --seed 2 --out there"));
    assert!(said.stderr.contains("holds the result of other inputs"), "{}", said.stderr);
    let said = stage.refuses("validate one-team.toml --replications 1 --out short");
    assert!(said.stderr.contains("looks at 365 days"), "{}", said.stderr);
    assert_eq!(stage.names(""), ["one-team.toml", "split-role.toml", "there", "thesis"], "nothing is left behind");
}

#[test]
fn a_page_in_markdown_is_in_the_language_of_its_reader() {
    let stage = Stage::new();
    let english = examined(&stage, &format!("{SMALL} --markdown --quiet --out there"));
    assert!(english.stdout.starts_with("# Validation\n") && english.stderr.is_empty(), "{}", english.stderr);
    let japanese = stage.meander_at("ja_JP.UTF-8", &format!("{SMALL} --markdown --quiet --out there"));
    assert!(japanese.stdout.starts_with("# モデルの検証\n") && japanese.stdout.contains("| 事実 | 種類 | 項目 |"));
}

/// Interrupted when a tenth is done, long before the end.
#[test]
#[cfg(unix)]
fn an_interrupt_keeps_nothing_and_says_so() {
    let stage = Stage::new();
    let said = stage.interrupted("validate one-team.toml --set horizon.length=730days --replications 2000 --out there");
    assert!(said.last().unwrap().ends_with("nothing is kept"), "{said:?}");
    assert_eq!(stage.names(""), ["one-team.toml", "split-role.toml"]);
}
