//! One snapshot for every kind of message about a file.

use super::folder::{Folder, MARKET, message, message_about};
use insta::assert_snapshot;
use meander::scenario::Plan;

#[test]
fn a_term_spelled_as_settings_are() {
    assert_snapshot!(message(&format!("{MARKET}[signals.kind_points]\nwhite_paper = 5\n")));
}

#[test]
fn an_unknown_setting_with_a_near_name() {
    assert_snapshot!(message_about("[scoring]\ntreshold = 55"));
}

#[test]
fn an_unknown_setting_that_belongs_elsewhere() {
    assert_snapshot!(message_about("half_life = \"30 days\""));
}

#[test]
fn an_unknown_setting_like_nothing_else() {
    assert_snapshot!(message_about("[economics]\nweather = 1"));
}

#[test]
fn a_wrong_type() {
    assert_snapshot!(message_about("[scoring]\nthreshold = \"high\""));
}

#[test]
fn a_table_that_is_no_table() {
    assert_snapshot!(message_about("scoring = 55"));
}

#[test]
fn one_table_where_a_list_of_tables_belongs() {
    assert_snapshot!(message(&format!("{MARKET}[team]\nname = \"sales\"")));
}

#[test]
fn a_duration_without_its_unit() {
    assert_snapshot!(message_about("[scoring]\nhalf_life = 30"));
}

#[test]
fn a_duration_in_an_unknown_unit() {
    assert_snapshot!(message_about("[scoring]\nhalf_life = \"2 fortnights\""));
}

#[test]
fn a_number_out_of_its_range() {
    assert_snapshot!(message_about("[scoring]\nthreshold = 150\nhalf_life = \"0 days\""));
}

#[test]
fn a_fraction_of_a_thing() {
    assert_snapshot!(message_about("[buying]\nsteps = 2.5"));
}

#[test]
fn an_unknown_choice() {
    assert_snapshot!(message_about("[content]\ngate = \"opne\"\ngated_from = \"lunch\""));
}

#[test]
fn an_unknown_currency() {
    assert_snapshot!(message_about("currency = \"yen\""));
}

#[test]
fn an_unknown_buying_job() {
    assert_snapshot!(message_about("[content.coverage]\nvalidaton = 0.5"));
}

#[test]
fn a_list_of_the_wrong_length() {
    assert_snapshot!(message("[market]\nseason = [1, 2]\n[[market.segment]]\nname = \"a\"\ndeciders = [0, 0]"));
}

#[test]
fn no_accounts_and_no_reps() {
    assert_snapshot!(message(
        "[[market.segment]]\nname = \"mid-market\"\naccounts = 0\n[[team]]\nname = \"sales\"\nreps = 0"
    ));
}

#[test]
fn an_empty_file() {
    assert_snapshot!(message("# nothing yet\n"));
}

#[test]
fn a_missing_file() {
    assert_snapshot!(Folder::with(&[]).message("absent.toml", &[]), @"error: cannot read `absent.toml`: No such file or directory (os error 2)");
}

#[test]
fn a_missing_base() {
    assert_snapshot!(message("extends = \"absent.toml\"\n"));
}

#[test]
fn an_unknown_shipped_scenario() {
    assert_snapshot!(message("extends = \"shipped:bass\"\n"));
}

#[test]
fn a_file_that_is_no_text() {
    let folder = Folder::with(&[]);
    std::fs::write(folder.path().join("binary.toml"), [0xff, 0xfe, 0x00]).unwrap();
    assert_snapshot!(folder.message("binary.toml", &[]), @"error: cannot read `binary.toml`: stream did not contain valid UTF-8");
}

#[test]
fn syntax_errors_all_at_once() {
    assert_snapshot!(message("[scoring\nthreshold = = 55\nhalf_life \"30 days\"\n"));
}

#[test]
fn a_circle_of_extends() {
    let files = [("a.toml", "extends = \"b.toml\"\n"), ("b.toml", "# first\nextends = \"a.toml\"\n")];
    assert_snapshot!(Folder::with(&files).message("a.toml", &[]));
}

#[test]
fn a_market_without_segments() {
    assert_snapshot!(message("[market]\nidle_visits = 3.0"));
}

#[test]
fn more_accounts_than_there_are() {
    assert_snapshot!(message(&format!("{MARKET}customers = 0.6\nrival_customers = 0.5")));
}

#[test]
fn settings_in_the_wrong_order() {
    assert_snapshot!(message_about("[awareness]\nlow = 0.9\nhigh = 0.2"));
}

#[test]
fn impossible_distributions() {
    assert_snapshot!(message_about(
        "[scoring]\nthreshold = { uniform = [70, 60] }\nhalf_life = { uniform = [10, 20] }\n\
         behaviour_weight = { uniform = [0.5, 1.5] }\nsaturation = { lognormal = { median = 30 } }\n\
         engaged = { triangle = [1, 2, 3] }\nfit_noise = { normal = { mean = 5, sd = -1 } }"
    ));
}

#[test]
fn a_distribution_that_loses_much_at_the_ends() {
    let folder = Folder::with(&[(
        "company.toml",
        &format!("[scoring]\nbehaviour_weight = {{ normal = {{ mean = 0.9, sd = 0.2 }} }}\n{MARKET}"),
    )]);
    assert_snapshot!(folder.shown(folder.plan("company.toml", &[]).warnings()));
}

#[test]
fn a_name_that_cannot_be_one() {
    assert_snapshot!(message("name = \"a/b\"\n[[market.segment]]\nname = \"mid.market\"\n"));
}

#[test]
fn one_name_for_two() {
    assert_snapshot!(message("[[market.segment]]\nname = \"a\"\n[[market.segment]]\nname = \"a\"\naccounts = 5\n"));
}

#[test]
fn items_without_names() {
    assert_snapshot!(message("[[market.segment]]\naccounts = 5\n[[handoff]]\nfrom = \"a\"\n"));
}

#[test]
fn removing_what_is_not_there() {
    assert_snapshot!(message_about("[[team]]\nname = \"sales\"\nremove = true"));
}

#[test]
fn two_files_of_one_name() {
    let folder = Folder::with(&[("a.toml", &format!("name = \"ours\"\n{MARKET}")), ("ours.toml", MARKET)]);
    let problems = Plan::load_all(&[folder.file("a.toml"), folder.file("ours.toml")], &[]).unwrap_err();
    assert_snapshot!(folder.shown(&problems));
}

#[test]
fn the_problems_of_two_files_at_once() {
    let folder = Folder::with(&[
        ("a.toml", &format!("[scoring]\ntreshold = 1\n{MARKET}accounts = \"many\"\n").replace("accounts = 100\n", "")),
        ("b.toml", &format!("[scoring]\nhalf_life = 3\n{MARKET}")),
    ]);
    let problems = Plan::load_all(&[folder.file("a.toml"), folder.file("b.toml")], &[]).unwrap_err();
    assert_snapshot!(folder.shown(&problems));
}

#[test]
fn a_problem_in_the_base_is_shown_in_the_base() {
    let folder = Folder::with(&[
        ("base.toml", &format!("# the market\n[scoring]\nthreshold = 101\nhalf_life = 5\n{MARKET}")),
        ("child.toml", "extends = \"base.toml\"\n[scoring]\nhalf_life = \"5 days\"\n"),
    ]);
    assert_snapshot!(folder.message("child.toml", &[]));
}

#[test]
fn a_base_shared_by_two_is_blamed_once() {
    let folder = Folder::with(&[
        ("base.toml", &format!("[scoring]\nthreshold = 101\n{MARKET}")),
        ("a.toml", "extends = \"base.toml\"\n"),
        ("b.toml", "extends = \"base.toml\"\n"),
    ]);
    let problems = Plan::load_all(&[folder.file("a.toml"), folder.file("b.toml")], &[]).unwrap_err();
    assert_eq!(problems.len(), 1);
}

#[test]
fn numbers_without_end() {
    assert_snapshot!(message_about("[scoring]\nthreshold = 1e400\nhalf_life = inf"));
}

#[test]
fn a_currency_that_does_not_exist() {
    assert_snapshot!(message_about("currency = \"ZZZ\""));
    assert!(message_about("currency = \"jpy\"").contains("did you mean `JPY`?"));
}
