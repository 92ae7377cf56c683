//! The two-axis score: fit A from attributes, behaviour B from signals.
//!
//! B = 100·(1 − e^(−b/s)) of points b that lose half their worth in a half-life;
//! total = w·B + (1 − w)·A.

use super::relationship::Relationship;
use super::rules::Rules;
use crate::units::Instant;

/// Points left of `points` after this time.
fn aged(rules: &Rules, points: f32, since: Instant, now: Instant) -> f32 {
    if points == 0.0 {
        return 0.0;
    }
    points * libm::exp2(-now.since(since).days() / rules.half_life) as f32
}

/// Adds the points of a signal.
pub fn add_points(rules: &Rules, file: &mut Relationship, points: f64, now: Instant) {
    file.points = aged(rules, file.points, file.scored, now) + points as f32;
    file.scored = now;
}

/// Behaviour score (0 to 100), as of the last signal.
pub fn behaviour(rules: &Rules, file: &Relationship) -> f64 {
    100.0 * (1.0 - libm::exp(-f64::from(file.points) / rules.saturation))
}

/// Total score (0 to 100), as of the last signal.
pub fn total(rules: &Rules, file: &Relationship, behaviour: f64) -> f64 {
    rules.behaviour_weight * behaviour + (1.0 - rules.behaviour_weight) * f64::from(file.stated_fit)
}

/// Total score (0 to 100) at this moment.
pub fn score_now(rules: &Rules, file: &Relationship, now: Instant) -> f64 {
    let points = aged(rules, file.points, file.scored, now);
    let behaviour = 100.0 * (1.0 - libm::exp(-f64::from(points) / rules.saturation));
    total(rules, file, behaviour)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    #[test]
    fn points_halve_in_a_half_life_and_saturate() {
        let scenario = Scenario::default();
        let rules = Rules::new(&scenario);
        let mut file = Relationship::EMPTY;
        add_points(&rules, &mut file, 40.0, Instant::START);
        add_points(&rules, &mut file, 0.0, Instant::from_days(scenario.scoring.half_life.get()));
        assert!((file.points - 20.0).abs() < 1e-4);
        file.points = scenario.scoring.saturation as f32;
        assert!((behaviour(&rules, &file) - 100.0 * (1.0 - libm::exp(-1.0))).abs() < 1e-6);
        file.stated_fit = 80.0;
        assert!((total(&rules, &file, 50.0) - (0.65 * 50.0 + 0.35 * 80.0)).abs() < 1e-9);
    }
}
