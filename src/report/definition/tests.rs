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

fn document(set: &[&str]) -> String {
    let set: Vec<String> = set.iter().map(|set| (*set).to_owned()).collect();
    definition(&Plan::load("shipped:split-role", &set).unwrap())
}

/// Settings of policies, each with what else it needs to be in force and what is then said.
const POLICIES: &[(&[&str], &str)] = &[
    (&["lifecycle.mql.kind=gate", "lifecycle.mql.entry_fit=61"], "of **61** or more"),
    (&["lifecycle.sql.kind=gate", "lifecycle.sql.entry_fields=3"], "at least **3** of the four"),
    (
        &["lifecycle.sql.kind=sla", "lifecycle.sql.limit=17 days"],
        "at most **17 days**; what stays longer is stale (**ignore**)",
    ),
    (
        &["lifecycle.sal.kind=sla", "lifecycle.sal.limit=17 days", "lifecycle.sal.overdue=recycle"],
        "stale (**recycle**). It is closed: Recycled",
    ),
    (
        &[
            "lifecycle.opportunity.kind=sla",
            "lifecycle.opportunity.limit=17 days",
            "lifecycle.opportunity.overdue=reassign",
        ],
        "Another person of the team takes the deal over",
    ),
    (&["nurture.mode=triggered"], "takes up what it has just read"),
    (&["nurture.every=13 days"], "**13 days** | `every`"),
    (&["nurture.opened=0.37"], "**0.37** | `opened`"),
    (&["nurture.friction=0.37"], "**0.37** | `friction`"),
    (&["nurture.archive=0.37"], "**0.37** | `archive`"),
    (&["campaign.rate=77"], "**77** | `rate`"),
    (&["campaign.lead_rate=0.37"], "**0.37 a year** | `lead_rate`"),
    (&["campaign.cost=7000"], "**7,000** | `cost`"),
    (&["recycle.to=nurture"], "its score may bring it back after **90 days** (at most"),
    (&["recycle.who=everyone"], "that has no project or is never reached"),
    (&["recycle.limit=0"], "is dropped"),
    (&["recycle.wake_on_signal=0.37"], "with chance **0.37** by a hot signal"),
    (&["signals.kind_points.comparison=33"], "| comparison | 33 % | 1 | form (フォーム) | 41 |"),
    (&["content.enablement.roi-paper=0.37"], "**0.37** | `roi-paper`"),
    (&["content.asset.prices.quality=1.5"], "| pricing-page | 33 % | 1.5 |"),
    (&["handoff.marketing-to-inside-sales.sla=5 days"], "inside-sales begins within **5 days**. If nobody has"),
    (&["handoff.marketing-to-inside-sales.entry_fit=44"], "a fit, as it is known, of **44** or more"),
    (&["selling.review_every=45 days"], "for a review every **45 days**"),
    (&["work.onboard=9 days"], "**9 days** | `onboard`"),
];

#[test]
fn every_policy_in_force_is_told() {
    let neutral = document(&[]);
    for (set, told) in POLICIES {
        assert!(document(set).contains(told), "{set:?}: {told}");
        assert!(!neutral.contains(told), "{set:?} is told though it is not in force: {told}");
    }
}

#[test]
fn every_lever_of_stages_mails_and_campaigns_has_a_case() {
    let tables = ["lifecycle.", "nurture.", "campaign."];
    for lever in LEVERS.iter().filter(|lever| tables.iter().any(|table| lever.path.starts_with(table))) {
        let (table, key) = lever.path.rsplit_once('.').unwrap();
        let covers = |set: &&str| {
            let (path, _) = set.split_once('=').unwrap();
            let (of, name) = path.rsplit_once('.').unwrap();
            name == key && of.split('.').next() == table.split('.').next()
        };
        assert!(POLICIES.iter().flat_map(|(set, _)| *set).any(covers), "{}", lever.path);
    }
}

#[test]
fn who_goes_back_to_the_known_leads_is_not_said_to_be_called_again() {
    let text = document(&["recycle.to=nurture"]);
    assert!(!text.contains("(detour)") && !text.contains("and called again"));
    assert!(!text.contains("later: MQL, called again"), "nobody rests");
}

#[test]
fn an_asset_has_the_points_of_its_job_and_its_kind() {
    let row = "| comparison | supplier selection (業者の選定) | comparison | 33 % | 1 | form (フォーム) | 18 |";
    assert!(document(&[]).contains(row));
}
