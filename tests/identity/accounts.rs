//! No account depends on which others there are, but for the people whom they
//! share; and none on the order in which they were made.

use crate::worlds::{Alone, Seen, Story, address, brief, by_account, shipped, unled, watch};
use meander::buying::Output;
use meander::market::{Market, MarketLaws};
use meander::metric::Quantity;
use meander::scenario::Scenario;
use meander::sim::Prepared;
use meander::terms::{AccountId, SegmentId};
use meander::units::{Days, Instant, Rate};
use std::collections::BTreeMap;

/// Three segments and teams that never keep anybody waiting.
fn roomy() -> Scenario {
    // What a team does about its targets depends on everybody.
    let mut scenario = unled(brief(shipped("shipped:split-role", 50)));
    scenario.work.load = 0.0;
    // Whom a customer names depends on whom there is.
    scenario.referral.rate = Rate::constant(0.0);
    for team in &mut scenario.team {
        // Whom a newcomer's pooled work falls to depends on who else is served.
        (team.reps, team.attrition) = (40, Rate::constant(0.0));
    }
    scenario
}

/// What happened to each account, by segment and place in it.
fn stories(scenario: &Scenario) -> BTreeMap<(SegmentId, u32), Story> {
    let market = MarketLaws::new(scenario).market(scenario, address(0));
    let place = |account: AccountId| (market.accounts[account.index()].segment, market.accounts[account.index()].place);
    by_account(&watch(scenario, 0).1).into_iter().map(|(account, story)| (place(account), story)).collect()
}

#[test]
fn where_nobody_has_to_wait_further_accounts_change_nothing_for_the_others() {
    let few = roomy();
    let mut many = few.clone();
    many.market.segment[0].accounts += 70;
    many.market.segment[2].accounts += 1;
    let (before, mut after) = (stories(&few), stories(&many));
    after.retain(|&(segment, place), _| place < few.market.segment[segment.index()].accounts);
    assert!(before.len() > 80, "only {} accounts did anything", before.len());
    assert_eq!(before, after);
}

#[test]
fn further_accounts_leave_the_traits_of_the_others_alone() {
    let few = brief(shipped("shipped:one-team", 50));
    let mut many = few.clone();
    many.market.segment[0].accounts += 10;
    let traits = |scenario: &Scenario| -> BTreeMap<u64, String> {
        let market = MarketLaws::new(scenario).market(scenario, address(3));
        let described = market
            .accounts
            .iter()
            .zip(&market.beginnings)
            .map(|(account, beginning)| (account.key(), format!("{account:?} {beginning:?}")));
        described.collect()
    };
    let (before, after) = (traits(&few), traits(&many));
    assert_eq!(after.len(), before.len() + 10);
    assert!(before.iter().all(|(key, account)| after.get(key) == Some(account)));
}

/// All that buyers let out, by the account's lasting number; ids are positions, so
/// they are left out.
fn outputs(alone: &Alone, market: Market) -> BTreeMap<u64, Vec<(Instant, String)>> {
    let keys: Vec<u64> = market.accounts.iter().map(|account| account.key()).collect();
    let mut all: BTreeMap<u64, Vec<(Instant, String)>> = BTreeMap::new();
    alone.live(market, Instant::from_days(900.0), |now, _, seen| {
        if let Seen::Output(output) = seen {
            let (account, mut output) = (account_of(output), format!("{output:?}"));
            output = output.replace(&format!("{account:?}"), "");
            all.entry(keys[account.index()]).or_default().push((now, output));
        }
    });
    all
}

fn account_of(output: &Output) -> AccountId {
    match *output {
        Output::Signal(signal) => signal.account,
        Output::Request(request) => request.account,
        Output::Decided(decision) => decision.account,
        Output::Ended(journey) => journey.account,
        Output::ContractEnded(contract) => contract.account,
        Output::Withdrawn { account, .. }
        | Output::Session { account, .. }
        | Output::Step { account, .. }
        | Output::Begun { account, .. }
        | Output::Shortlist { account, .. }
        | Output::Inherited { account, .. }
        | Output::Signed { account, .. }
        | Output::Referral { account, .. }
        | Output::Worked { account, .. }
        | Output::FellSilent { account, .. }
        | Output::FirstContact { account, .. } => account,
    }
}

#[test]
fn the_order_of_accounts_means_nothing_to_buyers() {
    let mut scenario = roomy();
    scenario.horizon.length = Days::constant(900.0);
    let alone = Alone::new(scenario);
    let mut reversed = alone.market(0);
    reversed.accounts.reverse();
    reversed.beginnings.reverse();
    let (forwards, backwards) = (outputs(&alone, alone.market(0)), outputs(&alone, reversed));
    assert!(forwards.len() > 140, "nearly everybody does something");
    assert_eq!(forwards, backwards);
}

#[test]
fn the_order_of_accounts_means_nothing_to_the_outcome() {
    let mut scenario = brief(shipped("shipped:split-role", 400));
    scenario.referral.rate = Rate::constant(4.0);
    let prepared = Prepared::new(scenario);
    for luck in 0..3 {
        let mut reversed = prepared.market(address(luck));
        reversed.accounts.reverse();
        reversed.beginnings.reverse();
        let backwards = prepared.replicate_market(reversed, address(luck), &mut ());
        assert!(backwards.market.exact(Quantity::Referrals) > 0, "customers name us to others");
        assert_eq!(prepared.replicate(address(luck)), backwards);
    }
}
