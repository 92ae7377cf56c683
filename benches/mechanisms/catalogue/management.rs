//! The loops of management: pressure, trust in what is handed over, feedback, and what
//! goes first where one team does everything.
//!
//! Targets are far out of reach, so that every reaction is at its strongest.

use super::Moves::{Down, Up};
use super::{ALONE, Idle, Mechanism};

const PRESSED: &str = "management.pressure=1";
const MQLS: [&str; 2] = ["team.marketing.kpi=mql", "team.marketing.target=1e6"];
const MEETINGS: [&str; 2] = ["team.inside-sales.kpi=meetings", "team.inside-sales.target=1e6"];
const BOOKINGS: [&str; 2] = ["team.field-sales.kpi=bookings", "team.field-sales.target=1e12"];
/// A target of MQLs that is reached, unless field sales calls for more.
const ENOUGH: [&str; 2] = ["team.marketing.kpi=mql", "team.marketing.target=200"];
const WORTH: [&str; 2] =
    ["handoff.marketing-to-inside-sales.worth=0.6", "handoff.inside-sales-to-field-sales.worth=0.9"];
const TRUSTING: &str = "management.trust.rate=0.3";
/// Nobody asks for a rep unmet, so that leads are made by their score.
const BY_SCORE_ALONE: &str = "buying.sources.before_relationship=0";

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "pressure",
        neutral: &["management.pressure=0", MQLS[0], MQLS[1], MEETINGS[0], MEETINGS[1], BOOKINGS[0], BOOKINGS[1]],
        idle: Idle::Settings(&[
            "management.reaction.lower_bar=0.5",
            "management.reaction.campaigns=0.5",
            "management.reaction.false_meetings=0.5",
            "management.reaction.hot_first=0.5",
            "management.reaction.fresh_first=0.5",
            "management.reaction.closing=0.5",
            "management.reaction.hold_on=0.5",
            "management.reaction.more_leads=1",
        ]),
        strong: &[
            PRESSED,
            MQLS[0],
            MQLS[1],
            MEETINGS[0],
            MEETINGS[1],
            BOOKINGS[0],
            BOOKINGS[1],
            "management.reaction.lower_bar=0.5",
            "management.reaction.campaigns=0.5",
            "management.reaction.false_meetings=0.7",
            "management.reaction.hot_first=0.5",
            "management.reaction.fresh_first=0.8",
            "management.reaction.closing=0.5",
            "management.reaction.hold_on=0.5",
        ],
        // What it costs in revenue shows where people are scarce (`tests/loops`).
        metric: "win_rate",
        moves: Down,
    },
    Mechanism {
        name: "shared goal",
        neutral: &[PRESSED, MEETINGS[0], MEETINGS[1], FALSE, "management.shared_goal=0"],
        idle: ALONE,
        strong: &[PRESSED, MEETINGS[0], MEETINGS[1], FALSE, "management.shared_goal=1"],
        metric: "false_meetings",
        moves: Down,
    },
    Mechanism {
        name: "lowered bar",
        neutral: &[PRESSED, MQLS[0], MQLS[1], "management.reaction.lower_bar=0"],
        idle: ALONE,
        strong: &[PRESSED, MQLS[0], MQLS[1], "management.reaction.lower_bar=0.5"],
        metric: "mql",
        moves: Up,
    },
    Mechanism {
        name: "campaigns instead of mails",
        neutral: &[PRESSED, MQLS[0], MQLS[1], "management.reaction.campaigns=0"],
        idle: ALONE,
        strong: &[PRESSED, MQLS[0], MQLS[1], "management.reaction.campaigns=0.8"],
        metric: "mails",
        moves: Down,
    },
    Mechanism {
        name: "meetings without need",
        neutral: &[PRESSED, MEETINGS[0], MEETINGS[1], "management.reaction.false_meetings=0"],
        idle: ALONE,
        strong: &[PRESSED, MEETINGS[0], MEETINGS[1], "management.reaction.false_meetings=0.8"],
        metric: "false_meetings",
        moves: Up,
    },
    Mechanism {
        name: "hot leads first",
        neutral: &[PRESSED, MEETINGS[0], MEETINGS[1], HOT, NO_FALSE, "management.reaction.hot_first=0"],
        idle: ALONE,
        strong: &[PRESSED, MEETINGS[0], MEETINGS[1], HOT, NO_FALSE, "management.reaction.hot_first=1"],
        metric: "false_meetings",
        moves: Up,
    },
    Mechanism {
        name: "fresh leads first",
        neutral: &[PRESSED, MEETINGS[0], MEETINGS[1], "management.reaction.fresh_first=0"],
        idle: ALONE,
        strong: &[PRESSED, MEETINGS[0], MEETINGS[1], "management.reaction.fresh_first=0.9"],
        metric: "mql",
        moves: Down,
    },
    Mechanism {
        name: "closing at any price",
        neutral: &[PRESSED, BOOKINGS[0], BOOKINGS[1], "management.reaction.closing=0"],
        idle: ALONE,
        strong: &[PRESSED, BOOKINGS[0], BOOKINGS[1], "management.reaction.closing=1"],
        metric: "mismatch_rate",
        moves: Up,
    },
    Mechanism {
        name: "hopeless deals",
        neutral: &[PRESSED, BOOKINGS[0], BOOKINGS[1], "management.reaction.hold_on=0"],
        idle: ALONE,
        strong: &[PRESSED, BOOKINGS[0], BOOKINGS[1], "management.reaction.hold_on=0.9"],
        metric: "busiest_utilisation",
        moves: Up,
    },
    Mechanism {
        name: "calls for more leads",
        neutral: &[PRESSED, ENOUGH[0], ENOUGH[1], BOOKINGS[0], BOOKINGS[1], LOWER, "management.reaction.more_leads=0"],
        idle: ALONE,
        strong: &[PRESSED, ENOUGH[0], ENOUGH[1], BOOKINGS[0], BOOKINGS[1], LOWER, "management.reaction.more_leads=2"],
        metric: "threshold_mean",
        moves: Down,
    },
    Mechanism {
        name: "growth of targets",
        neutral: &[ENOUGH[0], ENOUGH[1], "management.target_growth=0"],
        idle: ALONE,
        strong: &[ENOUGH[0], ENOUGH[1], "management.target_growth=0.5"],
        metric: "attainment",
        moves: Down,
    },
    Mechanism {
        name: "trust in leads",
        neutral: &["management.trust.rate=0"],
        idle: Idle::Settings(&["management.trust.refusal=1", WORTH[0], WORTH[1]]),
        strong: &[TRUSTING, WORTH[0], WORTH[1], "management.trust.refusal=1"],
        metric: "left_lying",
        moves: Up,
    },
    Mechanism {
        name: "refusal without trust",
        neutral: &[TRUSTING, WORTH[0], WORTH[1], "management.trust.refusal=0"],
        idle: ALONE,
        strong: &[TRUSTING, WORTH[0], WORTH[1], "management.trust.refusal=1"],
        metric: "sal",
        moves: Down,
    },
    Mechanism {
        name: "hot leads passed on unready",
        neutral: &[
            TRUSTING,
            // Of the others nobody is talked into a meeting.
            "management.reaction.false_meetings=0",
            WORTH[1],
            "management.trust.refusal=1",
            PRESSED,
            MEETINGS[0],
            MEETINGS[1],
            HOT,
            "management.reaction.hot_first=0",
        ],
        idle: ALONE,
        strong: &[
            TRUSTING,
            // Of the others nobody is talked into a meeting.
            "management.reaction.false_meetings=0",
            WORTH[1],
            "management.trust.refusal=1",
            PRESSED,
            MEETINGS[0],
            MEETINGS[1],
            HOT,
            "management.reaction.hot_first=1",
        ],
        metric: "false_meetings",
        moves: Up,
    },
    Mechanism {
        name: "feedback into points",
        neutral: &[BY_SCORE_ALONE, BLOGS, "management.feedback.points=0"],
        idle: ALONE,
        strong: &[BY_SCORE_ALONE, BLOGS, "management.feedback.points=0.5"],
        // Fewer leads for readers of articles; those that remain are readier.
        metric: "mql",
        moves: Down,
    },
    Mechanism {
        name: "feedback into the threshold",
        neutral: &["management.feedback.threshold=0"],
        idle: Idle::Settings(&["management.feedback.ready_share=0.9"]),
        strong: &["management.feedback.threshold=0.5", "management.feedback.ready_share=0.6"],
        metric: "mql",
        moves: Down,
    },
    Mechanism {
        name: "feedback into content",
        neutral: &["management.feedback.content=0"],
        idle: ALONE,
        strong: &["management.feedback.content=0.2"],
        metric: "shortlist_rate",
        moves: Up,
    },
    Mechanism {
        name: "credit for expansions",
        neutral: &["management.credit_fight=0"],
        idle: ALONE,
        strong: &["management.credit_fight=1"],
        metric: "expansions",
        moves: Down,
    },
    // Reviews of a day a month, held by those who also call.
    Mechanism {
        name: "customers first",
        neutral: &[ROUTINE[0], ROUTINE[1], ROUTINE[2], ROUTINE[3], "team.inside-sales.first=urgency"],
        idle: ALONE,
        strong: &[ROUTINE[0], ROUTINE[1], ROUTINE[2], ROUTINE[3], "team.inside-sales.first=customers"],
        metric: "sal",
        moves: Down,
    },
];

/// Every lead is one by a hot signal.
const HOT: &str = "scoring.rule=signal";
/// Articles are taken for a strong signal.
const BLOGS: &str = "signals.kind_points.blog=20";
/// Nobody passes a lead on but for its being hot.
const NO_FALSE: &str = "management.reaction.false_meetings=0";
const FALSE: &str = "management.reaction.false_meetings=0.8";
const LOWER: &str = "management.reaction.lower_bar=0.5";
const ROUTINE: [&str; 4] = [
    "team.customer-success.owns=[]",
    "team.inside-sales.owns=[\"mql\", \"sal\", \"customer\"]",
    "selling.review_every=\"30 days\"",
    "work.review=\"1 day\"",
];
