//! Reactions: what a team does that misses its target, in proportion to
//! pressure × (1 − shared goal) × the share that it misses.

use super::goals::gap;
use super::in_force::InForce;
use super::rules::ManagementRules;
use crate::terms::TeamId;

/// How strongly those react who can (0 to 1 each).
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Reactions {
    /// Who is measured by MQLs.
    pub mql: f64,
    /// Who is measured by meetings.
    pub meetings: f64,
    /// Who is measured by what deals bring.
    pub deals: f64,
}

/// Share of mails that is sent whatever else is to be done.
const LEAST_MAILS: f64 = 0.05;

impl Reactions {
    /// What follows from how far each team has got.
    pub fn of(rules: &ManagementRules, attainment: &[f64]) -> Self {
        let level = |team: Option<TeamId>| {
            let missed = team.and_then(|team| attainment.get(team.index())).map_or(0.0, |&share| gap(share));
            rules.weight * missed
        };
        Reactions { mql: level(rules.by_mql), meetings: level(rules.by_meetings), deals: level(rules.by_deals) }
    }

    /// What that changes.
    pub fn act(&self, rules: &ManagementRules, force: &mut InForce) {
        let reaction = &rules.reaction;
        force.bar *= 1.0 - reaction.lower_bar.get() * self.mql;
        force.campaigns = 1.0 + reaction.campaigns * self.mql;
        force.mails = (1.0 - reaction.campaigns * self.mql).max(LEAST_MAILS);
        force.false_meetings = reaction.false_meetings.get() * self.meetings;
        force.hot_first = reaction.hot_first.get() * self.meetings;
        force.fresh_first = reaction.fresh_first.get() * self.meetings;
        force.closing = reaction.closing.get() * self.deals;
        force.hold_on = reaction.hold_on.get() * self.deals;
    }

    /// How much more leads are asked for than were planned.
    pub fn raise(&self, rules: &ManagementRules) -> f64 {
        1.0 + rules.reaction.more_leads * self.deals
    }
}
