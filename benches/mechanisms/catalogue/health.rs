//! How customers fare, and whom they name us to.

use super::Moves::{Down, Up};
use super::{ALONE, Idle, Mechanism};

/// Health counts at renewal.
const COUNTS: &str = "health.renewal=4";

/// Customers want more, and most of them fare well.
const EXPANDING: &str = "market.segment.manufacturing.expansion_rate=0.5";

/// Customers name us to others.
const REFERRING: &str = "referral.rate=4";

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "health at renewal",
        neutral: &["health.level=0.8", "health.renewal=0"],
        idle: Idle::Nothing("what makes health is measured whether it acts or not"),
        strong: &["health.level=0.8", "health.renewal=5"],
        metric: "renewal_rate",
        moves: Up,
    },
    Mechanism {
        name: "fit of customers",
        neutral: &[COUNTS, "health.fit=0"],
        idle: ALONE,
        strong: &[COUNTS, "health.fit=1"],
        metric: "customer_health",
        moves: Up,
    },
    Mechanism {
        name: "use of what was bought",
        neutral: &[COUNTS, "health.level=0.2", "health.adoption=0"],
        idle: Idle::Settings(&["health.growth=\"30 days\"", "health.onboarded=\"900 days\"", "health.review=0.5"]),
        strong: &[COUNTS, "health.level=0.2", "health.adoption=0.6"],
        metric: "customer_health",
        moves: Up,
    },
    Mechanism {
        name: "onboarding",
        neutral: &[
            COUNTS,
            "health.level=0.2",
            "health.adoption=0.6",
            "health.growth=\"900 days\"",
            "health.onboarded=\"900 days\"",
        ],
        idle: ALONE,
        strong: &[
            COUNTS,
            "health.level=0.2",
            "health.adoption=0.6",
            "health.growth=\"900 days\"",
            "health.onboarded=\"60 days\"",
        ],
        metric: "customer_health",
        moves: Up,
    },
    Mechanism {
        name: "use after a review",
        neutral: &[
            COUNTS,
            "health.level=0.2",
            "health.adoption=0.6",
            "health.onboarded=\"900 days\"",
            "health.review=0",
        ],
        idle: ALONE,
        strong: &[
            COUNTS,
            "health.level=0.2",
            "health.adoption=0.6",
            "health.onboarded=\"900 days\"",
            "health.review=0.5",
        ],
        metric: "customer_health",
        moves: Up,
    },
    Mechanism {
        name: "promises lost at the handoff",
        neutral: &[COUNTS, "health.promise=0"],
        idle: ALONE,
        strong: &[COUNTS, "health.promise=0.8"],
        metric: "customer_health",
        moves: Down,
    },
    Mechanism {
        name: "disappointed customers",
        neutral: &[COUNTS, EXPANDING, "work.load=1.3", "health.disappointment=0"],
        idle: ALONE,
        strong: &[COUNTS, EXPANDING, "work.load=1.3", "health.disappointment=0.4"],
        metric: "customer_health",
        moves: Down,
    },
    Mechanism {
        name: "customers nobody talks to",
        neutral: &[COUNTS, "selling.review_every=\"0 days\"", "health.neglect=0"],
        idle: Idle::Settings(&["health.attention=\"10 days\""]),
        strong: &[COUNTS, "selling.review_every=\"0 days\"", "health.neglect=0.6"],
        metric: "churned_neglect",
        moves: Up,
    },
    Mechanism {
        name: "reasons from outside",
        neutral: &["contract.outside=0"],
        idle: ALONE,
        strong: &["contract.outside=0.05"],
        metric: "churned_outside",
        moves: Up,
    },
    Mechanism {
        name: "health and the wish for more",
        neutral: &[EXPANDING, "health.level=0.9", "health.expansion=0"],
        idle: ALONE,
        strong: &[EXPANDING, "health.level=0.9", "health.expansion=1"],
        metric: "expansions",
        moves: Up,
    },
    Mechanism {
        name: "cross-selling",
        neutral: &[
            "market.segment.it-services.cross_sell_rate=0",
            "market.segment.manufacturing.cross_sell_rate=0",
            "market.segment.trade-and-logistics.cross_sell_rate=0",
        ],
        idle: Idle::Settings(&["contract.cross_sell_value=2"]),
        strong: &[
            "market.segment.it-services.cross_sell_rate=0.3",
            "market.segment.manufacturing.cross_sell_rate=0.3",
            "market.segment.trade-and-logistics.cross_sell_rate=0.3",
        ],
        metric: "cross_sell_bookings",
        moves: Up,
    },
    Mechanism {
        name: "referrals",
        neutral: &["referral.rate=0"],
        idle: Idle::Settings(&[
            "referral.awareness=0.9",
            "referral.trust=0.9",
            "referral.need=0.9",
            "referral.loyalty=0.9",
        ]),
        strong: &["referral.rate=1"],
        metric: "won_referred",
        moves: Up,
    },
    Mechanism {
        name: "awareness by referral",
        neutral: &[REFERRING, "referral.awareness=0"],
        idle: ALONE,
        strong: &[REFERRING, "referral.awareness=0.6"],
        metric: "shortlist_rate",
        moves: Up,
    },
    Mechanism {
        name: "trust by referral",
        neutral: &[REFERRING, "referral.trust=0"],
        idle: ALONE,
        strong: &[REFERRING, "referral.trust=0.6"],
        metric: "won_referred",
        moves: Up,
    },
    Mechanism {
        name: "needs by referral",
        neutral: &[REFERRING, "referral.need=0"],
        idle: ALONE,
        strong: &[REFERRING, "referral.need=0.3"],
        metric: "won_referred",
        moves: Up,
    },
    Mechanism {
        name: "loyalty of the referred",
        neutral: &[REFERRING, "referral.need=0.6", "referral.loyalty=0"],
        idle: ALONE,
        strong: &[REFERRING, "referral.need=0.6", "referral.loyalty=1"],
        metric: "referred_renewal_rate",
        moves: Up,
    },
    Mechanism {
        name: "few large customers",
        neutral: &[
            "market.segment.it-services.value_sigma=0",
            "market.segment.manufacturing.value_sigma=0",
            "market.segment.trade-and-logistics.value_sigma=0",
        ],
        idle: Idle::Settings(&["market.segment.it-services.value_trait_share=0.1"]),
        strong: &[
            "market.segment.it-services.value_sigma=1.5",
            "market.segment.manufacturing.value_sigma=1.5",
            "market.segment.trade-and-logistics.value_sigma=1.5",
        ],
        metric: "top_fifth_share",
        moves: Up,
    },
];
