//! How well people work: what a design, a short day, a newcomer's start, assistance and
//! maturity make of them.

use crate::scenario::Scenario;
use crate::scenario::settings::{Assistance, Maturity, Team};
use crate::terms::Stage;
use crate::units::Span;

/// How well somebody works, relative to a specialist.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Efficiency {
    /// On time, shorter or longer days included.
    pub speed: f64,
    /// On quality: e^γ.
    pub quality: f64,
    /// Its logarithm.
    pub log_quality: f64,
}

impl Efficiency {
    /// The efficiency of this level and length of the day, with γ the level's power in quality.
    pub fn new(efficiency: f64, hours: f64, gamma: f64) -> Self {
        Efficiency {
            speed: efficiency * hours,
            quality: libm::pow(efficiency, gamma),
            log_quality: gamma * libm::log(efficiency),
        }
    }

    /// At a level of the usual.
    pub fn times(&self, level: &Efficiency) -> Efficiency {
        Efficiency {
            speed: self.speed * level.speed,
            quality: self.quality * level.quality,
            log_quality: self.log_quality + level.log_quality,
        }
    }
}

/// The trades that people come from, by the stage that each begins with: field sales,
/// inside sales, marketing, customer success.
pub const TRADES: [Stage; 4] = [Stage::Sql, Stage::Mql, Stage::Known, Stage::Customer];

/// Steps from the first day to full output: a power for each person and task would
/// cost more than it tells.
const RAMP_LEVELS: usize = 16;
/// Working days of a year, of which training takes its share.
const WORKING_DAYS: f64 = 220.0;

/// How the people of a team work, from their first day to full output.
#[derive(Debug, Clone)]
pub struct Output {
    levels: [Efficiency; RAMP_LEVELS + 1],
    ramp: Span,
}

impl Output {
    /// The output of a team's people.
    pub fn new(scenario: &Scenario, team: &Team) -> Self {
        let gamma = scenario.work.quality_exponent;
        let full = team.efficiency * breadth(&scenario.maturity, team);
        let hours = team.hours * present(scenario, team);
        let level = |level: usize| {
            let missing = (1.0 - team.ramp_start) * (RAMP_LEVELS - level) as f64 / RAMP_LEVELS as f64;
            Efficiency::new(levelled(&scenario.ai, full * (1.0 - missing)), hours, gamma)
        };
        Output { levels: std::array::from_fn(level), ramp: team.ramp.span() }
    }

    /// How somebody works who has been here for this time.
    pub fn after(&self, tenure: Span) -> &Efficiency {
        let level = if tenure >= self.ramp {
            RAMP_LEVELS
        } else {
            (RAMP_LEVELS as f64 * tenure.days() / self.ramp.days()) as usize
        };
        &self.levels[level.min(RAMP_LEVELS)]
    }
}

/// Assistance makes up for a share of what is missing to a specialist: it helps beginners
/// and generalists most (Brynjolfsson, Li and Raymond 2023 found a third more output of
/// novices and hardly any of the experienced).
fn levelled(ai: &Assistance, efficiency: f64) -> f64 {
    efficiency + ai.levelling.get() * (1.0 - efficiency).max(0.0)
}

/// What is left of the efficiency of people who work in several trades where nothing is
/// written down: 1 − (1 − level) · breadth · (trades beyond the first) ÷ 3.
fn breadth(maturity: &Maturity, team: &Team) -> f64 {
    let trades = TRADES.iter().filter(|stage| team.owns.0.contains(stage)).count();
    let beyond = trades.saturating_sub(1) as f64 / (TRADES.len() - 1) as f64;
    // Somebody always does something: a speed of 0 would never finish.
    (1.0 - (1.0 - maturity.level.get()) * maturity.breadth.get() * beyond).max(0.05)
}

/// Share of the year that is not spent on training, a mean over the team.
fn present(scenario: &Scenario, team: &Team) -> f64 {
    1.0 - team.advisers.get() * scenario.training.days.get() / WORKING_DAYS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::values::Stages;
    use crate::units::{Days, Probability};

    fn everything() -> Team {
        Team { owns: Stages(TRADES.to_vec()), efficiency: 0.8, ..Team::default() }
    }

    fn full(scenario: &Scenario, team: &Team) -> Efficiency {
        *Output::new(scenario, team).after(Span::ZERO)
    }

    #[test]
    fn assistance_closes_its_share_of_the_gap_and_leaves_specialists_alone() {
        let mut scenario = Scenario::default();
        scenario.ai.levelling = Probability::constant(0.5);
        assert!((full(&scenario, &everything()).speed - 0.9).abs() < 1e-12);
        assert_eq!(full(&scenario, &Team { efficiency: 1.0, ..everything() }).speed, 1.0);
        assert_eq!(full(&scenario, &Team { efficiency: 1.2, ..everything() }).speed, 1.2);
    }

    #[test]
    fn immaturity_costs_by_the_number_of_trades() {
        let mut scenario = Scenario::default();
        scenario.maturity.level = Probability::constant(0.0);
        scenario.maturity.breadth = Probability::constant(0.3);
        let of = |owns: &[Stage]| full(&scenario, &Team { owns: Stages(owns.to_vec()), ..Team::default() }).speed;
        assert_eq!(of(&[Stage::Mql, Stage::Sal]), 1.0);
        assert!((of(&[Stage::Mql, Stage::Sql]) - 0.9).abs() < 1e-12);
        assert!((of(&TRADES) - 0.7).abs() < 1e-12);
    }

    #[test]
    fn hours_and_training_change_time_and_not_quality() {
        let mut scenario = Scenario::default();
        scenario.training.days = Days::constant(22.0);
        let team = Team { hours: 0.5, advisers: Probability::constant(0.5), ..everything() };
        let (found, whole) = (full(&scenario, &team), full(&Scenario::default(), &everything()));
        assert!((found.speed / whole.speed - 0.5 * 0.95).abs() < 1e-12);
        assert_eq!(found.quality, whole.quality);
    }

    #[test]
    fn a_newcomer_works_up_to_full_output() {
        let team = Team { ramp: Days::constant(100.0), ramp_start: 0.5, ..Team::default() };
        let output = Output::new(&Scenario::default(), &team);
        assert_eq!(output.after(Span::ZERO).speed, 0.5);
        assert_eq!(output.after(Span::from_days(100.0)).speed, 1.0);
        assert!(output.after(Span::from_days(50.0)).speed > 0.7);
    }
}
