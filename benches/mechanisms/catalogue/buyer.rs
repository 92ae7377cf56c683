//! How buyers move.

use super::Moves::{Down, Up};
use super::{ALONE, Idle, Mechanism};

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "reversal",
        neutral: &["buying.reversal.probability=0", "buying.reversal.confusion=0", "buying.veto.probability=0"],
        idle: Idle::Settings(&[
            "buying.reversal.loss=3",
            "buying.reversal.knock_on=2",
            "buying.reversal.target.validation={requirements-building=9.0}",
        ]),
        strong: &["buying.reversal.probability=0.15", "buying.reversal.confusion=0", "buying.veto.probability=0"],
        metric: "journey_days",
        moves: Up,
    },
    Mechanism {
        name: "stall",
        neutral: &["buying.stall.probability=0", "buying.stall.shock=0", "buying.budget.unplanned=0"],
        idle: Idle::Settings(&[
            "buying.stall.median=\"90 days\"",
            "buying.stall.sigma=0.5",
            "buying.stall.step_decay=\"20 days\"",
            "buying.stall.season=[3.0, 2.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]",
        ]),
        strong: &["buying.stall.probability=0.08", "buying.stall.shock=0", "buying.budget.unplanned=0"],
        metric: "expected_revenue",
        moves: Down,
    },
    // What turns up late and spoils late work alone is cheap.
    Mechanism {
        name: "reversal matrix",
        neutral: &[
            "buying.reversal.target.validation={requirements-building=1}",
            "buying.reversal.target.consensus-creation={requirements-building=1}",
        ],
        idle: Idle::Nothing("every row of the matrix is part of it"),
        strong: &[
            "buying.reversal.target.validation={requirements-building=1, validation=20}",
            "buying.reversal.target.consensus-creation={requirements-building=1, validation=20}",
        ],
        metric: "journey_days",
        moves: Down,
    },
    Mechanism {
        name: "season of stalls",
        neutral: &["buying.stall.season=[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"],
        idle: ALONE,
        strong: &["buying.stall.season=[1.0, 1.0, 3.0, 3.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.0, 1.0, 1.0]"],
        metric: "stalls_per_journey",
        moves: Up,
    },
    Mechanism {
        name: "shocks",
        neutral: &["buying.stall.shock=0"],
        idle: ALONE,
        strong: &["buying.stall.shock=1.0"],
        metric: "expected_revenue",
        moves: Down,
    },
    Mechanism {
        name: "budget calendar",
        neutral: &["buying.budget.unplanned=0"],
        idle: Idle::Settings(&["buying.budget.month=9"]),
        strong: &["buying.budget.unplanned=0.3"],
        metric: "expected_revenue",
        moves: Down,
    },
    Mechanism {
        name: "third parties by job",
        neutral: &[
            "buying.sources.third_party_by_job={problem-identification=1, solution-exploration=1, validation=1, consensus-creation=1}",
        ],
        idle: ALONE,
        strong: &["buying.sources.third_party_by_job={supplier-selection=2.5, validation=2.5}"],
        metric: "rep_time_share",
        moves: Down,
    },
    Mechanism {
        name: "engagement before the list",
        neutral: &["buying.shortlist.engagement=0"],
        idle: ALONE,
        strong: &["buying.shortlist.engagement=2.0"],
        metric: "shortlist_rate",
        moves: Up,
    },
    Mechanism {
        name: "abandonment",
        neutral: &["buying.urgency.abandonment=0", "buying.consensus.block_fear=0"],
        idle: Idle::Settings(&["buying.urgency.recovery=0.5", "buying.urgency.decay=\"5 days\""]),
        strong: &["buying.urgency.abandonment=0.1", "buying.consensus.block_fear=0"],
        metric: "no_decision_rate",
        moves: Up,
    },
    Mechanism {
        name: "self-reliance",
        neutral: &["buying.sources.self_reliance=0"],
        idle: ALONE,
        strong: &["buying.sources.self_reliance=8"],
        metric: "late_contact_share",
        moves: Up,
    },
];
