//! The time wheel.

use super::{Agenda, Event};
use crate::units::Instant;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

struct Entry<E>(Instant, u128, E);
impl<E> PartialEq for Entry<E> { fn eq(&self, o: &Self) -> bool { (self.0, self.1) == (o.0, o.1) } }
impl<E> Eq for Entry<E> {}
impl<E> PartialOrd for Entry<E> { fn partial_cmp(&self, o: &Self) -> Option<std::cmp::Ordering> { Some(self.cmp(o)) } }
impl<E> Ord for Entry<E> { fn cmp(&self, o: &Self) -> std::cmp::Ordering { (self.0, self.1).cmp(&(o.0, o.1)) } }

/// A queue of future events.
pub struct Wheel<E> { heap: BinaryHeap<Reverse<Entry<E>>>, now: Instant }

impl<E: Event> Wheel<E> {
    /// An empty wheel that stands at the start.
    pub fn new() -> Self { Wheel { heap: BinaryHeap::new(), now: Instant::START } }
    /// Schedules an event.
    pub fn push(&mut self, when: Instant, event: E) {
        let when = when.max(self.now);
        self.heap.push(Reverse(Entry(when, event.rank(), event)));
    }
    /// Takes the next event.
    pub fn pop(&mut self) -> Option<(Instant, E)> {
        let Reverse(Entry(at, _, event)) = self.heap.pop()?;
        self.now = at;
        Some((at, event))
    }
}

impl<E: Event> Default for Wheel<E> { fn default() -> Self { Self::new() } }

impl<S: Event, E: Into<S>> Agenda<E> for Wheel<S> {
    fn at(&mut self, when: Instant, event: E) { self.push(when, event.into()); }
}
