//! What must hold for every definition document.

use super::definition;
use crate::scenario::catalogue::LEVERS;
use crate::scenario::{Plan, shipped};

#[test]
fn every_setting_of_a_handoff_and_a_team_appears_with_its_meaning() {
    let text = definition(&Plan::load("shipped:split-role", &[]).unwrap());
    for lever in LEVERS.iter().filter(|lever| lever.path.starts_with("handoff.") || lever.path.starts_with("team.")) {
        let key = lever.path.rsplit('.').next().unwrap();
        if !["name", "from", "to", "owns"].contains(&key) {
            assert!(text.contains(lever.text.trim_end_matches('.')) && text.contains(&format!("`{key}`")), "{key}");
        }
    }
}

#[test]
fn no_value_is_missing() {
    for shipped in shipped::SHIPPED.iter().filter(|shipped| shipped.name != "base") {
        let text = definition(&Plan::load(&format!("shipped:{}", shipped.name), &[]).unwrap());
        assert!(!text.contains("****"), "{}: a value was not found", shipped.name);
        assert!(!text.contains("| |  |"), "{}", shipped.name);
    }
}
