//! A change of the seller alone leaves the buyers what they are: their traits, the
//! needs that they could have, and all that they do before anybody approaches them.

use crate::worlds::{Moment, Story, address, brief, by_account, shipped, watch};
use meander::buying::JourneyId;
use meander::ledger::{AccountRecord, DealRecord};
use meander::market::{Account, MarketLaws};
use meander::random::Purpose;
use meander::random::arrivals::Strip;
use meander::scenario::Scenario;
use meander::scenario::settings::{Gate, Health, NurtureMode};
use meander::scenario::values::PerMonth;
use meander::terms::{AccountId, Path, Stage};
use meander::units::{DAYS_PER_YEAR, Days, Instant, Probability, Rate, Span};
use std::collections::{BTreeMap, BTreeSet};

/// Two sellers to one market that have as little in common as settings allow.
fn sellers() -> [Scenario; 2] {
    let specialists = brief(shipped("shipped:split-role", 150));
    let mut generalists = brief(shipped("shipped:one-team", 150));
    generalists.scoring.threshold = 40.0;
    generalists.scoring.behaviour_weight = Probability::constant(0.9);
    generalists.signals.linkage = Probability::constant(0.95);
    generalists.recycle.limit = 0;
    generalists.recycle.after = Days::constant(10.0);
    generalists.qualification.attempts = 9;
    generalists.qualification.fit_cut = 0.2;
    generalists.selling.follow_up_every = Days::constant(3.0);
    generalists.selling.skill_sigma = 0.1;
    generalists.work.load = 2.0;
    generalists.campaign.rate = Rate::constant(10.0);
    // Customers who are treated otherwise name us to others.
    [specialists, generalists].map(|mut scenario| {
        scenario.referral.rate = Rate::constant(0.0);
        scenario
    })
}

/// What a buyer does, without what the seller's books and conversations add to it.
fn is_buyers(what: &AccountRecord) -> bool {
    !matches!(
        what,
        AccountRecord::Stage { .. }
            | AccountRecord::Lost { .. }
            | AccountRecord::Reopened
            | AccountRecord::Dormant
            | AccountRecord::Meeting { .. }
            | AccountRecord::FirstContact { .. }
            | AccountRecord::Mailed { .. }
            | AccountRecord::Lead { .. }
            | AccountRecord::Judged { .. }
            | AccountRecord::FalseMeeting
    )
}

fn of_buyers(story: &[Moment]) -> Story {
    let plain = |what| match what {
        AccountRecord::Signed(deal) => AccountRecord::Signed(DealRecord {
            mql: None,
            sql: None,
            recycled: false,
            reopened: false,
            path: Path::Success,
            by: None,
            ..deal
        }),
        other => other,
    };
    story.iter().filter(|(_, what)| is_buyers(what)).map(|&(now, what)| (now, plain(what))).collect()
}

fn buyers_of(scenario: &Scenario, luck: u32) -> BTreeMap<AccountId, Story> {
    let (_, log) = watch(scenario, luck);
    let stories = by_account(&log).into_iter().map(|(account, story)| (account, of_buyers(&story)));
    stories.filter(|(_, story)| !story.is_empty()).collect()
}

#[test]
fn traits_and_the_state_of_the_market_belong_to_the_market() {
    let [specialists, generalists] = sellers();
    let market = |scenario: &Scenario| MarketLaws::new(scenario).market(scenario, address(0));
    let (one, other) = (market(&specialists), market(&generalists));
    assert_eq!(format!("{:?}", one.accounts), format!("{:?}", other.accounts));
    assert_eq!(one.beginnings, other.beginnings);
}

#[test]
fn buyers_who_cannot_notice_the_seller_live_the_same_lives() {
    let deaf = |mut scenario: Scenario| {
        scenario.buying.sources.own_content = 0.0;
        scenario.buying.sources.before_relationship = 0.0;
        scenario.awareness.touch = Probability::constant(0.0);
        scenario.buying.sources.open_relationship = 0.0;
        for segment in &mut scenario.market.segment {
            (segment.expansion_rate, segment.cross_sell_rate) = (Rate::constant(0.0), Rate::constant(0.0));
        }
        for handoff in &mut scenario.handoff {
            handoff.inconsistency = Probability::constant(0.0);
        }
        scenario.identification.deals_at_start = Probability::constant(0.0);
        scenario.buying.choice.unknown_field = 0.0;
        scenario.nurture.mode = NurtureMode::None;
        scenario.contract.neglect = Probability::constant(0.0);
        scenario.health = Health::default();
        scenario.selling.review_every = Days::constant(0.0);
        scenario.qualification.success = Probability::constant(0.0);
        scenario
    };
    let [specialists, mut generalists] = sellers().map(deaf);
    generalists.content.gate = Gate::All;
    for luck in 0..3 {
        let (one, other) = (buyers_of(&specialists, luck), buyers_of(&generalists, luck));
        assert!(one.len() > 150, "only {} accounts did anything", one.len());
        for (account, story) in &one {
            assert_eq!(Some(story), other.get(account), "{account:?}, luck {luck}");
        }
        assert_eq!(one.len(), other.len());
    }
}

#[test]
fn until_somebody_approaches_them_buyers_do_the_same() {
    let [specialists, generalists] = sellers();
    let approached = |story: &[Moment]| {
        let first = story.iter().find(|(_, what)| !is_buyers(what));
        first.map_or(Instant::NEVER, |(now, _)| *now)
    };
    let stories = [specialists, generalists].map(|scenario| by_account(&watch(&scenario, 0).1));
    let everybody: BTreeSet<AccountId> = stories.iter().flat_map(|stories| stories.keys().copied()).collect();
    let mut compared = 0;
    for account in everybody {
        let both = [0, 1].map(|i| stories[i].get(&account).cloned().unwrap_or_default());
        let until = approached(&both[0]).min(approached(&both[1]));
        let [one, other] = both.map(|story| {
            let mut before = of_buyers(&story);
            before.retain(|&(now, _)| now < until);
            before
        });
        assert_eq!(one, other, "{account:?} before {until:?}");
        compared += one.len();
    }
    assert!(compared > 100, "only {compared} records came before the seller");
}

#[test]
fn every_journey_begins_at_a_need_that_no_seller_can_move() {
    let [specialists, mut generalists] = sellers();
    generalists.content.gate = Gate::Open;
    let mut seen = BTreeSet::new();
    for mut scenario in [specialists, generalists] {
        scenario.market.season = PerMonth([1.0; 12]);
        let market = MarketLaws::new(&scenario).market(&scenario, address(0));
        let end = scenario.horizon.warm_up.get() + scenario.horizon.length.get();
        for (account, story) in by_account(&watch(&scenario, 0).1) {
            let of = &market.accounts[account.index()];
            let rate = scenario.market.segment[of.segment.index()].in_market_rate.per_year() * f64::from(of.fit);
            let needs = needs(of, rate, Instant::from_days(end));
            let begun =
                story.iter().filter(|(_, what)| matches!(what, AccountRecord::Begun { .. })).map(|(now, _)| *now);
            for now in begun.filter(|&now| now > Instant::START) {
                assert!(needs.contains(&now), "{account:?} began at {now:?} without a need");
                seen.insert((account, now));
            }
        }
    }
    assert!(seen.len() > 80, "only {} journeys began", seen.len());
    assert_eq!(JourneyId::of_need(0, 3).occasion(), 3, "a need names its journey");
}

/// Potential needs of an account under an even season.
fn needs(account: &Account, rate: f64, end: Instant) -> BTreeSet<Instant> {
    let mut all = BTreeSet::new();
    for strip in Strip::up_to(rate, 0.5) {
        let mut now = Instant::START;
        for k in 0.. {
            let point = strip.point(account.stream, Purpose::named("buying/need"), k);
            now = now + Span::from_days(point.gap * DAYS_PER_YEAR);
            if now >= end {
                break;
            }
            if point.height < rate {
                all.insert(now);
            }
        }
    }
    all
}

#[test]
fn a_seller_whom_nobody_can_find_gets_no_leads() {
    let [mut nobody, _] = sellers();
    nobody.buying.sources.own_content = 0.0;
    nobody.buying.sources.before_relationship = 0.0;
    nobody.campaign.lead_rate = Rate::constant(0.0);
    nobody.market.idle_forms = Probability::constant(0.0);
    nobody.identification.company = Probability::constant(0.0);
    nobody.identification.known_at_start = Probability::constant(0.0);
    for segment in &mut nobody.market.segment {
        segment.customers = Probability::constant(0.0);
    }
    let (_, log) = watch(&nobody, 0);
    let stages = by_account(&log).into_values().flatten().filter_map(|(_, what)| match what {
        AccountRecord::Stage { from: Stage::Anonymous, to } => Some(to),
        _ => None,
    });
    assert!(stages.into_iter().all(|to| to == Stage::Customer), "only who buys unasked becomes known");
}
