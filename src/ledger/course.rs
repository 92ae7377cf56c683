//! What changes at known moments: people employed, what they and the programmes cost.

use super::revenue::accrued;
use crate::units::{Instant, Money, Span};

/// A value over time: each piece holds from its moment to that of the next, the first
/// from the beginning.
#[derive(Debug, Clone, PartialEq)]
pub struct Course<T> {
    first: T,
    later: Vec<(Instant, T)>,
}

/// What a year costs, whatever is sold.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fixed {
    /// People.
    pub people: Money,
    /// Content, programmes and tools.
    pub programmes: Money,
}

impl<T: Copy> Course<T> {
    /// A value that never changes.
    pub fn constant(value: T) -> Self {
        Course { first: value, later: Vec::new() }
    }

    /// From this moment on, which comes after all that were named before, it is another.
    pub fn then(mut self, from: Instant, value: T) -> Self {
        self.later.push((from, value));
        self
    }

    /// The pieces of an interval: each value, and for how long.
    fn pieces(&self, from: Instant, until: Instant) -> impl Iterator<Item = (T, Span)> + '_ {
        let begins = std::iter::once((Instant::LONG_AGO, self.first)).chain(self.later.iter().copied());
        let ends = self.later.iter().map(|piece| piece.0).chain(std::iter::once(Instant::NEVER));
        begins
            .zip(ends)
            .map(move |((begin, value), end)| (value, until.min(end).since(from.max(begin)).max(Span::ZERO)))
    }
}

impl Course<u32> {
    /// Time of so many people together within an interval.
    pub fn time(&self, from: Instant, until: Instant) -> Span {
        self.pieces(from, until).map(|(people, span)| Span::from_ticks(span.ticks() * i64::from(people))).sum()
    }
}

impl Course<Fixed> {
    /// What this part of it comes to within an interval.
    pub fn cost(&self, from: Instant, until: Instant, part: impl Fn(Fixed) -> Money) -> Money {
        self.pieces(from, until).map(|(fixed, span)| accrued(part(fixed), span)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_piece_counts_for_as_long_as_it_holds() {
        let day = Instant::from_days;
        let people = Course::constant(4).then(day(10.0), 2).then(day(20.0), 0);
        assert_eq!(people.time(day(5.0), day(30.0)), Span::from_days(5.0 * 4.0 + 10.0 * 2.0));
        assert_eq!(people.time(day(12.0), day(13.0)), Span::from_days(2.0));
        let fixed = |people| Fixed { people: Money::from_minor(people), programmes: Money::ZERO };
        let cost = Course::constant(fixed(365)).then(day(1.0), fixed(730));
        assert_eq!(cost.cost(day(0.0), day(2.0), |fixed| fixed.people), Money::from_minor(3));
    }
}
