//! Why a funnel's monthly conversion misleads.

use crate::experiment::validate::digest::{Cohort, Digest, MONTH};
use crate::experiment::validate::estimate::{Estimated, any};
use crate::experiment::validate::sample::{Future, Sample};
use crate::experiment::validate::variant::MOVES_AFTER;

/// A monthly conversion is right again when it is this near to the true one.
const RIGHT: f64 = 0.1;

/// Excess of the monthly conversion's error with silences and putting back over that
/// without; months until it is right again after the threshold has moved.
pub fn monthly(sample: &Sample) -> Vec<Option<Estimated>> {
    let relative = any(&sample.futures, |futures| {
        let with = excess(&summed(futures, |future| &future.base, 0)?);
        let without = excess(&summed(futures, |future| &future.unbroken, 0)?);
        (without > 0.0).then_some(with / without)
    });
    let wrong = if sample.scored { any(&sample.futures, months_wrong) } else { Estimated::NONE };
    vec![Some(relative), Some(wrong)]
}

/// Squared difference between the wins in a month and those of its cohort, relative to the
/// wins of a usual cohort and in excess of counting noise: each win that is in one of the
/// two alone adds 1 to the square by chance.
pub fn excess(cohorts: &[Cohort]) -> f64 {
    let of = |cohort: &Cohort| {
        let difference = cohort.won_in_it - cohort.won_of_it;
        difference * difference - (cohort.won_in_it + cohort.won_of_it - 2.0 * cohort.won_at_once)
    };
    let months = cohorts.len() as f64;
    let usual = cohorts.iter().map(|cohort| cohort.won_of_it).sum::<f64>() / months;
    cohorts.iter().map(of).sum::<f64>() / months / (usual * usual)
}

/// The cohorts of all futures together, from a month on.
fn summed(futures: &[&Future], of: fn(&Future) -> &Digest, from: usize) -> Option<Vec<Cohort>> {
    let months = of(futures.first()?).cohorts.len().checked_sub(from)?;
    let mut sums = vec![Cohort::default(); months];
    for cohorts in futures.iter().map(|future| &of(future).cohorts[from..]) {
        for (sum, cohort) in sums.iter_mut().zip(cohorts) {
            sum.leads += cohort.leads;
            sum.won_of_it += cohort.won_of_it;
            sum.won_in_it += cohort.won_in_it;
            sum.won_at_once += cohort.won_at_once;
        }
    }
    (months > 0).then_some(sums)
}

/// Months after the move until the monthly conversion, relative to that of the same month
/// without the move, is for the first time near to what cohorts say of the move.
fn months_wrong(futures: &[&Future]) -> Option<f64> {
    let from = (MOVES_AFTER / MONTH).round() as usize;
    let (moved, still) =
        (summed(futures, |future| &future.moved, from)?, summed(futures, |future| &future.base, from)?);
    Some(months_until_right(&moved, &still))
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
