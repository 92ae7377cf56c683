//! Whether designs meet the same buyers: else a difference is not one of the designs.

use super::study::Study;
use super::warning::Warning;
use crate::scenario::{Plan, differences};
use crate::terms::Finding;

/// What is given to every design: who buys and how, which time is looked at, and how
/// contracts run. All else is the seller's to choose, so a design may differ in it.
const GROUND: [&str; 4] = ["horizon", "market", "buying", "contract"];
/// How many settings are named.
pub(super) const NAMED: usize = 4;

/// What is given to a change beside that, because accounts and books begin with it: what
/// they know of us and how easily they are reached, how customers fare, and prices. Programmes may cost more.
const BEFORE_A_CHANGE: [&str; 7] = [
    "health",
    "referral",
    "awareness",
    "qualification.reach",
    "qualification.reach_concentration",
    "campaign.cost",
    "economics",
];
const MAY_CHANGE: &str = "economics.programme_cost";

/// Settings that no change can make other than they are today.
pub(super) fn not_to_be_changed(today: &Plan, design: &Plan) -> Vec<String> {
    let under =
        |lever: &str, path: &str| lever.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    let fixed =
        |lever: &String| GROUND.iter().chain(&BEFORE_A_CHANGE).any(|path| under(lever, path)) && lever != MAY_CHANGE;
    differences(today, design).into_iter().map(|difference| difference.lever).filter(fixed).collect()
}

/// A warning for every design that stands on other ground than the baseline.
pub(super) fn warnings(study: &Study) -> Vec<Warning> {
    let Some(baseline) = study.models.get(study.baseline) else { return Vec::new() };
    let others = study.models.iter().zip(&study.frames).enumerate().filter(|(i, _)| *i != study.baseline);
    let names = |name: &str| (name.to_owned(), study.frames[study.baseline].name.clone());
    others
        .filter_map(|(_, (model, frame))| warning(names(&frame.name), differing(baseline.plan(), model.plan())))
        .collect()
}

/// The settings of the common ground that differ.
fn differing(first: &Plan, second: &Plan) -> Vec<String> {
    let of_ground = |lever: &String| lever.split('.').next().is_some_and(|head| GROUND.contains(&head));
    differences(first, second).into_iter().map(|difference| difference.lever).filter(of_ground).collect()
}

fn warning((design, baseline): (String, String), settings: Vec<String>) -> Option<Warning> {
    (!settings.is_empty()).then(|| Finding::OtherGround { design, baseline, settings }.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::Mode;

    fn told(first: &[&str], second: &[&str]) -> Vec<Warning> {
        let plan = |sets: &[&str]| {
            let sets: Vec<String> = sets.iter().map(|&set| set.to_owned()).collect();
            Plan::load("shipped:one-team", &sets).unwrap()
        };
        warnings(&Study::new(vec![plan(first), plan(second)], 1, Mode::Central, None).unwrap())
    }

    #[test]
    fn other_buyers_are_told_of_by_the_settings_that_differ() {
        let told = told(&[], &["market.segment.manufacturing.accounts=120", "buying.reversal.probability=0.0"]);
        assert_eq!(told.len(), 1);
        let Some(Finding::OtherGround { settings, .. }) = &told[0].finding else { panic!("{told:?}") };
        assert_eq!(settings, &["market.segment.manufacturing.accounts", "buying.reversal.probability"]);
    }

    #[test]
    fn what_a_design_may_choose_is_no_reason_to_warn() {
        assert_eq!(told(&[], &["scoring.threshold=55", "content.gate=open", "team.customer-team.reps=9"]), []);
    }
}
