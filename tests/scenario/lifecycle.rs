//! Messages about kinds of stages, and about what handoffs ask for.

use super::folder::{Folder, MARKET, ONE_TEAM, message};
use insta::assert_snapshot;

#[test]
fn an_sla_without_a_limit() {
    assert_snapshot!(message(&format!("{MARKET}{ONE_TEAM}[lifecycle.sql]\nkind = \"sla\"\n")));
}

#[test]
fn nobody_takes_up_who_becomes_engaged() {
    let teams = "[[team]]\nname = \"brand\"\nowns = [\"known\"]\n\
        [[team]]\nname = \"rest\"\nowns = [\"engaged\", \"mql\", \"sal\", \"sql\", \"opportunity\", \"customer\"]\n\
        [[team]]\nname = \"nurture\"\nowns = [\"engaged\"]\n";
    let idle = |owners: &str| {
        let handoff = "[[handoff]]\nfrom = \"brand\"\nto = \"nurture\"\ndelay = \"2 days\"\nacceptance = 0.9\n";
        let text = format!("{MARKET}{owners}{handoff}");
        let folder = Folder::with(&[("company.toml", &text)]);
        folder.shown(folder.plan("company.toml", &[]).warnings()).matches("is idle").count()
    };
    assert_eq!(idle(&teams.replace("[\"engaged\", \"mql\"", "[\"mql\"")), 2);
    let callers = teams.replace("[\"engaged\", \"mql\", \"sal\"", "[\"sal\"");
    assert_eq!(idle(&callers.replace("owns = [\"engaged\"]", "owns = [\"engaged\", \"mql\"]")), 0);
}

#[test]
fn an_engaged_lead_is_no_gate() {
    assert_snapshot!(message(&format!("{MARKET}{ONE_TEAM}[lifecycle.engaged]\nkind = \"gate\"\n")));
}

#[test]
fn fields_that_nobody_learns() {
    let gate = "[lifecycle.opportunity]\nkind = \"gate\"\nentry_fields = 2\n";
    assert_snapshot!(message(&format!("{MARKET}{ONE_TEAM}{gate}")));
}

#[test]
fn a_review_every_hour() {
    assert_snapshot!(message(&format!("{MARKET}{ONE_TEAM}[selling]\nreview_every = \"1 hour\"\n")));
}

#[test]
fn an_sla_whose_limit_may_be_none() {
    let stage = "[lifecycle.sql]\nkind = \"sla\"\nlimit = { uniform = [\"0 days\", \"9 days\"] }\n";
    assert_snapshot!(message(&format!("{MARKET}{ONE_TEAM}{stage}")));
}

#[test]
fn a_service_level_that_ends_before_anybody_can_start() {
    let teams = "[[team]]\nname = \"marketing\"\nowns = [\"known\", \"engaged\"]\n\
        [[team]]\nname = \"sales\"\nowns = [\"mql\", \"sal\", \"sql\", \"opportunity\", \"customer\"]\n";
    let handoff = "[[handoff]]\nfrom = \"marketing\"\nto = \"sales\"\ndelay = \"2 days\"\nsla = \"1 day\"\n";
    assert_snapshot!(message(&format!("{MARKET}{teams}{handoff}")));
}

#[test]
fn a_service_level_that_may_end_before_anybody_can_start() {
    let teams = "[[team]]\nname = \"marketing\"\nowns = [\"known\", \"engaged\"]\n\
        [[team]]\nname = \"sales\"\nowns = [\"mql\", \"sal\", \"sql\", \"opportunity\", \"customer\"]\n";
    let handoff = "[[handoff]]\nfrom = \"marketing\"\nto = \"sales\"\nsla = \"4 days\"\n\
        delay = { uniform = [\"1 day\", \"5 days\"] }\n";
    assert_snapshot!(message(&format!("{MARKET}{teams}{handoff}")));
}

#[test]
fn an_order_is_checked_though_another_group_could_not_be_read() {
    let broken = "[awareness]\nlow = \"much\"\n[scoring.matrix]\nfit_a = 20\nfit_b = 60\n";
    assert_snapshot!(message(&format!("{MARKET}{ONE_TEAM}{broken}")));
}

#[test]
fn rules_that_the_kind_of_a_stage_leaves_idle() {
    let warned = |stages: &str| {
        let folder = Folder::with(&[("company.toml", &format!("{MARKET}{ONE_TEAM}{stages}"))]);
        folder.shown(folder.plan("company.toml", &[]).warnings())
    };
    let inventory = "[lifecycle.mql]\nlimit = \"9 days\"\noverdue = \"recycle\"\n";
    assert_snapshot!(warned(&format!(
        "{inventory}[lifecycle.sql]\nkind = \"sla\"\nlimit = \"9 days\"\nentry_fit = 40\n"
    )));
    assert_eq!(warned("[lifecycle.sal]\nkind = \"gate\"\nentry_fit = 40\n"), "");
    assert_eq!(warned("[lifecycle.sal]\nlimit = \"0 days\"\nentry_fit = 0\n"), "");
}

#[test]
fn a_kind_that_another_layer_chose_leaves_inherited_rules_idle_on_purpose() {
    let base = format!("{MARKET}{ONE_TEAM}[lifecycle.mql]\nkind = \"sla\"\nlimit = \"9 days\"\n");
    let folder = Folder::with(&[("base.toml", &base)]);
    let plan = folder.plan("base.toml", &["lifecycle.mql.kind=inventory"]);
    assert_eq!(folder.shown(plan.warnings()), "");
}
