//! What the user writes: scenarios.

#[macro_use]
mod declare;
pub mod settings;
pub mod values;

pub use settings::Scenario;
