//! Whether a contract is renewed, and why not.
//!
//! One number decides both. Reasons from outside take its upper end, so they are the
//! same in every design; whoever would have stayed if we had prepared the renewal and
//! talked to them left for neglect; the rest did not find it worth it.

use super::contract::Contract;
use super::rules::Rules;
use crate::terms::ChurnReason;
use crate::units::Instant;

/// Days after which a review has lost all but 1/e of its effect.
const REVIEW_MEMORY: f64 = 90.0;

/// Chances at the end of a contract.
#[derive(Debug, Clone, Copy)]
pub struct Odds {
    /// Chance that it is renewed.
    pub chance: f64,
    /// What it would be if nobody had neglected the customer.
    pub heeded: f64,
    /// Chance that nothing from outside ends it.
    pub spared: f64,
    /// Health of the customer (0 to 1).
    pub health: f64,
}

/// Chances of a contract of an account of this fit that ends now.
pub fn odds(rules: &Rules, contract: &Contract, fit: f32, prepared: bool, now: Instant) -> Odds {
    let spared = 1.0 - rules.contract.outside.get();
    let condition = contract.condition;
    let health = condition.health(&rules.health, fit, now).clamp(0.0, 1.0);
    let heeded = condition.health_if_heeded(&rules.health, fit, now).clamp(0.0, 1.0);
    let kept = |health, prepared| spared * willing(rules, contract, health, prepared, now);
    Odds { chance: kept(health, prepared), heeded: kept(heeded, true), spared, health }
}

/// Chance that the customer wants to go on: less if nobody prepared the renewal, more
/// after a review not long ago, and with customers who came by a referral.
fn willing(rules: &Rules, contract: &Contract, health: f64, prepared: bool, now: Instant) -> f64 {
    let settings = &rules.contract;
    let lost = if prepared { 1.0 } else { 1.0 - settings.neglect.get() };
    let chance = by_health(settings.renewal.get(), rules.health.renewal * (health - 0.5)) * lost;
    let review = contract.reviewed().map(|day| now.since(day).days());
    let removed = review.map_or(0.0, |ago| settings.review.get() * libm::exp(-ago / REVIEW_MEMORY));
    let chance = chance + removed * (1.0 - chance);
    let loyalty = if contract.referred { rules.referral.loyalty.get() } else { 0.0 };
    chance + loyalty * (1.0 - chance)
}

/// A chance whose log-odds are moved.
fn by_health(chance: f64, moved: f64) -> f64 {
    if moved == 0.0 {
        return chance;
    }
    let odds = libm::exp(moved);
    chance * odds / (1.0 - chance + chance * odds)
}

impl Odds {
    /// Why a contract was not renewed whose number (0 to 1) is this, if it was not.
    pub fn reason(&self, u: f64) -> Option<ChurnReason> {
        if u < self.chance {
            None
        } else if u >= self.spared {
            Some(ChurnReason::Outside)
        } else if u < self.heeded {
            Some(ChurnReason::Neglect)
        } else {
            Some(ChurnReason::Value)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn log_odds_move_a_chance_and_leave_certainties_alone() {
        assert_eq!([0.0, 0.9, 1.0].map(|chance| by_health(chance, 0.0)), [0.0, 0.9, 1.0]);
        assert_eq!([0.0, 1.0].map(|chance| by_health(chance, 2.0)), [0.0, 1.0]);
        assert!((by_health(0.8, libm::log(2.0)) - 8.0 / 9.0).abs() < 1e-12);
    }

    #[test]
    fn one_number_tells_who_stays_and_why_the_others_leave() {
        let odds = Odds { chance: 0.6, heeded: 0.7, spared: 0.9, health: 0.5 };
        let told = [0.59, 0.6, 0.7, 0.9].map(|u| odds.reason(u));
        use ChurnReason::{Neglect, Outside, Value};
        assert_eq!(told, [None, Some(Neglect), Some(Value), Some(Outside)]);
    }
}
