//! People whom two offices share: each has a place in both and works on one task at a time.
//!
//! The place in today's office is the person's own: there it is employed, there it leaves
//! and is replaced. Whoever is done with a task looks first where it did not just work, so
//! that neither office waits for ever.

use super::reorganisation::{Move, Step};
use super::sellers::Sellers;
use super::{Event, Output};
use crate::schedule::{Agenda, Turn};
use crate::terms::RepId;
use crate::units::Instant;

impl Sellers<'_> {
    /// People of today's office work here too from now on. Who is at work there is not free
    /// here; who is absent there is so here.
    pub(super) fn borrow(&mut self, today: &mut Sellers<'_>, step: &Step, now: Instant) {
        for &Move { to, from, new_role } in &step.lends {
            let Some(from) = from else { continue };
            let employer = today.numbers.team(today.floor.team(from));
            self.people.lend(to, (&today.people, from, employer), new_role.then_some(now), self.rules);
            today.floor.share(from, to);
            self.floor.share(to, from);
            if today.floor.in_hand(from).is_some() {
                self.floor.hold(to);
            }
            if !today.floor.is_empty(from) {
                self.floor.fill(to);
            }
        }
    }

    /// Somebody is in this place alone from now on, at whatever is in hand here.
    pub(super) fn settle_in(&mut self, to: RepId) {
        self.floor.part(to);
        if self.floor.is_empty(to) {
            self.floor.fill(to);
        }
    }

    /// Whoever has begun a task in the other office is not free here.
    #[inline]
    pub fn agree(&mut self, other: &mut Sellers<'_>) {
        while let Some(rep) = other.floor.has_begun() {
            if let Some(twin) = other.floor.twin(rep) {
                self.floor.hold(twin);
            }
        }
    }

    /// The person of this number is done with a task here, and looks for work: first in the
    /// other office, then here.
    pub fn change_over<A: Agenda<Event>>(
        &mut self,
        other: &mut Sellers<'_>,
        number: RepId,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let rep = self.numbers.place(number);
        let Some(twin) = self.floor.twin(rep) else { return };
        other.floor.release(twin);
        other.look_for_work(twin, turn);
        if other.floor.in_hand(twin).is_none() {
            self.floor.release(rep);
            self.look_for_work(rep, turn);
        }
    }

    /// The person of this number of today's office has left it, and thereby this one.
    pub fn lose(&mut self, today: &Sellers<'_>, number: RepId) {
        let Some(rep) = today.floor.twin(today.numbers.place(number)) else { return };
        self.lose_what_goes_along(rep);
        self.floor.empty(rep);
    }

    /// Somebody has come into the place of this number in today's office, and thereby into
    /// this one.
    pub fn take_in<A: Agenda<Event>>(
        &mut self,
        today: &mut Sellers<'_>,
        number: RepId,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let from = today.numbers.place(number);
        let Some(rep) = today.floor.twin(from) else { return };
        self.agree(today);
        let employer = today.numbers.team(today.floor.team(from));
        self.people.lend(rep, (&today.people, from, employer), None, self.rules);
        if self.floor.fill(rep) {
            self.look_for_work(rep, turn);
        }
    }
}
