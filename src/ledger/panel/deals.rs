//! Deals with new accounts: from qualified to closed, as the seller sees them.

use super::Journeys;
use crate::ledger::{AccountRecord, Detail, Told};
use crate::terms::{AccountId, Job, JourneyEnd, Stage, TaskKind};
use crate::units::{Instant, Span};

/// One deal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DealRow {
    /// Place of the journey in which it was opened.
    pub journey: Option<u32>,
    /// When it was qualified.
    pub since: Instant,
    /// When it was signed or given up.
    pub closed: Option<Instant>,
    /// It was signed.
    pub won: bool,
    /// A proposal was sent.
    pub proposed: bool,
    /// Times that the buyer told of an earlier job than the time before.
    pub backward: u32,
    /// Longest time between two things seen of the buyer, what came after the last left out.
    pub longest_gap: Span,
    /// Time between the last thing that was seen and the end of a deal that was not won.
    pub last_gap: Span,
    /// When something was last seen of the buyer; never again once it has decided.
    seen: Option<Instant>,
}

/// All deals, in the order in which they were opened.
#[derive(Debug, Clone)]
pub struct Deals {
    /// The rows.
    pub rows: Vec<DealRow>,
    open: Vec<Option<u32>>,
    /// What each account said last was next, all jobs done counted as one more; reset with
    /// each journey.
    told: Vec<Option<usize>>,
}

impl Deals {
    pub(super) fn of(accounts: usize) -> Self {
        Deals { rows: Vec::new(), open: vec![None; accounts], told: vec![None; accounts] }
    }

    fn row(&mut self, account: AccountId) -> Option<&mut DealRow> {
        self.open[account.index()].map(|at| &mut self.rows[at as usize])
    }

    fn begin(&mut self, now: Instant, account: AccountId, journey: Option<u32>) {
        if self.open[account.index()].is_none() {
            self.open[account.index()] = Some(self.rows.len() as u32);
            self.rows.push(DealRow {
                journey,
                since: now,
                closed: None,
                won: false,
                proposed: false,
                backward: 0,
                longest_gap: Span::ZERO,
                last_gap: Span::ZERO,
                seen: Some(now),
            });
        }
    }

    fn close(&mut self, now: Instant, account: AccountId, won: bool) {
        if let Some(row) = self.row(account) {
            (row.closed, row.won) = (Some(now), won);
            row.last_gap = row.seen.map_or(Span::ZERO, |seen| now.since(seen));
            self.open[account.index()] = None;
        }
    }

    /// Something was seen of the buyer.
    fn see(&mut self, now: Instant, account: AccountId) {
        if let Some(row) = self.row(account)
            && let Some(seen) = row.seen
        {
            row.longest_gap = row.longest_gap.max(now.since(seen));
            row.seen = Some(now);
        }
    }

    fn hear(&mut self, now: Instant, account: AccountId, told: Told) {
        let next = told.milestone.map_or(Job::COUNT, Job::index);
        let before = self.told[account.index()].replace(next);
        self.see(now, account);
        if let Some(row) = self.row(account) {
            row.backward += u32::from(before.is_some_and(|before| next < before));
        }
    }

    pub(super) fn record(&mut self, now: Instant, account: AccountId, what: &AccountRecord, journeys: &Journeys) {
        match *what {
            AccountRecord::Begun { .. } => self.told[account.index()] = None,
            AccountRecord::Stage { to: Stage::Sql | Stage::Opportunity, .. } => {
                self.begin(now, account, journeys.open(account));
            }
            AccountRecord::Requested => self.see(now, account),
            // The gap before closing is left out, and closing begins with the decision.
            AccountRecord::Ended(journey) if journey.end == JourneyEnd::Won => {
                if let Some(row) = self.row(account) {
                    row.seen = None;
                }
            }
            AccountRecord::Signed(deal) if !deal.expansion => self.close(now, account, true),
            AccountRecord::Lost { from: Stage::Sql | Stage::Opportunity, .. } => self.close(now, account, false),
            _ => {}
        }
    }

    pub(super) fn glimpse(&mut self, now: Instant, account: AccountId, detail: &Detail) {
        match *detail {
            Detail::Visit { seen: true, .. } => self.see(now, account),
            Detail::Touched { task, told } => {
                if task == TaskKind::Propose
                    && let Some(row) = self.row(account)
                {
                    row.proposed = true;
                }
                if told.reached && told.project {
                    self.hear(now, account, told);
                }
            }
            _ => {}
        }
    }
}
