//! What the people of a scenario cost.

use super::settings::{Scenario, Team};
use crate::units::Money;

impl Scenario {
    /// What one of a team's people costs in a year: pay, assistance, training by the share
    /// of the team that is trained. Whoever is paid by the piece brings its own tools.
    pub fn cost_of_each(&self, team: &Team) -> Money {
        let tools = if team.cost_per_task > Money::ZERO { Money::ZERO } else { self.ai.cost_per_rep };
        team.cost_per_rep + tools + self.training.cost.share(team.advisers.get())
    }

    /// What a team's people cost in a year.
    pub fn people_cost(&self, team: &Team) -> Money {
        self.cost_of_each(team) * i64::from(team.reps)
    }

    /// The same for all teams.
    pub fn payroll(&self) -> Money {
        self.team.iter().map(|team| self.people_cost(team)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Probability;

    #[test]
    fn people_cost_their_pay_their_tools_and_the_training_of_those_who_are_trained() {
        let mut scenario = Scenario::default();
        scenario.ai.cost_per_rep = Money::from_minor(50);
        scenario.training.cost = Money::from_minor(400);
        let team = |advisers| Team {
            reps: 3,
            cost_per_rep: Money::from_minor(1000),
            advisers: Probability::constant(advisers),
            ..Team::default()
        };
        scenario.team = vec![team(0.0), team(0.5)];
        assert_eq!(scenario.people_cost(&scenario.team[1]), Money::from_minor(3 * 1250));
        assert_eq!(scenario.payroll(), Money::from_minor(3 * 1050 + 3 * 1250));
    }
}
