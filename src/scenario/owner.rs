//! Which team works on the accounts in a stage.

use super::Scenario;
use crate::terms::Stage;

impl Scenario {
    /// The (first) team that says it owns a stage, by its place among the teams.
    pub fn owner(&self, stage: Stage) -> Option<usize> {
        self.team.iter().position(|team| team.owns.0.contains(&stage))
    }

    /// The team that works on accounts in a stage. What nobody need own, the anonymous and
    /// the recycled, is with whoever keeps the known accounts, in whatever order teams are
    /// written.
    pub fn keeper(&self, stage: Stage) -> usize {
        self.owner(stage).or_else(|| self.owner(Stage::Known)).unwrap_or(0)
    }
}
