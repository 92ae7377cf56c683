//! Replications with all that was observed of them.

use meander::ledger::{AccountRecord, Outcome, Record};
use meander::random::{Address, Role};
use meander::scenario::Scenario;
use meander::sim::Prepared;
use meander::terms::AccountId;
use meander::units::Instant;
use std::collections::BTreeMap;

/// Everything that was recorded, in order.
type Log = Vec<(Instant, Record)>;

/// Something that happened to an account, and when.
pub type Moment = (Instant, AccountRecord);

/// What happened to one account, in order.
pub type Story = Vec<Moment>;

/// The address of a future that belongs to tests.
pub fn address(luck: u32) -> Address {
    Address { seed: 2026, role: Role::Projection, draw: 0, luck }
}

/// One replication and its log.
pub fn watch(scenario: &Scenario, luck: u32) -> (Outcome, Log) {
    let mut log = Log::new();
    let outcome = Prepared::new(scenario.clone()).replicate_observed(address(luck), &mut log);
    (outcome, log)
}

/// A log account by account; accounts to which nothing happened are left out.
pub fn by_account(log: &[(Instant, Record)]) -> BTreeMap<AccountId, Story> {
    let mut all: BTreeMap<AccountId, Story> = BTreeMap::new();
    for &(now, record) in log {
        if let Record::Account { account, what, .. } = record {
            all.entry(account).or_default().push((now, what));
        }
    }
    all
}
