//! The ways of new business through the six buying jobs: counts of one replication.
//!
//! Work counts when it is done after warm-up, journeys when they begin after it. In a market
//! without a trend that makes work ÷ journeys the work of a journey, those still open included.

use crate::terms::{BuyingPhase, Job};

/// Turns from job to job, silences, first contacts: of the whole market.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Routes {
    /// Journeys that began.
    pub begun: u32,
    /// First work of a journey, by job.
    pub starts: [u32; Job::COUNT],
    /// Later work, by the job worked on just before and the job.
    pub turns: [[u32; Job::COUNT]; Job::COUNT],
    /// Journeys that ever worked on the job.
    pub visitors: [u32; Job::COUNT],
    /// Times that a journey fell silent, by the job that it had worked on last.
    pub silences: [u32; Job::COUNT],
    /// First conversations with us, by how far the buyer was.
    pub contacts: [u32; BuyingPhase::COUNT],
}

impl Routes {
    /// A journey worked on a job; before, it had worked on another or on none.
    pub fn work(&mut self, from: Option<Job>, on: Job, first: bool) {
        match from {
            None => self.starts[on.index()] += 1,
            Some(from) => self.turns[from.index()][on.index()] += 1,
        }
        self.visitors[on.index()] += u32::from(first);
    }

    /// A journey fell silent after work on a job; before any work it is not counted.
    pub fn fall_silent(&mut self, after: Option<Job>) {
        if let Some(job) = after {
            self.silences[job.index()] += 1;
        }
    }

    /// Times that journeys came to a job from another, or began with it.
    pub fn visits(&self, job: Job) -> u32 {
        let others = Job::ALL.iter().filter(|&&from| from != job);
        self.starts[job.index()] + others.map(|from| self.turns[from.index()][job.index()]).sum::<u32>()
    }

    /// Every count, in an order that does not change within a format of records.
    pub fn counts(&self) -> impl Iterator<Item = u32> {
        let turns = self.turns.iter().flatten();
        let rest = self.starts.iter().chain(turns).chain(&self.visitors).chain(&self.silences).chain(&self.contacts);
        std::iter::once(self.begun).chain(rest.copied())
    }

    /// The same counts, to be filled.
    pub fn counts_mut(&mut self) -> impl Iterator<Item = &mut u32> {
        let turns = self.turns.iter_mut().flatten();
        let rest = self.starts.iter_mut().chain(turns).chain(&mut self.visitors);
        std::iter::once(&mut self.begun).chain(rest).chain(&mut self.silences).chain(&mut self.contacts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_is_a_turn_from_elsewhere() {
        let mut routes = Routes::default();
        routes.work(None, Job::Problem, true);
        routes.work(Some(Job::Problem), Job::Problem, false);
        routes.work(Some(Job::Problem), Job::Validation, true);
        routes.work(Some(Job::Validation), Job::Problem, false);
        assert_eq!((routes.visits(Job::Problem), routes.visits(Job::Validation)), (2, 1));
        assert_eq!(routes.visitors[Job::Problem.index()], 1);
    }

    #[test]
    fn counts_are_read_as_they_are_written() {
        let mut routes = Routes::default();
        routes.counts_mut().zip(1..).for_each(|(count, n)| *count = n);
        let all: Vec<u32> = routes.counts().collect();
        assert_eq!(all, (1..=all.len() as u32).collect::<Vec<_>>());
        assert_eq!(all.len(), 1 + 6 + 36 + 6 + 6 + 6);
    }
}
