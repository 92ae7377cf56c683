//! What things cost.

use super::Mechanism;
use super::Moves::Down;

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "discounting",
        neutral: &["economics.discount_rate=0"],
        idle: &[],
        strong: &["economics.discount_rate=0.15"],
        metric: "present_value",
        moves: Down,
    },
    Mechanism {
        name: "cost of campaigns",
        neutral: &["campaign.cost=0"],
        idle: &[],
        strong: &["campaign.cost=100000"],
        metric: "contribution",
        moves: Down,
    },
];
