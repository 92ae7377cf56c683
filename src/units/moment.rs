//! Moments that are kept by the thousand.

use super::Instant;

/// A moment as it is kept of every account: in six bytes, where an [`Instant`] has eight.
///
/// Exact within 2⁴⁷ ticks of the start, which is 367,000 years; what lies beyond is
/// kept as [`Instant::LONG_AGO`] or [`Instant::NEVER`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment([u16; 3]);

/// The last moment that can be told from never.
const LAST: i64 = (1 << 47) - 2;
/// The first that can be told from long ago.
const FIRST: i64 = -(1 << 47) + 1;

impl Moment {
    /// The first moment of a replication.
    pub const START: Moment = Moment::of(Instant::START);
    /// A moment that does not come.
    pub const NEVER: Moment = Moment::of(Instant::NEVER);

    /// Keeps a moment.
    #[inline]
    pub const fn of(when: Instant) -> Self {
        let ticks = when.ticks();
        let kept = if ticks > LAST {
            LAST + 1
        } else if ticks < FIRST {
            FIRST - 1
        } else {
            ticks
        };
        Moment([kept as u16, (kept >> 16) as u16, (kept >> 32) as u16])
    }

    /// The moment that was kept.
    #[inline]
    pub const fn get(self) -> Instant {
        let [low, middle, high] = self.0;
        let kept = low as i64 | (middle as i64) << 16 | (high as i16 as i64) << 32;
        if kept > LAST {
            Instant::NEVER
        } else if kept < FIRST {
            Instant::LONG_AGO
        } else {
            Instant::from_ticks(kept)
        }
    }

    /// The moment that was kept, unless it does not come.
    pub fn if_any(self) -> Option<Instant> {
        (self != Moment::NEVER).then(|| self.get())
    }
}

impl From<Instant> for Moment {
    fn from(when: Instant) -> Self {
        Moment::of(when)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_and_extremes_stay_extremes() {
        for ticks in [0, 1, -1, 0xffff, -0x1_0000, 1 << 40, -(1 << 40), LAST, FIRST] {
            let when = Instant::from_ticks(ticks);
            assert_eq!(Moment::of(when).get(), when);
            assert_eq!(Moment::of(when).if_any(), Some(when));
        }
        assert_eq!(Moment::of(Instant::from_ticks(LAST + 1)), Moment::NEVER);
        assert_eq!(Moment::NEVER.get(), Instant::NEVER);
        assert_eq!(Moment::NEVER.if_any(), None);
        assert_eq!(Moment::of(Instant::from_ticks(FIRST - 1)).get(), Instant::LONG_AGO);
        assert_eq!(size_of::<Moment>(), 6);
    }
}
