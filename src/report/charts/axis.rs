//! From values to places.

/// A linear axis from a range of values to a range of pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Axis {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Axis {
    /// An axis that maps `low` to `from` and `high` to `to`; an empty range is widened.
    pub(super) fn new((low, high): (f64, f64), (from, to): (f64, f64)) -> Self {
        let room = if high > low { 0.0 } else { 0.5 * low.abs().max(1.0) };
        Axis { low: low - room, high: high + room, from, to }
    }

    /// The place of a value.
    pub(super) fn at(&self, value: f64) -> f64 {
        self.from + (value - self.low) / (self.high - self.low) * (self.to - self.from)
    }

    /// The value at a share of the way.
    pub(super) fn value(&self, share: f64) -> f64 {
        self.low + share * (self.high - self.low)
    }

    /// How many labels of this width fit along it.
    pub(super) fn room_for(&self, width: f64) -> usize {
        ((self.to - self.from).abs() / width).max(1.0) as usize
    }

    /// A round distance that parts the range at most `most` times.
    pub(super) fn step(&self, most: usize) -> f64 {
        step((self.high - self.low) / most.max(1) as f64)
    }

    /// The multiples of `step` within the range.
    pub(super) fn ticks(&self, step: f64) -> Vec<f64> {
        let first = libm::ceil(self.low / step - 1e-9) as i64;
        let last = libm::floor(self.high / step + 1e-9) as i64;
        (first..=last).map(|i| i as f64 * step).collect()
    }
}

/// The smallest of 1, 2, 2.5, 5 × a power of ten that is not below this distance.
fn step(distance: f64) -> f64 {
    let power = libm::pow(10.0, libm::floor(libm::log10(distance)));
    let found = [1.0, 2.0, 2.5, 5.0].into_iter().find(|&s| s * power >= distance * (1.0 - 1e-9));
    found.unwrap_or(10.0) * power
}

/// For an axis that begins at zero: where it ends to hold `largest` with the least waste,
/// parted about `parts` times, and the round distance of its ticks.
pub(super) fn ceiling(largest: f64, parts: usize) -> (f64, f64) {
    let largest = if largest > 0.0 { largest } else { 1.0 };
    let parted = |parts: usize| {
        let step = step(largest / parts as f64);
        (step * libm::ceil(largest / step - 1e-9), step)
    };
    let choices = [parts, parts + 1, parts.max(2) - 1].map(parted);
    choices.into_iter().min_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or((largest, largest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_within() {
        let axis = Axis::new((0.71e9, 1.93e9), (0.0, 600.0));
        assert_eq!(axis.step(6), 0.25e9);
        assert_eq!(axis.ticks(0.25e9), [0.75e9, 1e9, 1.25e9, 1.5e9, 1.75e9]);
        let axis = Axis::new((-30.0, 250.0), (0.0, 1.0));
        assert_eq!(axis.ticks(axis.step(5)), [0.0, 100.0, 200.0]);
    }

    #[test]
    fn places_are_linear_even_for_a_single_value() {
        assert_eq!(Axis::new((0.0, 10.0), (100.0, 200.0)).at(5.0), 150.0);
        assert_eq!(Axis::new((7.0, 7.0), (0.0, 100.0)).at(7.0), 50.0);
        assert_eq!(Axis::new((0.0, 0.0), (0.0, 100.0)).at(0.0), 50.0);
    }

    #[test]
    fn ceilings_hold_what_they_must() {
        assert_eq!(ceiling(310.0, 3), (400.0, 200.0));
        assert_eq!(ceiling(300.0, 3), (300.0, 100.0));
        assert_eq!(ceiling(41.0, 4), (50.0, 10.0));
        assert_eq!(ceiling(0.0, 3), (1.0, 0.5));
    }
}
