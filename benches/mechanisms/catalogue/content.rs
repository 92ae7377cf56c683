//! What we publish, its gates and its forms.

use super::Moves::{Down, Up};
use super::{ALONE, Idle, Mechanism};

/// Early content is webinars for the most part, and much of it is ours.
const WEBINARS: [&str; 4] = [
    "content.asset.problem-webinar.share=30",
    "content.asset.solution-webinar.share=30",
    "content.form_fill=1",
    "buying.sources.own-content=6",
];

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "form length",
        neutral: &["content.form_fields=3"],
        idle: ALONE,
        strong: &["content.form_fields=8"],
        metric: "leads",
        moves: Down,
    },
    Mechanism {
        name: "false forms",
        neutral: &["content.false_forms=0", "market.idle_forms=0.1"],
        idle: ALONE,
        strong: &["content.false_forms=0.6", "market.idle_forms=0.1"],
        metric: "unreachable_rate",
        moves: Up,
    },
    Mechanism {
        name: "idle forms",
        neutral: &["market.idle_forms=0"],
        idle: ALONE,
        strong: &["market.idle_forms=0.15"],
        metric: "leads",
        moves: Up,
    },
    Mechanism {
        name: "content gate",
        neutral: &[WEBINARS[3], "content.gate=open"],
        idle: Idle::Settings(&["content.gated_from=validation"]),
        strong: &[WEBINARS[3], "content.gate=all"],
        metric: "expected_revenue",
        moves: Down,
    },
    Mechanism {
        name: "missed webinars",
        neutral: &[WEBINARS[0], WEBINARS[1], WEBINARS[2], WEBINARS[3], "content.webinar_attendance=1"],
        idle: Idle::Settings(&["nurture.archive=0.9"]),
        strong: &[
            WEBINARS[0],
            WEBINARS[1],
            WEBINARS[2],
            WEBINARS[3],
            "content.webinar_attendance=0",
            "nurture.archive=0",
        ],
        metric: "journey_days",
        moves: Up,
    },
    Mechanism {
        name: "archive of webinars",
        neutral: &[
            WEBINARS[0],
            WEBINARS[1],
            WEBINARS[2],
            WEBINARS[3],
            "content.webinar_attendance=0",
            "nurture.archive=0",
        ],
        idle: ALONE,
        strong: &[
            WEBINARS[0],
            WEBINARS[1],
            WEBINARS[2],
            WEBINARS[3],
            "content.webinar_attendance=0",
            "nurture.archive=1",
        ],
        metric: "journey_days",
        moves: Down,
    },
];
