//! How teams work and what passes between them.

use super::Mechanism;
use super::Moves::Up;

pub const MECHANISMS: &[Mechanism] = &[Mechanism {
    name: "recycling",
    neutral: &["recycle.limit=0"],
    idle: &["recycle.refractory=\"5 days\""],
    strong: &["recycle.limit=6"],
    metric: "recycled_revenue",
    moves: Up,
}];
