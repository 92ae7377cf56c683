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
        name: "speed to lead",
        neutral: &["qualification.speed_exponent=0"],
        idle: &["qualification.speed_scale=\"3 days\""],
        strong: &["qualification.speed_exponent=1"],
        metric: "sal_rate",
        moves: Down,
    },
];
