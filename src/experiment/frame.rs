//! What an analysis must know of a scenario to name and scale its numbers.

use crate::scenario::Scenario;
use crate::units::{Currency, DAYS_PER_YEAR};

/// Names and units of a design.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// Name in tables and charts; unique within a study.
    pub name: String,
    /// What it is for, in a sentence.
    pub description: String,
    /// Its segments.
    pub segments: Vec<String>,
    /// Its teams.
    pub teams: Vec<TeamFrame>,
    /// Currency of its amounts.
    pub currency: Currency,
    /// Days before anything is counted.
    pub warm_up_days: f64,
    /// Days that are counted.
    pub horizon_days: f64,
}

/// A team's name and size.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamFrame {
    /// Its name.
    pub name: String,
    /// Its people.
    pub reps: u32,
}

impl Frame {
    /// The frame of a scenario.
    pub fn of(name: &str, scenario: &Scenario) -> Self {
        let team = |team: &crate::scenario::settings::Team| TeamFrame { name: team.name.clone(), reps: team.reps };
        Frame {
            name: name.to_owned(),
            description: scenario.description.clone(),
            segments: scenario.market.segment.iter().map(|segment| segment.name.clone()).collect(),
            teams: scenario.team.iter().map(team).collect(),
            currency: scenario.currency,
            warm_up_days: scenario.horizon.warm_up.get(),
            horizon_days: scenario.horizon.length.get(),
        }
    }

    /// The same with the teams of the design before, which work on for a while.
    pub fn with_teams_before(mut self, today: &Scenario) -> Self {
        let before = |team: &crate::scenario::settings::Team| TeamFrame {
            name: format!("{} (before)", team.name),
            reps: team.reps,
        };
        self.teams.extend(today.team.iter().map(before));
        self
    }

    /// Months of warm-up, a twelfth of a year each.
    pub fn warm_up_months(&self) -> f64 {
        self.warm_up_days * 12.0 / DAYS_PER_YEAR
    }

    /// An amount in minor units, in units of the currency.
    pub fn amount(&self, minor: f64) -> f64 {
        minor / self.currency.minor_per_unit() as f64
    }
}
