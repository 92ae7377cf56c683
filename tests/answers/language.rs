//! Japanese from end to end.

use super::stage::Stage;

#[test]
fn a_comparison_speaks_the_language_that_is_asked_for() {
    let stage = Stage::new();
    let line = "compare split-role.toml one-team.toml --replications 4 --out there";
    let english = stage.succeeds(line);
    assert!(english.stdout.contains("In figures"), "{}", english.stdout);
    let japanese = stage.succeeds(&format!("{line} --lang ja"));
    for words in ["期待収益は1年間で", "主な数値", "95%信頼区間", "万円", "注意：試行が4回と少ない"]
    {
        assert!(japanese.stdout.contains(words), "{words}: {}", japanese.stdout);
    }
    for words in ["revenue", "interval", "Advice", "Mean"] {
        assert!(!japanese.stdout.contains(words), "{words}: {}", japanese.stdout);
    }
}

#[test]
fn charts_are_in_the_language_and_the_document_is_in_english() {
    let stage = Stage::new();
    let line = "run one-team.toml --replications 4 --out there";
    stage.succeeds(line);
    let document = stage.bytes("there/result.json");
    assert!(String::from_utf8(document.clone()).unwrap().contains("4 replications are few"));
    let chart = || String::from_utf8(stage.bytes("there/charts/revenue.svg")).unwrap();
    assert!(chart().contains("4 simulated futures"));
    stage.succeeds(&format!("{line} --lang ja"));
    assert!(chart().contains("4回の試行"), "charts in another language are drawn anew");
    assert_eq!(stage.json("there/manifest.json")["language"], "ja");
    assert_eq!(stage.bytes("there/result.json"), document);
    let again = stage.succeeds(&format!("{line} --lang ja"));
    assert!(again.stderr.contains("already computed"), "{}", again.stderr);
}

#[test]
fn the_environment_says_the_language_unless_an_option_does() {
    let stage = Stage::new();
    let line = "run one-team.toml --replications 2 --quiet";
    let said = |locale: &str, line: &str| stage.meander_at(locale, line).stdout;
    assert!(said("ja_JP.UTF-8", line).contains("主な数値"));
    assert!(said("en_GB.UTF-8", line).contains("In figures"));
    assert!(said("ja_JP.UTF-8", &format!("{line} --lang en")).contains("In figures"));
}

#[test]
fn a_story_reads_well_in_japanese() {
    let stage = Stage::new();
    let said = stage.succeeds("trace split-role.toml --find won --lang ja --quiet --out there");
    insta::assert_snapshot!(said.stdout);
    let picture = String::from_utf8(stage.bytes("there/charts/story.svg")).unwrap();
    assert!(picture.contains("課題の特定") && picture.contains("受注、"), "{picture}");
}
