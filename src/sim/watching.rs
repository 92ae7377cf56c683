//! What a close observer gets to see of one account: both sides' state and words,
//! copied after the fact.

use crate::buying::Buyers;
use crate::contact::{Answer, Signal, SignalKind, Trace};
use crate::ledger::panel::Standpoint;
use crate::ledger::{BuyerState, Detail, FileState, Snapshot, Told};
use crate::selling::{Relationship, Sellers};
use crate::terms::{AccountId, Stage, TaskKind};
use crate::units::Instant;

/// How both sides stand.
pub fn snapshot(buyers: &Buyers<'_>, sellers: &Sellers<'_>, id: AccountId, now: Instant) -> Snapshot {
    let (buyer, file) = (buyers.buyer(id), sellers.file(id));
    Snapshot {
        buyer: BuyerState {
            phase: buyer.phase,
            steps: buyer.steps,
            reversals: buyer.reversals,
            vetoes: buyer.vetoes,
            urgency: buyer.urgency,
            support: buyers.mean_support(id),
            awareness: buyer.awareness,
            trust: buyer.trust,
        },
        file: FileState {
            stage: file.stage,
            deal: file.is_deal(),
            owner: sellers.rules().owner(file.stage),
            rep: file.keeper.rep(),
            score: sellers.score(id) as f32,
            context: file.context,
            believed: sellers.believed(id, now),
        },
    }
}

/// How an account stands on a day, for a census: nothing is changed by looking.
pub fn standpoint(buyers: &Buyers<'_>, sellers: &Sellers<'_>, id: AccountId, day: Instant) -> Standpoint {
    let (buyer, file) = (buyers.buyer(id), sellers.file(id));
    Standpoint {
        phase: buyer.phase,
        progress: buyers.progress(id),
        stage: file.stage,
        fit: file.stated_fit,
        behaviour: sellers.behaviour_on(id, day) as f32,
    }
}

/// A signal, and whether it reached the file.
pub fn signalled(signal: Signal, file: &Relationship, now: Instant) -> Detail {
    match signal.kind {
        SignalKind::Visit { job, trace, .. } => {
            let form = trace == Trace::Form;
            // What strangers do ages their points too, and tells nobody who they are.
            let told = trace != Trace::Passing || file.scored.get() == now || file.last_seen.get() == now;
            let seen = told && file.stage != Stage::Anonymous;
            Detail::Visit { job, form, seen, clicked: trace == Trace::Click }
        }
        SignalKind::Card { .. } => Detail::Card { seen: file.last_seen.get() == now },
        SignalKind::Inquiry => Detail::Inquiry,
        SignalKind::Referral => Detail::Referral,
    }
}

/// A touch of the seller's, and the answer.
pub fn touched(task: TaskKind, answer: Answer) -> Detail {
    let Answer { reached, buying, project, progress, milestone, mismatched, .. } = answer;
    Detail::Touched { task, told: Told { reached, buying, project, progress, milestone, mismatched } }
}
