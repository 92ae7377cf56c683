//! The encounter of buyers and seller: the only code that sees both sides.

mod attendance;
mod changing;
mod customers;
mod encounter;
mod event;
mod offices;
mod peers;
mod prepared;
pub mod replications;
mod rollout;
mod summaries;
mod watching;

pub use event::Event;
pub use prepared::{Prepared, replicate};
pub use replications::{Failure, Finished, Job, Model, Replicator, ThreadsError, contiguous};
