//! A mean with its uncertainty.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::laws::{t_cdf, t_quantile};
use super::layout::{Layout, mean, variance};

/// An interval `[low, high]`; an end that is unknown or unlimited is `null` in JSON.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower end; −∞ if there is none.
    pub low: f64,
    /// Upper end; ∞ if there is none.
    pub high: f64,
}

impl Interval {
    /// The interval of this half-width around `centre`.
    pub fn around(centre: f64, half_width: f64) -> Self {
        Interval { low: centre - half_width, high: centre + half_width }
    }

    /// Whether the interval holds this value, ends included.
    pub fn contains(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    /// Half of its width.
    pub fn half_width(&self) -> f64 {
        0.5 * (self.high - self.low)
    }

    /// The interval with both ends transformed by an increasing function.
    pub fn map(&self, increasing: impl Fn(f64) -> f64) -> Self {
        Interval { low: increasing(self.low), high: increasing(self.high) }
    }
}

impl Serialize for Interval {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let end = |x: f64| x.is_finite().then_some(x);
        [end(self.low), end(self.high)].serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Interval {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let [low, high] = <[Option<f64>; 2]>::deserialize(deserializer)?;
        Ok(Interval { low: low.unwrap_or(f64::NEG_INFINITY), high: high.unwrap_or(f64::INFINITY) })
    }
}

/// A mean, its standard error, and the degrees of freedom behind it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The estimate.
    pub mean: f64,
    /// Its standard error; 0 if nothing varies.
    pub standard_error: f64,
    /// Units less one.
    pub df: f64,
}

impl Estimate {
    /// The mean of values in this layout, clustered by draw: t with draws − 1
    /// degrees of freedom, lucks − 1 with a single draw. None below two units.
    pub fn of(values: &[f64], layout: Layout) -> Option<Self> {
        let units = layout.units(&values[..layout.len().min(values.len())]);
        let n = units.len() as f64;
        (units.len() >= 2).then(|| Estimate {
            mean: mean(&units),
            standard_error: (variance(&units) / n).sqrt(),
            df: n - 1.0,
        })
    }

    /// Half-width of the two-sided interval that misses with probability `alpha`.
    pub fn half_width(&self, alpha: f64) -> f64 {
        if self.standard_error == 0.0 { 0.0 } else { self.standard_error * t_quantile(1.0 - 0.5 * alpha, self.df) }
    }

    /// The interval that misses with probability `alpha`.
    pub fn interval(&self, alpha: f64) -> Interval {
        Interval::around(self.mean, self.half_width(alpha))
    }

    /// The 95 % interval.
    pub fn ci95(&self) -> Interval {
        self.interval(0.05)
    }

    /// Probability that the mean is above zero: P(T < mean ÷ standard error).
    /// Without variation 1, 0, or ½ at zero.
    pub fn probability_positive(&self) -> f64 {
        match self.mean.partial_cmp(&0.0) {
            Some(std::cmp::Ordering::Equal) => 0.5,
            Some(order) if self.standard_error == 0.0 => f64::from(u8::from(order.is_gt())),
            _ => t_cdf(self.mean / self.standard_error, self.df),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_textbook_interval() {
        // Student's sleep data, second drug less first: 95 % interval 0.70 to 2.46.
        let extra = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4];
        let estimate = Estimate::of(&extra, Layout::central(10)).unwrap();
        assert!((estimate.mean - 1.58).abs() < 1e-12);
        assert!((estimate.ci95().low - 0.700_114).abs() < 1e-6);
        assert!((estimate.ci95().high - 2.459_886).abs() < 1e-6);
        // One-sided p of the same test: 0.001416.
        assert!((1.0 - estimate.probability_positive() - 0.001_416_4).abs() < 1e-6);
    }

    #[test]
    fn no_variation_is_no_excuse_for_nan() {
        let same = |x: f64| Estimate::of(&[x; 5], Layout::central(5)).unwrap();
        assert_eq!(same(0.0).probability_positive(), 0.5);
        assert_eq!(same(2.0).probability_positive(), 1.0);
        assert_eq!(same(-2.0).probability_positive(), 0.0);
        assert_eq!(same(2.0).ci95(), Interval { low: 2.0, high: 2.0 });
        assert_eq!(Estimate::of(&[1.0], Layout::central(1)), None);
    }

    #[test]
    fn ends_without_limit_are_null() {
        let half_line = Interval { low: 1.0, high: f64::INFINITY };
        assert_eq!(serde_json::to_string(&half_line).unwrap(), "[1.0,null]");
        assert_eq!(serde_json::from_str::<Interval>("[1.0,null]").unwrap(), half_line);
    }
}
