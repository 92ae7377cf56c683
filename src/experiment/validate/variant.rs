//! The scenario and what it would be otherwise: some facts compare the two.

use super::digest::{Digest, Traits};
use crate::ledger::Window;
use crate::ledger::panel::Panel;
use crate::random::Address;
use crate::scenario::Scenario;
use crate::scenario::settings::Rollout;
use crate::sim::{Model, Prepared};
use crate::units::{DAYS_PER_YEAR, Days, Instant, Probability, Rate, Span};

/// By how many points the threshold moves down.
const STEP: f64 = 20.0;
/// Days after the warm-up at which it moves.
pub const MOVES_AFTER: f64 = 0.5 * DAYS_PER_YEAR;
/// Days between two censuses.
const CENSUS_EVERY: f64 = 0.5 * DAYS_PER_YEAR;

/// A scenario that is watched by a panel.
#[derive(Debug, Clone)]
pub struct Observed {
    scenario: Scenario,
    prepared: Prepared,
}

impl Observed {
    /// Watches this scenario.
    pub fn new(scenario: Scenario) -> Self {
        Observed { prepared: Prepared::new(scenario.clone()), scenario }
    }

    /// Watches this one, which goes over to the other as that one's rollout says.
    fn changing(scenario: Scenario, to: &Scenario) -> Self {
        Observed { prepared: Prepared::changing(scenario.clone(), to), scenario }
    }
}

impl Model for Observed {
    type Outcome = Digest;

    fn replicate(&self, address: Address) -> Digest {
        let market = self.prepared.market(address);
        let deciders = market.accounts.iter().map(|account| account.deciders).collect();
        let traits = market.accounts.iter().map(|a| Traits { fit: f64::from(a.fit), reach: f64::from(a.reach) });
        let traits: Vec<Traits> = traits.collect();
        let mut panel = Panel::new(deciders, window(&self.scenario), censuses(&self.scenario));
        let outcome = self.prepared.replicate_market(market, address, &mut panel);
        Digest::of(&self.scenario, &traits, panel, &outcome)
    }
}

/// The scenario as it is; with leads that were put back called again the next day; without
/// silences and without putting back; with a threshold that moves down on the way. In the
/// order of `Future` in `sample`.
pub fn variants(scenario: &Scenario) -> [Observed; 4] {
    let mut at_once = scenario.clone();
    at_once.recycle.after = Days::constant(1.0);
    let mut unbroken = scenario.clone();
    unbroken.recycle.limit = 0;
    unbroken.buying.stall.probability = Probability::constant(0.0);
    unbroken.buying.stall.shock = Rate::constant(0.0);
    unbroken.buying.budget.unplanned = Probability::constant(0.0);
    let mut lower = scenario.clone();
    lower.scoring.threshold = (scenario.scoring.threshold - STEP).max(0.0);
    lower.rollout = Rollout { day: Days::constant(MOVES_AFTER), ..Rollout::default() };
    [
        Observed::new(scenario.clone()),
        Observed::new(at_once),
        Observed::new(unbroken),
        Observed::changing(scenario.clone(), &lower),
    ]
}

fn window(scenario: &Scenario) -> Window {
    let start = Instant::START + scenario.horizon.warm_up.span();
    Window {
        start,
        end: start + scenario.horizon.length.span(),
        term: scenario.contract.term.span(),
        renewal: scenario.contract.renewal.get(),
    }
}

/// Days on which everybody is counted: every half year for which a year is left.
fn censuses(scenario: &Scenario) -> Vec<Instant> {
    let Window { start, end, .. } = window(scenario);
    let year = Span::from_days(DAYS_PER_YEAR);
    let day = |k: u32| start + Span::from_days(CENSUS_EVERY * f64::from(k));
    (0..).map(day).take_while(|&day| end.since(day) >= year).collect()
}
