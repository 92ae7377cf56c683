//! Going back: a session turns up something that invalidates earlier work.
//!
//! One job that has been begun, drawn by the weights of the job that was worked on,
//! loses ceil(x·loss·U) of its steps, the jobs that build on it floor(x·knock-on·U)
//! each. A reversal costs time; it is no failure.

use super::buyer::{Buyer, Listing};
use super::rules::Rules;
use crate::random::{Purpose, Stream, quantile};
use crate::terms::Job;

const REVERSAL: Purpose = Purpose::named("buying/reversal");
const EXTENT: Purpose = Purpose::named("buying/reversal-extent");

impl Buyer {
    /// Perhaps goes back in this session on a job.
    pub fn perhaps_reverse(&mut self, rules: &Rules, job: Job, stream: Stream, occasion: u64) {
        if stream.happens(REVERSAL, occasion, rules.reversal.probability.get()) {
            self.go_back(rules, job, stream, occasion);
        }
    }

    /// Goes back from work on a job in one of the jobs that have been begun.
    pub fn go_back(&mut self, rules: &Rules, job: Job, stream: Stream, occasion: u64) {
        let mut cell = stream.cell(EXTENT, occasion);
        let mut weights = rules.target[job].0;
        for (weight, &steps) in weights.iter_mut().zip(&self.steps.0) {
            *weight = if steps > 0 { *weight } else { 0.0 };
        }
        if weights.iter().sum::<f64>() > 0.0 {
            let hit = Job::ALL[quantile::discrete(cell.uniform(), &weights)];
            self.undo(hit, rules, cell.uniform(), cell.uniform());
        }
    }

    fn undo(&mut self, job: Job, rules: &Rules, own: f64, knock_on: f64) {
        self.reversals = self.reversals.saturating_add(1);
        let lost = (f64::from(self.steps[job]) * rules.reversal.loss * own).ceil();
        self.steps[job] = less(self.steps[job], lost);
        for &later in &Job::ALL[job.index() + 1..] {
            let lost = (f64::from(self.steps[later]) * rules.reversal.knock_on * knock_on).floor();
            self.steps[later] = less(self.steps[later], lost);
        }
        if job.index() < Job::Selection.index() && self.listing != Listing::Open {
            self.listing = Listing::Open;
        }
    }
}

fn less(steps: u8, lost: f64) -> u8 {
    steps.saturating_sub(lost.min(255.0) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::{Address, Role};
    use crate::scenario::Scenario;
    use crate::terms::PerJob;
    use crate::units::Probability;

    #[test]
    fn work_on_a_job_hits_what_its_row_says_among_the_jobs_begun() {
        let mut scenario = Scenario::default();
        let reversal = &mut scenario.buying.reversal;
        (reversal.probability, reversal.knock_on) = (Probability::constant(1.0), 0.0);
        reversal.target.validation = PerJob([0.0, 1.0, 3.0, 0.0, 0.0, 100.0]);
        let rules = Rules::new(&scenario);
        let stream =
            Address { seed: 3, role: Role::Projection, draw: 0, luck: 0 }.stream(Purpose::named("test/hit"), 7);
        let mut hits = [0_i32; Job::COUNT];
        for occasion in 0..4000 {
            let mut buyer = Buyer::dormant(0.0, 0.0);
            buyer.steps = PerJob([4, 4, 4, 4, 2, 0]);
            buyer.perhaps_reverse(&rules, Job::Validation, stream, occasion);
            let hit = (0..Job::COUNT).find(|&i| buyer.steps.0[i] < [4, 4, 4, 4, 2, 0][i]);
            hits[hit.unwrap()] += 1;
        }
        assert_eq!([hits[0], hits[3], hits[4], hits[5]], [0; 4]);
        assert!((hits[2] - 3000).abs() < 120, "three times as often as one: {hits:?}");
    }
}
