//! What a score can tell.

use crate::experiment::validate::digest::{WEIGHTS, weight};
use crate::experiment::validate::estimate::{Estimated, any};
use crate::experiment::validate::sample::{Future, Sample};
use crate::stats::Pairs;

/// The weight of behaviour that tells best who is won; what either axis alone tells less.
pub fn weights(sample: &Sample) -> Vec<Option<Estimated>> {
    let of = |statistic: fn(&[f64]) -> f64| {
        any(&sample.futures, move |futures| areas(futures).map(|areas| statistic(&areas)))
    };
    vec![
        Some(of(best_weight)),
        Some(of(|areas| highest(areas) - areas[0])),
        Some(of(|areas| highest(areas) - areas[areas.len() - 1])),
    ]
}

/// Area under the curve by weight.
fn areas(futures: &[&Future]) -> Option<Vec<f64>> {
    let pairs = |i: usize| futures.iter().fold(Pairs::default(), |sum, future| sum.and(future.base.scores[i]));
    (0..WEIGHTS).map(|i| pairs(i).area()).collect()
}

fn highest(areas: &[f64]) -> f64 {
    areas.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}

/// Where a parabola through the best weight and its neighbours has its top.
pub fn best_weight(areas: &[f64]) -> f64 {
    let best = (0..areas.len()).max_by(|&a, &b| areas[a].total_cmp(&areas[b])).unwrap_or(0);
    if best == 0 || best + 1 == areas.len() {
        return weight(best);
    }
    let (before, top, after) = (areas[best - 1], areas[best], areas[best + 1]);
    let bend = before - 2.0 * top + after;
    let shift = if bend < 0.0 { 0.5 * (before - after) / bend } else { 0.0 };
    weight(best) + shift * weight(1)
}
