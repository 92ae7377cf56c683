//! Bad options, each refused by name.

use super::stage::Stage;

fn refused(line: &str, part: &str) {
    let said = Stage::new().refuses(line);
    assert!(said.stderr.contains(part), "{line}\n{}", said.stderr);
}

#[test]
fn numbers_without_meaning() {
    refused("run one-team.toml --replications 0", "--replications");
    refused("run one-team.toml --threads 0", "--threads");
    refused("run one-team.toml --precision 0%", "2% or 0.02");
    refused("run one-team.toml --seed=-1", "--seed");
}

#[test]
fn one_scenario_is_no_comparison() {
    refused("compare one-team.toml", "2");
}

#[test]
fn a_baseline_that_is_not_compared() {
    refused("compare one-team.toml split-role.toml --baseline revops", "one-team, split-role");
}

#[test]
fn other_currencies_and_horizons() {
    let stage = Stage::new();
    let write = |name: &str, text: &str| {
        std::fs::write(stage.path(name), format!("extends = \"one-team.toml\"\nname = \"other\"\n{text}")).unwrap();
    };
    write("dollars.toml", "currency = \"USD\"\n");
    assert!(stage.refuses("compare one-team.toml dollars.toml").stderr.contains("USD"));
    write("long.toml", "[horizon]\nlength = \"730 days\"\n");
    assert!(stage.refuses("compare one-team.toml long.toml").stderr.contains("730 days"));
}

#[test]
fn a_scenario_without_teams() {
    refused("run shipped:base", "team");
}

#[test]
fn a_language_that_is_not_spoken() {
    refused("run one-team.toml --lang fr", "ja");
}

#[test]
fn every_help_ends_with_examples() {
    for command in ["run", "compare", "bottleneck"] {
        let said = Stage::new().succeeds(&format!("{command} --help"));
        let (_, examples) = said.stdout.split_once("Examples:").unwrap();
        assert_eq!(examples.matches(&format!("meander {command} ")).count(), 2, "{examples}");
    }
}
