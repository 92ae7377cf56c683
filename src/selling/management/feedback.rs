//! Feedback: who talks to leads tells what became of them, and points, bar and content
//! move toward that.

use super::rules::ManagementRules;
use crate::contact::Shelf;
use crate::terms::{AccountId, ContentKind, Job, PerJob};

/// Share of the tallies that is kept from month to month: about ten months count.
const KEPT: f64 = 0.9;
/// Leads of the usual share that stand beside those of each kind, so that a few tell little.
const PRIOR: f64 = 10.0;
/// Points move up or down to this many times as much at the most.
const MOST_POINTS: f64 = 4.0;
/// How low and how high the bar can be learnt to be.
const BARS: (f64, f64) = (0.5, 1.4);

/// Leads that were talked to, and those of them that were ready.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Tally {
    called: f64,
    ready: f64,
}

impl Tally {
    fn add(&mut self, ready: bool) {
        self.called += 1.0;
        self.ready += f64::from(u8::from(ready));
    }

    fn share(&self) -> f64 {
        if self.called > 0.0 { self.ready / self.called } else { 0.0 }
    }
}

/// What was learnt so far.
#[derive(Debug, Clone)]
pub struct Learning {
    /// Kinds of content that each account has looked at in this cycle, one bit each;
    /// empty where nobody learns points.
    seen: Vec<u16>,
    by_kind: [Tally; ContentKind::COUNT],
    all: Tally,
    month: Tally,
    /// Buyers met at each job in the month.
    met: PerJob<f64>,
    /// Points of each kind of content, relative to the settings.
    pub points: [f64; ContentKind::COUNT],
    /// Height of the bar, relative to the settings.
    pub bar: f64,
}

impl Learning {
    /// Nothing yet.
    pub fn new(rules: &ManagementRules, accounts: usize) -> Self {
        let watched = if rules.feedback.points.get() > 0.0 { accounts } else { 0 };
        Learning {
            seen: vec![0; watched],
            by_kind: [Tally::default(); ContentKind::COUNT],
            all: Tally::default(),
            month: Tally::default(),
            met: PerJob::default(),
            points: [1.0; ContentKind::COUNT],
            bar: 1.0,
        }
    }

    /// A linked visit to content of this kind.
    #[inline]
    pub fn see(&mut self, account: AccountId, kind: ContentKind) {
        if let Some(seen) = self.seen.get_mut(account.index()) {
            *seen |= 1 << kind.index();
        }
    }

    /// What an account has looked at comes over from another office.
    pub fn take(&mut self, other: &mut Learning, account: AccountId) {
        let seen = other.seen.get_mut(account.index()).map(std::mem::take).unwrap_or_default();
        if let Some(mine) = self.seen.get_mut(account.index()) {
            *mine = seen;
        }
    }

    /// A cycle is over, or its file is stale: what comes next is another lead.
    pub fn forget(&mut self, account: AccountId) {
        if let Some(seen) = self.seen.get_mut(account.index()) {
            *seen = 0;
        }
    }

    /// A lead was talked to.
    pub fn hear(&mut self, account: AccountId, ready: bool) {
        self.month.add(ready);
        let Some(&seen) = self.seen.get(account.index()) else { return };
        self.all.add(ready);
        let kinds = self.by_kind.iter_mut().enumerate().filter(|(kind, _)| seen & 1 << kind != 0);
        kinds.for_each(|(_, tally)| tally.add(ready));
    }

    /// A buyer said at which job it is.
    pub fn meet(&mut self, milestone: Option<Job>) {
        if let Some(job) = milestone {
            self.met[job] += 1.0;
        }
    }

    /// A month is over: points and bar are looked at.
    pub fn review(&mut self, rules: &ManagementRules) {
        self.learn_points(rules.feedback.points.get());
        self.learn_bar(rules.feedback.threshold.get(), rules.feedback.ready_share.get());
    }

    /// f ← f · (p / f)^rate, p being the share of a kind's leads that were ready, relative
    /// to that of all; then all f alike, so that leads have the same points in all.
    fn learn_points(&mut self, rate: f64) {
        let usual = self.all.share();
        if rate > 0.0 && usual > 0.0 {
            // Of what nobody has looked at nothing is told.
            let looked_at = self.points.iter_mut().zip(&self.by_kind).filter(|(_, tally)| tally.called > 0.0);
            for (points, tally) in looked_at {
                let share = (tally.ready + PRIOR * usual) / (tally.called + PRIOR);
                let told = libm::exp(rate * libm::log(share / usual / *points));
                *points *= told;
            }
            self.keep_sum();
        }
        for tally in self.by_kind.iter_mut().chain([&mut self.all]) {
            *tally = Tally { called: KEPT * tally.called, ready: KEPT * tally.ready };
        }
    }

    /// Points are shared out anew, not raised: leads have as many of them as before.
    fn keep_sum(&mut self) {
        let called: f64 = self.by_kind.iter().map(|tally| tally.called).sum();
        let sum: f64 = self.points.iter().zip(&self.by_kind).map(|(points, tally)| points * tally.called).sum();
        if sum > 0.0 {
            for (points, _) in self.points.iter_mut().zip(&self.by_kind).filter(|(_, tally)| tally.called > 0.0) {
                *points = (*points * called / sum).clamp(1.0 / MOST_POINTS, MOST_POINTS);
            }
        }
    }

    fn learn_bar(&mut self, rate: f64, wanted: f64) {
        if self.month.called > 0.0 {
            self.bar = (self.bar + rate * (wanted - self.month.share())).clamp(BARS.0, BARS.1);
        }
        self.month = Tally::default();
    }

    /// Writes part of what is missing, most where most buyers were met: coverage c of a
    /// job with the share s of them goes to c + rate · s · (1 − c).
    pub fn write(&mut self, rate: f64, shelf: &mut Shelf) {
        let met: f64 = self.met.0.iter().sum();
        for (offer, here) in shelf.offers.0.iter_mut().zip(self.met.0) {
            if met > 0.0 {
                offer.coverage += rate * here / met * (1.0 - offer.coverage);
            }
        }
        self.met = PerJob::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::units::Probability;

    const A: AccountId = AccountId(0);

    fn learning(points: f64) -> (ManagementRules, Learning) {
        let mut scenario = Scenario::default();
        scenario.management.feedback.points = Probability::constant(points);
        scenario.management.feedback.threshold = Probability::constant(0.5);
        scenario.management.feedback.ready_share = Probability::constant(0.25);
        let rules = ManagementRules::new(&scenario);
        let learning = Learning::new(&rules, 1);
        (rules, learning)
    }

    fn lead(learning: &mut Learning, kind: ContentKind, ready: bool) {
        learning.see(A, kind);
        learning.hear(A, ready);
        learning.forget(A);
    }

    #[test]
    fn points_go_to_what_tells_of_ready_leads() {
        let (rules, mut learning) = learning(0.5);
        for i in 0..50 {
            lead(&mut learning, ContentKind::PricingPage, i % 2 == 0);
            lead(&mut learning, ContentKind::Blog, false);
        }
        learning.review(&rules);
        // 25 of 100 are ready; of the kinds (25 + 2.5) / 60 and 2.5 / 60, relative to 0.25.
        let told = |share: f64| (share / 0.25).sqrt();
        let mean = 0.5 * (told(27.5 / 60.0) + told(2.5 / 60.0));
        let points = |kind: ContentKind| learning.points[kind.index()];
        assert!((points(ContentKind::PricingPage) - told(27.5 / 60.0) / mean).abs() < 1e-12);
        assert!((points(ContentKind::Blog) - told(2.5 / 60.0) / mean).abs() < 1e-12);
        assert_eq!(points(ContentKind::Trial), 1.0, "of what nobody has looked at nothing is learnt");
    }

    #[test]
    fn the_bar_rises_where_too_few_leads_are_ready_and_only_then() {
        let (rules, mut learning) = learning(0.0);
        learning.review(&rules);
        assert_eq!(learning.bar, 1.0, "a month without leads");
        (0..20).for_each(|i| lead(&mut learning, ContentKind::Page, i < 1));
        learning.review(&rules);
        assert!((learning.bar - (1.0 + 0.5 * (0.25 - 0.05))).abs() < 1e-12);
        (0..10).for_each(|_| lead(&mut learning, ContentKind::Page, true));
        learning.review(&rules);
        assert!((learning.bar - (1.1 - 0.5 * 0.75)).abs() < 1e-12);
    }

    #[test]
    fn content_is_written_where_buyers_were_met() {
        let mut shelf = crate::selling::Rules::new(&Scenario::default()).shelf;
        let before = shelf.clone();
        let (_, mut learning) = learning(0.0);
        for job in [Some(Job::Consensus), Some(Job::Consensus), Some(Job::Validation), None, Some(Job::Consensus)] {
            learning.meet(job);
        }
        learning.write(0.4, &mut shelf);
        let grown =
            |job| (shelf.offers[job].coverage - before.offers[job].coverage) / (1.0 - before.offers[job].coverage);
        assert!((grown(Job::Consensus) - 0.3).abs() < 1e-12 && (grown(Job::Validation) - 0.1).abs() < 1e-12);
        assert_eq!(grown(Job::Problem), 0.0);
    }
}
