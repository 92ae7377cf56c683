//! How unequally something is spread.

/// Gini coefficient: 0 if all have the same, towards 1 if one has all. None if there is
/// nothing to spread.
pub fn gini(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (n, total) = (sorted.len() as f64, sorted.iter().sum::<f64>());
    let weighted: f64 = sorted.iter().enumerate().map(|(i, value)| (i + 1) as f64 * value).sum();
    (total > 0.0).then(|| 2.0 * weighted / (n * total) - (n + 1.0) / n)
}

/// What the largest `share` of those who have anything has of the whole. None if nobody
/// has anything.
pub fn top_share(values: &[f64], share: f64) -> Option<f64> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|&value| value > 0.0).collect();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let count = share * sorted.len() as f64;
    let whole = count.floor() as usize;
    let part = sorted.get(whole).map_or(0.0, |next| next * (count - whole as f64));
    let total: f64 = sorted.iter().sum();
    (total > 0.0).then(|| (sorted[..whole].iter().sum::<f64>() + part) / total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_and_a_case_by_hand() {
        assert!(gini(&[2.0; 5]).unwrap().abs() < 1e-12);
        assert!((gini(&[0.0, 0.0, 0.0, 7.0]).unwrap() - 0.75).abs() < 1e-12);
        // Mean difference of 1, 2, 3 is 8/9; twice the mean is 4.
        assert!((gini(&[3.0, 1.0, 2.0]).unwrap() - 2.0 / 9.0).abs() < 1e-12);
        assert_eq!(gini(&[0.0, 0.0]), None);
        assert_eq!(gini(&[]), None);
    }

    #[test]
    fn a_fifth_of_ten_is_the_two_largest() {
        let values = [50.0, 20.0, 5.0, 5.0, 4.0, 4.0, 3.0, 3.0, 3.0, 3.0, 0.0];
        assert!((top_share(&values, 0.2).unwrap() - 0.7).abs() < 1e-12);
        assert!((top_share(&[4.0, 1.0], 0.25).unwrap() - 0.4).abs() < 1e-12, "half of the largest");
        assert_eq!(top_share(&[0.0], 0.2), None);
    }
}
