//! What the seller sees of buyers, the score it makes of that, and the rule by which
//! a lead is handed over.

use super::Mechanism;
use super::Moves::{Down, Up};

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "points by kind",
        neutral: &["signals.kind_points.page=0"],
        idle: &[],
        strong: &["signals.kind_points.page=15"],
        metric: "mql",
        moves: Up,
    },
    Mechanism {
        name: "limit of points",
        neutral: &["scoring.limit=1e9"],
        idle: &[],
        strong: &["scoring.limit=20"],
        metric: "mql",
        moves: Down,
    },
    Mechanism {
        name: "limit by group",
        neutral: &["scoring.group_limit=1e9"],
        idle: &[],
        strong: &["scoring.group_limit=20"],
        metric: "mql",
        moves: Down,
    },
    Mechanism {
        name: "anonymous history",
        neutral: &["signals.merge=0", "signals.linkage=0.95", "content.gated_from=supplier-selection"],
        idle: &[],
        strong: &["signals.merge=1", "signals.linkage=0.95", "content.gated_from=supplier-selection"],
        metric: "mql",
        moves: Up,
    },
    Mechanism {
        name: "company identification",
        neutral: &["identification.company=0"],
        idle: &[],
        strong: &["identification.company=0.2"],
        metric: "leads",
        moves: Up,
    },
    Mechanism {
        name: "linkage by contact",
        neutral: &["signals.unit=activity", "scoring.rule=count", "scoring.count=8", "signals.linkage=0.2"],
        idle: &[],
        strong: &["signals.unit=contact", "scoring.rule=count", "scoring.count=8", "signals.linkage=0.2"],
        metric: "mql",
        moves: Up,
    },
    Mechanism {
        name: "score by contact",
        neutral: &["scoring.unit=account", "signals.linkage=0.95"],
        idle: &[],
        strong: &["scoring.unit=contact", "signals.linkage=0.95"],
        metric: "mql",
        moves: Down,
    },
    Mechanism {
        name: "ageing by window",
        neutral: &["scoring.ageing=half-life"],
        idle: &["scoring.window=\"10 days\""],
        strong: &["scoring.ageing=window", "scoring.window=\"90 days\""],
        metric: "mql",
        moves: Up,
    },
    Mechanism {
        name: "points kept after a loss",
        neutral: &[
            "scoring.kept_after_loss=0",
            "scoring.ageing=window",
            "scoring.window=\"180 days\"",
            "recycle.after=\"30 days\"",
        ],
        idle: &[],
        strong: &[
            "scoring.kept_after_loss=1",
            "scoring.ageing=window",
            "scoring.window=\"180 days\"",
            "recycle.after=\"30 days\"",
        ],
        metric: "mql",
        moves: Up,
    },
    Mechanism {
        name: "handover by count",
        neutral: &["scoring.rule=score"],
        idle: &["scoring.count=2"],
        strong: &["scoring.rule=count", "scoring.count=3"],
        metric: "sal_rate",
        moves: Up,
    },
    Mechanism {
        name: "handover by matrix",
        neutral: &["scoring.rule=score"],
        idle: &["scoring.matrix.fit_a=90", "scoring.matrix.behaviour_1=80", "scoring.matrix.a=3", "scoring.matrix.c=1"],
        strong: &["scoring.rule=matrix"],
        metric: "sal_rate",
        moves: Up,
    },
    Mechanism {
        name: "handover by signal",
        neutral: &["handoff.marketing-to-inside-sales.rule=as-scored"],
        idle: &["scoring.hot=5", "scoring.hot_fit=10"],
        strong: &["handoff.marketing-to-inside-sales.rule=signal", "scoring.hot=10"],
        metric: "mql",
        moves: Up,
    },
];
