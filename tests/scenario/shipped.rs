//! The shipped scenarios: valid, of equal cost, different in organisation alone.

use meander::scenario::shipped::SHIPPED;
use meander::scenario::{Plan, differences};

fn plan(name: &str) -> Plan {
    Plan::load(&format!("shipped:{name}"), &[]).unwrap_or_else(|problems| panic!("{problems}"))
}

const DESIGNS: [&str; 3] = ["split-role", "revops", "one-team"];

#[test]
fn all_are_valid_without_a_warning() {
    for shipped in SHIPPED {
        let plan = plan(shipped.name);
        assert!(plan.warnings().is_empty(), "{}: {}", shipped.name, plan.warnings());
        assert_eq!(plan.name(), shipped.name);
        assert_eq!(plan.runnable().is_ok(), shipped.name != "base");
    }
}

#[test]
fn the_files_in_the_folder_are_what_the_binary_carries() {
    for shipped in SHIPPED {
        let file = format!("{}/scenarios/{}.toml", env!("CARGO_MANIFEST_DIR"), shipped.name);
        let from_disk = Plan::load(&file, &[]).unwrap_or_else(|problems| panic!("{problems}"));
        assert_eq!(from_disk.canonical(), plan(shipped.name).canonical());
    }
}

#[test]
fn the_designs_differ_only_in_teams_handoffs_and_management() {
    for first in DESIGNS {
        for second in DESIGNS {
            for difference in differences(&plan(first), &plan(second)) {
                let group = difference.lever.split('.').next().unwrap_or_default().to_owned();
                assert!(["team", "handoff", "management"].contains(&group.as_str()), "{}", difference.lever);
            }
        }
    }
}

#[test]
fn the_designs_cost_the_same_people() {
    let cost = |name| -> i64 {
        plan(name).central().team.iter().map(|team| team.cost_per_rep.minor() * i64::from(team.reps)).sum()
    };
    assert!(cost("split-role") > 0);
    for design in DESIGNS {
        assert_eq!(cost(design), cost("split-role"), "{design}");
    }
}

#[test]
fn the_market_is_about_four_thousand_accounts_in_three_segments_or_more() {
    let segments = plan("base").central().market.segment;
    assert!(segments.len() >= 3);
    assert_eq!(segments.iter().map(|segment| segment.accounts).sum::<u32>(), 4000);
}

#[test]
fn the_documentation_lists_them_all() {
    let listed = include_str!("../../docs/scenarios.md");
    for shipped in SHIPPED {
        assert!(listed.contains(&format!("`shipped:{}`", shipped.name)), "{}", shipped.name);
    }
}
