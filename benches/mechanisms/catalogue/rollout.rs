//! What a change from one design to another loses and costs.

use super::Moves::Down;
use super::{ALONE, Idle, Mechanism};

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "context lost in a change",
        neutral: &["rollout.retention=1"],
        idle: ALONE,
        strong: &["rollout.retention=0.2"],
        metric: "expected_revenue",
        moves: Down,
    },
    Mechanism {
        name: "learning of new roles",
        neutral: &["rollout.learning=0days"],
        idle: Idle::Settings(&["rollout.learning_start=0.3"]),
        strong: &["rollout.learning=270days", "rollout.learning_start=0.5"],
        metric: "expected_revenue",
        moves: Down,
    },
    Mechanism {
        name: "cost of a change",
        neutral: &["rollout.cost=0"],
        idle: ALONE,
        strong: &["rollout.cost=1500000"],
        metric: "contribution",
        moves: Down,
    },
];
