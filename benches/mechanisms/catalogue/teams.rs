//! How teams work and what passes between them.

use super::Moves::{Down, Up};
use super::{ALONE, Idle, Mechanism};

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "recycling",
        neutral: &["recycle.limit=0"],
        idle: Idle::Settings(&["recycle.refractory=\"5 days\"", "recycle.who=everyone", "recycle.to=nurture"]),
        strong: &["recycle.limit=6"],
        metric: "recycled_revenue",
        moves: Up,
    },
    // Full strength is half time: everybody waits.
    Mechanism {
        name: "hours",
        neutral: &["team.field-sales.hours=1"],
        idle: ALONE,
        strong: &["team.field-sales.hours=0.5"],
        metric: "expected_revenue",
        moves: Down,
    },
    // More leads than can be called: whom to call first decides who is ever called.
    Mechanism {
        name: "highest score first",
        neutral: &["work.qualify=\"4 days\"", "team.inside-sales.discipline=first-come"],
        idle: ALONE,
        strong: &["work.qualify=\"4 days\"", "team.inside-sales.discipline=highest-score"],
        metric: "sql",
        moves: Up,
    },
    Mechanism {
        name: "newest first",
        neutral: &["work.qualify=\"4 days\"", "team.inside-sales.discipline=first-come"],
        idle: ALONE,
        strong: &["work.qualify=\"4 days\"", "team.inside-sales.discipline=newest-first"],
        metric: "sql",
        moves: Up,
    },
    Mechanism {
        name: "turnover",
        neutral: &["team.field-sales.attrition=0"],
        idle: Idle::Settings(&[
            "team.field-sales.hiring=\"90 days\"",
            "team.field-sales.ramp=\"150 days\"",
            "team.field-sales.ramp_start=0.2",
            "team.field-sales.file_kept=0.5",
        ]),
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
        idle: Idle::Settings(&["team.field-sales.ramp_start=0.2"]),
        strong: &[
            "team.field-sales.attrition=0.8",
            "team.field-sales.ramp=\"240 days\"",
            "team.field-sales.ramp_start=0.2",
        ],
        // Not a team's load: newcomers work longer on a task, yet bring fewer tasks.
        metric: "expected_revenue",
        moves: Down,
    },
    Mechanism {
        name: "files lost by leavers",
        neutral: &["team.field-sales.attrition=0.8", "team.field-sales.file_kept=1"],
        idle: ALONE,
        strong: &["team.field-sales.attrition=0.8", "team.field-sales.file_kept=0"],
        metric: "win_rate",
        moves: Down,
    },
    Mechanism {
        name: "speed to lead",
        neutral: &["qualification.speed_exponent=0"],
        idle: Idle::Settings(&["qualification.speed_scale=\"3 days\""]),
        strong: &["qualification.speed_exponent=1"],
        metric: "sal_rate",
        moves: Down,
    },
    Mechanism {
        name: "spread of skill",
        neutral: &["team.field-sales.reps=20", "selling.skill_sigma=0"],
        idle: Idle::Settings(&["buying.choice.skill=3", "selling.best_rep=1"]),
        strong: &[
            "team.field-sales.reps=20",
            "selling.skill_sigma=0.6",
            "selling.best_rep=1",
            "buying.choice.skill=1.5",
        ],
        metric: "win_rate",
        moves: Up,
    },
    Mechanism {
        name: "the better of two",
        neutral: &[
            "team.field-sales.reps=20",
            "selling.skill_sigma=0.6",
            "buying.choice.skill=1.5",
            "selling.best_rep=0",
        ],
        idle: ALONE,
        strong: &[
            "team.field-sales.reps=20",
            "selling.skill_sigma=0.6",
            "buying.choice.skill=1.5",
            "selling.best_rep=1",
        ],
        metric: "win_rate",
        moves: Up,
    },
    Mechanism {
        name: "efficiency",
        neutral: &["team.field-sales.efficiency=1"],
        idle: ALONE,
        strong: &["team.field-sales.efficiency=0.5"],
        metric: "win_rate",
        moves: Down,
    },
    Mechanism {
        name: "efficiency acts on quality",
        neutral: &["team.field-sales.efficiency=0.7", "work.quality_exponent=0"],
        idle: ALONE,
        strong: &["team.field-sales.efficiency=0.7", "work.quality_exponent=2"],
        metric: "win_rate",
        moves: Down,
    },
];
