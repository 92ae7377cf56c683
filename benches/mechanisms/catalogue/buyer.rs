//! How buyers move.

use super::Mechanism;
use super::Moves::{Down, Up};

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "reversal",
        neutral: &["buying.reversal.probability=0"],
        idle: &["buying.reversal.loss=3", "buying.reversal.knock_on=2"],
        strong: &["buying.reversal.probability=0.15"],
        metric: "journey_days",
        moves: Up,
    },
    Mechanism {
        name: "stall",
        neutral: &["buying.stall.probability=0"],
        idle: &["buying.stall.median=\"90 days\"", "buying.stall.sigma=0.5", "buying.stall.step_decay=\"20 days\""],
        strong: &["buying.stall.probability=0.08"],
        metric: "expected_revenue",
        moves: Down,
    },
];
