//! What is or is not so of an account, one bit each.

/// Something that is or is not so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Mark {
    /// It came to this cycle past the score: it asked.
    Fast,
    /// The renewal of the present contract was prepared.
    RenewalPrepared,
    /// The account asked to be contacted.
    Invited,
    /// A meeting that we want is queued.
    MeetingDue,
    /// A follow-up beside the usual ones is queued.
    Alerted,
    /// A proposal was sent or is being written.
    Proposed,
    /// The account has decided for us.
    Signing,
    /// A customer's deal about more is open.
    Expanding,
    /// A check whether the file has gone stale is scheduled.
    Watched,
    /// We may write mails.
    Permitted,
    /// A deal with it was closed without a win.
    Missed,
    /// It became a lead by a hot signal.
    Hot,
    /// It was passed on as ready, and is not.
    Pretended,
}

/// A set of marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks(u16);

impl Marks {
    /// Nothing is so.
    pub const NONE: Marks = Marks(0);

    /// Whether it is so.
    #[inline]
    pub fn has(self, mark: Mark) -> bool {
        self.0 & (1 << mark as u8) != 0
    }

    /// Says whether it is so from now on.
    #[inline]
    pub fn set(&mut self, mark: Mark, so: bool) {
        self.0 = self.0 & !(1 << mark as u8) | u16::from(so) << mark as u8;
    }

    /// The same; returns whether it was so before.
    pub fn replace(&mut self, mark: Mark, so: bool) -> bool {
        let before = self.has(mark);
        self.set(mark, so);
        before
    }

    /// None of these is so from now on.
    pub fn clear<const N: usize>(&mut self, marks: [Mark; N]) {
        marks.into_iter().for_each(|mark| self.set(mark, false));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_set_apart_from_each_other() {
        let mut marks = Marks::NONE;
        marks.set(Mark::Signing, true);
        assert!(!marks.replace(Mark::Permitted, true));
        assert!(marks.has(Mark::Signing) && marks.has(Mark::Permitted) && !marks.has(Mark::Fast));
        marks.clear([Mark::Signing, Mark::Fast]);
        assert!(!marks.has(Mark::Signing) && marks.replace(Mark::Permitted, false));
        assert_eq!(marks, Marks::NONE);
    }
}
