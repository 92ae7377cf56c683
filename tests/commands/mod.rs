//! The commands that do not simulate, as a shell sees them.

use assert_cmd::Command;
use clap::CommandFactory;
use meander::cli::CommandLine;
use meander::scenario::shipped::SHIPPED;
use std::fs;
use std::process::Output;
use tempfile::TempDir;

fn meander(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_meander")).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Standard output of a command that must succeed and say nothing else.
fn result_of(arguments: &[&str]) -> String {
    let output = meander(arguments);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(text(&output.stderr), "");
    text(&output.stdout)
}

/// The same in a folder with these files.
fn result_in(files: &[(&str, &str)], arguments: &[&str]) -> String {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_meander"));
    let output = command.args(arguments).current_dir(folder.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    text(&output.stdout)
}

/// The one JSON document that a command prints.
fn document(arguments: &[&str]) -> serde_json::Value {
    serde_json::from_str(&result_of(arguments)).unwrap()
}

/// What a command says on stderr when its input is bad; stdout stays empty.
fn refusal(arguments: &[&str]) -> String {
    let output = meander(arguments);
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stdout));
    assert_eq!(text(&output.stdout), "");
    text(&output.stderr)
}

#[test]
fn check_says_what_a_scenario_comes_to() {
    let company = "[scoring]\nsaturation = { uniform = [20, 40] }\n[[market.segment]]\nname = \"mid-market\"\n\
                   [[team]]\nname = \"all\"\nreps = 3\n\
                   owns = [\"known\", \"engaged\", \"mql\", \"sal\", \"sql\", \"opportunity\", \"customer\"]\n\
                   [[team]]\nname = \"ops\"\n";
    insta::assert_snapshot!(result_in(&[("company.toml", company)], &["check", "company.toml"]));
    let document = document(&["check", "--json", "shipped:base", "shipped:one-team"]);
    assert_eq!(document["schema"], "meander/check/1");
    assert_eq!(document["scenarios"][0]["runnable"], false);
    assert_eq!(document["scenarios"][1]["handoffs"], 0);
}

#[test]
fn check_refuses_bad_scenarios_with_code_2() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("bad.toml");
    fs::write(&file, "[scoring]\ntreshold = 55\n").unwrap();
    let message = refusal(&["check", file.to_str().unwrap()]);
    assert!(message.contains("bad.toml:2:1") && message.contains("did you mean `threshold`?"), "{message}");
    assert!(!message.contains('\u{1b}'), "no colour where there is no terminal");
}

#[test]
fn check_in_full_reads_back() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("again.toml");
    let full = result_of(&["check", "--full", "shipped:split-role"]);
    fs::write(&file, &full).unwrap();
    assert_eq!(result_of(&["check", "--full", file.to_str().unwrap()]), full);
}

#[test]
fn a_dash_is_standard_input() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_meander"));
    let output = command.args(["check", "-"]).write_stdin("extends = \"shipped:one-team\"\n").output().unwrap();
    assert!(text(&output.stdout).starts_with("stdin: valid (standard input)"), "{}", text(&output.stderr));
}

#[test]
fn a_scenario_larger_than_any_is_refused() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("data.toml");
    fs::write(&file, "# data\n".repeat(800_000)).unwrap();
    assert!(refusal(&["check", file.to_str().unwrap()]).contains("larger than 4 MiB"));
}

#[test]
fn diff_shows_levers_side_by_side() {
    let ours = "extends = \"shipped:split-role\"\n[scoring]\nthreshold = 55\n[[team]]\nname = \"ops\"\nreps = 2\n";
    insta::assert_snapshot!(result_in(&[("ours.toml", ours)], &["diff", "shipped:split-role", "ours.toml"]));
    assert!(result_of(&["diff", "shipped:revops", "shipped:revops"]).contains("do not differ"));
    let document = document(&["diff", "shipped:split-role", "shipped:one-team", "--json"]);
    let levers: Vec<_> =
        document["differences"].as_array().unwrap().iter().map(|row| row["lever"].as_str().unwrap()).collect();
    assert!(levers.contains(&"team.customer-team.efficiency"));
    assert!(levers.contains(&"handoff.marketing-to-inside-sales.delay"));
}

#[test]
fn describe_is_a_document_that_both_sides_can_sign() {
    let company = "description = \"A small company\"\n[[market.segment]]\nname = \"mid-market\"\n\
                   [[team]]\nname = \"marketing\"\nreps = 2\nowns = [\"known\", \"engaged\"]\n\
                   [[team]]\nname = \"sales\"\nreps = 3\nowns = [\"mql\", \"sal\", \"sql\", \"opportunity\", \"customer\"]\n\
                   [[handoff]]\nfrom = \"marketing\"\nto = \"sales\"\ndelay = { uniform = [\"1 day\", \"3 days\"] }\n";
    let printed = result_in(&[("company.toml", company)], &["describe", "company.toml"]);
    insta::assert_snapshot!(printed);
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("definition.md");
    let file = file.to_str().unwrap();
    assert_eq!(meander(&["describe", "shipped:one-team", "--out", file]).status.code(), Some(0));
    assert_eq!(fs::read_to_string(file).unwrap(), result_of(&["describe", "shipped:one-team"]));
    assert!(refusal(&["describe", "shipped:one-team", "--out", file]).contains("nothing is ever overwritten"));
    assert!(refusal(&["describe", "shipped:base"]).contains("team"));
}

#[test]
fn catalogues_list_everything_and_can_be_filtered() {
    let metrics = document(&["metrics", "--json"]);
    assert_eq!(metrics["metrics"].as_array().unwrap().len(), meander::metric::METRICS.len());
    assert!(result_of(&["metrics"]).contains("expected_revenue"));
    insta::assert_snapshot!(result_of(&["levers", "scoring.half_life"]));
    let levers = document(&["levers", "--json", "reversal"]);
    assert!(levers["levers"].as_array().unwrap().iter().any(|lever| lever["path"] == "buying.reversal.probability"));
    assert!(refusal(&["levers", "weather"]).contains("no setting has `weather`"));
}

#[test]
fn schema_completions_and_manual_are_printed() {
    assert_eq!(document(&["schema"])["title"], "A meander scenario");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(result_of(&["completions", shell]).contains("meander"));
    }
    assert!(result_of(&["man"]).contains(".TH meander"));
    assert!(result_of(&["man", "check"]).contains("check"));
    assert!(refusal(&["man", "nonsense"]).contains("no command `nonsense`"));
}

#[test]
fn init_writes_a_scenario_that_is_valid_and_never_overwrites() {
    for organisation in SHIPPED.iter().map(|shipped| shipped.name).filter(|name| *name != "base") {
        let folder = TempDir::new().unwrap();
        let target = folder.path().join("new");
        let target = target.to_str().unwrap();
        result_of(&["init", target, "--from", organisation]);
        let scenario = format!("{target}/{organisation}.toml");
        assert_eq!(
            result_of(&["check", "--full", &scenario]),
            result_of(&["check", "--full", &format!("shipped:{organisation}")])
        );
        fs::write(&scenario, "mine").unwrap();
        assert!(refusal(&["init", target, "--from", organisation]).contains("exists already"));
        assert_eq!(fs::read_to_string(&scenario).unwrap(), "mine");
    }
    assert!(refusal(&["init", "--from", "nonsense"]).contains("there are: split-role, revops, one-team"));
}

#[test]
fn init_names_the_files_to_edit() {
    let told = |organisation| {
        let folder = TempDir::new().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_meander"));
        let output = command.args(["init", "new", "--from", organisation]).current_dir(folder.path()).output().unwrap();
        text(&output.stdout).replace('\\', "/")
    };
    let gated = told("gate-all");
    assert!(gated.contains("wrote new/base.toml, new/split-role.toml and new/gate-all.toml"), "{gated}");
    assert!(gated.contains("your market in new/base.toml and your teams in new/split-role.toml"), "{gated}");
    let alone = told("olist");
    assert!(alone.contains("wrote new/olist.toml\n") && alone.contains("your market and your teams in new/olist.toml"));
}

#[test]
fn init_refuses_a_file_for_a_folder() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("mine");
    fs::write(&file, "mine").unwrap();
    assert!(refusal(&["init", file.to_str().unwrap()]).contains("is a file, not a folder"));
}

#[test]
fn init_leaves_nothing_where_one_file_is_in_the_way() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("one-team.toml"), "mine").unwrap();
    refusal(&["init", folder.path().to_str().unwrap(), "--from", "one-team"]);
    assert!(!folder.path().join("base.toml").exists());
}

#[test]
fn bad_command_lines_have_code_2_and_help_has_0() {
    assert!(refusal(&["chekc", "a.toml"]).contains("check"));
    refusal(&["check"]);
    refusal(&[]);
    assert!(result_of(&["--help"]).contains("Commands:"));
    assert!(result_of(&["--version"]).starts_with("meander "));
}

#[test]
fn every_help_ends_with_two_examples() {
    for command in CommandLine::command().get_subcommands() {
        let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        let call = format!("meander {}", command.get_name());
        let examples =
            help.lines().skip_while(|line| *line != "Examples:").filter(|line| line.trim().starts_with(&call));
        assert!(examples.count() >= 2, "{} shows no two examples of itself", command.get_name());
    }
}

#[test]
fn describe_names_the_rule_that_makes_a_lead() {
    let says = |scenario: &str, words: &str| {
        let text = result_of(&["describe", scenario]);
        assert!(text.contains(words), "{scenario} does not say `{words}`");
    };
    says("shipped:handover-by-score", "Total score of **69** or more");
    says("shipped:handover-by-count", "**4** linked signals");
    says("shipped:handover-by-signal", "A signal of **18** points or more");
    says("shipped:handover-by-matrix", "A (**70** or more) down to grade **2**");
}
