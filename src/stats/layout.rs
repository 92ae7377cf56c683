//! How the replications of a campaign are arranged.

/// `draws` draws of the assumptions with `lucks` replications each; replication
/// (draw, luck) stands at `draw × lucks + luck`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// Draws of the assumptions.
    pub draws: usize,
    /// Replications under each.
    pub lucks: usize,
}

impl Layout {
    /// One draw, `n` lucks: the assumptions stand still.
    pub const fn central(n: usize) -> Self {
        Layout { draws: 1, lucks: n }
    }

    /// The whole draws among `n` replications; with less than two draws the lucks of one.
    pub const fn of(n: usize, lucks: usize) -> Self {
        match lucks {
            0 => Layout::central(n),
            _ if n / lucks >= 2 => Layout { draws: n / lucks, lucks },
            _ => Layout::central(n),
        }
    }

    /// Replications in all.
    pub const fn len(self) -> usize {
        self.draws * self.lucks
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// What counts as independent: the means of the draws, or the lucks of a single draw.
    pub fn units(self, values: &[f64]) -> Vec<f64> {
        if self.draws == 1 {
            return values.to_vec();
        }
        values.chunks_exact(self.lucks).map(mean).collect()
    }
}

/// Arithmetic mean; NaN of nothing.
pub(super) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// Sample variance (n − 1); 0 if all are equal, NaN below two values.
pub(super) fn variance(values: &[f64]) -> f64 {
    let centre = mean(values);
    if values.iter().all(|&x| x == values[0]) && values.len() > 1 {
        return 0.0;
    }
    values.iter().map(|x| (x - centre) * (x - centre)).sum::<f64>() / (values.len() as f64 - 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draw_counts_once_however_many_lucks_it_has() {
        let layout = Layout { draws: 2, lucks: 3 };
        assert_eq!(layout.units(&[1.0, 2.0, 3.0, 10.0, 20.0, 30.0]), [2.0, 20.0]);
        assert_eq!(Layout::central(3).units(&[1.0, 2.0, 3.0]), [1.0, 2.0, 3.0]);
    }

    #[test]
    fn only_whole_draws_count() {
        assert_eq!(Layout::of(7, 2), Layout { draws: 3, lucks: 2 });
        assert_eq!(Layout::of(3, 2), Layout::central(3));
        assert_eq!(Layout::of(200, 200), Layout::central(200));
        assert_eq!(Layout::of(150, 200), Layout::central(150));
    }

    #[test]
    fn equal_values_have_no_variance_whatever_rounding_says() {
        assert_eq!(variance(&[0.1; 7]), 0.0);
        assert_eq!(variance(&[1.0, 3.0]), 2.0);
        assert!(variance(&[1.0]).is_nan());
    }
}
