//! The buying centre.

use super::Mechanism;
use super::Moves::{Down, Up};

/// The champion and the users do the work; the others hardly take part.
const FEW_TAKE_PART: [&str; 2] = [
    "buying.participation.decision_maker={problem-identification=0.1, solution-exploration=0.1, requirements-building=0.1, supplier-selection=0.1, validation=0.1, consensus-creation=0.1}",
    "buying.participation.influencer={problem-identification=0.1, solution-exploration=0.1, requirements-building=0.1, supplier-selection=0.1, validation=0.1, consensus-creation=0.1}",
];

pub const MECHANISMS: &[Mechanism] = &[
    Mechanism {
        name: "participation",
        neutral: &[],
        idle: &[],
        strong: &FEW_TAKE_PART,
        metric: "no_decision_rate",
        moves: Up,
    },
    Mechanism {
        name: "others in the buying centre",
        neutral: &[],
        idle: &["buying.participation.user={validation=3.0}", "buying.consensus.voice.user=4.0"],
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
        idle: &["buying.consensus.voice.champion=5.0", "buying.consensus.susceptibility.decision_maker=0.5"],
        strong: &["buying.consensus.influence=0.3", FEW_TAKE_PART[0], FEW_TAKE_PART[1]],
        metric: "no_decision_rate",
        moves: Down,
    },
    Mechanism {
        name: "voice of the champion",
        neutral: &["buying.consensus.influence=0.1", FEW_TAKE_PART[0], FEW_TAKE_PART[1]],
        idle: &[],
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
        idle: &[],
        strong: &["buying.consensus.concern=0.2"],
        metric: "no_decision_rate",
        moves: Up,
    },
];
