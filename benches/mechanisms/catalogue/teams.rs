//! How teams work and what passes between them.

use super::Mechanism;
use super::Moves::{Down, Up};

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "recycling",
        neutral: &["recycle.limit=0"],
        idle: &["recycle.refractory=\"5 days\""],
        strong: &["recycle.limit=6"],
        metric: "recycled_revenue",
        moves: Up,
    },
    // More leads than can be called: whom to call first decides who is ever called.
    Mechanism {
        name: "highest score first",
        neutral: &["work.qualify=\"4 days\"", "team.inside-sales.discipline=first-come"],
        idle: &[],
        strong: &["work.qualify=\"4 days\"", "team.inside-sales.discipline=highest-score"],
        metric: "sql",
        moves: Up,
    },
    Mechanism {
        name: "newest first",
        neutral: &["work.qualify=\"4 days\"", "team.inside-sales.discipline=first-come"],
        idle: &[],
        strong: &["work.qualify=\"4 days\"", "team.inside-sales.discipline=newest-first"],
        metric: "sql",
        moves: Up,
    },
    Mechanism {
        name: "turnover",
        neutral: &["team.field-sales.attrition=0"],
        idle: &[
            "team.field-sales.hiring=\"90 days\"",
            "team.field-sales.ramp=\"150 days\"",
            "team.field-sales.ramp_start=0.2",
            "team.field-sales.file_kept=0.5",
        ],
        strong: &[
            "team.field-sales.attrition=0.8",
            "team.field-sales.hiring=\"120 days\"",
            "team.field-sales.ramp=\"180 days\"",
            "team.field-sales.ramp_start=0.2",
        ],
        metric: "expected_revenue",
        moves: Down,
    },
    Mechanism {
        name: "ramp",
        neutral: &["team.field-sales.attrition=0.8", "team.field-sales.ramp=\"0 days\""],
        idle: &["team.field-sales.ramp_start=0.2"],
        strong: &[
            "team.field-sales.attrition=0.8",
            "team.field-sales.ramp=\"240 days\"",
            "team.field-sales.ramp_start=0.2",
        ],
        metric: "busiest_utilisation",
        moves: Up,
    },
    Mechanism {
        name: "files lost by leavers",
        neutral: &["team.field-sales.attrition=0.8", "team.field-sales.file_kept=1"],
        idle: &[],
        strong: &["team.field-sales.attrition=0.8", "team.field-sales.file_kept=0"],
        metric: "win_rate",
        moves: Down,
    },
    Mechanism {
        name: "speed to lead",
        neutral: &["qualification.speed_exponent=0"],
        idle: &["qualification.speed_scale=\"3 days\""],
        strong: &["qualification.speed_exponent=1"],
        metric: "sal_rate",
        moves: Down,
    },
];
