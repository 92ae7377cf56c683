//! The time wheel.
//!
//! Time is cut into buckets of 1/8 day, 4,096 buckets are an era (512 days), 64
//! eras a ring (90 years); what is later still waits in a list of its own. A
//! push links a node into its bucket, whatever else is pending. When the cursor
//! enters a bucket, its few events are sorted; when it enters an era, the era's
//! list is spread over the buckets. What is pushed into the open bucket goes
//! through a small heap beside the sorted list.

use super::ring::Ring;
use super::slab::{NONE, Node, Slab};
use super::{Agenda, Event};
use crate::units::Instant;
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// A bucket is 2¹⁷ ticks: 1/8 day.
const BUCKET_BITS: u32 = 17;
/// An era is 2¹² buckets.
const ERA_BITS: u32 = 12;
/// Eras in the ring.
const ERAS: i64 = 64;

const OFFSET: i64 = (1 << BUCKET_BITS) - 1;
const BUCKETS: i64 = 1 << ERA_BITS;

/// A queue of future events, ordered by (tick, [`Event::rank`]).
///
/// A push or pop costs the same however many events are pending, and none
/// allocates once the queue has been at its longest.
#[derive(Debug, Clone)]
pub struct Wheel<E> {
    now: Instant,
    end: Instant,
    len: usize,
    /// The open bucket, counted from the start of time.
    bucket: i64,
    slab: Slab<E>,
    /// The buckets of the open era that are still to come.
    buckets: Ring,
    /// The eras to come.
    eras: Ring,
    /// Events beyond the ring of eras.
    far: u32,
    /// The open bucket: (tick in the bucket, node), latest first.
    ready: Vec<u64>,
    /// What was pushed into the open bucket since it was opened.
    late: BinaryHeap<Reverse<Late<E>>>,
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
            bucket: 0,
            slab: Slab::with_capacity(events),
            buckets: Ring::new(BUCKETS as usize),
            eras: Ring::new(ERAS as usize),
            far: NONE,
            ready: Vec::new(),
            late: BinaryHeap::new(),
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
        let when = when.max(self.now);
        self.len += 1;
        if bucket_of(when) <= self.bucket {
            self.late.push(Reverse(Late { when, rank: event.rank(), event }));
        } else {
            self.file(when, |slab, next| slab.put(when, event, next));
        }
    }

    /// Takes the next event and moves the clock to it.
    #[inline]
    pub fn pop(&mut self) -> Option<(Instant, E)> {
        if self.ready.is_empty() && self.late.is_empty() && !self.open_next() {
            return None;
        }
        self.len -= 1;
        let (when, event) = if self.late_is_first() { self.pop_late()? } else { self.pop_ready()? };
        self.now = when;
        Some((when, event))
    }

    fn pop_late(&mut self) -> Option<(Instant, E)> {
        self.late.pop().map(|Reverse(late)| (late.when, late.event))
    }

    #[inline]
    fn pop_ready(&mut self) -> Option<(Instant, E)> {
        let entry = self.ready.pop()?;
        Some((self.moment(entry), self.slab.take(entry as u32)))
    }

    #[inline]
    fn late_is_first(&self) -> bool {
        let Some(Reverse(late)) = self.late.peek() else { return false };
        let Some(&entry) = self.ready.last() else { return true };
        let rank = || self.slab.get(entry as u32).event.rank();
        late.when.cmp(&self.moment(entry)).then_with(|| late.rank.cmp(&rank())) == Ordering::Less
    }

    /// The moment of an entry of the open bucket.
    #[inline]
    fn moment(&self, entry: u64) -> Instant {
        Instant::from_ticks((self.bucket << BUCKET_BITS) | (entry >> 32) as i64)
    }

    /// Links a node into the list where it belongs; `link` is given the present
    /// head of that list and returns the new one.
    #[inline]
    fn file(&mut self, when: Instant, link: impl FnOnce(&mut Slab<E>, u32) -> u32) {
        let bucket = bucket_of(when);
        let eras_ahead = (bucket >> ERA_BITS) - (self.bucket >> ERA_BITS);
        if eras_ahead == 0 {
            let bucket = (bucket & (BUCKETS - 1)) as usize;
            self.buckets.set_head(bucket, link(&mut self.slab, self.buckets.head(bucket)));
        } else if eras_ahead < ERAS {
            let era = ((bucket >> ERA_BITS) & (ERAS - 1)) as usize;
            self.eras.set_head(era, link(&mut self.slab, self.eras.head(era)));
        } else {
            self.far = link(&mut self.slab, self.far);
        }
    }

    /// Opens the next bucket that holds anything.
    fn open_next(&mut self) -> bool {
        if self.len == 0 {
            return false;
        }
        let mut from = (self.bucket & (BUCKETS - 1)) as usize;
        loop {
            if let Some(bucket) = self.buckets.first_from(from) {
                self.open(bucket);
                return true;
            }
            self.enter_next_era();
            from = 0;
        }
    }

    /// Sorts a bucket of this era, latest first.
    fn open(&mut self, bucket: usize) {
        self.bucket = (self.bucket & !(BUCKETS - 1)) | bucket as i64;
        let mut node = self.buckets.take(bucket);
        while node != NONE {
            let Node { when, next, .. } = *self.slab.get(node);
            self.ready.push((((when.ticks() & OFFSET) as u64) << 32) | u64::from(node));
            node = next;
        }
        self.ready.sort_unstable_by(|a, b| b.cmp(a));
        let slab = &self.slab;
        for tied in self.ready.chunk_by_mut(|a, b| a >> 32 == b >> 32).filter(|tied| tied.len() > 1) {
            tied.sort_unstable_by_key(|&entry| Reverse(slab.get(entry as u32).event.rank()));
        }
    }

    /// Moves to the next era that holds anything and spreads it over the buckets.
    fn enter_next_era(&mut self) {
        let era = self.bucket >> ERA_BITS;
        let next = self.next_era_in_ring(era).or_else(|| self.first_far_era()).unwrap_or(era + 1);
        self.bucket = next << ERA_BITS;
        let list = self.eras.take((next & (ERAS - 1)) as usize);
        self.refile(list);
        let far = std::mem::replace(&mut self.far, NONE);
        self.refile(far);
    }

    fn next_era_in_ring(&self, era: i64) -> Option<i64> {
        let from = ((era + 1) & (ERAS - 1)) as usize;
        let slot = self.eras.first_from(from).or_else(|| self.eras.first_from(0))?;
        Some(era + 1 + ((slot as i64 - from as i64) & (ERAS - 1)))
    }

    fn first_far_era(&self) -> Option<i64> {
        let mut first = None;
        let mut node = self.far;
        while node != NONE {
            let Node { when, next, .. } = *self.slab.get(node);
            let era = bucket_of(when) >> ERA_BITS;
            first = Some(first.map_or(era, |f: i64| f.min(era)));
            node = next;
        }
        first
    }

    /// Files every node of a list anew.
    fn refile(&mut self, mut node: u32) {
        while node != NONE {
            let Node { when, next, .. } = *self.slab.get(node);
            self.file(when, |slab, head| {
                slab.relink(node, head);
                node
            });
            node = next;
        }
    }
}

#[inline]
const fn bucket_of(when: Instant) -> i64 {
    when.ticks() >> BUCKET_BITS
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

/// An event of the open bucket, with the order in which it is due.
#[derive(Debug, Clone, Copy)]
struct Late<E> {
    when: Instant,
    rank: u128,
    event: E,
}

impl<E> Late<E> {
    fn key(&self) -> (Instant, u128) {
        (self.when, self.rank)
    }
}

impl<E> PartialEq for Late<E> {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl<E> Eq for Late<E> {}

impl<E> PartialOrd for Late<E> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<E> Ord for Late<E> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Span;
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
        fn agrees_with_a_sorted_list(steps in prop::collection::vec((delay(), 0..4u8), 1..400), shuffle in 0..u64::MAX) {
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
    fn nodes_are_used_again() {
        let mut wheel = Wheel::new();
        for id in 0..100 {
            wheel.push(Instant::from_days(f64::from(id as u32)), Numbered(id));
        }
        let room = wheel.slab.capacity();
        for _ in 0..10_000 {
            let (now, event) = wheel.pop().unwrap();
            wheel.push(now + Span::from_days(100.0), event);
        }
        assert_eq!(wheel.slab.capacity(), room);
        assert!(std::mem::size_of::<super::super::slab::Node<[u64; 2]>>() <= 32);
    }
}
