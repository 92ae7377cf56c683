//! The encounter of buyers and seller: the only code that sees both sides.

mod attendance;
mod encounter;
mod event;
pub mod replications;
mod watching;

pub use attendance::Change;
pub use encounter::{Prepared, replicate};
pub use event::Event;
pub use replications::{Failure, Finished, Job, Model, Replicator, ThreadsError, contiguous};
