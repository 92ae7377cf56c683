//! How a customer fares with what it bought.
//!
//! Use grows towards all of it, slowly until somebody brings it into use, faster from
//! then on. Health is what fit and use make of it, less what it holds against us and
//! what our silence takes. Nothing is polled: all of it is brought up to date when it
//! is asked for, and does not depend on when that was before.

use super::buyers::Seat;
use crate::contact::{Answer, Touch};
use crate::scenario::settings::Health;
use crate::units::{Instant, Moment};

/// How a customer fares.
#[derive(Debug, Clone, Copy)]
pub struct Condition {
    /// When use and grievance were last brought up to date.
    refreshed: Moment,
    /// Last time that one of us talked to them.
    talked: Moment,
    /// Share of what they bought that they use (0 to 1).
    used: f32,
    /// Health that broken promises and disappointments hold back (0 to 1).
    grievance: f32,
    /// Whether it was brought into use by us.
    onboarded: bool,
}

impl Condition {
    /// A customer who has just signed.
    pub fn new(now: Instant) -> Self {
        Condition { refreshed: now.into(), talked: now.into(), used: 0.0, grievance: 0.0, onboarded: false }
    }

    /// A customer from before the clock started, who has long used what it bought.
    pub fn settled(now: Instant) -> Self {
        Condition { used: 1.0, onboarded: true, ..Condition::new(now) }
    }

    /// Health (0 to 1) of a customer of this fit.
    pub fn health(mut self, settings: &Health, fit: f32, now: Instant) -> f64 {
        self.refresh(settings, now);
        self.level(settings, fit) - settings.neglect.get() * self.unheeded(settings, now)
    }

    /// What its health would be if one of us had just talked to it.
    pub fn health_if_heeded(mut self, settings: &Health, fit: f32, now: Instant) -> f64 {
        self.refresh(settings, now);
        self.level(settings, fit)
    }

    /// Whether nobody has talked to them for long.
    pub fn is_dormant(&self, settings: &Health, now: Instant) -> bool {
        now.since(self.talked.get()) > settings.dormant_after.span()
    }

    fn level(&self, settings: &Health, fit: f32) -> f64 {
        let fit = settings.fit * (f64::from(fit) - 0.5);
        settings.level.get() + fit + settings.adoption * f64::from(self.used) - f64::from(self.grievance)
    }

    /// How far silence has gone: 0 just after a conversation, 1 in the end.
    fn unheeded(&self, settings: &Health, now: Instant) -> f64 {
        -libm::expm1(-now.since(self.talked.get()).days() / settings.attention.get())
    }

    fn refresh(&mut self, settings: &Health, now: Instant) {
        let days = now.since(self.refreshed.get()).days();
        if days <= 0.0 {
            return;
        }
        let growth = if self.onboarded { settings.onboarded } else { settings.growth };
        self.used = 1.0 - (1.0 - self.used) * libm::exp(-days / growth.get()) as f32;
        self.grievance *= libm::exp(-days / settings.forgiving.get()) as f32;
        self.refreshed = now.into();
    }

    /// Something takes this much of what is left.
    pub fn resent(&mut self, settings: &Health, taken: f64, now: Instant) {
        self.refresh(settings, now);
        self.grievance += taken as f32 * (1.0 - self.grievance);
    }

    /// One of us talked to them.
    fn talked(&mut self, now: Instant) {
        self.talked = now.into();
    }

    fn brought_into_use(&mut self, settings: &Health, now: Instant) {
        self.refresh(settings, now);
        self.onboarded = true;
    }

    fn reviewed(&mut self, settings: &Health, now: Instant) {
        self.refresh(settings, now);
        self.used += settings.review.get() as f32 * (1.0 - self.used);
    }
}

impl<A> Seat<'_, '_, A> {
    /// What a touch does to a customer, beside what it does to any buyer.
    pub(super) fn fare(&mut self, touch: Touch, answer: &Answer) {
        if !self.buyer.under_contract {
            return;
        }
        let (settings, now) = (&self.rules.health, self.turn.now);
        let Some(condition) = self.contracts.condition_of(self.buyer) else { return };
        match touch {
            Touch::Onboarding { repeated } => {
                condition.resent(settings, settings.promise.get() * repeated, now);
                condition.brought_into_use(settings, now);
            }
            Touch::Review { repeated } => {
                condition.resent(settings, settings.disappointment.get() * repeated, now);
                condition.reviewed(settings, now);
            }
            Touch::Renewal => {}
            _ if answer.reached => {
                let degree = f64::from(u8::from(answer.contradicted));
                condition.resent(settings, settings.disappointment.get() * degree, now);
            }
            _ => return,
        }
        condition.talked(now);
    }

    /// A customer waited for us in vain, to this degree (0 to 1).
    pub(super) fn wait_in_vain(&mut self, degree: f64) {
        if self.buyer.under_contract
            && let Some(condition) = self.contracts.condition_of(self.buyer)
        {
            let settings = &self.rules.health;
            condition.resent(settings, settings.disappointment.get() * degree, self.turn.now);
        }
    }

    /// Health (0 to 1) of a customer; of who is none, that of the middle.
    pub(super) fn health(&self) -> f64 {
        let of = |condition: Condition| condition.health(&self.rules.health, self.account.fit, self.turn.now);
        self.contracts.of(self.buyer).map_or(0.5, |contract| of(contract.condition).clamp(0.0, 1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{Days, Probability};

    fn settings() -> Health {
        Health {
            level: Probability::constant(0.3),
            fit: 0.4,
            adoption: 0.4,
            growth: Days::constant(400.0),
            onboarded: Days::constant(100.0),
            neglect: Probability::constant(0.2),
            ..Health::default()
        }
    }

    #[test]
    fn use_grows_slowly_until_it_is_brought_into_use() {
        let (settings, day) = (settings(), Instant::from_days);
        let mut customer = Condition::new(Instant::START);
        customer.brought_into_use(&settings, day(50.0));
        customer.talked(day(150.0));
        let used = 1.0 - libm::exp(-50.0 / 400.0 - 1.0);
        let health = customer.health(&settings, 0.75, day(150.0));
        assert!((health - (0.3 + 0.1 + 0.4 * used)).abs() < 1e-6, "{health}");
    }

    #[test]
    fn health_does_not_depend_on_when_it_was_asked_for() {
        let (settings, day) = (settings(), Instant::from_days);
        let mut asked = Condition::new(Instant::START);
        asked.resent(&settings, 0.3, day(10.0));
        let never = asked;
        (1..30).for_each(|i| asked.refresh(&settings, day(10.0 + f64::from(i))));
        let at = day(200.0);
        assert!((asked.health(&settings, 0.5, at) - never.health(&settings, 0.5, at)).abs() < 1e-6);
    }

    #[test]
    fn silence_takes_health_and_a_word_gives_it_back() {
        let (settings, day) = (settings(), Instant::from_days);
        let customer = Condition::settled(Instant::START);
        let (silent, heeded) =
            (customer.health(&settings, 0.5, day(1e5)), customer.health_if_heeded(&settings, 0.5, day(1e5)));
        assert!((silent - 0.5).abs() < 1e-6 && (heeded - 0.7).abs() < 1e-6, "{silent}, {heeded}");
        assert!(customer.is_dormant(&settings, day(181.0)) && !customer.is_dormant(&settings, day(179.0)));
    }
}
