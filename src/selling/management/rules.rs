//! The settings of management, prepared: who is measured by what, and who therefore
//! reacts how.

use super::goals::Goal;
use super::trust::{Boundary, worths};
use crate::scenario::Scenario;
use crate::scenario::settings::{Feedback, Kpi, Reaction, Trust};
use crate::terms::{Stage, TeamId};

/// Everything that governs management in a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct ManagementRules {
    /// What each team is measured by.
    pub goals: Vec<Goal>,
    /// Reaction to a target of which nothing is reached: pressure × (1 − shared goal).
    pub weight: f64,
    /// Growth of targets per year.
    pub growth: f64,
    /// What teams do.
    pub reaction: Reaction,
    /// How trust moves.
    pub trust: Trust,
    /// Share of leads that must come to something, by boundary; 0 where trust is whole.
    pub worth: [f64; Boundary::COUNT],
    /// What is learnt.
    pub feedback: Feedback,
    /// The threshold as it is set.
    pub threshold: f64,
    /// Chance that nobody takes up a customer's interest in more.
    pub credit_fight: f64,
    /// The team that nurtures leads, if it is measured by MQLs.
    pub by_mql: Option<TeamId>,
    /// The team that qualifies them, if it is measured by meetings.
    pub by_meetings: Option<TeamId>,
    /// The team that works on deals, if it is measured by what they bring.
    pub by_deals: Option<TeamId>,
}

impl ManagementRules {
    /// Prepares the rules of a scenario.
    pub fn new(scenario: &Scenario) -> Self {
        let management = &scenario.management;
        let own = 1.0 - management.shared_goal.get();
        let owner = |stage, kpis: &[Kpi]| {
            let team = scenario.keeper(stage);
            let measured = scenario.team.get(team).is_some_and(|team| kpis.contains(&team.kpi));
            measured.then_some(TeamId(team as u16))
        };
        let two_keep = scenario.keeper(Stage::Customer) != scenario.keeper(Stage::Opportunity);
        ManagementRules {
            goals: scenario.team.iter().map(|team| Goal::new(team, scenario.currency)).collect(),
            weight: management.pressure.get() * own,
            growth: management.target_growth,
            reaction: management.reaction.clone(),
            trust: management.trust.clone(),
            worth: worths(scenario),
            feedback: management.feedback.clone(),
            threshold: scenario.scoring.threshold,
            credit_fight: if two_keep { management.credit_fight.get() * own } else { 0.0 },
            by_mql: owner(Stage::Engaged, &[Kpi::Mql]),
            by_meetings: owner(Stage::Sal, &[Kpi::Meetings]),
            by_deals: owner(Stage::Opportunity, &[Kpi::Bookings, Kpi::Revenue]),
        }
    }

    /// Whether there is anything to look at once a month.
    pub fn reviews(&self) -> bool {
        self.goals.iter().any(Goal::is_set) || self.learns() || self.trusts()
    }

    /// Whether outcomes of leads are fed back.
    pub fn learns(&self) -> bool {
        let Feedback { points, threshold, content, .. } = &self.feedback;
        [points, threshold, content].iter().any(|rate| rate.get() > 0.0)
    }

    /// Whether trust can move.
    pub fn trusts(&self) -> bool {
        self.trust.rate.get() > 0.0 && self.worth.iter().any(|&worth| worth > 0.0)
    }
}
