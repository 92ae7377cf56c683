//! What things cost.

use super::Mechanism;
use super::Moves::{Down, Up};

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
    Mechanism {
        name: "cost of leads",
        neutral: &["economics.lead_cost.card=0"],
        idle: &[],
        strong: &["economics.lead_cost.card=20000"],
        metric: "acquisition_cost",
        moves: Up,
    },
];
