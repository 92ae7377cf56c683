//! Customers: what each of them brought within the window, and what deals were worth.

use crate::ledger::{AccountRecord, Window};
use crate::terms::AccountId;
use crate::units::{Instant, Money};

/// What everybody brought.
#[derive(Debug, Clone)]
pub struct Customers {
    /// Revenue within the window by account, in minor units.
    pub revenue: Vec<f64>,
    /// Annual values of the deals won with new accounts within the window, in minor units.
    pub values: Vec<f64>,
    window: Window,
}

impl Customers {
    pub(super) fn of(accounts: usize, window: Window) -> Self {
        Customers { revenue: vec![0.0; accounts], values: Vec::new(), window }
    }

    fn earn(&mut self, account: AccountId, value: Money, from: Instant, until: Instant) {
        self.revenue[account.index()] += self.window.revenue(value, from, until).minor() as f64;
    }

    pub(super) fn record(&mut self, now: Instant, account: AccountId, what: &AccountRecord) {
        match *what {
            AccountRecord::Inherited { value, rest, .. } => self.earn(account, value, now, now + rest),
            AccountRecord::Signed(deal) => {
                self.earn(account, deal.value, now, deal.until);
                if !deal.expansion && self.window.holds(now) {
                    self.values.push(deal.value.minor() as f64);
                }
            }
            AccountRecord::ContractEnded(end) if end.renewed() => {
                self.earn(account, end.value, now, now + self.window.term);
            }
            _ => {}
        }
    }
}
