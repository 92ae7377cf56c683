//! What makes people work otherwise: assistance, retraining, maturity, work by the piece.

use super::Moves::{Down, Up};
use super::signals::BY_SCORE_ALONE;
use super::{ALONE, Idle, Mechanism};

const CLOSING: [&str; 5] = [
    "team.field-sales.advisers=1",
    "selling.mismatch=1",
    "management.pressure=1",
    "management.reaction.closing=1",
    "team.field-sales.target=1e12",
];

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "time saved by assistance",
        neutral: &["ai.saved.propose=0", "ai.saved.meet=0", "ai.saved.follow-up=0"],
        idle: ALONE,
        strong: &["ai.saved.propose=0.5", "ai.saved.meet=0.3", "ai.saved.follow-up=0.5"],
        metric: "busiest_utilisation",
        moves: Down,
    },
    // Helps those who are not specialists.
    Mechanism {
        name: "levelling by assistance",
        neutral: &["team.field-sales.efficiency=0.6", "ai.levelling=0"],
        idle: ALONE,
        strong: &["team.field-sales.efficiency=0.6", "ai.levelling=0.5"],
        metric: "win_rate",
        moves: Up,
    },
    Mechanism {
        name: "cost of assistance",
        neutral: &["ai.cost_per_rep=0"],
        idle: ALONE,
        strong: &["ai.cost_per_rep=1000000"],
        metric: "contribution",
        moves: Down,
    },
    Mechanism {
        name: "advisers",
        neutral: &["team.field-sales.advisers=0"],
        idle: Idle::Settings(&[
            "training.days=\"40 days\"",
            "training.cost=500000",
            "buying.adviser.listening=0.9",
            "buying.adviser.structuring=0.9",
            "buying.adviser.consensus=2",
        ]),
        strong: &["team.field-sales.advisers=1", "buying.adviser.consensus=1", "buying.adviser.structuring=0.6"],
        metric: "no_decision_rate",
        moves: Down,
    },
    Mechanism {
        name: "listening",
        // Whoever is far behind tries to close with everybody.
        neutral: &[CLOSING[0], CLOSING[1], CLOSING[2], CLOSING[3], CLOSING[4], "buying.adviser.listening=0"],
        idle: ALONE,
        strong: &[CLOSING[0], CLOSING[1], CLOSING[2], CLOSING[3], CLOSING[4], "buying.adviser.listening=1"],
        metric: "expected_revenue",
        moves: Up,
    },
    Mechanism {
        name: "structuring",
        neutral: &["team.field-sales.advisers=1", "buying.adviser.structuring=0"],
        idle: ALONE,
        strong: &["team.field-sales.advisers=1", "buying.adviser.structuring=0.6"],
        metric: "journey_days",
        moves: Down,
    },
    Mechanism {
        name: "support for consensus",
        neutral: &["team.field-sales.advisers=1", "buying.adviser.consensus=0"],
        idle: ALONE,
        strong: &["team.field-sales.advisers=1", "buying.adviser.consensus=1"],
        metric: "no_decision_rate",
        moves: Down,
    },
    Mechanism {
        name: "days of training",
        neutral: &["team.field-sales.advisers=1", "training.days=\"0 days\""],
        idle: ALONE,
        strong: &["team.field-sales.advisers=1", "training.days=\"60 days\""],
        metric: "busiest_utilisation",
        moves: Up,
    },
    Mechanism {
        name: "cost of training",
        neutral: &["team.field-sales.advisers=1", "training.cost=0"],
        idle: ALONE,
        strong: &["team.field-sales.advisers=1", "training.cost=2000000"],
        metric: "contribution",
        moves: Down,
    },
    Mechanism {
        name: "cost by the piece",
        neutral: &["team.inside-sales.cost_per_task=0"],
        idle: ALONE,
        strong: &["team.inside-sales.cost_per_task=20000"],
        metric: "acquisition_cost",
        moves: Up,
    },
    Mechanism {
        name: "maturity of data",
        neutral: &[BY_SCORE_ALONE, "maturity.level=1"],
        idle: Idle::Settings(&["maturity.data=0.9", "maturity.handoffs=0.9", "maturity.breadth=0.9"]),
        strong: &[BY_SCORE_ALONE, "maturity.level=0", "maturity.data=0.9", "maturity.handoffs=0", "maturity.breadth=0"],
        metric: "mql",
        moves: Down,
    },
    Mechanism {
        name: "maturity of handoffs",
        neutral: &["maturity.level=1"],
        idle: Idle::Nothing("the same as for maturity of data"),
        strong: &["maturity.level=0", "maturity.data=0", "maturity.handoffs=0.5", "maturity.breadth=0"],
        metric: "expected_revenue",
        moves: Down,
    },
    // Who works in two trades where nothing is written down.
    Mechanism {
        name: "maturity of joint work",
        neutral: &[
            "team.field-sales.owns=[\"mql\", \"sal\", \"sql\", \"opportunity\"]",
            "team.inside-sales.owns=[]",
            "maturity.level=1",
            "maturity.breadth=0.9",
        ],
        idle: Idle::Nothing("the same as for maturity of data"),
        strong: &[
            "team.field-sales.owns=[\"mql\", \"sal\", \"sql\", \"opportunity\"]",
            "team.inside-sales.owns=[]",
            "maturity.level=0",
            "maturity.data=0",
            "maturity.handoffs=0",
            "maturity.breadth=0.9",
        ],
        metric: "win_rate",
        moves: Down,
    },
];
