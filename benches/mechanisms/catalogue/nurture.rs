//! Mails to leads that nobody works on.

use super::Moves::{Down, Up};
use super::{ALONE, Idle, Mechanism};

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "step mail",
        neutral: &["nurture.mode=none"],
        idle: Idle::Settings(&[
            "nurture.every=\"2 days\"",
            "nurture.opened=1",
            "nurture.friction=1",
            "nurture.archive=0.9",
        ]),
        strong: &["nurture.mode=step", "nurture.every=\"5 days\"", "nurture.opened=0.4"],
        metric: "mql",
        moves: Up,
    },
    Mechanism {
        name: "triggered mail",
        neutral: &["nurture.mode=none"],
        idle: Idle::Settings(&["nurture.opened=1", "nurture.friction=1", "nurture.archive=0.9"]),
        strong: &["nurture.mode=triggered", "nurture.opened=0.8"],
        metric: "mql",
        moves: Up,
    },
    Mechanism {
        name: "friction of mails",
        neutral: &["nurture.mode=step", "nurture.friction=0"],
        idle: ALONE,
        strong: &["nurture.mode=step", "nurture.friction=0.2"],
        metric: "mails",
        moves: Down,
    },
    Mechanism {
        name: "campaigns",
        neutral: &["campaign.rate=0", "campaign.lead_rate=0"],
        idle: Idle::Settings(&["campaign.cost=99999", "work.campaign=\"9 days\""]),
        strong: &["campaign.rate=240", "campaign.lead_rate=0.5"],
        metric: "leads",
        moves: Up,
    },
];
