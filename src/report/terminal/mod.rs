//! Answers in the terminal: the verdict, then tables.
//!
//! Everything fits the width asked for. Colour repeats what a word or a mark says
//! already, and is left out when [`Look::colour`] says so.

mod bottleneck;
mod compare;
mod drawing;
mod grid;
mod levers;
mod look;
mod page;
mod run;
mod trace;
mod validate;
mod wrap;

pub use bottleneck::bottleneck;
pub use compare::compare;
pub use levers::levers;
pub use look::Look;
pub use run::run;
pub use trace::trace;
pub use validate::validate;
pub use wrap::wrap;

#[cfg(test)]
mod tests;
