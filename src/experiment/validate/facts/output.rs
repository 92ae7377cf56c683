//! What it comes to: values, people, load.

use crate::experiment::validate::estimate::{Estimated, base, mean, pooled};
use crate::experiment::validate::sample::Sample;

/// Spread of deal values; revenue of the top fifth of customers.
pub fn values(sample: &Sample) -> Vec<Option<Estimated>> {
    let spread = pooled(&sample.futures, base(|digest| digest.log_values.clone()), standard_deviation);
    vec![Some(spread), Some(mean(&sample.futures, base(|digest| digest.top_fifth)))]
}

fn standard_deviation(values: &[f64]) -> Option<f64> {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    (values.len() > 1).then(|| (squares / (n - 1.0)).sqrt())
}

/// Inequality of wins per person.
pub fn people(sample: &Sample) -> Vec<Option<Estimated>> {
    vec![Some(mean(&sample.futures, base(|digest| digest.gini)))]
}

/// Load of the busiest team of the scenario, and of the other designs of the same market.
pub fn load(sample: &Sample) -> Vec<Option<Estimated>> {
    let own = mean(&sample.futures, base(|digest| Some(digest.load)));
    let sibling = |at: usize| sample.siblings.get(at).map(|digests| mean(digests, |digest| Some(digest.load)));
    vec![Some(own), sibling(0), sibling(1)]
}
