//! One thing made a tenth better, everything else as it is.

use crate::scenario::Scenario;
use crate::scenario::settings::{Handoff, Team};
use crate::terms::Job;
use crate::units::{DAYS_PER_YEAR, Days, Probability};
use serde::{Deserialize, Serialize};

/// By how much.
const TENTH: f64 = 0.1;

/// What kind of thing is relieved, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Target {
    /// A team: its people have a tenth more time, and are as good as before.
    Team,
    /// A handoff: what it takes until the receiver can begin is a tenth shorter.
    HandoffDelay,
    /// A handoff: a tenth less is lost (what is known, leads left lying, contradictions).
    HandoffLoss,
    /// Content for a buying job: ten more of a hundred questions are answered.
    Content,
}

/// One thing relieved by a tenth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relief {
    /// What kind.
    pub target: Target,
    /// Name of the team or handoff, or the job's term.
    pub subject: String,
}

impl Relief {
    /// Everything that can be relieved in a scenario: its teams, its handoffs, the
    /// content for each job; teams that own nothing left out, for they do no work that
    /// anybody waits for.
    pub fn all(scenario: &Scenario) -> Vec<Relief> {
        let relief = |target, subject: &str| Relief { target, subject: subject.to_owned() };
        let teams = scenario.team.iter().filter(|team| !team.owns.0.is_empty());
        let teams = teams.map(|team| relief(Target::Team, &team.name));
        let both =
            |handoff: &Handoff| [Target::HandoffDelay, Target::HandoffLoss].map(|target| relief(target, &handoff.name));
        let content = Job::ALL.iter().map(|job| relief(Target::Content, job.id()));
        teams.chain(scenario.handoff.iter().flat_map(both)).chain(content).collect()
    }

    /// A name of its own, as in `team inside-sales +10 %`.
    pub fn what(&self) -> String {
        let subject = &self.subject;
        match self.target {
            Target::Team => format!("team {subject} +10 %"),
            Target::HandoffDelay => format!("handoff {subject} delay -10 %"),
            Target::HandoffLoss => format!("handoff {subject} losses -10 %"),
            Target::Content => format!("content {subject} +10 points"),
        }
    }

    /// Relieves it in a scenario whose assumptions are drawn already: a tenth is a tenth
    /// of what they are in that draw.
    pub fn apply(&self, scenario: &mut Scenario) {
        match self.target {
            Target::Team => self.team(scenario).into_iter().for_each(|team| team.hours *= 1.0 + TENTH),
            Target::HandoffDelay => {
                let delayed = self.handoff(scenario);
                delayed.into_iter().for_each(|h| h.delay = Days::constant((1.0 - TENTH) * h.delay.get()));
            }
            Target::HandoffLoss => self.handoff(scenario).into_iter().for_each(lose_less),
            Target::Content => {
                let job = Job::ALL.iter().find(|job| job.id() == self.subject);
                let coverage = job.map(|&job| &mut scenario.content.coverage.0[job.index()]);
                coverage.into_iter().for_each(|c| *c = Probability::constant(c.get() + TENTH));
            }
        }
    }

    /// What it costs over the time counted, in minor units: a tenth of a team's people.
    /// Nothing where a scenario does not say what the thing costs.
    pub fn cost(&self, scenario: &Scenario) -> f64 {
        let years = scenario.horizon.length.get() / DAYS_PER_YEAR;
        let team = scenario.team.iter().filter(|team| self.target == Target::Team && team.name == self.subject);
        team.map(|team| TENTH * scenario.people_cost(team).minor() as f64 * years).sum()
    }

    fn team<'a>(&self, scenario: &'a mut Scenario) -> Option<&'a mut Team> {
        scenario.team.iter_mut().find(|team| team.name == self.subject)
    }

    fn handoff<'a>(&self, scenario: &'a mut Scenario) -> Option<&'a mut Handoff> {
        scenario.handoff.iter_mut().find(|handoff| handoff.name == self.subject)
    }
}

fn lose_less(handoff: &mut Handoff) {
    let kept = |share: Probability| Probability::constant(1.0 - (1.0 - TENTH) * (1.0 - share.get()));
    handoff.context_retention = kept(handoff.context_retention);
    handoff.acceptance = kept(handoff.acceptance);
    handoff.inconsistency = Probability::constant((1.0 - TENTH) * handoff.inconsistency.get());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Plan;

    fn split_role() -> Scenario {
        Plan::load("shipped:split-role", &[]).unwrap().central()
    }

    fn relieved(target: Target, subject: &str) -> Scenario {
        let mut scenario = split_role();
        Relief { target, subject: subject.to_owned() }.apply(&mut scenario);
        scenario
    }

    #[test]
    fn everything_that_does_work_can_be_relieved_and_has_a_name_of_its_own() {
        let all = Relief::all(&split_role());
        assert_eq!(all.len(), 4 + 2 * 3 + 6);
        let names: std::collections::BTreeSet<String> = all.iter().map(Relief::what).collect();
        assert_eq!(names.len(), all.len());
        let revops = Relief::all(&Plan::load("shipped:revops", &[]).unwrap().central());
        assert!(revops.iter().all(|relief| relief.subject != "revops"));
    }

    #[test]
    fn each_relief_changes_the_scenario() {
        let before = split_role();
        for relief in Relief::all(&before) {
            let mut after = before.clone();
            relief.apply(&mut after);
            assert_ne!(after, before, "{}", relief.what());
        }
    }

    #[test]
    fn a_tenth_is_a_tenth() {
        let (before, near) = (split_role(), |a: f64, b: f64| (a - b).abs() < 1e-12);
        assert!(near(relieved(Target::Team, "field-sales").team[2].hours, 1.1));
        let handoff = &before.handoff[0];
        let delay = relieved(Target::HandoffDelay, &handoff.name).handoff[0].delay.get();
        assert!(near(delay, 0.9 * handoff.delay.get()));
        let kept = relieved(Target::HandoffLoss, &handoff.name).handoff[0].context_retention.get();
        assert!(near(1.0 - kept, 0.9 * (1.0 - handoff.context_retention.get())));
        let coverage = |scenario: &Scenario| scenario.content.coverage.0[Job::Validation.index()].get();
        assert!(near(coverage(&relieved(Target::Content, "validation")), coverage(&before) + 0.1));
    }

    #[test]
    fn only_people_have_a_price() {
        let scenario = split_role();
        let cost = |target, subject: &str| Relief { target, subject: subject.to_owned() }.cost(&scenario);
        // A tenth of five people at 8 million yen for three years.
        assert!((cost(Target::Team, "field-sales") - 12e6).abs() < 1e-3);
        assert_eq!(cost(Target::Content, "validation"), 0.0);
    }
}
