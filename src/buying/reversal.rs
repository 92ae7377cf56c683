//! Going back: a session turns up something that invalidates earlier work.
//!
//! One job that has been begun loses ceil(x·loss·U) of its steps, the jobs that
//! build on it floor(x·knock-on·U) each. A reversal costs time; it is no failure.

use super::buyer::{Buyer, Listing};
use super::rules::Rules;
use crate::random::{Purpose, Stream};
use crate::terms::Job;

const REVERSAL: Purpose = Purpose::named("buying/reversal");
const EXTENT: Purpose = Purpose::named("buying/reversal-extent");

impl Buyer {
    /// Perhaps goes back in this session.
    pub fn perhaps_reverse(&mut self, rules: &Rules, stream: Stream, occasion: u64) {
        if stream.happens(REVERSAL, occasion, rules.reversal.probability.get()) {
            self.go_back(rules, stream, occasion);
        }
    }

    /// Goes back in one of the jobs that have been begun.
    pub fn go_back(&mut self, rules: &Rules, stream: Stream, occasion: u64) {
        let mut cell = stream.cell(EXTENT, occasion);
        let begun = Job::ALL.iter().filter(|&&job| self.steps[job] > 0).count();
        let target = (cell.uniform() * begun as f64) as usize;
        let Some(&job) = Job::ALL.iter().filter(|&&job| self.steps[job] > 0).nth(target) else {
            return;
        };
        self.undo(job, rules, cell.uniform(), cell.uniform());
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
