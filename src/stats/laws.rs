//! Student's t, F and the normal law.

use statrs::distribution::{Continuous, ContinuousCDF, FisherSnedecor, Normal, StudentsT};

/// P(T ≤ x) of Student's t with `df` degrees of freedom (above 0).
pub fn t_cdf(x: f64, df: f64) -> f64 {
    StudentsT::new(0.0, 1.0, df).map_or(f64::NAN, |law| law.cdf(x))
}

/// The value below which Student's t with `df` degrees of freedom falls with probability `p`.
pub fn t_quantile(p: f64, df: f64) -> f64 {
    let Ok(law) = StudentsT::new(0.0, 1.0, df) else { return f64::NAN };
    // The library's inversion loses digits with many degrees of freedom; one step
    // of Newton gives them back.
    let near = law.inverse_cdf(p);
    near - (law.cdf(near) - p) / law.pdf(near)
}

/// P(Z ≤ x) of the standard normal law.
pub fn normal_cdf(x: f64) -> f64 {
    Normal::standard().cdf(x)
}

/// P(F ≤ x) of Fisher's F with these degrees of freedom.
pub fn f_cdf(x: f64, between: f64, within: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    FisherSnedecor::new(between, within).map_or(f64::NAN, |law| law.cdf(x))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_match_printed_tables() {
        // Any table of Student's t, two-sided 95 %.
        for (df, expected) in [
            (1.0, 12.706_204_7),
            (4.0, 2.776_445_1),
            (29.0, 2.045_229_6),
            (99.0, 1.984_216_9),
            (100_000.0, 1.959_987_7),
        ] {
            assert!((t_quantile(0.975, df) - expected).abs() < 1e-6, "{df}: {}", t_quantile(0.975, df));
            assert!((t_cdf(expected, df) - 0.975).abs() < 1e-8);
        }
        assert!((normal_cdf(1.959_963_985) - 0.975).abs() < 1e-9);
        assert_eq!(t_cdf(0.0, 7.0), 0.5);
        // F(0.95; 5, 10) = 3.3258.
        assert!((f_cdf(3.325_835, 5.0, 10.0) - 0.95).abs() < 1e-6);
    }
}
