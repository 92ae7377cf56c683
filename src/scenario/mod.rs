//! What the user writes: scenarios.

#[macro_use]
mod declare;
mod plan;
mod problem;
pub mod settings;
mod source;
pub mod values;

pub use plan::Plan;
pub use problem::{Fault, Problem, Problems, Severity};
pub use settings::Scenario;
pub use source::{Place, Source, SourceId, Sources};
