//! The clock: one queue of events a replication.
//!
//! Ties break by what happens, not by when it was scheduled, so the order in
//! which accounts were made cannot matter.

mod blocks;
mod bucket;
mod calendar;
mod order;
mod ring;
mod turn;
mod wheel;

pub use turn::Turn;
pub use wheel::Wheel;

use crate::units::Instant;

/// A small copyable event.
pub trait Event: Copy {
    /// Order among events of one tick: by kind, then entity, then occasion.
    fn rank(&self) -> u128;
}

/// Where a handler puts the events of its own kind.
pub trait Agenda<E> {
    /// Schedules `event` at `when`; a moment in the past means now.
    fn at(&mut self, when: Instant, event: E);
}
