//! Silence: priorities, budgets and the fiscal year interrupt.
//!
//! Durations are log-normal. Urgency falls by e^(−D/τ); a silence that outlasts
//! the project's patience ends it. On waking the account goes on where it now
//! stands: steps forgotten, supports fallen back, the shortlist perhaps open again.

use super::buyer::{Buyer, JourneyId, Listing};
use super::rules::Rules;
use crate::market::Account;
use crate::random::{Purpose, Stream, quantile};
use crate::units::Instant;

const STALL: Purpose = Purpose::named("buying/stall");
const BUDGET: Purpose = Purpose::named("buying/budget");
const DURATION: Purpose = Purpose::named("buying/stall-duration");
const PATIENCE: Purpose = Purpose::named("buying/stall-patience");
const FORGET: Purpose = Purpose::named("buying/stall-forget");
const REOPEN: Purpose = Purpose::named("buying/stall-reopen");

/// A silence that begins.
pub struct Silence {
    /// How long until it ends, in days.
    pub days: f64,
    /// Whether the project survives it.
    pub survives: bool,
}

/// Whether a silence begins in this session, and which: of the session's own, or
/// because a shock came in the `gap` days before it.
pub fn perhaps(rules: &Rules, now: Instant, gap: f64, stream: Stream, occasion: u64) -> Option<Silence> {
    let settings = &rules.stall;
    let own = (settings.probability.get() * settings.season.0[rules.calendar.month(now)]).min(1.0);
    let shock = -libm::expm1(-settings.shock.per_day() * gap);
    if !stream.happens(STALL, occasion, own + (1.0 - own) * shock) {
        return None;
    }
    let days = quantile::log_normal(stream.uniform(DURATION, occasion), settings.median.get(), settings.sigma);
    Some(silence(rules, days, stream, occasion))
}

/// The silence of a project that must wait for the next budget, if nobody planned
/// it for this one.
pub fn without_budget(rules: &Rules, now: Instant, stream: Stream, journey: JourneyId) -> Option<Silence> {
    // No session has the number 0, so its patience is not one of theirs.
    let occasion = journey.session(0);
    if !stream.happens(BUDGET, occasion, rules.budget.unplanned.get()) {
        return None;
    }
    let opens = rules.budget.month.clamp(1, 12) as usize - 1;
    Some(silence(rules, rules.calendar.until(opens, now).days(), stream, occasion))
}

/// A silence that would last for so long, if the project's patience lasts.
fn silence(rules: &Rules, days: f64, stream: Stream, occasion: u64) -> Silence {
    let patience =
        rules.urgency.patience.get() * quantile::exponential(stream.uniform(PATIENCE, occasion), 1.0).max(0.3);
    Silence { days: days.min(patience), survives: days <= patience }
}

impl Buyer {
    /// Takes up the project again after a silence of this many days.
    pub fn recover(&mut self, rules: &Rules, account: &Account, supports: &mut [f32], days: f64) {
        let (stream, occasion) = (account.stream, self.occasion());
        let forgotten = 1.0 - libm::exp(-days / rules.stall.step_decay.get());
        let mut cell = stream.cell(FORGET, occasion);
        for steps in &mut self.steps.0 {
            let lost = f64::from(*steps) * forgotten + cell.uniform();
            *steps = steps.saturating_sub(lost as u8);
        }
        self.lose_support(rules, account, supports, libm::exp(-days / rules.stall.support_decay.get()));
        self.urgency *= libm::exp(-days / rules.urgency.decay.get()) as f32;
        if stream.happens(REOPEN, occasion, 1.0 - libm::exp(-days / rules.stall.list_decay.get())) {
            self.listing = Listing::Open;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::{Address, Role};
    use crate::scenario::Scenario;
    use crate::units::{Days, Probability};

    /// The patience that ends a silence is its own, whatever began it.
    #[test]
    fn no_two_silences_share_their_patience() {
        let mut scenario = Scenario::default();
        let buying = &mut scenario.buying;
        (buying.stall.probability, buying.stall.median) = (Probability::constant(1.0), Days::constant(1e6));
        (buying.budget.unplanned, buying.budget.month) = (Probability::constant(1.0), 10);
        buying.urgency.patience = Days::constant(0.01);
        let rules = Rules::new(&scenario);
        let address = Address { seed: 2, role: Role::Projection, draw: 0, luck: 0 };
        let stream = address.stream(Purpose::named("test/patience"), 1);
        let days = |silence: Option<Silence>| silence.map(|silence| silence.days);
        for n in 1..50 {
            let budget = without_budget(&rules, Instant::START, stream, JourneyId(n));
            let session = perhaps(&rules, Instant::START, 0.0, stream, JourneyId(0).session(n));
            assert!(budget.is_some() && session.is_some());
            // Where both are as short as can be they are equal.
            let (budget, session) = (days(budget), days(session));
            assert!(budget != session || budget.is_some_and(|days| days < 0.003_000_1));
        }
    }
}
