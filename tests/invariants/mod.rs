//! What holds in every world, however strange: each account is in exactly one
//! stage, each journey that began has ended or is open, each unit of money belongs
//! to one contract, and Little's law holds exactly on every stock.
//!
//! All of it is recomputed from the log of a replication, not from the book.

mod change;
mod journeys;
mod money;
mod stages;
mod strange;

use crate::worlds::{Story, brief, by_account, shipped, watch};
use meander::ledger::{AccountRecord, Outcome, Record};
use meander::metric::Quantity;
use meander::scenario::Scenario;
use meander::terms::{AccountId, TaskKind};
use meander::units::{DAYS_PER_YEAR, Days, Instant, Money, Span};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// One replication of one scenario, ready to be audited.
struct Audit {
    scenario: Scenario,
    outcome: Outcome,
    stories: BTreeMap<AccountId, Story>,
    start: Instant,
    end: Instant,
}

impl Audit {
    fn of(scenario: Scenario, luck: u32) -> Self {
        let (outcome, log) = watch(&scenario, luck);
        assert!(log.windows(2).all(|pair| pair[0].0 <= pair[1].0), "time does not run back");
        let start = Instant::START + scenario.horizon.warm_up.span();
        let end = start + scenario.horizon.length.span();
        let audit = Audit { outcome, stories: by_account(&log), start, end, scenario };
        audit.check_work(&log);
        audit.check_costs(&log);
        audit
    }

    /// How much of an interval lies in the window.
    fn within(&self, from: Instant, until: Instant) -> Span {
        until.min(self.end).since(from.max(self.start)).max(Span::ZERO)
    }

    /// What stands when the clock starts is found, and no event.
    fn counts(&self, now: Instant) -> bool {
        self.start <= now && now < self.end && now > Instant::START
    }

    fn accounts(&self) -> u32 {
        self.scenario.market.segment.iter().map(|segment| segment.accounts).sum()
    }

    fn check(&self) {
        self.check_stages();
        self.check_months();
        self.check_journeys();
        self.check_contracts();
        self.check_metrics();
    }

    /// Nobody works longer than there is time, and work is what was recorded.
    fn check_work(&self, log: &[(Instant, Record)]) {
        let mut busy = vec![Span::ZERO; self.outcome.teams.len()];
        let mut waited = busy.clone();
        for &(now, record) in log {
            match record {
                Record::Worked { team, began, .. } => busy[team.index()] += self.within(began, now),
                Record::TaskBegun { team, waited: wait, .. } if self.counts(now) => waited[team.index()] += wait,
                _ => {}
            }
        }
        for (i, team) in self.outcome.teams.iter().enumerate() {
            assert_eq!((team.busy, team.waited), (busy[i], waited[i]));
            assert!(team.busy <= team.available);
        }
    }

    /// What is spent on campaigns and leads counts on the day.
    fn check_costs(&self, log: &[(Instant, Record)]) {
        let lead_cost = self.scenario.economics.lead_cost.by_channel();
        let spent = |record: &Record| match *record {
            Record::TaskBegun { task: TaskKind::Campaign, .. } => self.scenario.campaign.cost,
            Record::Account { what: AccountRecord::Lead { channel }, .. } => lead_cost[channel.index()],
            _ => Money::ZERO,
        };
        let channels: Money = log.iter().filter(|(now, _)| self.counts(*now)).map(|(_, record)| spent(record)).sum();
        let people: Money = self.scenario.team.iter().map(|team| team.cost_per_rep * i64::from(team.reps)).sum();
        let years = self.within(self.start, self.end).days() / DAYS_PER_YEAR;
        let fixed = people.share(years) + self.scenario.economics.programme_cost.share(years);
        let off = self.outcome.market.exact(Quantity::Cost) - (fixed + channels).minor();
        assert!(off.abs() <= 2, "cost is {off} more than what was paid");
    }

    fn check_metrics(&self) {
        for metric in meander::metric::METRICS {
            let (over, under) = self.outcome.parts(metric, None);
            assert!(over.is_finite() && under.is_finite() && under >= 0.0, "{}: {over} / {under}", metric.id);
        }
        let sum: Money = self.outcome.months.iter().map(|month| month.bookings).sum();
        assert!(sum >= Money::ZERO);
    }
}

#[test]
fn the_shipped_organisations_keep_account_of_everything() {
    for reference in ["shipped:split-role", "shipped:revops", "shipped:one-team"] {
        for luck in 0..2 {
            Audit::of(brief(shipped(reference, 80)), luck).check();
        }
    }
}

#[test]
fn whom_we_found_as_customers_nobody_won_even_without_a_warm_up() {
    let mut scenario = brief(shipped("shipped:split-role", 80));
    scenario.horizon.warm_up = Days::constant(0.0);
    Audit::of(scenario, 1).check();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(11), ..ProptestConfig::default() })]

    #[test]
    fn so_do_the_strangest_worlds(scenario in strange::worlds(), luck in 0..1000_u32) {
        Audit::of(scenario, luck).check();
    }
}
