//! The two-axis score: fit A from attributes, behaviour B from signals; and the
//! rule by which it makes a lead.
//!
//! B = 100·(1 − e^(−b/s)) of the points b on the score sheet; total = w·B + (1 − w)·A.

use super::rules::Rules;
use crate::scenario::settings::{LeadRule, Matrix, Scoring};

/// When a known lead is handed over for qualification.
#[derive(Debug, Clone, PartialEq)]
pub enum Qualifies {
    /// At so many linked signals.
    Count(u32),
    /// At this total score.
    Score(f64),
    /// Where fit and behaviour meet in the matrix.
    Matrix(Matrix),
    /// At one signal of so many points, from an account of at least this fit.
    Signal {
        /// Points of a hot signal.
        hot: f64,
        /// Least stated fit (0 to 100).
        fit: f64,
    },
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Linked signals since the file was opened or the last lead was closed.
    pub signals: u16,
    /// Behaviour score (0 to 100).
    pub behaviour: f64,
    /// Fit as told (0 to 100).
    pub fit: f64,
    /// Points of the last signal.
    pub last: f64,
}

impl Qualifies {
    /// A rule with what the settings say of it.
    pub fn new(scoring: &Scoring, rule: LeadRule) -> Self {
        match rule {
            LeadRule::Count => Qualifies::Count(scoring.count),
            LeadRule::Score => Qualifies::Score(scoring.threshold),
            LeadRule::Matrix => Qualifies::Matrix(scoring.matrix.clone()),
            LeadRule::Signal => Qualifies::Signal { hot: scoring.hot, fit: scoring.hot_fit },
        }
    }

    /// Whether a lead that reads so is handed over, where the bar stands at this share of
    /// what the settings say.
    pub fn holds(&self, rules: &Rules, reading: Reading, bar: f64) -> bool {
        match self {
            Qualifies::Count(count) => f64::from(reading.signals) >= bar * f64::from(*count),
            Qualifies::Score(threshold) => total(rules, reading.fit, reading.behaviour) >= bar * *threshold,
            Qualifies::Matrix(matrix) => in_matrix(matrix, reading, bar),
            Qualifies::Signal { hot, fit } => reading.last >= bar * *hot && reading.fit >= bar * *fit,
        }
    }
}

/// Whether behaviour is of the grade that fit of this grade calls for: 1 is the best.
fn in_matrix(matrix: &Matrix, reading: Reading, bar: f64) -> bool {
    let worst = match reading.fit {
        fit if fit >= bar * matrix.fit_a => matrix.a,
        fit if fit >= bar * matrix.fit_b => matrix.b,
        _ => matrix.c,
    };
    let grade = match reading.behaviour {
        behaviour if behaviour >= bar * matrix.behaviour_1 => 1,
        behaviour if behaviour >= bar * matrix.behaviour_2 => 2,
        _ => 3,
    };
    grade <= worst
}

/// Behaviour score (0 to 100) of these points.
pub fn behaviour(rules: &Rules, points: f32) -> f64 {
    100.0 * (1.0 - libm::exp(-f64::from(points) / rules.saturation))
}

/// Total score (0 to 100).
pub fn total(rules: &Rules, fit: f64, behaviour: f64) -> f64 {
    rules.behaviour_weight * behaviour + (1.0 - rules.behaviour_weight) * fit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::scenario::settings::HandoffRule;

    const READING: Reading = Reading { signals: 3, behaviour: 50.0, fit: 80.0, last: 20.0 };

    fn holds(change: impl FnOnce(&mut Scenario), handoff: HandoffRule, reading: Reading) -> bool {
        let mut scenario = Scenario::default();
        change(&mut scenario);
        let rule = handoff.or(scenario.scoring.rule);
        Qualifies::new(&scenario.scoring, rule).holds(&Rules::new(&scenario), reading, 1.0)
    }

    #[test]
    fn behaviour_saturates_and_is_weighed_against_fit() {
        let scenario = Scenario::default();
        let rules = Rules::new(&scenario);
        let points = scenario.scoring.saturation as f32;
        assert!((behaviour(&rules, points) - 100.0 * (1.0 - libm::exp(-1.0))).abs() < 1e-6);
        assert!((total(&rules, 80.0, 50.0) - (0.65 * 50.0 + 0.35 * 80.0)).abs() < 1e-9);
    }

    #[test]
    fn every_rule_begins_where_it_says() {
        let score = |threshold| holds(|s| s.scoring.threshold = threshold, HandoffRule::AsScored, READING);
        assert!(score(60.499) && !score(60.501));
        let count = |count| holds(|s| s.scoring.count = count, HandoffRule::Count, READING);
        assert!(count(3) && !count(4));
        let signal =
            |hot, fit| holds(|s| (s.scoring.hot, s.scoring.hot_fit) = (hot, fit), HandoffRule::Signal, READING);
        assert!(signal(20.0, 80.0) && !signal(20.1, 80.0) && !signal(20.0, 80.1));
    }

    #[test]
    fn the_matrix_asks_for_more_behaviour_where_fit_is_less() {
        let matrix = |fit, behaviour| {
            let change = |s: &mut Scenario| {
                let m = &mut s.scoring.matrix;
                (m.fit_a, m.fit_b, m.behaviour_1, m.behaviour_2) = (70.0, 40.0, 60.0, 30.0);
                (m.a, m.b, m.c) = (2, 1, 0);
            };
            holds(change, HandoffRule::Matrix, Reading { fit, behaviour, ..READING })
        };
        assert!(matrix(70.0, 30.0) && !matrix(70.0, 29.9), "A asks for a 2");
        assert!(matrix(69.9, 60.0) && !matrix(69.9, 59.9), "B asks for a 1");
        assert!(!matrix(39.9, 100.0), "C never");
    }

    #[test]
    fn the_rule_of_the_handoff_goes_before_that_of_the_score() {
        let change = |s: &mut Scenario| (s.scoring.rule, s.scoring.count) = (LeadRule::Count, 4);
        assert!(!holds(change, HandoffRule::AsScored, READING));
        assert!(holds(|s| s.scoring.threshold = 60.0, HandoffRule::Score, READING));
    }
}
