//! Accounts told apart by whether a rollout is ever to reach them: the same segments are
//! counted twice and folded in the end.

use super::outcome::{Outcome, Tally};
use crate::terms::{AccountId, SegmentId};

/// Which accounts a rollout reaches; none of them where there is none.
#[derive(Debug, Clone, Default)]
pub struct Groups {
    reached: Vec<bool>,
    segments: usize,
}

impl Groups {
    /// Accounts by id, in a market of so many segments.
    pub fn new(reached: Vec<bool>, segments: usize) -> Self {
        Groups { reached, segments }
    }

    /// Whether accounts are told apart.
    fn are_apart(&self) -> bool {
        !self.reached.is_empty()
    }

    /// How many tallies are kept for so many segments.
    pub fn tallies(&self, segments: usize) -> usize {
        if self.are_apart() { 2 * segments } else { segments }
    }

    /// Where an account of this segment is counted.
    #[inline]
    pub fn place(&self, account: AccountId, segment: SegmentId) -> SegmentId {
        match self.reached.get(account.index()) {
            Some(true) => SegmentId(segment.0 + self.segments as u16),
            _ => segment,
        }
    }

    /// Joins the two halves of each segment, and tells what each group came to.
    pub fn fold(&self, outcome: &mut Outcome) {
        if !self.are_apart() {
            return;
        }
        let sum = |tallies: &[Tally]| {
            tallies.iter().fold(Tally::default(), |mut sum, tally| {
                sum.absorb(tally);
                sum
            })
        };
        let reached = outcome.segments.split_off(self.segments);
        outcome.groups = vec![sum(&outcome.segments), sum(&reached)];
        for (segment, tally) in outcome.segments.iter_mut().zip(&reached) {
            segment.absorb(tally);
        }
        for deal in &mut outcome.deals {
            deal.segment = SegmentId(deal.segment.0 % self.segments as u16);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::Quantity as Q;

    #[test]
    fn groups_add_up_to_segments_and_tell_themselves_apart() {
        let groups = Groups::new(vec![false, true, true], 2);
        let mut outcome = Outcome { segments: vec![Tally::default(); groups.tallies(2)], ..Outcome::default() };
        for (account, segment, won) in [(0, 0, 1), (1, 0, 10), (2, 1, 100)] {
            let place = groups.place(AccountId(account), SegmentId(segment));
            outcome.segments[place.index()].add(Q::Won, won);
        }
        groups.fold(&mut outcome);
        let won = |tallies: &[Tally]| tallies.iter().map(|tally| tally.exact(Q::Won)).collect::<Vec<_>>();
        assert_eq!((won(&outcome.segments), won(&outcome.groups)), (vec![11, 100], vec![1, 110]));
    }
}
