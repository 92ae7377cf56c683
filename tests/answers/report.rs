//! The report of a result, and the same rendered again.

use super::stage::Stage;

/// The commands that leave a report.
const LINES: [&str; 4] = [
    "compare split-role.toml one-team.toml --replications 4",
    "run one-team.toml --replications 4",
    "bottleneck one-team.toml --replications 2",
    "trace one-team.toml --account 7",
];

fn page(stage: &Stage) -> String {
    String::from_utf8(stage.bytes("there/report.html")).unwrap()
}

#[test]
fn a_result_is_rendered_again_in_another_language_and_back_to_the_byte() {
    for line in LINES {
        let stage = Stage::new();
        stage.succeeds(&format!("{line} --out there --quiet"));
        let (english, result) = (page(&stage), stage.bytes("there/result.json"));
        assert!(english.starts_with("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"), "{line}");
        let said = stage.succeeds("report there --lang ja --title 取締役会");
        assert!(said.stderr.contains("rendered again: there/report.html") && said.stdout.is_empty());
        let japanese = page(&stage);
        assert!(
            japanese.contains("<html lang=\"ja\" dir=\"ltr\">") && japanese.contains("<title>取締役会</title>"),
            "{line}"
        );
        assert!(!japanese.contains("Advice:") && !japanese.contains("What helps"), "{line}: advice too");
        assert_eq!(stage.bytes("there/result.json"), result, "{line}: nothing is simulated");
        let manifest = stage.json("there/manifest.json");
        for file in manifest["files"].as_array().unwrap() {
            let bytes = stage.bytes(&format!("there/{}", file["name"].as_str().unwrap()));
            assert_eq!(file["hash"], blake3::hash(&bytes).to_hex().to_string(), "{line}: {file}");
        }
        stage.succeeds("report there --lang en --quiet");
        assert!(page(&stage).contains("<title>取締役会</title>"), "{line}: a title is kept");
        stage.succeeds("report there --lang en --title= --quiet");
        assert!(page(&stage) == english, "{line}: the same result gives the same bytes");
        assert_eq!(stage.names(""), ["one-team.toml", "split-role.toml", "there"], "nothing is left beside it");
    }
}

#[test]
fn what_is_no_result_is_refused_and_stays_as_it_is() {
    let stage = Stage::new();
    std::fs::create_dir(stage.path("other")).unwrap();
    for (folder, words) in [("nowhere", "cannot read `nowhere`"), ("other", "was not written by meander")] {
        let said = stage.refuses(&format!("report {folder}"));
        assert!(said.stderr.contains(words) && said.stderr.contains("help: name the folder"), "{}", said.stderr);
    }
    stage.succeeds("run one-team.toml --replications 4 --out there --quiet");
    let before = page(&stage);
    std::fs::write(stage.path("there/result.json"), "{\"schema\": \"meander/run/1\"}").unwrap();
    let said = stage.refuses("report there --lang ja");
    assert!(said.stderr.contains("`there/result.json` is not the file that meander wrote"), "{}", said.stderr);
    for (schema, words) in [("run/1", "result.json`: missing field"), ("run/99", "this version renders: meander/run/1")]
    {
        pretend(&stage, &format!("{{\"schema\": \"meander/{schema}\"}}"));
        let said = stage.refuses("report there --lang ja");
        assert!(said.stderr.contains(words), "{}", said.stderr);
        assert_eq!(page(&stage), before);
    }
}

/// A result of another version: the manifest lists it as it is.
fn pretend(stage: &Stage, result: &str) {
    let mut manifest = stage.json("there/manifest.json");
    let files = manifest["files"].as_array_mut().unwrap();
    let entry = files.iter_mut().find(|file| file["name"] == "result.json").unwrap();
    entry["bytes"] = result.len().into();
    entry["hash"] = blake3::hash(result.as_bytes()).to_hex().to_string().into();
    std::fs::write(stage.path("there/result.json"), result).unwrap();
    std::fs::write(stage.path("there/manifest.json"), manifest.to_string()).unwrap();
}

#[test]
fn the_folder_may_be_where_one_stands() {
    let stage = Stage::new();
    stage.succeeds("run one-team.toml --replications 2 --out there --quiet");
    std::fs::write(stage.path("there/notes.md"), "mine").unwrap();
    stage.succeeds_in("there", "report . --lang ja --quiet");
    assert!(page(&stage).contains("<html lang=\"ja\""));
    let names = ["charts", "manifest.json", "monthly.parquet", "notes.md", "replications.bin", "report.html"];
    let there = stage.names("there");
    assert!(names.iter().all(|name| there.iter().any(|other| other == name)), "{there:?}");
    assert!(!there.iter().any(|name| name.starts_with('.')), "{there:?}");
}

#[test]
fn a_run_says_where_its_report_is_and_what_to_ask_next() {
    let stage = Stage::new();
    let said = stage.succeeds("run one-team.toml --replications 4 --out there --set scoring.threshold=55");
    assert!(said.stderr.contains("the report: there/report.html"), "{}", said.stderr);
    let next = "next, what holds it back: meander bottleneck one-team.toml --set scoring.threshold=55";
    assert!(said.stderr.contains(next), "{}", said.stderr);
}
