//! A ring of lists, and which of them are not empty.

use super::blocks::List;

/// A fixed number of lists, a bit each for the occupied ones.
#[derive(Debug, Clone)]
pub(super) struct Ring {
    lists: Box<[List]>,
    occupied: Box<[u64]>,
}

impl Ring {
    /// Empty lists; `size` is a multiple of 64.
    pub(super) fn new(size: usize) -> Self {
        Ring { lists: vec![List::EMPTY; size].into(), occupied: vec![0; size / 64].into() }
    }

    /// Replaces a list by what `change` makes of it, which is not empty.
    #[inline]
    pub(super) fn update(&mut self, slot: usize, change: impl FnOnce(List) -> List) {
        self.lists[slot] = change(self.lists[slot]);
        self.occupied[slot / 64] |= 1 << (slot % 64);
    }

    /// Empties a list and returns what it held.
    pub(super) fn take(&mut self, slot: usize) -> List {
        self.occupied[slot / 64] &= !(1 << (slot % 64));
        std::mem::take(&mut self.lists[slot])
    }

    /// The first occupied slot at or after `from`, before the end.
    #[inline]
    pub(super) fn first_from(&self, from: usize) -> Option<usize> {
        let word = from / 64;
        let masked = self.occupied.get(word)? & (u64::MAX << (from % 64));
        if masked != 0 {
            return Some(word * 64 + masked.trailing_zeros() as usize);
        }
        let next = (word + 1..self.occupied.len()).find(|&w| self.occupied[w] != 0)?;
        Some(next * 64 + self.occupied[next].trailing_zeros() as usize)
    }
}
