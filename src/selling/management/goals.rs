//! Goals: what a team is measured by, its target, and how far it gets.

use crate::scenario::settings::{Kpi, Team};
use crate::units::{Currency, Money};

/// Months over which attainment is a moving average.
const MEMORY: f64 = 3.0;

/// A team's goal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Goal {
    /// What it is measured by.
    pub kpi: Kpi,
    /// Its target of a month: a number, or minor units of money.
    target: f64,
}

impl Goal {
    /// The goal of a team as a whole.
    pub fn new(team: &Team, currency: Currency) -> Self {
        let unit = match team.kpi {
            Kpi::Bookings | Kpi::Revenue => currency.minor_per_unit() as f64,
            Kpi::None | Kpi::Mql | Kpi::Meetings => 1.0,
        };
        Goal { kpi: team.kpi, target: team.target * f64::from(team.reps) * unit / 12.0 }
    }

    /// Whether there is one that can be missed.
    pub fn is_set(&self) -> bool {
        self.kpi != Kpi::None && self.target > 0.0
    }
}

/// What was counted in the month so far.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Counts {
    /// Leads handed over for qualification.
    pub mql: u32,
    /// Qualified leads.
    pub meetings: u32,
    /// Annual value signed or expanded.
    pub bookings: Money,
    /// Annual value renewed.
    pub renewed: Money,
}

impl Counts {
    fn of(&self, kpi: Kpi) -> f64 {
        match kpi {
            Kpi::None => 0.0,
            Kpi::Mql => f64::from(self.mql),
            Kpi::Meetings => f64::from(self.meetings),
            Kpi::Bookings => self.bookings.minor() as f64,
            Kpi::Revenue => (self.bookings + self.renewed).minor() as f64,
        }
    }
}

/// A team's share of its target lately reached. It begins as reached.
pub fn attained(before: f64, goal: &Goal, counts: &Counts, raised: f64) -> f64 {
    let asked = goal.target * raised;
    if !goal.is_set() || asked <= 0.0 {
        return before;
    }
    before + (counts.of(goal.kpi) / asked - before) / MEMORY
}

/// Share of a target that is missed (0 to 1).
pub fn gap(attainment: f64) -> f64 {
    (1.0 - attainment).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attainment_is_a_moving_average_of_the_share_of_the_target() {
        let team = Team { kpi: Kpi::Mql, target: 60.0, reps: 2, ..Team::default() };
        let goal = Goal::new(&team, Currency::JPY);
        let counts = Counts { mql: 4, ..Counts::default() };
        let once = attained(1.0, &goal, &counts, 1.0);
        assert!((once - (1.0 + (0.4 - 1.0) / 3.0)).abs() < 1e-12, "ten a month are asked for");
        assert!((attained(0.4, &goal, &counts, 2.0) - (0.4 - 0.2 / 3.0)).abs() < 1e-12);
        assert_eq!((gap(0.25), gap(1.3), gap(-0.1)), (0.75, 0.0, 1.0));
    }

    #[test]
    fn money_is_asked_for_in_units_of_the_currency() {
        let team = Team { kpi: Kpi::Revenue, target: 1200.0, ..Team::default() };
        let goal = Goal::new(&team, Currency::USD);
        let (bookings, renewed) = (Money::from_minor(4000), Money::from_minor(6000));
        let counts = Counts { bookings, renewed, ..Counts::default() };
        assert!((attained(1.0, &goal, &counts, 1.0) - 1.0).abs() < 1e-12);
        assert!(!Goal::new(&Team { target: 5.0, ..Team::default() }, Currency::JPY).is_set());
    }
}
