//! Mails to leads that nobody works on.

use super::Mechanism;
use super::Moves::{Down, Up};

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "step mail",
        neutral: &["nurture.mode=none"],
        idle: &["nurture.every=\"2 days\"", "nurture.opened=1", "nurture.friction=1"],
        strong: &["nurture.mode=step", "nurture.every=\"5 days\"", "nurture.opened=0.4"],
        metric: "mql",
        moves: Up,
    },
    Mechanism {
        name: "triggered mail",
        neutral: &["nurture.mode=none"],
        idle: &["nurture.opened=1", "nurture.friction=1"],
        strong: &["nurture.mode=triggered", "nurture.opened=0.8"],
        metric: "mql",
        moves: Up,
    },
    Mechanism {
        name: "friction of mails",
        neutral: &["nurture.mode=step", "nurture.friction=0"],
        idle: &[],
        strong: &["nurture.mode=step", "nurture.friction=0.2"],
        metric: "mails",
        moves: Down,
    },
];
