//! What we publish, its gates and its forms.

use super::Mechanism;
use super::Moves::{Down, Up};

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "form length",
        neutral: &["content.form_fields=3"],
        idle: &[],
        strong: &["content.form_fields=8"],
        metric: "leads",
        moves: Down,
    },
    Mechanism {
        name: "false forms",
        neutral: &["content.false_forms=0", "market.idle_forms=0.1"],
        idle: &[],
        strong: &["content.false_forms=0.6", "market.idle_forms=0.1"],
        metric: "unreachable_rate",
        moves: Up,
    },
    Mechanism {
        name: "idle forms",
        neutral: &["market.idle_forms=0"],
        idle: &[],
        strong: &["market.idle_forms=0.15"],
        metric: "leads",
        moves: Up,
    },
];
