//! What the user writes: scenarios.
//!
//! Files, what they extend and overrides become one tree of values that know
//! where they were written (`load`, `merge`); one pass turns the tree into typed
//! settings (`reader`, `kind`, [`settings`]); what is wrong is gathered as
//! [`Problems`], all at once. The result is a [`Plan`].

#[macro_use]
mod declare;
mod canonical;
pub mod catalogue;
mod check;
mod difference;
pub mod evidence;
mod fault;
mod items;
mod kind;
mod law;
mod lead_rule;
mod leaves;
mod load;
mod merge;
mod overrides;
mod owner;
mod payroll;
mod plan;
mod problem;
mod reader;
pub mod schema;
pub mod settings;
pub mod shipped;
mod source;
mod suggest;
mod tree;
pub mod values;

pub use difference::{Difference, differences};
pub use fault::Fault;
pub use kind::{NumberKind, names_law};
pub use leaves::Leaf;
pub use plan::Plan;
pub use problem::{Problem, Problems, Severity};
pub use settings::Scenario;
pub use source::{Place, Source, SourceId, Sources};
