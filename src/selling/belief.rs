//! What the seller believes of a buyer's journey: the earliest job that is not done.
//!
//! A buyer that is met, asked or called says it, and that is known at once. Between
//! conversations only linked visits tell: who reads about a job is not done with it,
//! so the belief falls to that job. Such a word arrives after a lag.

use crate::terms::Job;
use crate::units::Instant;

/// A belief, and the word of it that is on its way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Belief {
    milestone: Job,
    word: Option<Job>,
    /// Day on which the word was left.
    left: f32,
}

impl Belief {
    /// Nothing is known: they are taken to be at the beginning.
    pub const NONE: Belief = Belief { milestone: Job::Problem, word: None, left: 0.0 };

    /// They say what is next; all done counts as the last job.
    pub fn told(&mut self, milestone: Option<Job>) {
        *self = Belief { milestone: milestone.unwrap_or(Job::Consensus), ..Belief::NONE };
    }

    /// A linked visit to content for a job. A word on its way is not overtaken.
    pub fn seen(&mut self, job: Job, lag: f32, now: Instant) {
        self.milestone = self.at(lag, now);
        let arrived = self.word.is_none_or(|_| self.left + lag <= now.days() as f32);
        if arrived && job < self.milestone {
            (self.word, self.left) = (Some(job), now.days() as f32);
        } else if arrived {
            self.word = None;
        }
    }

    /// What is believed now, when words take so many days.
    pub fn at(&self, lag: f32, now: Instant) -> Job {
        match self.word {
            Some(job) if self.left + lag <= now.days() as f32 => job.min(self.milestone),
            _ => self.milestone,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visits_tell_of_going_back_after_a_lag_and_conversations_at_once() {
        let day = Instant::from_days;
        let mut belief = Belief::NONE;
        belief.told(None);
        assert_eq!(belief.at(10.0, day(0.0)), Job::Consensus);
        belief.seen(Job::Requirements, 10.0, day(5.0));
        belief.seen(Job::Validation, 10.0, day(9.0));
        assert_eq!(belief.at(10.0, day(14.0)), Job::Consensus);
        assert_eq!(belief.at(10.0, day(15.0)), Job::Requirements);
        belief.seen(Job::Validation, 10.0, day(16.0));
        assert_eq!(belief.at(10.0, day(40.0)), Job::Requirements, "progress must be told");
        belief.told(Some(Job::Selection));
        assert_eq!(belief.at(10.0, day(41.0)), Job::Selection);
        belief.seen(Job::Problem, 0.0, day(41.0));
        assert_eq!(belief.at(0.0, day(41.0)), Job::Problem);
    }
}
