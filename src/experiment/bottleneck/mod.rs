//! `bottleneck`: what a little more of each team, each handoff, each job's content
//! would earn.
//!
//! A counterfactual, not a correlation: the same futures are met once more with one
//! thing relieved by a tenth, and the difference is what that thing holds back. A busy
//! team need not be one: what waits there may not be worth having (Goldratt's question,
//! answered for an organisation that is not a line).

mod answer;
mod rank;
mod relief;

pub use answer::{BOTTLENECK_SCHEMA, Bottleneck, Relieved};
pub use rank::bottleneck;
pub use relief::{Relief, Target};
