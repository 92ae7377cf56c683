//! What things cost.

use super::Moves::{Down, Up};
use super::{ALONE, Mechanism};

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "discounting",
        neutral: &["economics.discount_rate=0"],
        idle: ALONE,
        strong: &["economics.discount_rate=0.15"],
        metric: "present_value",
        moves: Down,
    },
    Mechanism {
        name: "cost of campaigns",
        neutral: &["campaign.cost=0"],
        idle: ALONE,
        strong: &["campaign.cost=100000"],
        metric: "contribution",
        moves: Down,
    },
    Mechanism {
        name: "cost of leads",
        neutral: &["economics.lead_cost.card=0"],
        idle: ALONE,
        strong: &["economics.lead_cost.card=20000"],
        metric: "acquisition_cost",
        moves: Up,
    },
];
