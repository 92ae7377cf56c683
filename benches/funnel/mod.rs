//! The plain funnel, on the engine and by hand.

pub mod by_hand;
pub mod engine;
pub mod rules;
