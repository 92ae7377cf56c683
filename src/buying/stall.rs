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
    let occasion = journey.occasion();
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
