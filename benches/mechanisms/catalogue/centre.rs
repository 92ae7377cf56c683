//! The buying centre.

use super::Moves::{Down, Up};
use super::{ALONE, Idle, Mechanism};

/// All members take part alike.
const ALL_TAKE_PART: [&str; 3] = [
    "buying.participation.decision-maker={problem-identification=1, solution-exploration=1, requirements-building=1, supplier-selection=1, validation=1, consensus-creation=1}",
    "buying.participation.champion={problem-identification=1, solution-exploration=1, requirements-building=1, supplier-selection=1, validation=1, consensus-creation=1}",
    "buying.participation.user={requirements-building=1, validation=1}",
];

/// The champion and the users do the work; the others hardly take part.
const FEW_TAKE_PART: [&str; 2] = [
    "buying.participation.decision-maker={problem-identification=0.1, solution-exploration=0.1, requirements-building=0.1, supplier-selection=0.1, validation=0.1, consensus-creation=0.1}",
    "buying.participation.influencer={problem-identification=0.1, solution-exploration=0.1, requirements-building=0.1, supplier-selection=0.1, validation=0.1, consensus-creation=0.1}",
];

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "participation",
        neutral: &ALL_TAKE_PART,
        idle: Idle::Nothing("every row of the table is part of it"),
        strong: &FEW_TAKE_PART,
        metric: "no_decision_rate",
        moves: Up,
    },
    Mechanism {
        name: "others in the buying centre",
        neutral: &[
            "market.segment.it-services.others=[1]",
            "market.segment.manufacturing.others=[1]",
            "market.segment.trade-and-logistics.others=[1]",
        ],
        idle: Idle::Settings(&["buying.participation.user={validation=3.0}", "buying.consensus.voice.user=4.0"]),
        strong: &[
            "market.segment.it-services.others=[0, 1, 2, 2, 1]",
            "market.segment.manufacturing.others=[0, 1, 2, 2, 1]",
            "market.segment.trade-and-logistics.others=[0, 1, 2, 2, 1]",
        ],
        metric: "no_decision_rate",
        moves: Up,
    },
    Mechanism {
        name: "influence",
        neutral: &["buying.consensus.influence=0", FEW_TAKE_PART[0], FEW_TAKE_PART[1]],
        idle: Idle::Settings(&[
            "buying.consensus.voice.champion=5.0",
            "buying.consensus.susceptibility.decision-maker=0.5",
        ]),
        strong: &["buying.consensus.influence=0.3", FEW_TAKE_PART[0], FEW_TAKE_PART[1]],
        metric: "no_decision_rate",
        moves: Down,
    },
    Mechanism {
        name: "voice of the champion",
        neutral: &[
            "buying.consensus.influence=0.1",
            "buying.consensus.voice.champion=1",
            FEW_TAKE_PART[0],
            FEW_TAKE_PART[1],
        ],
        idle: ALONE,
        strong: &[
            "buying.consensus.influence=0.1",
            "buying.consensus.voice.champion=5",
            FEW_TAKE_PART[0],
            FEW_TAKE_PART[1],
        ],
        metric: "no_decision_rate",
        moves: Down,
    },
    Mechanism {
        name: "concern of departments",
        neutral: &["buying.consensus.concern=0"],
        idle: ALONE,
        strong: &["buying.consensus.concern=0.2"],
        metric: "no_decision_rate",
        moves: Up,
    },
    Mechanism {
        name: "veto",
        neutral: &["buying.veto.probability=0"],
        idle: Idle::Settings(&["buying.veto.sharpness=2"]),
        strong: &["buying.veto.probability=0.6"],
        metric: "vetoes_per_journey",
        moves: Up,
    },
    Mechanism {
        name: "champion deck",
        neutral: &["content.enablement.champion-deck=0", FEW_TAKE_PART[0], FEW_TAKE_PART[1]],
        idle: Idle::Settings(&["buying.enablement.deck_voice=9", "buying.enablement.deck_attention=9"]),
        strong: &[
            "content.enablement.champion-deck=0.8",
            "buying.enablement.deck_voice=3",
            "buying.enablement.deck_attention=5",
            FEW_TAKE_PART[0],
            FEW_TAKE_PART[1],
        ],
        metric: "no_decision_rate",
        moves: Down,
    },
    Mechanism {
        name: "paper on the return",
        neutral: &["content.enablement.roi-paper=0"],
        idle: Idle::Settings(&["buying.enablement.roi_threshold=2", "buying.enablement.roi_signature=0.9"]),
        strong: &["content.enablement.roi-paper=0.8", "buying.enablement.roi_threshold=0.3"],
        metric: "expected_revenue",
        moves: Up,
    },
    Mechanism {
        name: "seminar for departments",
        neutral: &["content.enablement.department-seminar=0", "buying.consensus.concern=0.15"],
        idle: Idle::Settings(&["buying.enablement.seminar_evidence=0.9"]),
        strong: &["content.enablement.department-seminar=0.8", "buying.consensus.concern=0.15"],
        metric: "expected_revenue",
        moves: Up,
    },
    Mechanism {
        name: "blocking",
        neutral: &["buying.consensus.block_threshold=-10"],
        idle: Idle::Settings(&[
            "buying.consensus.block_scale=10",
            "buying.consensus.block_fear=10",
            "buying.consensus.pressure=10",
        ]),
        strong: &["buying.consensus.block_threshold=0.7"],
        metric: "no_decision_rate",
        moves: Up,
    },
];
