//! The learning curve of a reorganisation: whoever does other work than before does it
//! less well for a time, on time and on quality alike, and gains evenly.

use super::efficiency::Efficiency;
use crate::scenario::settings::Rollout;
use crate::units::Span;

/// Steps of the curve: a power for each task would cost more than it tells.
const STEPS: usize = 16;

/// How well somebody works in a new role, relative to the usual.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Learning {
    lasts: Span,
    levels: [Efficiency; STEPS],
}

impl Learning {
    /// The curve of a rollout; γ is the power of efficiency in quality.
    pub fn new(rollout: &Rollout, gamma: f64) -> Self {
        let missing = |step: usize| (1.0 - rollout.learning_start) * (STEPS - step) as f64 / STEPS as f64;
        Learning {
            lasts: rollout.learning.span(),
            levels: std::array::from_fn(|step| Efficiency::new(1.0 - missing(step), 1.0, gamma)),
        }
    }

    /// Whether anything is to be learnt at all.
    #[inline]
    pub fn is_needed(&self) -> bool {
        self.lasts > Span::ZERO
    }

    /// The level after so long in the role; none once it is learnt.
    pub fn after(&self, time: Span) -> Option<&Efficiency> {
        if time >= self.lasts {
            return None;
        }
        let step = (STEPS as f64 * time.days() / self.lasts.days()) as usize;
        self.levels.get(step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Days;

    #[test]
    fn output_rises_evenly_to_the_usual() {
        let rollout = Rollout { learning: Days::constant(80.0), learning_start: 0.6, ..Rollout::default() };
        let learning = Learning::new(&rollout, 1.0);
        let speed = |days| learning.after(Span::from_days(days)).map(|level| level.speed);
        assert_eq!(speed(0.0), Some(0.6));
        assert!((speed(40.0).unwrap() - 0.8).abs() < 1e-12);
        assert_eq!((speed(80.0), speed(1e6)), (None, None));
        assert_eq!(Learning::new(&Rollout::default(), 1.0).after(Span::ZERO), None);
    }
}
