//! The README says what is true today.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use clap::CommandFactory;
use meander::cli::CommandLine;

const README: &str = include_str!("../../README.md");

fn meander() -> Command {
    let mut command = Command::cargo_bin("meander").unwrap();
    command.env("LC_ALL", "C");
    command
}

/// The block that follows a mark.
fn after(mark: &str) -> &'static str {
    README.split_once(&format!("<!-- {mark} -->\n")).unwrap_or_else(|| panic!("no mark `{mark}`")).1
}

#[test]
fn its_table_of_commands_is_complete() {
    let rows = CommandLine::command()
        .get_subcommands()
        .map(|command| format!("| `{}` | {} |\n", command.get_name(), command.get_about().unwrap()))
        .collect::<String>();
    let table = format!("| command | what it does |\n|---|---|\n{rows}");
    assert!(after("commands").starts_with(&table), "the table of README.md should be\n{table}");
}

#[test]
fn its_scenario_is_valid() {
    let text = after("scenario").strip_prefix("```toml\n").and_then(|text| text.split_once("```")).unwrap().0;
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("readme.toml");
    fs::write(&path, text).unwrap();
    meander().arg("check").arg(&path).assert().success();
}

#[test]
fn what_it_points_to_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let targets = README.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target);
    for target in targets.filter(|target| !target.contains("://")) {
        assert!(root.join(target).exists(), "{target}");
    }
}
