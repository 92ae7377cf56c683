//! What a handler gets beside its own state.

use crate::units::Instant;

/// One turn of a handler: the time, an agenda for its own events, and an outbox
/// for what others should know. It returns nothing.
pub struct Turn<'a, A, O> {
    /// The time.
    pub now: Instant,
    /// Where its own events go.
    pub agenda: &'a mut A,
    /// What it lets out.
    pub out: &'a mut Vec<O>,
}
