//! The shape of a distribution, from a sample.

/// A smooth density at `points` places over the sample's range and a little beyond.
///
/// Gaussian kernel; bandwidth by Silverman's rule of thumb, 0.9 min(sd, IQR / 1.34) n^(−1/5)
/// (Density Estimation for Statistics and Data Analysis, 1986, eq. 3.31). None for a
/// sample without spread.
pub(super) fn density(sample: &[f64], points: usize) -> Option<Vec<(f64, f64)>> {
    let mut sorted: Vec<f64> = sample.iter().copied().filter(|x| x.is_finite()).collect();
    sorted.sort_by(f64::total_cmp);
    let n = sorted.len() as f64;
    let (low, high) = (*sorted.first()?, *sorted.last()?);
    let mean = sorted.iter().sum::<f64>() / n;
    let sd = (sorted.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (n - 1.0).max(1.0)).sqrt();
    let iqr = (quantile(&sorted, 0.75) - quantile(&sorted, 0.25)) / 1.34;
    let spread = if iqr > 0.0 { sd.min(iqr) } else { sd };
    if spread <= 0.0 {
        return None;
    }
    let width = 0.9 * spread * libm::pow(n, -0.2);
    let (from, to) = (low - 2.5 * width, high + 2.5 * width);
    let scale = 1.0 / (n * width * (2.0 * std::f64::consts::PI).sqrt());
    let at = |x: f64| {
        let kernel = |s: &f64| libm::exp(-0.5 * ((x - s) / width) * ((x - s) / width));
        (x, scale * sorted.iter().map(kernel).sum::<f64>())
    };
    Some((0..points).map(|i| at(from + (to - from) * i as f64 / (points - 1) as f64)).collect())
}

/// The quantile of a sorted sample, between its neighbours linearly.
pub(super) fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len().saturating_sub(1)) as f64;
    let below = libm::floor(place) as usize;
    match (sorted.get(below), sorted.get(below + 1)) {
        (Some(a), Some(b)) => a + (place - below as f64) * (b - a),
        (Some(a), None) => *a,
        _ => f64::NAN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_density_integrates_to_one_and_peaks_where_the_sample_does() {
        let sample: Vec<f64> = (0..500).map(|i| 100.0 + 10.0 * libm::sin(f64::from(i) * 1.7)).collect();
        let curve = density(&sample, 400).unwrap();
        let area: f64 = curve.windows(2).map(|w| 0.5 * (w[0].1 + w[1].1) * (w[1].0 - w[0].0)).sum();
        assert!((area - 1.0).abs() < 0.01, "{area}");
        let at = |x: f64| curve.iter().min_by(|a, b| (a.0 - x).abs().total_cmp(&(b.0 - x).abs())).unwrap().1;
        assert!(at(108.0) > at(100.0), "a sine is most often near its ends");
    }

    #[test]
    fn no_spread_has_no_density() {
        assert_eq!(density(&[5.0; 20], 100), None);
        assert_eq!(density(&[], 100), None);
    }

    #[test]
    fn quantiles_lie_between_neighbours() {
        assert_eq!(quantile(&[1.0, 2.0, 4.0], 0.5), 2.0);
        assert_eq!(quantile(&[1.0, 2.0, 4.0], 0.75), 3.0);
        assert_eq!(quantile(&[3.0], 0.9), 3.0);
    }
}
