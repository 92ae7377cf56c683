//! A census: how all known leads stand on a day, and who of them is won within a year.

use super::Leads;
use crate::ledger::AccountRecord;
use crate::terms::{AccountId, Phase, Stage};
use crate::units::{DAYS_PER_YEAR, Instant, Span};

/// How an account stands on the day of a census.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standpoint {
    /// What it is doing; the seller does not see it.
    pub phase: Phase,
    /// Share of the steps of all jobs that it has done (0 to 1); the seller does not see it.
    pub progress: f32,
    /// Its stage in the file.
    pub stage: Stage,
    /// Fit as it is known (0 to 100).
    pub fit: f32,
    /// Behaviour score on that day (0 to 100).
    pub behaviour: f32,
}

/// A known account without an open deal on the day of a census.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Known {
    /// Who.
    pub account: AccountId,
    /// How it stood.
    pub standpoint: Standpoint,
    /// It had never been handed over for qualification since it became known.
    pub cold: bool,
    /// It signed within a year.
    pub won: bool,
}

/// All days on which everybody was counted.
#[derive(Debug, Clone)]
pub struct Census {
    /// Each day with those who were known, in the order of the accounts.
    pub days: Vec<(Instant, Vec<Known>)>,
    due: Vec<Instant>,
}

impl Census {
    pub(super) fn on(due: Vec<Instant>) -> Self {
        Census { days: Vec::new(), due }
    }

    pub(super) fn next(&self) -> Option<Instant> {
        self.due.get(self.days.len()).copied()
    }

    pub(super) fn take(&mut self, day: Instant, accounts: &[Standpoint], leads: &Leads) {
        let everybody = (0..).map(AccountId).zip(accounts);
        let known = everybody.filter(|(_, standpoint)| is_known_lead(standpoint));
        let of = |(account, &standpoint): (AccountId, &Standpoint)| {
            let cold = leads.open(account).is_some_and(|lead| lead.mql.is_none());
            Known { account, standpoint, cold, won: false }
        };
        self.days.push((day, known.map(of).collect()));
    }

    pub(super) fn record(&mut self, now: Instant, account: AccountId, what: &AccountRecord) {
        let AccountRecord::Signed(deal) = what else { return };
        if deal.expansion {
            return;
        }
        let year = Span::from_days(DAYS_PER_YEAR);
        for (_, known) in self.days.iter_mut().filter(|(day, _)| now.since(*day) <= year) {
            if let Ok(at) = known.binary_search_by_key(&account, |known| known.account) {
                known[at].won = true;
            }
        }
    }
}

/// Known, no deal is worked on, and it has not decided.
fn is_known_lead(standpoint: &Standpoint) -> bool {
    let stages = [Stage::Known, Stage::Engaged, Stage::Mql, Stage::Sal, Stage::Recycled];
    stages.contains(&standpoint.stage) && standpoint.phase != Phase::Signing
}
