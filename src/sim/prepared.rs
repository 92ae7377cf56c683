//! A scenario, ready to be replicated.

use super::encounter::Encounter;
use super::replications::Model;
use super::rollout::Change;
use crate::ledger::{BookRules, Course, Economics, Fixed, Observer, Outcome, Window};
use crate::market::{Market, MarketLaws};
use crate::random::Address;
use crate::scenario::Scenario;
use crate::units::Instant;
use crate::{buying, selling};

/// A scenario prepared for many replications: tables made, names resolved.
#[derive(Debug, Clone)]
pub struct Prepared {
    pub(super) scenario: Scenario,
    laws: MarketLaws,
    pub(super) buying: buying::Rules,
    pub(super) selling: selling::Rules,
    pub(super) book: BookRules,
    /// Another design that takes over in the middle.
    pub(super) change: Option<Change>,
}

/// Simulates one replication: a pure function of scenario and address.
pub fn replicate(scenario: &Scenario, address: Address) -> Outcome {
    Prepared::new(scenario.clone()).replicate(address)
}

impl Prepared {
    /// Prepares a scenario that has teams and segments.
    pub fn new(scenario: Scenario) -> Self {
        Prepared {
            laws: MarketLaws::new(&scenario),
            buying: buying::Rules::new(&scenario),
            selling: selling::Rules::new(&scenario),
            book: book_rules(&scenario),
            change: None,
            scenario,
        }
    }

    /// The market of one replication.
    pub fn market(&self, address: Address) -> Market {
        self.laws.market(&self.scenario, address)
    }

    /// Simulates one replication.
    pub fn replicate(&self, address: Address) -> Outcome {
        self.replicate_observed(address, &mut ())
    }

    /// The same, with somebody watching. The outcome is the same to the last bit.
    pub fn replicate_observed<O: Observer>(&self, address: Address, observer: &mut O) -> Outcome {
        self.replicate_market(self.market(address), address, observer)
    }

    /// The same with a market that the caller made, for example with its accounts
    /// in another order: nobody's fate may depend on it.
    pub fn replicate_market<O: Observer>(&self, market: Market, address: Address, observer: &mut O) -> Outcome {
        Encounter::new(self, market, address, observer).outcome()
    }
}

impl Model for Prepared {
    type Outcome = Outcome;

    fn replicate(&self, address: Address) -> Outcome {
        Prepared::replicate(self, address)
    }
}

fn book_rules(scenario: &Scenario) -> BookRules {
    let start = Instant::START + scenario.horizon.warm_up.span();
    BookRules {
        window: Window {
            start,
            end: start + scenario.horizon.length.span(),
            term: scenario.contract.term.span(),
            renewal: scenario.contract.renewal.get(),
        },
        segments: scenario.market.segment.len(),
        teams: scenario.team.iter().map(|team| Course::constant(team.reps)).collect(),
        task_cost: scenario.team.iter().map(|team| team.cost_per_task).collect(),
        economics: Economics {
            fixed: Course::constant(Fixed {
                people: scenario.payroll(),
                programmes: scenario.economics.programme_cost,
            }),
            transition: Vec::new(),
            campaign_cost: scenario.campaign.cost,
            lead_cost: scenario.economics.lead_cost.by_channel(),
            gross_margin: scenario.economics.gross_margin.get(),
            discount_rate: scenario.economics.discount_rate,
        },
    }
}
