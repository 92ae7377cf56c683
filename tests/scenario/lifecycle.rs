//! Messages about kinds of stages, and about what handoffs ask for.

use super::folder::{MARKET, ONE_TEAM, message};
use insta::assert_snapshot;

#[test]
fn an_sla_without_a_limit() {
    assert_snapshot!(message(&format!("{MARKET}{ONE_TEAM}[lifecycle.sql]\nkind = \"sla\"\n")));
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
fn a_service_level_that_ends_before_anybody_can_start() {
    let teams = "[[team]]\nname = \"marketing\"\nowns = [\"known\", \"engaged\"]\n\
        [[team]]\nname = \"sales\"\nowns = [\"mql\", \"sal\", \"sql\", \"opportunity\", \"customer\"]\n";
    let handoff = "[[handoff]]\nfrom = \"marketing\"\nto = \"sales\"\ndelay = \"2 days\"\nsla = \"1 day\"\n";
    assert_snapshot!(message(&format!("{MARKET}{teams}{handoff}")));
}
