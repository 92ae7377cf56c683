//! Where pending events are stored: unordered lists in blocks of one vector.
//!
//! A list is linked block by block rather than event by event. So it is read at
//! the speed of memory, where single nodes would cost a cache miss each once the
//! market outgrows the cache.

use crate::units::Instant;

/// Events in a block.
const SIZE: usize = 8;

/// Blocks that are added at a time, at least.
const LEAST_GROWTH: usize = 64;

/// A list: one past the place of its newest event; 0 if it is empty.
///
/// A multiple of [`SIZE`] therefore means that the next event needs a new block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct List(u32);

impl List {
    pub(super) const EMPTY: List = List(0);
}

/// All blocks. A freed block is the first to be used again, while it is still in
/// the cache, and nothing is allocated once the busiest moment has passed.
#[derive(Debug, Clone)]
pub(super) struct Blocks<E> {
    entries: Vec<(Instant, E)>,
    /// For each block the list that it continues, or the next free block.
    rest: Vec<List>,
    free: List,
}

impl<E: Copy> Blocks<E> {
    pub(super) fn with_capacity(events: usize) -> Self {
        Blocks { entries: Vec::with_capacity(events), rest: Vec::with_capacity(events / SIZE), free: List::EMPTY }
    }

    /// Adds an event to a list.
    #[inline]
    pub(super) fn put(&mut self, list: List, when: Instant, event: E) -> List {
        let mut place = list.0 as usize;
        if place.is_multiple_of(SIZE) {
            place = self.block_before(list, (when, event));
        }
        self.entries[place] = (when, event);
        List(place as u32 + 1)
    }

    /// A block that continues `list`: the place of its first event.
    fn block_before(&mut self, list: List, entry: (Instant, E)) -> usize {
        if self.free == List::EMPTY {
            self.make_room();
            self.entries.extend([entry; SIZE]);
            self.rest.push(list);
            return self.entries.len() - SIZE;
        }
        let block = self.free.0 as usize / SIZE - 1;
        self.free = std::mem::replace(&mut self.rest[block], list);
        block * SIZE
    }

    /// Grows by a quarter: doubling would leave up to half of the largest vector of a
    /// replication unused.
    fn make_room(&mut self) {
        let blocks = self.rest.len();
        if self.entries.capacity() < (blocks + 1) * SIZE {
            let more = (blocks / 4).max(LEAST_GROWTH);
            self.entries.reserve_exact(more * SIZE);
            self.rest.reserve_exact(more);
        }
    }

    /// Hands over all events of a list and frees its blocks.
    #[inline]
    pub(super) fn drain(&mut self, mut list: List, mut each: impl FnMut(&mut Self, Instant, E)) {
        while list != List::EMPTY {
            let end = list.0 as usize;
            let block = (end - 1) / SIZE;
            for place in block * SIZE..end {
                let (when, event) = self.entries[place];
                each(self, when, event);
            }
            let freed = List(((block + 1) * SIZE) as u32);
            list = std::mem::replace(&mut self.rest[block], self.free);
            self.free = freed;
        }
    }

    /// The earliest moment in a list.
    pub(super) fn earliest(&self, mut list: List) -> Option<Instant> {
        let mut earliest = None;
        while list != List::EMPTY {
            let end = list.0 as usize;
            let block = (end - 1) / SIZE;
            let here = self.entries[block * SIZE..end].iter().map(|entry| entry.0).min();
            earliest = earliest.into_iter().chain(here).min();
            list = self.rest[block];
        }
        earliest
    }

    #[cfg(test)]
    pub(super) fn capacity(&self) -> usize {
        self.entries.capacity()
    }
}
