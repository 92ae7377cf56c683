//! Many replications in parallel, the only axis of parallelism.
//!
//! What comes back depends on the jobs alone: results are kept in the order of
//! the jobs, however many threads work and whichever finishes first.

use crate::random::Address;
use rayon::prelude::*;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// One design, ready to be simulated.
pub trait Model: Sync {
    /// What one replication comes to.
    type Outcome: Send;

    /// Simulates one replication: a pure function of the design and the address.
    fn replicate(&self, address: Address) -> Self::Outcome;
}

/// One replication to do: a design of the compared ones, and where its numbers live.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Job {
    /// Index of the design.
    pub design: usize,
    /// Seed, role, draw and luck.
    pub address: Address,
}

/// A replication that panicked: a defect of the program, shown with what is needed to see it again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "the replication of design {} with seed {}, draw {}, luck {} failed: {message}",
    job.design, job.address.seed, job.address.draw, job.address.luck
)]
pub struct Failure {
    /// The replication.
    pub job: Job,
    /// What it said.
    pub message: String,
}

/// Threads could not be started.
#[derive(Debug, thiserror::Error)]
#[error("could not start {threads} threads: {source}")]
pub struct ThreadsError {
    threads: usize,
    source: rayon::ThreadPoolBuildError,
}

/// What became of a job; `None` if it was not begun before the interrupt.
pub type Finished<O> = Option<Result<O, Failure>>;

/// Threads that replicate, with a counter and a way to stop.
///
/// ```
/// use meander::random::{Address, Role};
/// use meander::sim::{Job, Model, Replicator};
///
/// struct Dice;
/// impl Model for Dice {
///     type Outcome = u32;
///     fn replicate(&self, address: Address) -> u32 {
///         address.luck % 6 + 1
///     }
/// }
///
/// let jobs: Vec<Job> = (0..4)
///     .map(|luck| Job { design: 0, address: Address { seed: 1, role: Role::Projection, draw: 0, luck } })
///     .collect();
/// let replicator = Replicator::new(2)?;
/// let throws: Vec<u32> = replicator.run(&[Dice], &jobs).into_iter().flatten().flatten().collect();
/// assert_eq!(throws, [1, 2, 3, 4]);
/// # Ok::<(), meander::sim::ThreadsError>(())
/// ```
pub struct Replicator<'a> {
    pool: rayon::ThreadPool,
    interrupt: Option<&'a AtomicBool>,
    progress: Option<&'a (dyn Fn(u64) + Sync)>,
    done: AtomicU64,
}

impl<'a> Replicator<'a> {
    /// Starts `threads` threads of its own; 0 means one for each core.
    ///
    /// # Errors
    /// [`ThreadsError`] if the system refuses them.
    pub fn new(threads: usize) -> Result<Self, ThreadsError> {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .thread_name(|i| format!("replications-{i}"))
            .build()
            .map_err(|source| ThreadsError { threads, source })?;
        Ok(Replicator { pool, interrupt: None, progress: None, done: AtomicU64::new(0) })
    }

    /// Once the flag is up no replication is begun; those under way finish.
    pub fn interrupted_by(mut self, flag: &'a AtomicBool) -> Self {
        self.interrupt = Some(flag);
        self
    }

    /// Calls `report` with the number of replications done so far, after each, on any thread.
    pub fn reporting_to(mut self, report: &'a (dyn Fn(u64) + Sync)) -> Self {
        self.progress = Some(report);
        self
    }

    /// The number of threads.
    pub fn threads(&self) -> usize {
        self.pool.current_num_threads()
    }

    /// Replications done since this was made.
    pub fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    /// Whether the interrupt was asked for.
    pub fn is_interrupted(&self) -> bool {
        self.interrupt.is_some_and(|flag| flag.load(Ordering::Relaxed))
    }

    /// Does all jobs; the results stand in the order of the jobs.
    pub fn run<M: Model>(&self, designs: &[M], jobs: &[Job]) -> Vec<Finished<M::Outcome>> {
        self.pool.install(|| jobs.par_iter().with_max_len(1).map(|&job| self.one(designs, job)).collect())
    }

    /// Does the jobs batch by batch, until `enough` says so of all results so far.
    ///
    /// The rule sees whole batches in the order of the jobs, so where it stops does
    /// not depend on threads. A batch that the interrupt cut short is the last.
    pub fn run_until<M: Model>(
        &self,
        designs: &[M],
        batches: impl IntoIterator<Item = Vec<Job>>,
        mut enough: impl FnMut(&[Finished<M::Outcome>]) -> bool,
    ) -> Vec<Finished<M::Outcome>> {
        let mut results = Vec::new();
        for batch in batches {
            results.extend(self.run(designs, &batch));
            if self.is_interrupted() || enough(&results) {
                break;
            }
        }
        results
    }

    fn one<M: Model>(&self, designs: &[M], job: Job) -> Finished<M::Outcome> {
        if self.is_interrupted() {
            return None;
        }
        // A replication shares nothing mutable, so a panic leaves nothing half done.
        let outcome = catch_unwind(AssertUnwindSafe(|| designs[job.design].replicate(job.address)));
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if let Some(report) = self.progress {
            report(done);
        }
        Some(outcome.map_err(|panic| Failure { job, message: text_of(&*panic) }))
    }
}

/// The jobs that were finished without a gap from the first: all that a rule or
/// an interrupted run may look at without favouring fast replications.
pub fn contiguous<O>(results: &[Finished<O>]) -> impl Iterator<Item = &Result<O, Failure>> {
    results.iter().map_while(Option::as_ref)
}

fn text_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "no message".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Role;
    use std::sync::Mutex;

    struct Uneven;

    impl Model for Uneven {
        type Outcome = u64;

        /// Early replications take longest, so they finish last.
        fn replicate(&self, address: Address) -> u64 {
            let rounds = 2_000 * u64::from(200 - address.luck.min(200));
            (0..rounds).fold(u64::from(address.luck), |a, b| std::hint::black_box(a ^ b) ^ b)
        }
    }

    struct Broken;

    impl Model for Broken {
        type Outcome = u32;
        fn replicate(&self, address: Address) -> u32 {
            assert!(address.luck != 3, "three");
            address.luck
        }
    }

    fn jobs(count: u32) -> Vec<Job> {
        let address = |luck| Address { seed: 1, role: Role::Projection, draw: 0, luck };
        (0..count).map(|luck| Job { design: 0, address: address(luck) }).collect()
    }

    #[test]
    fn results_stand_in_the_order_of_the_jobs_on_any_number_of_threads() {
        let expected: Vec<u64> = (0..64).collect();
        for threads in [1, 2, 8] {
            let results = Replicator::new(threads).unwrap().run(&[Uneven], &jobs(64));
            assert_eq!(results.into_iter().flatten().flatten().collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn a_panic_is_reported_with_its_address_and_the_rest_goes_on() {
        let results = Replicator::new(2).unwrap().run(&[Broken], &jobs(6));
        assert_eq!(results.iter().flatten().flatten().count(), 5);
        let failure = results[3].as_ref().unwrap().as_ref().unwrap_err();
        assert_eq!(failure.job, jobs(6)[3]);
        assert_eq!(failure.to_string(), "the replication of design 0 with seed 1, draw 0, luck 3 failed: three");
    }

    #[test]
    fn an_interrupt_lets_running_replications_finish_and_begins_no_more() {
        let flag = AtomicBool::new(false);
        let stop_at_ten = |done| flag.store(done >= 10, Ordering::Relaxed);
        let replicator = Replicator::new(2).unwrap().interrupted_by(&flag).reporting_to(&stop_at_ten);
        let results = replicator.run(&[Uneven], &jobs(64));
        assert_eq!(results.len(), 64);
        let finished = results.iter().flatten().count();
        assert!((10..=12).contains(&finished), "{finished}");
        assert_eq!(replicator.done(), finished as u64);
        assert!(contiguous(&results).count() <= finished);
    }

    #[test]
    fn progress_counts_every_replication_once() {
        let seen = Mutex::new(Vec::new());
        let report = |done| seen.lock().unwrap().push(done);
        Replicator::new(2).unwrap().reporting_to(&report).run(&[Uneven], &jobs(20));
        let mut seen = seen.into_inner().unwrap();
        seen.sort_unstable();
        assert_eq!(seen, (1..=20).collect::<Vec<_>>());
    }

    #[test]
    fn a_rule_stops_at_the_same_batch_on_any_number_of_threads() {
        for threads in [1, 2, 8] {
            let replicator = Replicator::new(threads).unwrap();
            let batches = jobs(100).chunks(10).map(<[Job]>::to_vec).collect::<Vec<_>>();
            let results = replicator.run_until(&[Uneven], batches, |so_far| contiguous(so_far).count() >= 25);
            assert_eq!(results.len(), 30);
        }
    }
}
