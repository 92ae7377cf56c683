//! What customers do.

use super::Moves::{Down, Up};
use super::{ALONE, Idle, Mechanism};

/// A world in which customers want more.
const EXPANDING: &str = "market.segment.manufacturing.expansion_rate=0.5";

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "expansion",
        neutral: &[
            "market.segment.it-services.expansion_rate=0",
            "market.segment.manufacturing.expansion_rate=0",
            "market.segment.trade-and-logistics.expansion_rate=0",
            "market.segment.it-services.cross_sell_rate=0",
            "market.segment.manufacturing.cross_sell_rate=0",
            "market.segment.trade-and-logistics.cross_sell_rate=0",
        ],
        idle: Idle::Settings(&[
            "contract.expansion_value=2",
            "buying.consensus.customer_ease=0.3",
            "buying.choice.customer=3",
        ]),
        strong: &[
            "market.segment.it-services.expansion_rate=0.5",
            "market.segment.manufacturing.expansion_rate=0.5",
            "market.segment.trade-and-logistics.expansion_rate=0.5",
            "market.segment.it-services.cross_sell_rate=0",
            "market.segment.manufacturing.cross_sell_rate=0",
            "market.segment.trade-and-logistics.cross_sell_rate=0",
        ],
        metric: "expansion_bookings",
        moves: Up,
    },
    Mechanism {
        name: "incumbent's place on the list",
        neutral: &[EXPANDING, "buying.shortlist.customer=0"],
        idle: ALONE,
        strong: &[EXPANDING, "buying.shortlist.customer=4"],
        metric: "expansion_win_rate",
        moves: Up,
    },
    Mechanism {
        name: "incumbent's advantage",
        neutral: &[EXPANDING, "buying.choice.customer=0"],
        idle: ALONE,
        strong: &[EXPANDING, "buying.choice.customer=3"],
        metric: "expansion_win_rate",
        moves: Up,
    },
    Mechanism {
        name: "customers' ease of agreeing",
        neutral: &[EXPANDING, "buying.consensus.customer_ease=0"],
        idle: ALONE,
        strong: &[EXPANDING, "buying.consensus.customer_ease=0.3"],
        metric: "expansions",
        moves: Up,
    },
    Mechanism {
        name: "neglected renewals",
        neutral: &["contract.neglect=0", "work.renew=\"12 days\""],
        idle: ALONE,
        strong: &["contract.neglect=0.5", "work.renew=\"12 days\""],
        metric: "renewal_rate",
        moves: Down,
    },
    Mechanism {
        name: "reviews",
        neutral: &["selling.review_every=\"0 days\""],
        idle: Idle::Settings(&["contract.review=0.9", "work.review=\"5 days\""]),
        strong: &["selling.review_every=\"90 days\""],
        metric: "reviews",
        moves: Up,
    },
    Mechanism {
        name: "what a review keeps",
        neutral: &["selling.review_every=\"90 days\"", "contract.review=0"],
        idle: ALONE,
        strong: &["selling.review_every=\"90 days\"", "contract.review=0.6"],
        metric: "renewal_rate",
        moves: Up,
    },
];
