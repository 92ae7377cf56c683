//! Quantile functions: a uniform number becomes a draw of a distribution.
//!
//! Inversion is monotone, so a higher rate or a longer mean gives a draw that
//! moves with it (comonotone coupling), which rejection samplers do not. All of
//! them take u in the open interval (0, 1), and mathematics from `libm` alone, so
//! a draw is the same on every machine.

mod beta;
mod counts;
mod normal;
mod simple;

pub use beta::beta;
pub use counts::{discrete, poisson};
pub use normal::{log_normal, normal};
pub use simple::{exponential, triangular};
