//! Events of both sides on one clock.

use crate::{buying, schedule, selling};

/// Kind of a rollout in the order of kinds: after all that buyers and sellers do.
const ROLLOUT: u128 = 255;

/// An event of the buyers or of the seller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// Buyers move.
    Buying(buying::Event),
    /// The seller moves.
    Selling(selling::Event),
    /// A wave of a change of design.
    Rollout(u32),
}

impl schedule::Event for Event {
    fn rank(&self) -> u128 {
        match self {
            Event::Buying(event) => event.rank(),
            Event::Selling(event) => event.rank(),
            Event::Rollout(wave) => (ROLLOUT << 112) | u128::from(*wave),
        }
    }
}

impl From<buying::Event> for Event {
    fn from(event: buying::Event) -> Self {
        Event::Buying(event)
    }
}

impl From<selling::Event> for Event {
    fn from(event: selling::Event) -> Self {
        Event::Selling(event)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_small() {
        assert!(size_of::<Event>() <= 16, "{}", size_of::<Event>());
    }
}
