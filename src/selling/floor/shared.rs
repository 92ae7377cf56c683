//! People who have a place in another office too: free in one place at most.

use super::{Floor, NONE};
use crate::terms::RepId;

impl Floor {
    /// The person in a place has one in another office too, and works for both.
    pub fn share(&mut self, rep: RepId, twin: RepId) {
        self.reps[rep.index()].twin = twin.0;
    }

    /// The place of the same person in another office, if people are shared.
    pub fn twin(&self, rep: RepId) -> Option<RepId> {
        let twin = self.reps.get(rep.index()).map_or(NONE, |place| place.twin);
        (twin != NONE).then_some(RepId(twin))
    }

    /// The person in a place works here alone from now on.
    pub fn part(&mut self, rep: RepId) {
        self.reps[rep.index()].twin = NONE;
        self.release(rep);
    }

    /// The person in a place is at work in another office.
    pub fn hold(&mut self, rep: RepId) {
        if self.reps[rep.index()].is_free() {
            self.unset_free(rep.0);
        }
        self.reps[rep.index()].held = true;
    }

    /// The person in a place is at work in no other office any more.
    pub fn release(&mut self, rep: RepId) {
        let held = std::mem::replace(&mut self.reps[rep.index()].held, false);
        if held && self.reps[rep.index()].is_free() {
            self.set_free(rep.0);
        }
    }

    /// One of the shared people who have begun a task since this was last asked.
    #[inline]
    pub fn has_begun(&mut self) -> Option<RepId> {
        self.begun.pop()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{floor, task};
    use super::*;
    use crate::terms::{TaskKind, TeamId};
    use crate::units::Instant;

    #[test]
    fn who_is_shared_is_free_in_no_place_until_released() {
        let mut floor = floor([1]);
        let rep = RepId(0);
        floor.share(rep, RepId(7));
        floor.hold(rep);
        assert_eq!(floor.pool(TeamId(0), task(TaskKind::Qualify, 1)), None, "at work elsewhere");
        floor.release(rep);
        let next = floor.next(rep).unwrap();
        floor.begin(rep, next, Instant::START, Instant::START);
        assert_eq!((floor.has_begun(), floor.has_begun()), (Some(rep), None));
        assert!(floor.finish(rep).is_some() && floor.free().is_empty(), "work elsewhere may come first");
        floor.release(rep);
        floor.release(rep);
        assert_eq!((floor.free(), floor.twin(rep)), (vec![rep], Some(RepId(7))));
        floor.part(rep);
        assert_eq!((floor.free(), floor.twin(rep)), (vec![rep], None));
    }

    #[test]
    fn an_empty_shared_place_has_nobody_free_however_often_it_is_released() {
        let mut floor = floor([1]);
        let rep = RepId(0);
        floor.share(rep, RepId(0));
        floor.hold(rep);
        floor.empty(rep);
        floor.release(rep);
        assert!(floor.free().is_empty());
        assert!(floor.fill(rep) && floor.free() == [rep]);
    }
}
