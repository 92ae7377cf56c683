//! All integration tests, linked once.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test says what it expects by failing, and computes it with other mathematics"
)]

mod answers;
mod commands;
mod engine;
mod identity;
mod invariants;
mod known_answers;
mod layering;
mod loops;
mod mechanisms;
mod olist;
mod random;
mod readme;
mod scenario;
mod stationary;
mod stories;
mod worlds;
