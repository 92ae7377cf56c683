//! A panel: everybody followed through a replication, row by row, for questions that
//! counts alone cannot answer (which journey, which deal, how long since).
//!
//! It hears what the book hears and every detail beside; one file each for journeys,
//! deals, leads, calls, people, customers and the census.

mod calls;
mod census;
mod customers;
mod deals;
mod journeys;
mod leads;
mod staff;
#[cfg(test)]
mod tests;

pub use calls::{Calls, Reapproach};
pub use census::{Census, Known, Standpoint};
pub use customers::Customers;
pub use deals::{DealRow, Deals};
pub use journeys::{Contact, End, JourneyRow, Journeys};
pub use leads::{LeadRow, Leads};
pub use staff::Staff;

use super::detail::Detail;
use super::record::{AccountRecord, Observer, Record};
use super::revenue::Window;
use crate::terms::AccountId;
use crate::units::Instant;

/// Follows everybody.
#[derive(Debug, Clone)]
pub struct Panel {
    /// Every journey that began.
    pub journeys: Journeys,
    /// Every deal with a new account.
    pub deals: Deals,
    /// Every lead.
    pub leads: Leads,
    /// Calls to leads that did not ask for one.
    pub calls: Calls,
    /// Who was employed, and what they won.
    pub staff: Staff,
    /// What each customer brought.
    pub customers: Customers,
    /// How everybody stood on some days.
    pub census: Census,
}

impl Panel {
    /// A panel of a market with so many deciders in each account, over this window, which
    /// counts everybody on these days (in order).
    pub fn new(deciders: Vec<u8>, window: Window, days: Vec<Instant>) -> Self {
        let accounts = deciders.len();
        Panel {
            journeys: Journeys::of(deciders),
            deals: Deals::of(accounts),
            leads: Leads::of(accounts),
            calls: Calls::of(accounts, window),
            staff: Staff::over(window),
            customers: Customers::of(accounts, window),
            census: Census::on(days),
        }
    }

    fn enter(&mut self, now: Instant, account: AccountId, what: &AccountRecord) {
        self.journeys.record(now, account, what);
        self.deals.record(now, account, what, &self.journeys);
        self.leads.record(now, account, what);
        self.calls.record(now, account, what);
        self.staff.record(now, what);
        self.customers.record(now, account, what);
        self.census.record(now, account, what);
    }
}

impl Observer for Panel {
    const WIDE: bool = true;

    fn record(&mut self, now: Instant, record: &Record) {
        match record {
            Record::Account { account, what, .. } => self.enter(now, *account, what),
            Record::Staff { person, joined, .. } => self.staff.change(now, *person, *joined),
            Record::TaskBegun { .. } | Record::Worked { .. } | Record::Gauged { .. } => {}
        }
    }

    fn glimpse(&mut self, now: Instant, account: AccountId, detail: &Detail) {
        self.journeys.glimpse(now, account, detail);
        self.deals.glimpse(now, account, detail);
        self.calls.glimpse(now, account, detail);
    }

    fn next_census(&self) -> Option<Instant> {
        self.census.next()
    }

    fn take_census(&mut self, day: Instant, accounts: &[Standpoint]) {
        self.census.take(day, accounts, &self.leads);
    }
}
