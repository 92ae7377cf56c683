//! One level of the wheel: the heads of its lists, and which are not empty.

use super::slab::NONE;

/// A fixed number of lists, a bit each for the occupied ones.
#[derive(Debug, Clone)]
pub(super) struct Ring {
    heads: Box<[u32]>,
    occupied: Box<[u64]>,
}

impl Ring {
    /// Empty lists; `buckets` is a multiple of 64.
    pub(super) fn new(buckets: usize) -> Self {
        Ring { heads: vec![NONE; buckets].into(), occupied: vec![0; buckets / 64].into() }
    }

    /// The list of a bucket.
    #[inline]
    pub(super) fn head(&self, bucket: usize) -> u32 {
        self.heads[bucket]
    }

    /// Makes `node` the head of a bucket.
    #[inline]
    pub(super) fn set_head(&mut self, bucket: usize, node: u32) {
        self.heads[bucket] = node;
        self.occupied[bucket / 64] |= 1 << (bucket % 64);
    }

    /// Empties a bucket and returns its list.
    pub(super) fn take(&mut self, bucket: usize) -> u32 {
        self.occupied[bucket / 64] &= !(1 << (bucket % 64));
        std::mem::replace(&mut self.heads[bucket], NONE)
    }

    /// The first occupied bucket at or after `from`.
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
