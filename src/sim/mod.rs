//! The encounter of buyers and seller: the only code that sees both sides.

mod attendance;
mod changing;
mod customers;
mod encounter;
mod event;
mod offices;
mod peers;
pub mod replications;
mod rollout;
mod summaries;
mod watching;

pub use encounter::{Prepared, replicate};
pub use event::Event;
pub use replications::{Failure, Finished, Job, Model, Replicator, ThreadsError, contiguous};
