//! Messages about goals of teams.

use super::folder::{MARKET, ONE_TEAM, message};
use insta::assert_snapshot;

#[test]
fn a_target_of_nothing() {
    assert_snapshot!(message(&format!("{MARKET}{}", ONE_TEAM.replacen("[[team]]\n", "[[team]]\ntarget = 12\n", 1))));
}

#[test]
fn a_measure_without_a_target() {
    assert_snapshot!(message(&format!("{MARKET}{}", ONE_TEAM.replacen("[[team]]\n", "[[team]]\nkpi = \"mql\"\n", 1))));
}
