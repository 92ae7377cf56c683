//! Campaigns: routine work of the team that owns known leads. What they bring
//! follows from how many were finished lately, so a team without time for them
//! gets fewer list leads.

use super::rules::Rules;
use super::sellers::Sellers;
use super::waiting::Task;
use super::{Event, Output};
use crate::random::{Purpose, quantile};
use crate::schedule::{Agenda, Turn};
use crate::terms::{Stage, TaskKind};
use crate::units::{Instant, Span};

const GAP: Purpose = Purpose::named("selling/campaign-gap");

/// Days after which a finished campaign has lost all but 1/e of its effect.
const MEMORY: f64 = 90.0;

/// Campaigns finished lately, relative to what was planned.
#[derive(Debug, Clone, Copy)]
pub struct CampaignOutput {
    level: f64,
    since: Instant,
}

impl CampaignOutput {
    /// Everything ran as planned so far.
    pub fn as_planned() -> Self {
        CampaignOutput { level: 1.0, since: Instant::START }
    }

    /// The level now; 1 is as planned.
    pub fn level(&self, rules: &Rules, now: Instant) -> f64 {
        if rules.campaign_rate == 0.0 { 0.0 } else { self.level * libm::exp(-now.since(self.since).days() / MEMORY) }
    }

    /// One more was finished: in the long run, finishing all leaves the level at 1.
    /// `scope` is the share of the market for which they are planned.
    pub fn finished(&mut self, rules: &Rules, scope: f64, now: Instant) {
        let one = 1.0 / (rules.campaign_rate * scope * MEMORY).max(f64::MIN_POSITIVE);
        *self = CampaignOutput { level: self.level(rules, now) + one, since: now };
    }
}

impl Sellers<'_> {
    /// Campaigns fall due as a Poisson process.
    pub(super) fn schedule_campaign<A: Agenda<Event>>(&mut self, k: u32, turn: &mut Turn<'_, A, Output>) {
        let rate = self.rules.campaign_rate * self.service.share();
        if rate > 0.0 {
            let u = self.office.uniform(GAP, u64::from(k));
            let gap = quantile::exponential(u, 1.0 / (rate * self.management.force.campaigns));
            turn.agenda.at(turn.now + Span::from_days(gap), Event::Campaign(k));
        }
    }

    pub(super) fn queue_campaign<A: Agenda<Event>>(&mut self, k: u32, turn: &mut Turn<'_, A, Output>) {
        self.schedule_campaign(k + 1, turn);
        let (kind, queued) = (TaskKind::Campaign, turn.now);
        let task = Task { account: None, lead: k, about: None, contact: 0, kind, queued, score: 0.0 };
        if let Some(rep) = self.floor.pool(self.rules.owner(Stage::Known), task) {
            self.look_for_work(rep, turn);
        }
    }
}
