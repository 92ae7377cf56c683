//! Trust in what is handed over: a receiver looks at what became of the last leads, and
//! takes up the fewer the less it was.
//!
//! Hot leads are judged on their own: whoever was passed many that were none welcomes
//! no more of them.

use crate::scenario::Scenario;
use crate::scenario::settings::Trust as TrustRules;
use crate::terms::Stage;

/// A place at which leads are handed over and judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Boundary {
    /// Leads, to whoever calls them: worth it if they turn out ready.
    Leads,
    /// Qualified leads, to whoever sells: worth it if the first meeting finds them ready.
    Deals,
}

impl Boundary {
    /// How many there are.
    pub const COUNT: usize = 2;

    /// The boundary that is passed on the way into a stage, if any.
    pub fn into(stage: Stage) -> Option<Self> {
        match stage {
            Stage::Mql => Some(Boundary::Leads),
            Stage::Sql => Some(Boundary::Deals),
            _ => None,
        }
    }
}

/// Least share of worthy leads for whole trust, by boundary; 0 within a team.
pub fn worths(scenario: &Scenario) -> [f64; Boundary::COUNT] {
    let worth = |from, to| {
        let [from, to] = [from, to].map(|stage| scenario.team.get(scenario.keeper(stage)).map(|team| &team.name));
        let handoff = scenario.handoff.iter().find(|handoff| Some(&handoff.from) == from && Some(&handoff.to) == to);
        handoff.map_or(0.0, |handoff| handoff.worth.get())
    };
    [worth(Stage::Engaged, Stage::Mql), worth(Stage::Sal, Stage::Sql)]
}

/// What one receiver thinks of one kind of leads.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trust {
    level: f64,
    judged: u32,
    worthy: u32,
}

impl Trust {
    /// Nothing speaks against them.
    pub const WHOLE: Trust = Trust { level: 1.0, judged: 0, worthy: 0 };

    /// Trust (0 to 1).
    pub fn level(&self) -> f64 {
        self.level
    }

    /// What was judged so far was judged elsewhere.
    pub fn begin_counting(&mut self) {
        (self.judged, self.worthy) = (0, 0);
    }

    /// What became of a lead.
    pub fn judge(&mut self, worthy: bool) {
        self.judged += 1;
        self.worthy += u32::from(worthy);
    }

    /// A month is over: τ ← τ + rate · (min(1, share / worth) − τ). A month without a
    /// lead tells nothing.
    pub fn review(&mut self, rate: f64, worth: f64) {
        if self.judged > 0 && worth > 0.0 {
            let share = f64::from(self.worthy) / f64::from(self.judged);
            self.level += rate * ((share / worth).min(1.0) - self.level);
        }
        (self.judged, self.worthy) = (0, 0);
    }

    /// Share of the leads taken up otherwise that is still taken up.
    pub fn acceptance(&self, rules: &TrustRules) -> f64 {
        1.0 - rules.refusal.get() * (1.0 - self.level)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Probability;

    #[test]
    fn trust_follows_outcomes_and_leads_are_refused_without_it() {
        let mut trust = Trust::WHOLE;
        (0..8).for_each(|i| trust.judge(i == 0));
        trust.review(0.4, 0.5);
        assert!((trust.level() - (1.0 + 0.4 * (0.25 - 1.0))).abs() < 1e-12);
        let rules = TrustRules { refusal: Probability::constant(0.5), ..TrustRules::default() };
        assert!((trust.acceptance(&rules) - (1.0 - 0.5 * 0.3)).abs() < 1e-12);
        let before = trust;
        trust.review(0.4, 0.5);
        assert_eq!(trust, before, "a month without leads");
        trust.judge(true);
        trust.review(1.0, 0.5);
        assert_eq!(trust.level(), 1.0, "more than is asked for is no more than trust");
    }
}
