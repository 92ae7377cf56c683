//! Chance and ignorance: variance within and between draws of the assumptions.

use super::laws::{f_cdf, normal_cdf};
use super::layout::{Layout, mean, variance};

/// Variance components of values in draws × lucks (one-way random effects).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Components {
    /// τ²: variance of the conditional means, over draws; never below zero.
    pub between: f64,
    /// Variance of one replication given its draw.
    pub within: f64,
    /// F ratio of the variance of the draws' means to what luck alone would give.
    f_ratio: f64,
    layout: Layout,
}

impl Components {
    /// The components of these values; none without at least two draws of two lucks.
    pub fn of(values: &[f64], layout: Layout) -> Option<Self> {
        if layout.draws < 2 || layout.lucks < 2 || values.len() < layout.len() {
            return None;
        }
        let draws = values[..layout.len()].chunks_exact(layout.lucks);
        let within = mean(&draws.map(variance).collect::<Vec<_>>());
        let of_means = variance(&layout.units(&values[..layout.len()]));
        let by_luck = within / layout.lucks as f64;
        let f_ratio = if by_luck > 0.0 { of_means / by_luck } else { f64::INFINITY };
        Some(Components { between: (of_means - by_luck).max(0.0), within, f_ratio, layout })
    }

    /// Share of a replication's variance that is luck; none if nothing varies.
    pub fn luck_share(&self) -> Option<f64> {
        let total = self.between + self.within;
        (total > 0.0).then(|| self.within / total)
    }

    /// Whether the draws differ by more than luck would make them (F test at 5 %).
    pub fn draws_differ(&self) -> bool {
        let (draws, lucks) = (self.layout.draws as f64, self.layout.lucks as f64);
        match self.f_ratio {
            f if f.is_infinite() => self.between > 0.0,
            f => f_cdf(f, draws - 1.0, draws * (lucks - 1.0)) > 0.95,
        }
    }

    /// Share of the draws whose conditional mean is above zero.
    ///
    /// Each draw's mean is shrunk towards the overall mean by the share of its
    /// variance that is luck, and counts with its probability of being positive:
    /// mean of Φ(m_j ÷ s). Counting the signs of raw means would take luck for
    /// a difference between assumptions (.62 where the truth is .84).
    pub fn share_of_draws_positive(&self, values: &[f64]) -> f64 {
        let units = self.layout.units(&values[..self.layout.len()]);
        let centre = mean(&units);
        let by_luck = self.within / self.layout.lucks as f64;
        let total = self.between + by_luck;
        let keep = if total > 0.0 { self.between / total } else { 0.0 };
        let spread = (keep * by_luck).sqrt();
        mean(&units.iter().map(|unit| positive(centre + keep * (unit - centre), spread)).collect::<Vec<_>>())
    }
}

/// P(m + s·Z > 0), ½ where both are zero.
fn positive(m: f64, s: f64) -> f64 {
    if s > 0.0 {
        normal_cdf(m / s)
    } else if m == 0.0 {
        0.5
    } else {
        f64::from(u8::from(m > 0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn components_of_a_hand_computed_table() {
        // Draws (1, 3), (5, 7), (9, 11): means 2, 6, 10 with variance 16; within 2.
        let c = Components::of(&[1.0, 3.0, 5.0, 7.0, 9.0, 11.0], Layout { draws: 3, lucks: 2 }).unwrap();
        assert_eq!((c.between, c.within), (15.0, 2.0));
        assert_eq!(c.luck_share(), Some(2.0 / 17.0));
        // F = 16 / 1 with (2, 3) degrees of freedom: p = 0.0251.
        assert!(c.draws_differ());
    }

    #[test]
    fn draws_that_agree_leave_luck_alone() {
        let c = Components::of(&[1.0, 3.0, 3.0, 1.0, 1.0, 3.0], Layout { draws: 3, lucks: 2 }).unwrap();
        assert_eq!(c.luck_share(), Some(1.0));
        assert!(!c.draws_differ());
    }

    #[test]
    fn nothing_varies_and_nothing_breaks() {
        let layout = Layout { draws: 2, lucks: 2 };
        let c = Components::of(&[0.0; 4], layout).unwrap();
        assert_eq!((c.luck_share(), c.draws_differ()), (None, false));
        assert_eq!(c.share_of_draws_positive(&[0.0; 4]), 0.5);
        assert_eq!(Components::of(&[1.0; 4], Layout::central(4)), None);
    }

    #[test]
    fn assumptions_without_luck_are_counted_as_they_are() {
        let values = [1.0, 1.0, 2.0, 2.0, -1.0, -1.0, 3.0, 3.0];
        let c = Components::of(&values, Layout { draws: 4, lucks: 2 }).unwrap();
        assert_eq!(c.luck_share(), Some(0.0));
        assert!(c.draws_differ());
        assert_eq!(c.share_of_draws_positive(&values), 0.75);
    }
}
