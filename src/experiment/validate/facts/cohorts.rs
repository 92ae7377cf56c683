//! Why a funnel's monthly conversion misleads.

use crate::experiment::validate::digest::{Cohort, Digest, MONTH};
use crate::experiment::validate::estimate::{Estimated, any, of_sums};
use crate::experiment::validate::sample::{Future, Sample};
use crate::experiment::validate::variant::MOVES_AFTER;

/// A monthly conversion is right again when it is this near to the true one.
const RIGHT: f64 = 0.1;

/// Excess of the monthly conversion's error with silences and putting back over that
/// without; months until it is right again after the threshold has moved.
pub fn monthly(sample: &Sample) -> Vec<Option<Estimated>> {
    let parts = |future: &Future| {
        let (with, without) = (excess(&future.base), excess(&future.unbroken));
        [with.0, with.1, with.2, without.0, without.1, without.2]
    };
    let relative = |[with, won, months, without, won_without, months_without]: [f64; 6]| {
        let share = |excess: f64, won: f64, months: f64| excess / months / (won / months).powi(2);
        share(with, won, months) / share(without, won_without, months_without)
    };
    let wrong = if sample.scored { any(&sample.futures, months_wrong) } else { Estimated::NONE };
    vec![Some(of_sums(&sample.futures, parts, relative)), Some(wrong)]
}

/// Squared difference between the wins in a month and those of its cohort, in excess of
/// counting noise: each win that is in one of the two alone adds 1 by chance. Then wins
/// of cohorts, and months.
pub fn excess(digest: &Digest) -> (f64, f64, f64) {
    let of = |cohort: &Cohort| {
        let difference = cohort.won_in_it - cohort.won_of_it;
        difference * difference - (cohort.won_in_it + cohort.won_of_it - 2.0 * cohort.won_at_once)
    };
    let won = digest.cohorts.iter().map(|cohort| cohort.won_of_it).sum();
    (digest.cohorts.iter().map(of).sum(), won, digest.cohorts.len() as f64)
}

/// Months after the move until the monthly conversion, relative to that of the same month
/// without the move, is for the first time near to what cohorts say of the move.
fn months_wrong(futures: &[&Future]) -> Option<f64> {
    let from = (MOVES_AFTER / MONTH).round() as usize;
    let sums = |of: fn(&Future) -> &Digest| {
        let months = of(futures.first()?).cohorts.len();
        let mut sums = vec![Cohort::default(); months.checked_sub(from)?];
        for cohorts in futures.iter().map(|future| &of(future).cohorts[from..]) {
            for (sum, cohort) in sums.iter_mut().zip(cohorts) {
                sum.leads += cohort.leads;
                sum.won_of_it += cohort.won_of_it;
                sum.won_in_it += cohort.won_in_it;
            }
        }
        Some(sums)
    };
    let (moved, still) = (sums(|future| &future.moved)?, sums(|future| &future.base)?);
    (!moved.is_empty()).then(|| months_until_right(&moved, &still))
}

/// The first month, counted from 0, in which the apparent effect is near to the true one.
pub fn months_until_right(moved: &[Cohort], still: &[Cohort]) -> f64 {
    let rate = |cohorts: &[Cohort], won: fn(&Cohort) -> f64| {
        cohorts.iter().map(won).sum::<f64>() / cohorts.iter().map(|cohort| cohort.leads).sum::<f64>()
    };
    let true_effect = rate(moved, |cohort| cohort.won_of_it) / rate(still, |cohort| cohort.won_of_it);
    let apparent = |month: usize| {
        let of = |cohorts: &[Cohort]| rate(&cohorts[month..=month], |cohort| cohort.won_in_it);
        of(moved) / of(still)
    };
    let right = (0..moved.len()).find(|&month| (apparent(month) / true_effect - 1.0).abs() <= RIGHT);
    right.unwrap_or(moved.len()) as f64
}
