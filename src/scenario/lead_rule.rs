//! Which rule makes a lead: the one written on the handoff, else that of the score.

use super::Scenario;
use super::settings::{HandoffRule, LeadRule};
use crate::terms::Stage;

impl HandoffRule {
    /// The rule, where a handoff without one goes by the score's.
    pub const fn or(self, scored: LeadRule) -> LeadRule {
        match self {
            HandoffRule::AsScored => scored,
            HandoffRule::Count => LeadRule::Count,
            HandoffRule::Score => LeadRule::Score,
            HandoffRule::Matrix => LeadRule::Matrix,
            HandoffRule::Signal => LeadRule::Signal,
        }
    }
}

impl Scenario {
    /// The rule by which a known lead becomes an MQL.
    pub fn lead_rule(&self) -> LeadRule {
        let owner = |stage| self.owner(stage).map(|team| &self.team[team].name);
        let (from, to) = (owner(Stage::Engaged), owner(Stage::Mql));
        let leads = self.handoff.iter().find(|handoff| Some(&handoff.from) == from && Some(&handoff.to) == to);
        leads.map_or(HandoffRule::AsScored, |handoff| handoff.rule).or(self.scoring.rule)
    }
}
