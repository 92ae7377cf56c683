//! Entry definitions: what an account must show before it is passed on. A handoff
//! has one as an agreement of two teams, a gate has one as a test.

use crate::scenario::Scenario;
use crate::scenario::settings::StageKind;
use crate::terms::Stage;

/// What an account must show.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entry {
    /// Least fit as it is known (0 to 100).
    pub fit: f64,
    /// Least number of qualification fields that are known.
    pub fields: u32,
}

impl Entry {
    /// Whoever comes.
    pub const ANYTHING: Entry = Entry { fit: 0.0, fields: 0 };

    /// Whether an account of this fit and with so many known fields may enter.
    pub fn admits(&self, fit: f64, fields: u32) -> bool {
        fit >= self.fit && fields >= self.fields
    }
}

/// The tests of the stages that are gates; all others let everybody in.
pub fn gates(scenario: &Scenario) -> [Entry; Stage::COUNT] {
    let mut gates = [Entry::ANYTHING; Stage::COUNT];
    for (stage, rules) in scenario.lifecycle.stages() {
        if rules.kind == StageKind::Gate {
            gates[stage.index()] = Entry { fit: rules.entry_fit, fields: rules.entry_fields };
        }
    }
    gates
}
