//! What management knows: the counts of the month, attainment, trust, what was learnt.

use super::feedback::Learning;
use super::goals::{Counts, attained};
use super::in_force::InForce;
use super::reactions::Reactions;
use super::rules::ManagementRules;
use super::trust::{Boundary, Trust};
use crate::terms::Stage;
use crate::units::Money;

/// The management of one replication.
#[derive(Debug, Clone)]
pub struct Management {
    /// How things are done until the next review.
    pub force: InForce,
    /// What was learnt of leads.
    pub learning: Learning,
    counts: Counts,
    attainment: Vec<f64>,
    reactions: Reactions,
    /// By boundary: usual leads, hot ones.
    trust: [[Trust; 2]; Boundary::COUNT],
}

impl Management {
    /// All is as planned, and everybody trusts everybody.
    pub fn new(rules: &ManagementRules, accounts: usize) -> Self {
        Management {
            force: InForce::AS_SET,
            learning: Learning::new(rules, accounts),
            counts: Counts::default(),
            attainment: vec![1.0; rules.goals.len()],
            reactions: Reactions::default(),
            trust: [[Trust::WHOLE; 2]; Boundary::COUNT],
        }
    }

    /// What the month has counted so far was counted elsewhere.
    pub fn begin_counting(&mut self) {
        self.counts = Counts::default();
        self.trust.iter_mut().flatten().for_each(Trust::begin_counting);
    }

    /// An account entered this stage.
    #[inline]
    pub fn count_stage(&mut self, stage: Stage) {
        self.counts.mql += u32::from(stage == Stage::Mql);
        self.counts.meetings += u32::from(stage == Stage::Sql);
    }

    /// A contract of this annual value was signed or expanded.
    pub fn count_booking(&mut self, value: Money) {
        self.counts.bookings += value;
    }

    /// A contract of this annual value was renewed.
    pub fn count_renewal(&mut self, value: Money) {
        self.counts.renewed += value;
    }

    /// What became of a lead that was handed over.
    pub fn judge(&mut self, boundary: Boundary, hot: bool, worthy: bool) {
        self.trust[boundary as usize][usize::from(hot)].judge(worthy);
    }

    /// Trust in the usual leads at a boundary (0 to 1).
    pub fn trust(&self, boundary: Boundary) -> f64 {
        self.trust[boundary as usize][0].level()
    }

    /// Share of its target that a team reached lately.
    pub fn attainment(&self) -> &[f64] {
        &self.attainment
    }

    /// A month is over, `years` after the start: what is in force for the next one. Of each
    /// target the share `scope` is asked for.
    pub fn review(&mut self, rules: &ManagementRules, years: f64, scope: f64) {
        let grown = scope * libm::exp(years * libm::log1p(rules.growth));
        for (team, (attainment, goal)) in self.attainment.iter_mut().zip(&rules.goals).enumerate() {
            let asked = rules.by_mql.is_some_and(|by_mql| by_mql.index() == team);
            let raised = if asked { grown * self.reactions.raise(rules) } else { grown };
            *attainment = attained(*attainment, goal, &self.counts, raised);
        }
        self.counts = Counts::default();
        self.reactions = Reactions::of(rules, &self.attainment);
        for (trusts, worth) in self.trust.iter_mut().zip(rules.worth) {
            trusts.iter_mut().for_each(|trust| trust.review(rules.trust.rate.get(), worth));
        }
        self.learning.review(rules);
        let acceptance = self.trust.map(|trusts| trusts.map(|trust| trust.acceptance(&rules.trust)));
        let (bar, points) = (self.learning.bar, self.learning.points);
        self.force = InForce { bar, points, acceptance, ..InForce::AS_SET };
        self.reactions.act(rules, &mut self.force);
    }
}
