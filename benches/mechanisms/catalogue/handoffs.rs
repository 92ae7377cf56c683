//! Handoffs, kinds of stages, paths.

use super::Mechanism;
use super::Moves::{Down, Up};

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "leads left lying",
        neutral: &["handoff.marketing-to-inside-sales.acceptance=1"],
        idle: &[],
        strong: &["handoff.marketing-to-inside-sales.acceptance=0.6"],
        metric: "sal",
        moves: Down,
    },
    // What a service level is for: it finds what was left lying.
    Mechanism {
        name: "service level",
        neutral: &[LEAKY, "handoff.marketing-to-inside-sales.sla=\"0 days\""],
        idle: &["handoff.marketing-to-inside-sales.overdue=reassign"],
        strong: &[
            LEAKY,
            "handoff.marketing-to-inside-sales.sla=\"3 days\"",
            "handoff.marketing-to-inside-sales.overdue=reassign",
        ],
        metric: "left_lying",
        moves: Down,
    },
    Mechanism {
        name: "service level broken",
        neutral: &["handoff.inside-sales-to-field-sales.sla=\"0 days\""],
        idle: &["handoff.inside-sales-to-field-sales.overdue=recycle"],
        strong: &[
            "handoff.inside-sales-to-field-sales.sla=\"3 days\"",
            "handoff.inside-sales-to-field-sales.overdue=recycle",
        ],
        metric: "sla_breach_rate",
        moves: Up,
    },
    Mechanism {
        name: "entry definition",
        neutral: &["handoff.marketing-to-inside-sales.entry_fit=0"],
        idle: &[],
        strong: &["handoff.marketing-to-inside-sales.entry_fit=60"],
        metric: "sal_rate",
        moves: Up,
    },
    Mechanism {
        name: "unknown fields",
        neutral: &["buying.choice.unknown_field=0"],
        idle: &["qualification.field_learning=0.3"],
        strong: &["buying.choice.unknown_field=0.4", "qualification.field_learning=0.3"],
        metric: "win_rate",
        moves: Down,
    },
    Mechanism {
        name: "learning of fields",
        neutral: &["buying.choice.unknown_field=0.4", "qualification.field_learning=0"],
        idle: &[],
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
        idle: &["buying.reversal.confusion=0.5"],
        strong: &["handoff.inside-sales-to-field-sales.inconsistency=0.5", "buying.reversal.confusion=0.5"],
        metric: "conflicts",
        moves: Up,
    },
    Mechanism {
        name: "confusion",
        neutral: &[CONTRADICTORY, "buying.reversal.confusion=0"],
        idle: &[],
        strong: &[CONTRADICTORY, "buying.reversal.confusion=0.8"],
        metric: "reversals_per_journey",
        moves: Up,
    },
    Mechanism {
        name: "gate",
        neutral: &["lifecycle.mql.kind=inventory"],
        idle: &["lifecycle.mql.entry_fit=60", "lifecycle.mql.limit=\"5 days\"", "lifecycle.mql.overdue=recycle"],
        strong: &["lifecycle.mql.kind=gate", "lifecycle.mql.entry_fit=60"],
        metric: "sal_rate",
        moves: Up,
    },
    Mechanism {
        name: "stage with a limit",
        neutral: &["lifecycle.opportunity.kind=inventory"],
        idle: &["lifecycle.opportunity.limit=\"60 days\"", "lifecycle.opportunity.overdue=reassign"],
        strong: &[
            "lifecycle.opportunity.kind=sla",
            "lifecycle.opportunity.limit=\"60 days\"",
            "lifecycle.opportunity.overdue=recycle",
        ],
        metric: "stale",
        moves: Up,
    },
    // Who asks on the first day is not ready yet, and comes back by the detour.
    Mechanism {
        name: "fast path",
        neutral: &["market.inquiry=0"],
        idle: &[],
        strong: &["market.inquiry=0.5"],
        metric: "won_detour",
        moves: Up,
    },
    Mechanism {
        name: "everyone is recycled",
        neutral: &["recycle.who=not-yet"],
        idle: &[],
        strong: &["recycle.who=everyone"],
        metric: "recycled",
        moves: Up,
    },
    Mechanism {
        name: "recycling to nurture",
        neutral: &["recycle.to=call"],
        idle: &[],
        strong: &["recycle.to=nurture"],
        metric: "mql",
        moves: Down,
    },
];

const LEAKY: &str = "handoff.marketing-to-inside-sales.acceptance=0.6";
const CONTRADICTORY: &str = "handoff.inside-sales-to-field-sales.inconsistency=0.6";
