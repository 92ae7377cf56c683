//! Leads: from the day on which an account became known, each stage once.

use crate::ledger::AccountRecord;
use crate::terms::{AccountId, Stage};
use crate::units::Instant;

/// One lead: an account from the day on which it became known until it is a customer or
/// its file has gone stale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeadRow {
    /// When it became known.
    pub since: Instant,
    /// When it was first handed over for qualification.
    pub mql: Option<Instant>,
    /// When it was first accepted.
    pub sal: Option<Instant>,
    /// When it was first qualified.
    pub sql: Option<Instant>,
    /// When it signed.
    pub won: Option<Instant>,
}

/// All leads, in the order in which they became known.
#[derive(Debug, Clone)]
pub struct Leads {
    /// The rows.
    pub rows: Vec<LeadRow>,
    open: Vec<Option<u32>>,
}

impl Leads {
    pub(super) fn of(accounts: usize) -> Self {
        Leads { rows: Vec::new(), open: vec![None; accounts] }
    }

    /// The lead that an account is now.
    pub fn open(&self, account: AccountId) -> Option<&LeadRow> {
        self.open[account.index()].map(|at| &self.rows[at as usize])
    }

    pub(super) fn record(&mut self, now: Instant, account: AccountId, what: &AccountRecord) {
        let row = self.open[account.index()].map(|at| &mut self.rows[at as usize]);
        match (*what, row) {
            (AccountRecord::Stage { from: Stage::Anonymous, to: Stage::Known }, _) => {
                self.open[account.index()] = Some(self.rows.len() as u32);
                self.rows.push(LeadRow { since: now, mql: None, sal: None, sql: None, won: None });
            }
            (AccountRecord::Signed(deal), Some(row)) if !deal.expansion => {
                row.won = Some(now);
                self.open[account.index()] = None;
            }
            (AccountRecord::Stage { to: Stage::Anonymous | Stage::Customer, .. }, _) => {
                self.open[account.index()] = None;
            }
            (AccountRecord::Stage { to, .. }, Some(row)) => {
                let reached = match to {
                    Stage::Mql => &mut row.mql,
                    Stage::Sal => &mut row.sal,
                    Stage::Sql => &mut row.sql,
                    _ => return,
                };
                reached.get_or_insert(now);
            }
            _ => {}
        }
    }
}
