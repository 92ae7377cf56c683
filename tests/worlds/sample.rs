//! Samples against what theory says of them.

/// Independent numbers of one law.
pub struct Sample(Vec<f64>);

impl FromIterator<f64> for Sample {
    fn from_iter<I: IntoIterator<Item = f64>>(values: I) -> Self {
        Sample(values.into_iter().collect())
    }
}

impl Sample {
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The values.
    pub fn values(&self) -> &[f64] {
        &self.0
    }

    pub fn mean(&self) -> f64 {
        self.0.iter().sum::<f64>() / self.0.len() as f64
    }

    pub fn variance(&self) -> f64 {
        let mean = self.mean();
        self.0.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (self.0.len() - 1) as f64
    }

    /// Standard error of the mean.
    pub fn error(&self) -> f64 {
        (self.variance() / self.0.len() as f64).sqrt()
    }

    /// The mean is the expected one to so many of its own standard errors.
    pub fn assert_mean(&self, what: &str, expected: f64, errors: f64) {
        let (mean, error) = (self.mean(), self.error());
        assert!(error > 0.0, "{what}: no spread at {mean}");
        let off = (mean - expected) / error;
        assert!(off.abs() < errors, "{what}: {mean} ± {error}, expected {expected}: {off:.1} errors away");
    }

    /// The variance is the expected one to so many standard errors; `kurtosis` is
    /// the law's excess: Var(s²) ≈ σ⁴ (2 + kurtosis) / n.
    pub fn assert_variance(&self, what: &str, expected: f64, kurtosis: f64, errors: f64) {
        let error = expected * ((2.0 + kurtosis) / self.0.len() as f64).sqrt();
        let off = (self.variance() - expected) / error;
        assert!(off.abs() < errors, "{what}: variance {} ± {error}, expected {expected}", self.variance());
    }

    /// The law is the one of this distribution function (Kolmogorov and Smirnov).
    pub fn assert_law(&self, what: &str, law: impl Fn(f64) -> f64) {
        let distance = kolmogorov_smirnov(&self.0, law);
        // P(√n·D > 2.5) = 2·e^(−2·2.5²) = 7 · 10⁻⁶.
        let bound = 2.5 / (self.0.len() as f64).sqrt();
        assert!(distance < bound, "{what}: {distance:.4} from its law, at most {bound:.4} is expected");
    }
}

/// Largest distance between the empirical distribution function and a law's.
fn kolmogorov_smirnov(values: &[f64], law: impl Fn(f64) -> f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let n = sorted.len() as f64;
    let distance = |(i, &x): (usize, &f64)| (law(x) - i as f64 / n).abs().max(((i + 1) as f64 / n - law(x)).abs());
    sorted.iter().enumerate().map(distance).fold(0.0, f64::max)
}

/// `hits` of `n` is a share of `expected` to so many standard errors.
pub fn assert_share(what: &str, hits: usize, n: usize, expected: f64, errors: f64) {
    let share = hits as f64 / n as f64;
    let error = (expected * (1.0 - expected) / n as f64).sqrt();
    let off = (share - expected) / error;
    assert!(off.abs() < errors, "{what}: {hits} of {n} = {share:.4}, expected {expected:.4}: {off:.1} errors away");
}
