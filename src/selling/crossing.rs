//! What passing an account from one team to another does.

use super::entry::Entry;
use super::maturity;
use crate::scenario::Scenario;
use crate::scenario::settings::{Handoff, Overdue};
use crate::units::{Days, Span};

/// A limit of time, and what follows when it has passed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limit {
    /// How long.
    pub after: Span,
    /// What follows.
    pub overdue: Overdue,
}

impl Limit {
    /// The limit of these settings; no time means no limit.
    pub fn of(after: Days, overdue: Overdue) -> Option<Self> {
        (after.get() > 0.0).then(|| Limit { after: after.span(), overdue })
    }
}

/// What passing an account from one team to another does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crossing {
    /// Time until the receiver can start.
    pub delay: Span,
    /// Share of what the giver knew that the receiver knows.
    pub retention: f64,
    /// Chance that the receiver takes up what it is handed.
    pub acceptance: f64,
    /// Chance per conversation that the buyer hears another story than before.
    pub inconsistency: f32,
    /// What may be handed over.
    pub entry: Entry,
    /// By when it is to be taken up.
    pub sla: Option<Limit>,
}

impl Crossing {
    /// Within one team nothing is handed over.
    pub const NONE: Crossing = Crossing {
        delay: Span::ZERO,
        retention: 1.0,
        acceptance: 1.0,
        inconsistency: 0.0,
        entry: Entry::ANYTHING,
        sla: None,
    };

    /// `kept`: share that the organisation's maturity leaves of what a handoff keeps.
    fn of(handoff: &Handoff, kept: f64) -> Self {
        Crossing {
            delay: handoff.delay.span(),
            retention: kept * handoff.context_retention.get(),
            acceptance: kept * handoff.acceptance.get(),
            inconsistency: handoff.inconsistency.get() as f32,
            entry: Entry { fit: handoff.entry_fit, fields: handoff.entry_fields },
            sla: Limit::of(handoff.sla, handoff.overdue),
        }
    }
}

/// All pairs of teams. Between stages that follow each other a scenario declares a
/// handoff (reading one supplies what was forgotten); any other pair is a return to
/// the file, which keeps what it holds and makes nobody wait.
pub fn crossings(scenario: &Scenario) -> Vec<Crossing> {
    let kept = maturity::handed_over(scenario);
    let mut all = Vec::with_capacity(scenario.team.len() * scenario.team.len());
    for from in &scenario.team {
        for to in &scenario.team {
            let declared = scenario.handoff.iter().find(|h| h.from == from.name && h.to == to.name);
            all.push(declared.map_or(Crossing::NONE, |handoff| Crossing::of(handoff, kept)));
        }
    }
    all
}
