//! Handoffs, kinds of stages, paths.

use super::Moves::{Down, Up};
use super::{ALONE, Idle, Mechanism};

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "leads left lying",
        neutral: &["handoff.marketing-to-inside-sales.acceptance=1"],
        idle: ALONE,
        strong: &["handoff.marketing-to-inside-sales.acceptance=0.6"],
        metric: "sal",
        moves: Down,
    },
    // What a service level is for: it finds what was left lying.
    Mechanism {
        name: "service level",
        neutral: &[LEAKY, "handoff.marketing-to-inside-sales.sla=\"0 days\""],
        idle: Idle::Settings(&["handoff.marketing-to-inside-sales.overdue=reassign"]),
        strong: &[
            LEAKY,
            "handoff.marketing-to-inside-sales.sla=\"4 days\"",
            "handoff.marketing-to-inside-sales.overdue=reassign",
        ],
        metric: "left_lying",
        moves: Down,
    },
    Mechanism {
        name: "service level broken",
        neutral: &["handoff.inside-sales-to-field-sales.sla=\"0 days\""],
        idle: Idle::Settings(&["handoff.inside-sales-to-field-sales.overdue=recycle"]),
        strong: &[
            "handoff.inside-sales-to-field-sales.sla=\"4 days\"",
            "handoff.inside-sales-to-field-sales.overdue=recycle",
        ],
        metric: "sla_breach_rate",
        moves: Up,
    },
    Mechanism {
        name: "entry definition",
        neutral: &["handoff.marketing-to-inside-sales.entry_fit=0"],
        idle: ALONE,
        strong: &["handoff.marketing-to-inside-sales.entry_fit=60"],
        metric: "sal_rate",
        moves: Up,
    },
    Mechanism {
        name: "unknown fields",
        neutral: &["buying.choice.unknown_field=0"],
        idle: Idle::Settings(&["qualification.field_learning=0.3"]),
        strong: &["buying.choice.unknown_field=0.4", "qualification.field_learning=0.3"],
        metric: "win_rate",
        moves: Down,
    },
    Mechanism {
        name: "learning of fields",
        neutral: &["buying.choice.unknown_field=0.4", "qualification.field_learning=0"],
        idle: ALONE,
        strong: &["buying.choice.unknown_field=0.4", "qualification.field_learning=0.6"],
        metric: "win_rate",
        moves: Up,
    },
    Mechanism {
        name: "contradictions",
        neutral: &[
            "handoff.marketing-to-inside-sales.inconsistency=0",
            "handoff.inside-sales-to-field-sales.inconsistency=0",
            "handoff.field-sales-to-customer-success.inconsistency=0",
        ],
        idle: Idle::Settings(&["buying.reversal.confusion=0.5"]),
        strong: &["handoff.inside-sales-to-field-sales.inconsistency=0.5", "buying.reversal.confusion=0.5"],
        metric: "conflicts",
        moves: Up,
    },
    Mechanism {
        name: "confusion",
        neutral: &[CONTRADICTORY, "buying.reversal.confusion=0"],
        idle: ALONE,
        strong: &[CONTRADICTORY, "buying.reversal.confusion=0.8"],
        metric: "reversals_per_journey",
        moves: Up,
    },
    Mechanism {
        name: "gate",
        neutral: &["lifecycle.mql.kind=inventory"],
        idle: Idle::Settings(&[
            "lifecycle.mql.entry_fit=60",
            "lifecycle.mql.limit=\"5 days\"",
            "lifecycle.mql.overdue=recycle",
        ]),
        strong: &["lifecycle.mql.kind=gate", "lifecycle.mql.entry_fit=60"],
        metric: "sal_rate",
        moves: Up,
    },
    Mechanism {
        name: "stage with a limit",
        neutral: &["lifecycle.opportunity.kind=inventory"],
        idle: Idle::Settings(&["lifecycle.opportunity.limit=\"60 days\"", "lifecycle.opportunity.overdue=reassign"]),
        strong: &[
            "lifecycle.opportunity.kind=sla",
            "lifecycle.opportunity.limit=\"60 days\"",
            "lifecycle.opportunity.overdue=recycle",
        ],
        metric: "stale",
        moves: Up,
    },
    Mechanism {
        name: "fast path",
        neutral: &[NOBODY_ASKS, "qualification.ready_from=0", "market.inquiry=0"],
        idle: ALONE,
        strong: &[NOBODY_ASKS, "qualification.ready_from=0", "market.inquiry=0.5"],
        metric: "won_fast",
        moves: Up,
    },
    Mechanism {
        name: "everyone is recycled",
        neutral: &["recycle.who=not-yet"],
        idle: ALONE,
        strong: &["recycle.who=everyone"],
        metric: "recycled",
        moves: Up,
    },
    Mechanism {
        name: "recycling to nurture",
        neutral: &["recycle.to=call"],
        idle: ALONE,
        strong: &["recycle.to=nurture"],
        metric: "mql",
        moves: Down,
    },
    Mechanism {
        name: "loss of context",
        neutral: &["handoff.inside-sales-to-field-sales.context_retention=1"],
        idle: ALONE,
        strong: &["handoff.inside-sales-to-field-sales.context_retention=0"],
        metric: "win_rate",
        moves: Down,
    },
    Mechanism {
        name: "delay of handoffs",
        neutral: &["handoff.marketing-to-inside-sales.delay=\"0 days\""],
        idle: ALONE,
        strong: &["handoff.marketing-to-inside-sales.delay=\"20 days\""],
        metric: "withdrawn_rate",
        moves: Up,
    },
];

const LEAKY: &str = "handoff.marketing-to-inside-sales.acceptance=0.6";
const CONTRADICTORY: &str = "handoff.inside-sales-to-field-sales.inconsistency=0.6";
const NOBODY_ASKS: &str = "buying.sources.before_relationship=0";
