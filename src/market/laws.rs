//! Laws of traits that are too dear to invert once an account.

/// A beta law, inverted once and tabulated: draws cost one interpolation.
///
/// Error of a quantile below 0.002 for the shapes that scenarios use (both
/// parameters at least 0.5); tested against the exact law.
#[derive(Debug, Clone)]
pub struct TabulatedBeta {
    quantiles: Vec<f32>,
}

/// Cells of the midpoint rule by which the density is summed.
const CELLS: usize = 2048;
/// Intervals of the table, evenly spaced in probability.
const KNOTS: usize = 512;

impl TabulatedBeta {
    /// The law of this mean and concentration (α + β). A concentration of 0, or a
    /// mean of 0 or 1, means no spread at all.
    pub fn new(mean: f64, concentration: f64) -> Self {
        if concentration <= 0.0 || mean <= 0.0 || mean >= 1.0 {
            return TabulatedBeta { quantiles: vec![mean as f32; 2] };
        }
        let cumulative = cumulative_mass(mean * concentration, (1.0 - mean) * concentration);
        let total = cumulative[CELLS];
        let mut cell = 0;
        let quantile = |knot: usize| {
            let target = total * knot as f64 / KNOTS as f64;
            while cell + 1 < CELLS && cumulative[cell + 1] < target {
                cell += 1;
            }
            let mass = cumulative[cell + 1] - cumulative[cell];
            let within = if mass > 0.0 { ((target - cumulative[cell]) / mass).clamp(0.0, 1.0) } else { 0.0 };
            ((cell as f64 + within) / CELLS as f64) as f32
        };
        TabulatedBeta { quantiles: (0..=KNOTS).map(quantile).collect() }
    }

    /// The value below which a share `u` of the law lies.
    pub fn quantile(&self, u: f64) -> f64 {
        let last = self.quantiles.len() - 1;
        let place = u.clamp(0.0, 1.0) * last as f64;
        let knot = (place as usize).min(last - 1);
        let (low, high) = (f64::from(self.quantiles[knot]), f64::from(self.quantiles[knot + 1]));
        low + (high - low) * (place - knot as f64)
    }
}

/// Unnormalised mass below each cell's edge. Computed on the logarithm's maximum
/// so that sharp laws neither overflow nor vanish.
fn cumulative_mass(a: f64, b: f64) -> Vec<f64> {
    let log_density = |x: f64| (a - 1.0) * libm::log(x) + (b - 1.0) * libm::log(1.0 - x);
    let middle = |cell: usize| (cell as f64 + 0.5) / CELLS as f64;
    let peak = (0..CELLS).map(|cell| log_density(middle(cell))).fold(f64::NEG_INFINITY, f64::max);
    let mut cumulative = Vec::with_capacity(CELLS + 1);
    let mut sum = 0.0;
    cumulative.push(sum);
    for cell in 0..CELLS {
        sum += libm::exp(log_density(middle(cell)) - peak);
        cumulative.push(sum);
    }
    cumulative
}

#[cfg(test)]
mod tests {
    use super::*;
    use statrs::function::beta::beta_reg;

    #[test]
    fn the_table_inverts_the_exact_law() {
        for (mean, concentration) in [(0.5, 4.4), (0.316, 9.5), (0.5, 2.0), (0.1, 20.0), (0.8, 300.0)] {
            let law = TabulatedBeta::new(mean, concentration);
            for i in 1..200 {
                let u = f64::from(i) / 200.0;
                let x = law.quantile(u);
                let exact = beta_reg(mean * concentration, (1.0 - mean) * concentration, x);
                assert!((exact - u).abs() < 0.003, "mean {mean} concentration {concentration} u {u}: {exact}");
            }
        }
    }

    #[test]
    fn without_spread_everybody_is_the_mean() {
        assert!((TabulatedBeta::new(0.3, 0.0).quantile(0.9) - 0.3).abs() < 1e-7);
        assert_eq!(TabulatedBeta::new(1.0, 5.0).quantile(0.1), 1.0);
    }
}
