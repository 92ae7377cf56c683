//! Closing moves on a buyer that has gone back: the meeting is worth less, trust
//! falls, and a group that is pressed fears to choose.

use super::buyer::Buyer;
use super::jobs;
use super::rules::Rules;
use crate::terms::Job;

impl Buyer {
    /// Takes a move of a seller who believes that this job is next. Says whether it
    /// was one to close while the buyer still works on what comes before, which costs this
    /// much (0 to 1).
    pub(super) fn is_pressed(&mut self, rules: &Rules, believed: Job, cost: f64) -> bool {
        let early = jobs::milestone(rules, &self.steps).is_some_and(|job| job < Job::Selection);
        let mismatched = early && believed >= Job::Selection;
        if mismatched {
            self.disappoint(rules, cost);
            self.pressure += cost as f32 * (1.0 - self.pressure);
        }
        mismatched
    }
}

/// What is left of the quality of a meeting or proposal.
pub(super) fn quality(quality: f64, mismatched: bool, cost: f64) -> f64 {
    if mismatched { quality * (1.0 - cost) } else { quality }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::terms::PerJob;
    use crate::units::Instant;

    #[test]
    fn only_closing_on_who_is_not_there_yet_is_a_mismatch_and_it_fades() {
        let scenario = Scenario::default();
        let rules = Rules::new(&scenario);
        let mut buyer = Buyer::dormant(0.5, 0.4);
        assert!(!buyer.is_pressed(&rules, Job::Requirements, 0.5));
        assert_eq!((buyer.trust, buyer.pressure), (0.4, 0.0));
        assert!(buyer.is_pressed(&rules, Job::Selection, 0.5));
        assert_eq!(buyer.pressure, 0.5);
        assert!((f64::from(buyer.trust) - 0.4 * (1.0 - 0.1 * 0.5)).abs() < 1e-6);
        assert_eq!(quality(0.8, true, 0.5), 0.4);
        let days = scenario.buying.consensus.pressure_decay.get();
        buyer.refresh(&rules, 0.5, Instant::from_days(days));
        assert!((f64::from(buyer.pressure) - 0.5 / std::f64::consts::E).abs() < 1e-6);
        buyer.steps = PerJob([4, 4, 4, 0, 0, 0]);
        assert!(!buyer.is_pressed(&rules, Job::Consensus, 0.5));
    }
}
