//! Six jobs at once and out of order: which one a session works on.
//!
//! Weight of job j: readiness_j × (1 − x_j/m), x_j of m steps done. Steps are
//! whole, so with everything else neutral the time to complete a job is a
//! negative binomial sum.

use super::rules::Rules;
use crate::random::{Purpose, Stream};
use crate::terms::{BuyingPhase, Job, PerJob};

const JOB: Purpose = Purpose::named("buying/job");

/// Readiness of each job: how far what it builds on has come. The last step of
/// consensus creation waits for all the others.
pub fn readiness(rules: &Rules, steps: &PerJob<u8>) -> PerJob<f64> {
    let x = |job: Job| usize::from(steps[job]);
    let before = x(Job::Problem) + x(Job::Exploration) + x(Job::Requirements) + x(Job::Selection) + x(Job::Validation);
    let closing = steps[Job::Consensus] + 1 >= rules.steps && !rules.complete_but_consensus(steps);
    PerJob([
        1.0,
        rules.readiness[x(Job::Problem)],
        rules.readiness[x(Job::Exploration)],
        rules.readiness[x(Job::Requirements)],
        rules.validation_readiness[x(Job::Selection)],
        if closing { 0.0 } else { rules.consensus_readiness[before] },
    ])
}

/// The job of a session, or none when all are complete. `emphasis` weighs the
/// jobs further (a meeting works on what a rep is sought for).
pub fn choose(
    rules: &Rules,
    steps: &PerJob<u8>,
    emphasis: Option<&PerJob<f64>>,
    stream: Stream,
    occasion: u64,
) -> Option<Job> {
    let mut weights = readiness(rules, steps).0;
    let mut total = 0.0;
    for (i, weight) in weights.iter_mut().enumerate() {
        *weight *= f64::from(rules.steps - steps.0[i].min(rules.steps));
        if let Some(emphasis) = emphasis {
            *weight *= emphasis.0[i];
        }
        total += *weight;
    }
    if total <= 0.0 {
        return None;
    }
    let mut rest = stream.uniform(JOB, occasion) * total;
    for (&job, weight) in Job::ALL.iter().zip(weights) {
        rest -= weight;
        if rest < 0.0 && weight > 0.0 {
            return Some(job);
        }
    }
    Job::ALL.iter().copied().rev().find(|job| weights[job.index()] > 0.0)
}

/// The earliest job that is not complete: what a buyer would say is next.
pub fn milestone(rules: &Rules, steps: &PerJob<u8>) -> Option<Job> {
    Job::ALL.iter().copied().find(|&job| steps[job] < rules.steps)
}

/// The phase in which the buyer itself would say that it is.
pub fn phase(rules: &Rules, steps: &PerJob<u8>) -> BuyingPhase {
    match milestone(rules, steps) {
        Some(Job::Problem) if steps.0.iter().all(|&x| x == 0) => BuyingPhase::StatusQuo,
        Some(Job::Problem) => BuyingPhase::Awareness,
        Some(Job::Exploration) => BuyingPhase::Information,
        Some(Job::Requirements) => BuyingPhase::Understanding,
        Some(Job::Selection | Job::Validation) => BuyingPhase::Comparison,
        Some(Job::Consensus) | None => BuyingPhase::Decision,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::{Address, Role};
    use crate::scenario::Scenario;
    use crate::units::Probability;

    fn stream() -> Stream {
        Address { seed: 3, role: Role::Projection, draw: 0, luck: 0 }.stream(Purpose::named("test/jobs"), 7)
    }

    #[test]
    fn the_strict_funnel_works_on_one_job_after_the_other() {
        let mut scenario = Scenario::default();
        scenario.buying.parallelism = Probability::constant(0.0);
        scenario.buying.validation_floor = Probability::constant(0.0);
        scenario.buying.consensus_floor = Probability::constant(0.0);
        scenario.buying.sharpness = 1000.0;
        let rules = Rules::new(&scenario);
        let mut steps = PerJob([0; 6]);
        let mut order = Vec::new();
        for occasion in 0..24 {
            let job = choose(&rules, &steps, None, stream(), occasion).unwrap();
            steps[job] += 1;
            order.push(job);
        }
        let expected: Vec<Job> = Job::ALL.iter().flat_map(|&job| [job; 4]).collect();
        assert_eq!(order, expected);
        assert_eq!(choose(&rules, &steps, None, stream(), 99), None);
        assert_eq!(milestone(&rules, &steps), None);
    }

    #[test]
    fn phases_follow_the_milestones() {
        let rules = Rules::new(&Scenario::default());
        let of = |steps| phase(&rules, &PerJob(steps));
        let rows = [
            [0; 6],
            [1, 0, 0, 0, 0, 0],
            [4, 3, 2, 0, 0, 0],
            [4, 4, 2, 1, 0, 0],
            [4, 4, 4, 4, 1, 0],
            [4, 4, 4, 4, 4, 1],
        ];
        assert_eq!(rows.map(of).as_slice(), BuyingPhase::ALL);
        assert_eq!(of([4; 6]), BuyingPhase::Decision);
    }

    #[test]
    fn consensus_cannot_close_before_the_rest() {
        let rules = Rules::new(&Scenario::default());
        let steps = PerJob([4, 4, 4, 4, 3, 3]);
        for occasion in 0..50 {
            assert_eq!(choose(&rules, &steps, None, stream(), occasion), Some(Job::Validation));
        }
    }
}
