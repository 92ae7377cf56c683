//! What buyers sum up, in the words of the ledger.

use crate::buying::{ContractSummary, JourneySummary};
use crate::ledger::{ContractEnd, JourneyRecord};

/// The end of a journey.
pub fn journey(summary: &JourneySummary) -> JourneyRecord {
    let JourneySummary { began, end, expansion, selected, sessions, rep_sessions, reversals, .. } = *summary;
    let JourneySummary { vetoes, stalls, contents, people, .. } = *summary;
    JourneyRecord {
        began,
        end,
        expansion,
        selected,
        sessions,
        rep_sessions,
        reversals,
        vetoes,
        stalls,
        contents,
        people,
    }
}

/// The end of a contract.
pub fn contract_end(summary: &ContractSummary) -> ContractEnd {
    let ContractSummary { left, value, chance, expected_value, won, health, referred, .. } = *summary;
    let pending = summary.pending.map(|pending| (pending.expected_value, pending.signature));
    ContractEnd { left, value, chance, expected_value, won, pending, health, referred }
}
