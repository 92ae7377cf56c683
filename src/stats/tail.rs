//! The bad futures.

/// Replications that should lie in a tail before its mean is taken at its word:
/// with fewer the estimate is biased upwards in depth.
pub const TAIL_NEEDS: f64 = 20.0;

/// Mean of the worst (lowest) `share` of values: conditional value at risk.
///
/// The last value counts with the fraction that fills the share (Rockafellar &
/// Uryasev 2000). None if the share holds less than one value.
pub fn worst_share_mean(values: &[f64], share: f64) -> Option<f64> {
    let in_tail = values.len() as f64 * share;
    // The nudge keeps 0.1 × 30 from counting as 2.999…
    let whole = (in_tail + 1e-9).floor() as usize;
    if whole == 0 {
        return None;
    }
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let fraction = (in_tail - whole as f64).max(0.0);
    let rest = sorted.get(whole).map_or(0.0, |next| fraction * next);
    Some((sorted[..whole].iter().sum::<f64>() + rest) / in_tail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_tenth_of_the_first_thirty_numbers() {
        let values: Vec<f64> = (1..=30).map(f64::from).collect();
        assert!((worst_share_mean(&values, 0.1).unwrap() - 2.0).abs() < 1e-12);
        // A quarter of 10 values: 1 + 2 + half of 3, over 2.5.
        assert!((worst_share_mean(&values[..10], 0.25).unwrap() - 1.8).abs() < 1e-12);
        assert_eq!(worst_share_mean(&values[..9], 0.1), None);
        assert!((worst_share_mean(&values, 1.0).unwrap() - 15.5).abs() < 1e-12);
    }

    #[test]
    fn the_normal_tail_has_its_closed_form() {
        // CVaR of N(0, 1) at 10 %: −φ(z) ÷ α = −1.754983, on 20,000 exact quantiles.
        let n = 20_000;
        let values: Vec<f64> =
            (0..n).map(|i| crate::random::quantile::normal((f64::from(i) + 0.5) / f64::from(n))).collect();
        assert!((worst_share_mean(&values, 0.1).unwrap() + 1.754_983).abs() < 1e-3);
    }

    proptest::proptest! {
        #[test]
        fn moving_and_scaling_the_values_moves_and_scales_the_tail(
            values in proptest::collection::vec(-1e3..1e3_f64, 10..60), shift in -1e3..1e3_f64, scale in 0.0..10.0_f64,
        ) {
            let moved: Vec<f64> = values.iter().map(|v| shift + scale * v).collect();
            let expected = shift + scale * worst_share_mean(&values, 0.2).unwrap();
            proptest::prop_assert!((worst_share_mean(&moved, 0.2).unwrap() - expected).abs() < 1e-7);
        }
    }
}
