//! The open bucket: the events that are due next, in order.

use super::Event;
use super::calendar::{OFFSET_BITS, offset_in_bucket};
use super::order::Sorter;
use crate::units::Instant;
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// Bits of a key that tell its entry.
const ENTRY_BITS: u32 = 32;

/// What the bucket held when it was opened, sorted, and a small heap for what has
/// been pushed into it since.
#[derive(Debug, Clone)]
pub(super) struct Bucket<E> {
    entries: Vec<(Instant, E)>,
    /// Tick in the bucket and entry, in the order of (tick, rank).
    order: Vec<u64>,
    /// How many of them have been taken.
    taken: usize,
    late: BinaryHeap<Reverse<Late<E>>>,
    sorter: Sorter,
}

impl<E: Event> Bucket<E> {
    pub(super) fn new() -> Self {
        Bucket { entries: Vec::new(), order: Vec::new(), taken: 0, late: BinaryHeap::new(), sorter: Sorter::default() }
    }

    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.taken == self.order.len() && self.late.is_empty()
    }

    /// Adds an event to the bucket while it is open.
    pub(super) fn add(&mut self, when: Instant, event: E) {
        self.late.push(Reverse(Late { when, rank: event.rank(), event }));
    }

    /// Fills the empty bucket with events in any order.
    pub(super) fn refill(&mut self, fill: impl FnOnce(&mut Vec<(Instant, E)>)) {
        self.entries.clear();
        fill(&mut self.entries);
        self.taken = 0;
        self.order.clear();
        let key = |(i, entry): (usize, &(Instant, E))| (offset_in_bucket(entry.0) << ENTRY_BITS) | i as u64;
        self.order.extend(self.entries.iter().enumerate().map(key));
        self.sorter.sort(&mut self.order, OFFSET_BITS + ENTRY_BITS);
        self.break_ties();
    }

    /// Orders the events of one tick by rank.
    fn break_ties(&mut self) {
        let same_tick = |a: u64, b: u64| a >> ENTRY_BITS == b >> ENTRY_BITS;
        if !self.order.windows(2).fold(false, |tied, pair| tied | same_tick(pair[0], pair[1])) {
            return;
        }
        let entries = &self.entries;
        for tied in self.order.chunk_by_mut(|&a, &b| same_tick(a, b)).filter(|tied| tied.len() > 1) {
            tied.sort_unstable_by_key(|&key| entries[key as u32 as usize].1.rank());
        }
    }

    /// Takes the first event.
    #[inline]
    pub(super) fn pop(&mut self) -> Option<(Instant, E)> {
        if self.late_is_first() {
            return self.late.pop().map(|Reverse(late)| (late.when, late.event));
        }
        let entry = self.first()?;
        self.taken += 1;
        Some(entry)
    }

    #[inline]
    fn first(&self) -> Option<(Instant, E)> {
        self.order.get(self.taken).map(|&key| self.entries[key as u32 as usize])
    }

    #[inline]
    fn late_is_first(&self) -> bool {
        let Some(Reverse(late)) = self.late.peek() else { return false };
        let before = |(when, event): (Instant, E)| (late.when, late.rank) < (when, event.rank());
        self.first().is_none_or(before)
    }
}

/// An event that came late, with the order in which it is due.
#[derive(Debug, Clone, Copy)]
struct Late<E> {
    when: Instant,
    rank: u128,
    event: E,
}

impl<E> PartialEq for Late<E> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
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
        (self.when, self.rank).cmp(&(other.when, other.rank))
    }
}
