//! A change from today's design to another, prepared: which accounts change when, who
//! moves, and what that means for the books.

use crate::buying;
use crate::ledger::{BookRules, Course, Fixed};
use crate::market::Market;
use crate::random::{Address, Purpose};
use crate::scenario::Scenario;
use crate::scenario::settings::{Rollout, Sharing};
use crate::selling;
use crate::terms::{AccountId, SegmentId};
use crate::units::{Instant, Money, Span};

const ACCOUNT: Purpose = Purpose::named("rollout/account");
const PLACE: Purpose = Purpose::named("rollout/place-in-line");

/// A change from today's design to another.
#[derive(Debug, Clone)]
pub struct Change {
    /// What buyers are asked who have changed.
    pub buying: buying::Rules,
    /// How they are sold to.
    pub selling: selling::Rules,
    /// The waves, in their order.
    pub waves: Vec<Wave>,
    /// Whether each segment changes.
    segments: Vec<bool>,
}

/// A wave of it.
#[derive(Debug, Clone)]
pub struct Wave {
    /// When.
    pub at: Instant,
    /// Accounts whose place in line lies below have changed after it.
    below: f64,
    /// Share of the market that they are expected to be.
    pub of_market: f64,
    /// Who moves.
    pub step: selling::Step,
}

impl Change {
    /// The change from today's design to this one, as its `[rollout]` says.
    pub fn new(today: &Scenario, design: &Scenario) -> Self {
        let (before, selling) = (selling::Rules::new(today), selling::Rules::new(design));
        let rollout = &design.rollout;
        let named = &rollout.segments.0;
        let changes = |name: &String| named.is_empty() || named.contains(name);
        let segments: Vec<bool> = today.market.segment.iter().map(|segment| changes(&segment.name)).collect();
        let reached = share_of_accounts(today, &segments);
        let complete = rollout.share >= 1.0 && segments.iter().all(|&changes| changes);
        let count = rollout.waves.max(1);
        let below = move |wave: u32| rollout.share * f64::from(wave + 1) / f64::from(count);
        let closes = |wave: u32| complete && wave + 1 == count;
        let staffing = |wave: u32| (staffing(rollout, reached * below(wave), closes(wave)), closes(wave));
        let start = Instant::START + today.horizon.warm_up.span() + rollout.day.span();
        let at = |wave: u32| start + Span::from_days(rollout.every.get() * f64::from(wave));
        let steps = match rollout.teams {
            Sharing::Dedicated => selling::steps(&before, &selling, (0..count).map(staffing)),
            Sharing::Shared => selling::shared_steps(&before, &selling, (0..count).map(closes)),
        };
        let waves = (0..count).zip(steps);
        Change {
            buying: buying::Rules::new(design),
            waves: waves
                .map(|(k, step)| Wave { at: at(k), below: below(k), of_market: reached * below(k), step })
                .collect(),
            selling,
            segments,
        }
    }

    /// The accounts that change in a wave, in the order of their ids. Which do is drawn
    /// once for each account, so that a larger share holds a smaller, and fewer waves the
    /// same accounts.
    pub fn accounts(&self, wave: usize, market: &Market, address: Address) -> Vec<AccountId> {
        let from = wave.checked_sub(1).map_or(0.0, |before| self.waves[before].below);
        let until = self.waves.get(wave).map_or(0.0, |wave| wave.below);
        let within = |&account: &AccountId| {
            let place = self.place_in_line(account, market, address);
            place.is_some_and(|place| (from..until).contains(&place))
        };
        market.ids().filter(within).collect()
    }

    /// Whether the change ever reaches each account, by id.
    pub fn reached(&self, market: &Market, address: Address) -> Vec<bool> {
        let until = self.waves.last().map_or(0.0, |wave| wave.below);
        let reached = |account| self.place_in_line(account, market, address).is_some_and(|place| place < until);
        market.ids().map(reached).collect()
    }

    /// An account's number between 0 and 1; none if its segment does not change.
    fn place_in_line(&self, account: AccountId, market: &Market, address: Address) -> Option<f64> {
        let account = market.accounts.get(account.index())?;
        let SegmentId(segment) = account.segment;
        let changes = self.segments.get(usize::from(segment)).is_some_and(|&changes| changes);
        changes.then(|| address.stream(ACCOUNT, account.key()).uniform(PLACE, 0))
    }

    /// What the books must know of it: two sets of teams, and what it costs. Today's teams
    /// are counted apart only if they still work within the window.
    pub fn enter_into(&self, book: &mut BookRules, today: &Scenario, design: &Scenario) {
        let course = |team: usize, size: u32, of: fn(&selling::Step) -> &Vec<u32>| {
            let people = |course: Course<u32>, wave: &Wave| course.then(wave.at, of(&wave.step)[team]);
            self.waves.iter().fold(Course::constant(size), people)
        };
        let lasts = self.waves.iter().all(|wave| !wave.step.closes || wave.at > book.window.start);
        let new = (0..design.team.len()).map(|team| course(team, 0, |step| &step.staffed));
        let old = today.team.iter().enumerate().filter(|_| lasts);
        let old = old.map(|(team, settings)| course(team, settings.reps, |step| &step.left));
        book.teams = new.chain(old).collect();
        let price = |scenario: &Scenario| scenario.team.iter().map(|team| team.cost_per_task).collect::<Vec<_>>();
        book.task_cost = [price(design), price(today)].concat();
        let fixed = |people, of_market: f64| Fixed {
            people,
            programmes: today.economics.programme_cost.share(1.0 - of_market)
                + design.economics.programme_cost.share(of_market),
        };
        let everybody: Vec<u32> = today.team.iter().map(|team| team.reps).collect();
        let start = Course::constant(fixed(cost(today, &everybody), 0.0));
        book.economics.fixed = self.waves.iter().fold(start, |course, wave| {
            let of_market = if wave.step.closes { 1.0 } else { wave.of_market };
            let people = cost(today, &wave.step.left) + cost(design, &wave.step.staffed);
            course.then(wave.at, fixed(people, of_market))
        });
        let paid = |wave: &Wave| (wave.at, design.rollout.cost * i64::from(wave.step.arrivals));
        book.economics.transition = self.waves.iter().map(paid).collect();
    }
}

/// Share of the new teams' places that is filled after a wave.
fn staffing(rollout: &Rollout, of_market: f64, closes: bool) -> f64 {
    match rollout.headcount.get() {
        _ if closes => 1.0,
        0.0 => of_market,
        share => share,
    }
}

/// Share of all accounts that is in these segments.
fn share_of_accounts(scenario: &Scenario, segments: &[bool]) -> f64 {
    let accounts = || scenario.market.segment.iter().map(|segment| f64::from(segment.accounts));
    let theirs: f64 = accounts().zip(segments).filter(|(_, changes)| **changes).map(|(accounts, _)| accounts).sum();
    theirs / accounts().sum::<f64>().max(1.0)
}

/// Yearly cost of so many people in each team.
fn cost(scenario: &Scenario, people: &[u32]) -> Money {
    scenario.team.iter().zip(people).map(|(team, &people)| scenario.cost_of_each(team) * i64::from(people)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::MarketLaws;
    use crate::random::Role;
    use crate::scenario::Plan;

    const ADDRESS: Address = Address { seed: 1, role: Role::Projection, draw: 0, luck: 0 };

    fn change(settings: &[&str]) -> (Change, Market) {
        let sets: Vec<String> = settings.iter().map(|&set| set.to_owned()).collect();
        let load = |name: &str, sets: &[String]| Plan::load(name, sets).unwrap().central();
        let today = load("shipped:split-role", &[]);
        let market = MarketLaws::new(&today).market(&today, ADDRESS);
        (Change::new(&today, &load("shipped:one-team", &sets)), market)
    }

    fn wave(settings: &[&str], wave: usize) -> Vec<AccountId> {
        let (change, market) = change(settings);
        change.accounts(wave, &market, ADDRESS)
    }

    #[test]
    fn a_larger_share_holds_a_smaller() {
        let (small, large) = (wave(&["rollout.share=0.2"], 0), wave(&["rollout.share=0.5"], 0));
        assert!(small.iter().all(|account| large.contains(account)));
        assert!((700..900).contains(&small.len()) && (1900..2100).contains(&large.len()), "of 4000");
    }

    #[test]
    fn waves_reach_everybody_once_in_the_same_order_of_places() {
        let mut all: Vec<AccountId> = (0..3).flat_map(|k| wave(&["rollout.waves=3"], k)).collect();
        assert_eq!(
            wave(&["rollout.waves=3"], 0),
            wave(&["rollout.waves=6"], 0)
                .into_iter()
                .chain(wave(&["rollout.waves=6"], 1))
                .collect::<std::collections::BTreeSet<_>>()
                .into_iter()
                .collect::<Vec<_>>()
        );
        all.sort_unstable();
        let (change, market) = change(&["rollout.waves=3"]);
        assert_eq!(all, market.ids().collect::<Vec<_>>());
        assert!(change.waves[2].step.closes && !change.waves[1].step.closes);
    }

    #[test]
    fn a_pilot_changes_one_segment_and_has_people_in_proportion() {
        let (change, market) = change(&["rollout.segments=[\"it-services\"]"]);
        let reached = change.reached(&market, ADDRESS);
        for (account, reached) in market.accounts.iter().zip(reached) {
            assert_eq!(reached, account.segment == SegmentId(0));
        }
        let wave = &change.waves[0];
        assert!((wave.of_market - 0.3).abs() < 1e-12 && !wave.step.closes);
        assert_eq!(wave.step.staffed, [5], "0.3 of 15, rounded");
        assert_eq!(wave.step.left.iter().sum::<u32>(), 10);
    }
}
