//! Random numbers: the hash, the names of its purposes, and arrivals.
//!
//! Seeds are fixed, so a test either always passes or always fails; the bounds are
//! those that a perfect source would break less than once in 10⁵ choices of seed.

mod arrivals;
mod philox;
mod purposes;
mod quality;
mod quantiles;
