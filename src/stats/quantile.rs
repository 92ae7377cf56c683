//! Sample quantiles.

/// The sample quantile at `p` by linear interpolation of the order statistics
/// (type 7 of Hyndman & Fan 1996, the default of R and NumPy). None of nothing.
pub fn quantile(values: &[f64], p: f64) -> Option<f64> {
    quantiles(values, [p]).map(|[q]| q)
}

/// Several quantiles with one sort.
pub fn quantiles<const N: usize>(values: &[f64], at: [f64; N]) -> Option<[f64; N]> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    (!sorted.is_empty()).then(|| at.map(|p| of_sorted(&sorted, p)))
}

fn of_sorted(sorted: &[f64], p: f64) -> f64 {
    let position = p.clamp(0.0, 1.0) * (sorted.len() - 1) as f64;
    let below = position.floor() as usize;
    let above = (below + 1).min(sorted.len() - 1);
    sorted[below] + (position - below as f64) * (sorted[above] - sorted[below])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn type_seven() {
        // R: quantile(c(1, 2, 4, 8, 16), c(.1, .5, .9)) gives 1.4, 4, 12.8.
        let [low, middle, high] = quantiles(&[16.0, 1.0, 4.0, 2.0, 8.0], [0.1, 0.5, 0.9]).unwrap();
        assert!((low - 1.4).abs() < 1e-12 && middle == 4.0 && (high - 12.8).abs() < 1e-12);
        assert_eq!(quantile(&[3.0], 0.9), Some(3.0));
        assert_eq!(quantile(&[], 0.5), None);
    }
}
