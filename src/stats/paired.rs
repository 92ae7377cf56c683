//! What pairing the futures of two designs shows.

use super::layout::{mean, variance};

/// Share of differences above zero, ties half; none of nothing.
pub fn share_positive(differences: &[f64]) -> Option<f64> {
    let weight = |d: &f64| if *d > 0.0 { 1.0 } else { f64::from(u8::from(*d == 0.0)) * 0.5 };
    (!differences.is_empty()).then(|| mean(&differences.iter().map(weight).collect::<Vec<_>>()))
}

/// (Var A + Var B) ÷ Var(A − B): how many times the replications would be needed
/// without common random numbers. None if the difference does not vary.
pub fn variance_reduction(a: &[f64], b: &[f64]) -> Option<f64> {
    let differences: Vec<f64> = a.iter().zip(b).map(|(x, y)| x - y).collect();
    let left = variance(&differences);
    (left > 0.0).then(|| (variance(a) + variance(b)) / left)
}

/// Pearson's correlation; none if either side does not vary.
pub fn correlation(a: &[f64], b: &[f64]) -> Option<f64> {
    let spread = (variance(a) * variance(b)).sqrt();
    if a.len() < 2 || spread.is_nan() || spread <= 0.0 {
        return None;
    }
    let (mean_a, mean_b) = (mean(a), mean(b));
    let joint: f64 = a.iter().zip(b).map(|(x, y)| (x - mean_a) * (y - mean_b)).sum();
    Some((joint / (a.len() as f64 - 1.0) / spread).clamp(-1.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_count_half() {
        assert_eq!(share_positive(&[1.0, -1.0, 0.0, 2.0]), Some(0.625));
        assert_eq!(share_positive(&[0.0; 3]), Some(0.5));
        assert_eq!(share_positive(&[]), None);
    }

    #[test]
    fn pairing_pays_by_the_correlation() {
        let a = [1.0, 2.0, 3.0, 4.0];
        let b = [1.0, 2.5, 2.5, 4.0];
        // Var A = 5/3, Var B = 1.5; differences 0, −.5, .5, 0 have 1/6.
        assert!((variance_reduction(&a, &b).unwrap() - 19.0).abs() < 1e-12);
        assert!((correlation(&a, &b).unwrap() - 4.5 / 3.0 / (2.5_f64).sqrt()).abs() < 1e-12);
        assert_eq!(variance_reduction(&a, &a), None);
        assert_eq!(correlation(&a, &[1.0; 4]), None);
        assert_eq!(correlation(&[1.0], &[1.0]), None);
    }
}
