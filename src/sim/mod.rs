//! The encounter of buyers and seller: the only code that sees both sides.

mod changing;
mod encounter;
mod event;
mod offices;
pub mod replications;
mod rollout;
mod watching;

pub use encounter::{Prepared, replicate};
pub use event::Event;
pub use replications::{Failure, Finished, Job, Model, Replicator, ThreadsError, contiguous};
