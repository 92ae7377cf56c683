//! Random numbers by address instead of by order.
//!
//! Every draw is `f(seed, role, draw, luck, entity, purpose, occasion, k)`: two
//! designs that meet the same question about the same buyer on the same occasion
//! get the same number, whatever else happened before (common random numbers by
//! construction).

mod address;
pub mod arrivals;
pub mod quantile;

pub use address::{Address, Cell, Purpose, Role, Stream};
