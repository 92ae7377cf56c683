//! When there are replications enough.
//!
//! The rule looks at every prefix of the units in their order, not in the order
//! in which they were finished, so it stops at the same number on any number of
//! threads. It is absolute: the half-width of each paired difference against a
//! share of the *baseline's* mean, because a relative rule explodes where the
//! difference is near zero. A first pass must hold for some units more
//! (look-ahead of Hoad, Robinson & Davies 2010), against stopping on a lucky dip.

use super::laws::t_quantile;

/// Asks for half-widths of at most this share of the baseline's mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stopping {
    /// The share asked for, as 0.02.
    pub asked: f64,
    /// Units before the first look.
    pub first: usize,
}

/// What the rule sees at one number of units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// Units seen.
    pub units: usize,
    /// Largest 95 % half-width as a share of the baseline's mean.
    pub half_width: f64,
}

impl Stopping {
    /// The rule with its first look at 30 units.
    pub const fn at(asked: f64) -> Self {
        Stopping { asked, first: 30 }
    }

    /// Units for which a pass at `units` must hold.
    pub const fn look_ahead(units: usize) -> usize {
        if units <= 100 { 5 } else { units * 5 / 100 }
    }

    /// The number of units at which to stop, look-ahead included; none if more are needed.
    ///
    /// `contrasts` holds a series of units for each paired difference (or a
    /// design's own values), `baseline` those of the baseline.
    pub fn decide(&self, contrasts: &[Vec<f64>], baseline: &[f64]) -> Option<usize> {
        let mut passing_since = None;
        for look in looks(contrasts, baseline).skip_while(|look| look.units < self.first) {
            if look.half_width > self.asked {
                passing_since = None;
                continue;
            }
            let since = *passing_since.get_or_insert(look.units);
            if look.units >= since + Stopping::look_ahead(since) {
                return Some(look.units);
            }
        }
        None
    }
}

/// The half-width at every prefix of two or more units.
pub fn looks(contrasts: &[Vec<f64>], baseline: &[f64]) -> impl Iterator<Item = Look> {
    let mut running: Vec<Running> = vec![Running::default(); contrasts.len()];
    let mut level = Running::default();
    (0..baseline.len()).filter_map(move |i| {
        level.add(baseline[i]);
        running.iter_mut().zip(contrasts).for_each(|(sums, series)| sums.add(series[i]));
        let widest = running.iter().map(Running::half_width).fold(0.0, f64::max);
        (i >= 1).then(|| Look { units: i + 1, half_width: share(widest, level.mean) })
    })
}

/// Units needed for the asked half-width, from one look: it shrinks with √n.
pub fn forecast(look: Look, asked: f64) -> f64 {
    let ratio = look.half_width / asked;
    (look.units as f64 * ratio * ratio).max(look.units as f64).ceil()
}

fn share(half_width: f64, level: f64) -> f64 {
    if half_width == 0.0 { 0.0 } else { half_width / level.abs() }
}

/// Mean and variance of a growing series (Welford).
#[derive(Debug, Clone, Copy, Default)]
struct Running {
    n: f64,
    mean: f64,
    squares: f64,
}

impl Running {
    fn add(&mut self, value: f64) {
        self.n += 1.0;
        let before = value - self.mean;
        self.mean += before / self.n;
        self.squares += before * (value - self.mean);
    }

    fn half_width(&self) -> f64 {
        if self.squares == 0.0 {
            return 0.0;
        }
        t_quantile(0.975, self.n - 1.0) * (self.squares / (self.n - 1.0) / self.n).sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{Estimate, Layout};

    fn alternating(n: usize, size: f64) -> Vec<f64> {
        (0..n).map(|i| if i % 2 == 0 { size } else { -size }).collect()
    }

    #[test]
    fn every_look_is_the_interval_of_its_prefix() {
        let values = [3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0];
        for look in looks(&[values.to_vec()], &[10.0; 8]) {
            let estimate = Estimate::of(&values, Layout::central(look.units)).unwrap();
            assert!((look.half_width - estimate.half_width(0.05) / 10.0).abs() < 1e-12);
        }
    }

    #[test]
    fn it_stops_once_the_precision_has_held() {
        // sd 1 around 100: 2 % needs t ÷ √n ≤ 2, true long before the first look.
        let rule = Stopping::at(0.02);
        assert_eq!(rule.decide(&[alternating(200, 1.0)], &[100.0; 200]), Some(35));
        // sd 10: t·10 ÷ √n ≤ 2 from n = 99 on (t = 1.984), then five more.
        let stopped = rule.decide(&[alternating(300, 10.0)], &[100.0; 300]).unwrap();
        assert!((98..=106).contains(&stopped), "{stopped}");
        assert_eq!(rule.decide(&[alternating(90, 10.0)], &[100.0; 90]), None);
    }

    #[test]
    fn it_stops_at_the_same_unit_however_much_more_is_known() {
        let rule = Stopping::at(0.02);
        let all = alternating(400, 10.0);
        let whole = rule.decide(std::slice::from_ref(&all), &[100.0; 400]).unwrap();
        for n in whole..400 {
            assert_eq!(rule.decide(&[all[..n].to_vec()], &[100.0; 400][..n]), Some(whole));
        }
    }

    #[test]
    fn every_contrast_must_pass() {
        let rule = Stopping::at(0.02);
        let (tame, wild) = (alternating(200, 1.0), alternating(200, 50.0));
        assert_eq!(rule.decide(&[tame, wild], &[100.0; 200]), None);
    }

    #[test]
    fn nothing_earned_and_nothing_varies_is_precise() {
        assert_eq!(Stopping::at(0.02).decide(&[vec![0.0; 40]], &[0.0; 40]), Some(35));
        assert_eq!(Stopping::at(0.02).decide(&[alternating(400, 1.0)], &[0.0; 400]), None);
    }

    #[test]
    fn twice_the_half_width_forecasts_four_times_the_units() {
        assert_eq!(forecast(Look { units: 30, half_width: 0.04 }, 0.02), 120.0);
        assert_eq!(forecast(Look { units: 30, half_width: 0.01 }, 0.02), 30.0);
    }
}
