//! Which list a moment belongs to.
//!
//! Time is cut into buckets of 1/8 day, 4,096 buckets are an era (512 days), 64
//! eras a ring (90 years); what is later still belongs to none.

use super::blocks::List;
use super::ring::Ring;
use crate::units::Instant;

/// A bucket is 2¹⁷ ticks: 1/8 day.
const BUCKET_BITS: u32 = 17;
/// An era is 2¹² buckets.
const ERA_BITS: u32 = 12;
/// Buckets in an era.
const BUCKETS: i64 = 1 << ERA_BITS;
/// Eras in the ring.
const ERAS: i64 = 64;

/// The lists of all moments after the open bucket.
#[derive(Debug, Clone)]
pub(super) struct Calendar {
    /// The open bucket, counted from the start of time. At first none is: what is
    /// scheduled before the clock starts is sorted like all else.
    open: i64,
    /// The open era.
    era: i64,
    /// The buckets of the open era that are still to come.
    buckets: Ring,
    /// The eras to come.
    eras: Ring,
}

/// The bucket of a moment, counted from the start of time.
#[inline]
const fn bucket_of(when: Instant) -> i64 {
    when.ticks() >> BUCKET_BITS
}

/// Ticks from the start of its bucket to a moment.
#[inline]
pub(super) const fn offset_in_bucket(when: Instant) -> u64 {
    when.ticks() as u64 & ((1 << BUCKET_BITS) - 1)
}

/// Ticks from the start of its era to a moment.
#[inline]
const fn offset_in_era(when: Instant) -> u64 {
    when.ticks() as u64 & ((1 << (ERA_BITS + BUCKET_BITS)) - 1)
}

/// Bits of an offset.
pub(super) const OFFSET_BITS: u32 = BUCKET_BITS;

impl Calendar {
    pub(super) fn new() -> Self {
        Calendar { open: -1, era: 0, buckets: Ring::new(BUCKETS as usize), eras: Ring::new(ERAS as usize) }
    }

    /// Whether a moment lies in the open bucket or before.
    #[inline]
    pub(super) fn has_reached(&self, when: Instant) -> bool {
        bucket_of(when) <= self.open
    }

    /// Replaces the list of a moment after the open bucket by what `change` makes of it
    /// and of the ticks since its time began: a list that is not empty. Says whether
    /// there is a list; what lies beyond the ring of eras has none.
    #[inline]
    pub(super) fn update(&mut self, when: Instant, change: impl FnOnce(List, u32) -> List) -> bool {
        let bucket = bucket_of(when);
        let era = bucket >> ERA_BITS;
        let ahead = era - self.era;
        if ahead == 0 {
            let offset = offset_in_bucket(when) as u32;
            self.buckets.update((bucket & (BUCKETS - 1)) as usize, |list| change(list, offset));
        } else if ahead < ERAS {
            let offset = offset_in_era(when) as u32;
            self.eras.update((era & (ERAS - 1)) as usize, |list| change(list, offset));
        }
        ahead < ERAS
    }

    /// Opens the next bucket of the open era that holds anything, if there is one:
    /// when it begins, and its list.
    #[inline]
    pub(super) fn open_bucket(&mut self) -> Option<(Instant, List)> {
        let slot = self.buckets.first_from((self.open.max(0) & (BUCKETS - 1)) as usize)?;
        self.open = (self.era << ERA_BITS) | slot as i64;
        Some((self.opened(), self.buckets.take(slot)))
    }

    /// When the open bucket begins.
    fn opened(&self) -> Instant {
        Instant::from_ticks(self.open << BUCKET_BITS)
    }

    /// Enters the next era of the ring that holds anything, else the era of
    /// `earliest_far`: when it begins, and the list to be filed anew.
    pub(super) fn enter_next_era(&mut self, earliest_far: Option<Instant>) -> (Instant, List) {
        let era = self.era;
        let far_era = earliest_far.map(|when| bucket_of(when) >> ERA_BITS);
        let next = self.next_in_ring(era).or(far_era).unwrap_or(era + 1);
        (self.era, self.open) = (next, next << ERA_BITS);
        (self.opened(), self.eras.take((next & (ERAS - 1)) as usize))
    }

    fn next_in_ring(&self, era: i64) -> Option<i64> {
        let from = ((era + 1) & (ERAS - 1)) as usize;
        let slot = self.eras.first_from(from).or_else(|| self.eras.first_from(0))?;
        Some(era + 1 + ((slot as i64 - from as i64) & (ERAS - 1)))
    }
}
