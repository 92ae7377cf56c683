//! Messages about stages, teams and handoffs.

use super::folder::{Folder, MARKET, ONE_TEAM, message};
use insta::assert_snapshot;

const TWO_TEAMS: &str = "[[team]]\nname = \"marketing\"\nowns = [\"known\", \"engaged\", \"mql\"]\n\
    [[team]]\nname = \"sales\"\nowns = [\"sal\", \"sql\", \"opportunity\", \"customer\"]\n";

fn about(organisation: &str) -> String {
    message(&format!("{MARKET}{organisation}"))
}

fn warning_about(organisation: &str) -> String {
    let folder = Folder::with(&[("company.toml", &format!("{MARKET}{organisation}"))]);
    folder.shown(folder.plan("company.toml", &[]).warnings())
}

#[test]
fn a_stage_that_nobody_owns() {
    assert_snapshot!(about("[[team]]\nname = \"sales\"\nowns = [\"known\", \"engaged\", \"mql\", \"sal\", \"sql\"]\n"));
}

#[test]
fn a_stage_with_two_owners() {
    assert_snapshot!(about(&TWO_TEAMS.replace("\"sal\"", "\"mql\", \"sal\"")));
}

#[test]
fn a_stage_that_nobody_can_own() {
    assert_snapshot!(about(&TWO_TEAMS.replace("\"known\"", "\"anonymous\", \"known\"")));
}

#[test]
fn an_owner_of_recycled_accounts_is_welcome_and_not_required() {
    assert_eq!(warning_about(ONE_TEAM), "");
    assert_eq!(warning_about(&ONE_TEAM.replace("\"known\"", "\"recycled\", \"known\"")), "");
}

#[test]
fn a_handoff_to_nowhere() {
    assert_snapshot!(about(&format!("{TWO_TEAMS}[[handoff]]\nfrom = \"marketing\"\nto = \"sale\"\n")));
}

#[test]
fn a_handoff_that_does_not_say_to_whom() {
    assert_snapshot!(about(&format!("{TWO_TEAMS}[[handoff]]\nname = \"leads\"\nfrom = \"marketing\"\n")));
}

#[test]
fn a_handoff_to_itself() {
    assert_snapshot!(about(&format!("{ONE_TEAM}[[handoff]]\nfrom = \"all\"\nto = \"all\"\n")));
}

#[test]
fn the_same_handoff_under_two_names() {
    let handoff = "[[handoff]]\nfrom = \"marketing\"\nto = \"sales\"\n";
    assert_snapshot!(about(&format!("{TWO_TEAMS}{handoff}{handoff}name = \"again\"\n")));
}

#[test]
fn handoffs_in_a_circle() {
    assert_snapshot!(about(&format!("{TWO_TEAMS}[[handoff]]\nfrom = \"sales\"\nto = \"marketing\"\n")));
}

#[test]
fn a_handoff_that_never_happens() {
    let ops = "[[team]]\nname = \"ops\"\n[[handoff]]\nfrom = \"ops\"\nto = \"all\"\n";
    assert_snapshot!(warning_about(&format!("{ONE_TEAM}{ops}")));
}

#[test]
fn a_forgotten_handoff_is_told_of_and_costs_what_handoffs_cost() {
    assert_snapshot!(warning_about(TWO_TEAMS));
    let folder = Folder::with(&[("company.toml", &format!("{MARKET}{TWO_TEAMS}"))]);
    let plan = folder.plan("company.toml", &[]);
    for scenario in [plan.central(), plan.draw(1, 0)] {
        let [handoff] = &scenario.handoff[..] else { panic!("one handoff is assumed") };
        assert_eq!((handoff.from.as_str(), handoff.to.as_str()), ("marketing", "sales"));
        assert!(handoff.context_retention.get() < 1.0);
    }
}

#[test]
fn a_scenario_without_teams_is_valid_and_not_runnable() {
    let folder = Folder::with(&[("company.toml", MARKET)]);
    let problems = folder.plan("company.toml", &[]).runnable().unwrap_err();
    assert_snapshot!(folder.shown(&problems));
}

#[test]
fn a_rule_for_leads_belongs_to_the_handoff_that_makes_them() {
    let warned = |rule: &str| {
        let overrides = [format!("handoff.{rule}.rule=count")];
        meander::scenario::Plan::load("shipped:split-role", &overrides).unwrap().warnings().iter().count()
    };
    assert_eq!(warned("marketing-to-inside-sales"), 0);
    assert_eq!(warned("inside-sales-to-field-sales"), 1);
}

#[test]
fn a_team_that_is_removed_is_told_of_where_it_is_removed() {
    let handoff = "[[handoff]]\nfrom = \"marketing\"\nto = \"sales\"\n";
    let folder = Folder::with(&[
        ("base.toml", &format!("{MARKET}{TWO_TEAMS}{handoff}")),
        ("company.toml", "extends = \"base.toml\"\n[[team]]\nname = \"sales\"\nremove = true\n"),
    ]);
    assert_snapshot!(folder.message("company.toml", &[]));
}
