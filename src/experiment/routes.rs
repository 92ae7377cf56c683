//! How buyers of new business go through the six buying jobs, averaged over replications.

use serde::{Deserialize, Serialize};

use super::summary::Interval;
use crate::ledger;
use crate::stats::{Layout, Linear};
use crate::terms::{BuyingPhase, Job};

/// Turns from job to job, silences, and how far buyers are when they first talk to us.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Routes {
    /// Journeys of new business that begin after warm-up, mean over replications.
    pub journeys: f64,
    /// Each buying job.
    pub jobs: Vec<JobRoute>,
    /// Each turn that was ever made, a job to itself included.
    pub turns: Vec<Turn>,
    /// Each phase in which a buyer can first talk to us.
    pub contacts: Vec<Contact>,
}

/// What a journey does in one job; all numbers are a journey's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct JobRoute {
    /// The job's term.
    pub job: String,
    /// Share of journeys that ever work on it.
    pub reached: Rate,
    /// Times that it is come to, from another job or as the first.
    pub visits: Rate,
    /// Of these, those after the first.
    pub returns: Rate,
    /// Times that the journey falls silent after work on it.
    pub silences: Rate,
}

/// From one job to another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Turn {
    /// The job worked on before; none where the journey begins.
    pub from: Option<String>,
    /// The job worked on then.
    pub to: String,
    /// How often a journey does so.
    pub times: f64,
}

/// How far buyers are when they first talk to us.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// The phase's term.
    pub phase: String,
    /// Share of first conversations that come in it.
    pub share: Rate,
}

/// A ratio over all replications.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Rate {
    /// The ratio of sums.
    pub mean: f64,
    /// Its 95 % interval, clustered by draw of the assumptions; none with one replication.
    pub ci95: Option<Interval>,
}

impl Routes {
    /// Whether a turn leads on, to a job that usually comes later; none for the first of a
    /// journey and for a job to itself.
    pub fn leads_on(turn: &Turn) -> Option<bool> {
        let place = |term: &str| Job::ALL.iter().position(|job| job.id() == term);
        let (from, to) = (place(turn.from.as_deref()?)?, place(&turn.to)?);
        (from != to).then_some(to > from)
    }
}

/// The ways of every replication as one answer; none where no journey began.
pub fn routes(all: &[ledger::Routes], layout: Layout) -> Option<Routes> {
    let begun: Vec<f64> = all.iter().map(|one| f64::from(one.begun)).collect();
    let column =
        |of: &dyn Fn(&ledger::Routes) -> u32| -> Vec<f64> { all.iter().map(|one| f64::from(of(one))).collect() };
    let rate = |over: Vec<f64>, under: &[f64]| {
        let linear = Linear::of_ratio(&over, under)?;
        Some(Rate { mean: linear.value, ci95: linear.estimate(layout).map(|estimate| estimate.ci95()) })
    };
    let a_journey = |of: &dyn Fn(&ledger::Routes) -> u32| rate(column(of), &begun);
    let jobs = Job::ALL.iter().map(|&job| {
        let at = job.index();
        Some(JobRoute {
            job: job.id().to_owned(),
            reached: a_journey(&|one| one.visitors[at])?,
            visits: a_journey(&|one| one.visits(job))?,
            returns: a_journey(&|one| one.visits(job).saturating_sub(one.visitors[at]))?,
            silences: a_journey(&|one| one.silences[at])?,
        })
    });
    let jobs: Vec<JobRoute> = jobs.collect::<Option<_>>()?;
    let met = column(&|one| one.contacts.iter().sum());
    let contacts = BuyingPhase::ALL.iter().filter_map(|phase| {
        let share = rate(column(&|one| one.contacts[phase.index()]), &met)?;
        Some(Contact { phase: phase.id().to_owned(), share })
    });
    Some(Routes {
        journeys: begun.iter().sum::<f64>() / begun.len() as f64,
        jobs,
        turns: turns(all, begun.iter().sum()),
        contacts: contacts.collect(),
    })
}

fn turns(all: &[ledger::Routes], begun: f64) -> Vec<Turn> {
    let sources = std::iter::once(None).chain(Job::ALL.iter().map(|&job| Some(job)));
    let pairs = sources.flat_map(|from| Job::ALL.iter().map(move |&to| (from, to)));
    let turn = |(from, to): (Option<Job>, Job)| {
        let count = |one: &ledger::Routes| match from {
            None => one.starts[to.index()],
            Some(from) => one.turns[from.index()][to.index()],
        };
        let times = all.iter().map(|one| f64::from(count(one))).sum::<f64>() / begun;
        (times > 0.0).then(|| Turn { from: from.map(|job| job.id().to_owned()), to: to.id().to_owned(), times })
    };
    pairs.filter_map(turn).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::synthetic;

    #[test]
    fn journeys_are_averaged_over_all_replications() {
        let all: Vec<ledger::Routes> = (0..3).map(|i| synthetic::outcome(i, 1.0).routes).collect();
        let routes = routes(&all, Layout::central(3)).unwrap();
        assert_eq!(routes.journeys, 2.0);
        let of = |term: &str| routes.jobs.iter().find(|job| job.job == term).unwrap();
        let problem = of("problem-identification");
        assert_eq!((problem.reached.mean, problem.visits.mean, problem.returns.mean), (0.5, 1.0, 0.5));
        assert_eq!(of("solution-exploration").silences.mean, 0.5);
        let times: Vec<(Option<bool>, f64)> =
            routes.turns.iter().map(|turn| (Routes::leads_on(turn), turn.times)).collect();
        assert_eq!(times, [(None, 0.5), (None, 0.5), (Some(true), 0.5), (Some(false), 0.5)]);
        let met: Vec<f64> = routes.contacts.iter().map(|contact| contact.share.mean).collect();
        assert_eq!(met, [0.0, 0.0, 0.0, 0.0, 1.0, 0.0]);
    }

    #[test]
    fn without_journeys_there_are_no_ways() {
        assert_eq!(routes(&[ledger::Routes::default()], Layout::central(1)), None);
    }
}
