//! The loops of management: what a month does to how the next one is worked.
//!
//! ```text
//!  counts of the month ─▶ attainment ─▶ reaction ─┐
//!  outcomes of leads ──▶ trust of the receiver ───┼─▶ in force for the next month
//!  outcomes of leads ──▶ points, bar, content ────┘
//! ```
//!
//! Which team does what follows from the stages that it owns and from what it is
//! measured by. Daily work reads what is in force and nothing else.

mod daily;
mod feedback;
mod goals;
mod in_force;
mod office;
mod reactions;
mod review;
mod rules;
mod trust;

pub use office::Management;
pub use rules::ManagementRules;
