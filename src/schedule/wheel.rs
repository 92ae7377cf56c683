//! The time wheel.

use super::blocks::Blocks;
use super::bucket::Bucket;
use super::calendar::Calendar;
use super::{Agenda, Event};
use crate::units::{Instant, Span};

/// A queue of future events, ordered by (tick, [`Event::rank`]).
///
/// A push adds to the list of its bucket of 1/8 day, whatever else is
/// pending; when the clock reaches a bucket, its few events are sorted. So push and
/// pop cost the same however many events are pending, and neither allocates once the
/// queue has been at its longest.
#[derive(Debug, Clone)]
pub struct Wheel<E> {
    now: Instant,
    end: Instant,
    len: usize,
    due: Bucket<E>,
    calendar: Calendar,
    blocks: Blocks<E>,
    /// What lies beyond the calendar.
    far: Vec<(Instant, E)>,
}

impl<E: Event> Wheel<E> {
    /// An empty wheel that stands at the start.
    pub fn new() -> Self {
        Wheel::with_capacity(0)
    }

    /// An empty wheel with room for so many pending events.
    pub fn with_capacity(events: usize) -> Self {
        Wheel {
            now: Instant::START,
            end: Instant::NEVER,
            len: 0,
            due: Bucket::new(),
            calendar: Calendar::new(),
            blocks: Blocks::with_capacity(events),
            far: Vec::new(),
        }
    }

    /// The same wheel, which drops what is pushed at or after `end` from now on:
    /// events that nobody will wait for take no room.
    pub fn ending(mut self, end: Instant) -> Self {
        self.end = end;
        self
    }

    /// The moment of the last event taken.
    pub fn now(&self) -> Instant {
        self.now
    }

    /// The number of pending events.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether nothing is pending.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Schedules an event; the past means now, and [`Instant::NEVER`] never comes.
    #[inline]
    pub fn push(&mut self, when: Instant, event: E) {
        if when >= self.end {
            return;
        }
        self.len += 1;
        let when = when.max(self.now);
        if self.calendar.has_reached(when) {
            self.due.add(when, event);
        } else {
            self.file(when, event);
        }
    }

    #[inline]
    fn file(&mut self, when: Instant, event: E) {
        if !self.calendar.update(when, |list, offset| self.blocks.put(list, offset, event)) {
            self.far.push((when, event));
        }
    }

    /// Takes the next event and moves the clock to it.
    #[inline]
    pub fn pop(&mut self) -> Option<(Instant, E)> {
        if self.len == 0 {
            return None;
        }
        if self.due.is_empty() {
            self.open_next_bucket();
        }
        let (when, event) = self.due.pop()?;
        self.len -= 1;
        self.now = when;
        Some((when, event))
    }

    #[inline(never)]
    fn open_next_bucket(&mut self) {
        let (start, list) = loop {
            match self.calendar.open_bucket() {
                Some(opened) => break opened,
                None => self.enter_next_era(),
            }
        };
        self.due.refill(|entries| {
            self.blocks.drain(list, |_, offset, event| entries.push((start + ticks(offset), event)));
        });
    }

    /// Files the events of the next era anew, by buckets, and all that lay too far.
    fn enter_next_era(&mut self) {
        let earliest_far = self.far.iter().map(|entry| entry.0).min();
        let (start, list) = self.calendar.enter_next_era(earliest_far);
        let calendar = &mut self.calendar;
        self.blocks.drain(list, |blocks, offset, event| {
            calendar.update(start + ticks(offset), |list, offset| blocks.put(list, offset, event));
        });
        for (when, event) in std::mem::take(&mut self.far) {
            self.file(when, event);
        }
    }
}

fn ticks(offset: u32) -> Span {
    Span::from_ticks(offset.into())
}

impl<E: Event> Default for Wheel<E> {
    fn default() -> Self {
        Self::new()
    }
}

impl<S: Event, E: Into<S>> Agenda<E> for Wheel<S> {
    #[inline]
    fn at(&mut self, when: Instant, event: E) {
        self.push(when, event.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[derive(Debug, Clone, Copy, PartialEq)]
    struct Numbered(u64);

    impl Event for Numbered {
        fn rank(&self) -> u128 {
            self.0.into()
        }
    }

    /// The same promises kept by a sorted list.
    #[derive(Default)]
    struct Oracle {
        now: Instant,
        pending: Vec<(Instant, u64)>,
    }

    impl Oracle {
        fn push(&mut self, when: Instant, id: u64) {
            if when < Instant::NEVER {
                self.pending.push((when.max(self.now), id));
                self.pending.sort_unstable_by(|a, b| b.cmp(a));
            }
        }

        fn pop(&mut self) -> Option<(Instant, Numbered)> {
            let (when, id) = self.pending.pop()?;
            self.now = when;
            Some((when, Numbered(id)))
        }
    }

    /// Days from now, over every level of the wheel, the past and never; many are equal.
    fn delay() -> impl Strategy<Value = f64> {
        prop_oneof![
            4 => (0..8u32).prop_map(|n| f64::from(n) / 64.0),
            2 => Just(200.0),
            4 => 200.0..200.2f64,
            4 => 0.0..3.0f64,
            4 => 0.0..2_000.0f64,
            1 => (-400..400i32).prop_map(|n| f64::from(n) * 512.0),
            1 => 0.0..5e6f64,
            1 => Just(f64::INFINITY),
            1 => Just(8.7e12),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        #[test]
        fn agrees_with_a_sorted_list(steps in prop::collection::vec((delay(), 0..4u8), 1..600), shuffle in 0..u64::MAX) {
            let (mut wheel, mut oracle) = (Wheel::new(), Oracle::default());
            for (i, &(days, pops)) in steps.iter().enumerate() {
                let id = (i as u64 + 1).wrapping_mul(shuffle | 1);
                let when = oracle.now + Span::from_days(days);
                wheel.push(when, Numbered(id));
                oracle.push(when, id);
                for _ in 0..pops / 2 {
                    prop_assert_eq!(wheel.pop(), oracle.pop());
                    prop_assert_eq!(wheel.now(), oracle.now);
                }
                prop_assert_eq!(wheel.len(), oracle.pending.len());
            }
            while let Some(due) = oracle.pop() {
                prop_assert_eq!(wheel.pop(), Some(due));
            }
            prop_assert_eq!(wheel.pop(), None);
        }
    }

    #[test]
    fn ties_break_by_rank_whatever_the_order_of_pushes() {
        let mut wheel = Wheel::new();
        for id in [5, 1, 4, 2, 3] {
            wheel.push(Instant::from_days(7.0), Numbered(id));
        }
        let order: Vec<u64> = std::iter::from_fn(|| wheel.pop()).map(|(_, event)| event.0).collect();
        assert_eq!(order, [1, 2, 3, 4, 5]);
    }

    #[test]
    fn what_is_pushed_now_is_handled_now() {
        let mut wheel = Wheel::new();
        let noon = Instant::from_days(3.5);
        wheel.push(noon, Numbered(5));
        wheel.push(noon, Numbered(9));
        assert_eq!(wheel.pop(), Some((noon, Numbered(5))));
        wheel.push(noon, Numbered(7));
        wheel.push(Instant::START, Numbered(8));
        let rest: Vec<_> = std::iter::from_fn(|| wheel.pop()).collect();
        assert_eq!(rest, [7, 8, 9].map(|id| (noon, Numbered(id))));
    }

    #[test]
    fn nothing_comes_at_or_after_the_end() {
        let mut wheel = Wheel::new().ending(Instant::from_days(10.0));
        wheel.push(Instant::from_days(10.0), Numbered(1));
        wheel.push(Instant::NEVER, Numbered(2));
        assert!(wheel.is_empty());
        assert_eq!(wheel.pop(), None);
    }

    #[test]
    fn room_is_used_again() {
        let mut wheel = Wheel::new();
        for id in 0..100 {
            wheel.push(Instant::from_days(f64::from(id as u32)), Numbered(id));
        }
        let room = wheel.blocks.capacity();
        for _ in 0..10_000 {
            let (now, event) = wheel.pop().unwrap();
            wheel.push(now + Span::from_days(100.0), event);
        }
        assert_eq!(wheel.blocks.capacity(), room);
    }
}
