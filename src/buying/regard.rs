//! What buyers know of us and think of us.
//!
//! Between touches awareness returns to the account's own familiarity, and trust
//! to where trust begins, and pressure to none, exponentially; touches add a share of what is missing.

use super::buyer::Buyer;
use super::rules::Rules;
use crate::units::{Instant, Span};

impl Buyer {
    /// Brings awareness and trust up to date.
    pub fn refresh(&mut self, rules: &Rules, familiarity: f32, now: Instant) {
        let days = now.since(self.refreshed.get()).days();
        if days <= 0.0 {
            return;
        }
        let settings = &rules.awareness;
        let fade = |value: f32, rest: f32, decay: f64| rest + (value - rest) * libm::exp(-days / decay) as f32;
        self.awareness = fade(self.awareness, familiarity, settings.decay.get());
        self.trust = fade(self.trust, settings.trust.get() as f32, settings.trust_decay.get());
        if self.pressure > 0.0 {
            self.pressure = fade(self.pressure, 0.0, rules.consensus.pressure_decay.get());
        }
        self.refreshed = now.into();
    }

    /// A touch reminds them of us.
    pub fn notice(&mut self, rules: &Rules) {
        self.notice_weakly(rules, 1.0);
    }

    /// Something reminds them as much as this share of a touch (0 to 1) does.
    pub fn notice_weakly(&mut self, rules: &Rules, share: f32) {
        self.awareness += (rules.awareness.touch.get() as f32) * share * (1.0 - self.awareness);
    }

    /// A touch reminded them before the clock started; what is left of it.
    pub fn remember(&mut self, rules: &Rules, ago: Span) {
        let left = libm::exp(-ago.days() / rules.awareness.decay.get()) as f32;
        self.awareness += (rules.awareness.touch.get() as f32) * (1.0 - self.awareness) * left;
    }

    /// Something of ours helped.
    pub fn please(&mut self, rules: &Rules) {
        self.trust += (rules.awareness.trust_gain.get() as f32) * (1.0 - self.trust);
    }

    /// Something of ours disappointed, to this degree (0 to 1).
    pub fn disappoint(&mut self, rules: &Rules, degree: f64) {
        self.trust *= 1.0 - (rules.awareness.trust_loss.get() * degree.clamp(0.0, 1.0)) as f32;
    }
}
