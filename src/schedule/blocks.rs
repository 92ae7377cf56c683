//! Where pending events are stored: unordered lists in blocks of one vector.
//!
//! A list is linked block by block rather than event by event. So it is read at
//! the speed of memory, where single nodes would cost a cache miss each once the
//! market outgrows the cache. Whoever holds a list knows when its time begins; so a
//! moment takes the four bytes of the ticks since then.

/// Events in a block: more would be read faster from a busy list, but leave more
/// room unused at the end of a short one.
const SIZE: usize = 4;

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

#[derive(Debug, Clone, Copy)]
struct Block<E> {
    offsets: [u32; SIZE],
    events: [E; SIZE],
    /// The list that it continues, or the next free block.
    rest: List,
}

/// All blocks. A freed block is the first to be used again, while it is still in
/// the cache, and nothing is allocated once the busiest moment has passed.
#[derive(Debug, Clone)]
pub(super) struct Blocks<E> {
    blocks: Vec<Block<E>>,
    free: List,
}

impl<E: Copy> Blocks<E> {
    pub(super) fn with_capacity(events: usize) -> Self {
        Blocks { blocks: Vec::with_capacity(events / SIZE), free: List::EMPTY }
    }

    /// Adds an event to a list, so many ticks after the time of the list begins.
    #[inline]
    pub(super) fn put(&mut self, list: List, offset: u32, event: E) -> List {
        let mut place = list.0 as usize;
        if place.is_multiple_of(SIZE) {
            place = self.block_before(list, event);
        }
        let block = &mut self.blocks[place / SIZE];
        block.offsets[place % SIZE] = offset;
        block.events[place % SIZE] = event;
        List(place as u32 + 1)
    }

    /// A block that continues `list`: the place of its first event.
    fn block_before(&mut self, list: List, event: E) -> usize {
        if self.free == List::EMPTY {
            self.make_room();
            self.blocks.push(Block { offsets: [0; SIZE], events: [event; SIZE], rest: list });
            return (self.blocks.len() - 1) * SIZE;
        }
        let block = self.free.0 as usize / SIZE - 1;
        self.free = std::mem::replace(&mut self.blocks[block].rest, list);
        block * SIZE
    }

    /// Grows by a sixteenth: doubling would leave up to half of the largest vector of a
    /// replication unused.
    fn make_room(&mut self) {
        let blocks = self.blocks.len();
        if self.blocks.capacity() == blocks {
            self.blocks.reserve_exact((blocks / 16).max(LEAST_GROWTH));
        }
    }

    /// Hands over all events of a list and frees its blocks.
    #[inline]
    pub(super) fn drain(&mut self, mut list: List, mut each: impl FnMut(&mut Self, u32, E)) {
        while list != List::EMPTY {
            let end = list.0 as usize;
            let index = (end - 1) / SIZE;
            let Block { offsets, events, rest } = self.blocks[index];
            for (&offset, &event) in offsets.iter().zip(&events).take(end - index * SIZE) {
                each(self, offset, event);
            }
            self.blocks[index].rest = self.free;
            self.free = List(((index + 1) * SIZE) as u32);
            list = rest;
        }
    }

    #[cfg(test)]
    pub(super) fn capacity(&self) -> usize {
        self.blocks.capacity()
    }
}
