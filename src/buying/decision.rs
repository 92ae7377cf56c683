//! The decision: does the group agree, and on whom.
//!
//! First every decider may block ([`Buyer::agreement`]); then a multinomial logit
//! among the shortlist. Both coins are thrown here and nowhere else, so the chance
//! of winning given all that happened before is known, and `expected_revenue` can
//! take it instead of the coin (conditional Monte Carlo).

use super::buyer::{Buyer, Listing};
use super::rules::Rules;
use crate::contact::Standing;
use crate::market::Account;
use crate::random::{Purpose, quantile};
use crate::terms::JourneyEnd;
use crate::units::Span;

const AGREE: Purpose = Purpose::named("buying/agree");
const CHOICE: Purpose = Purpose::named("buying/choice");
const RIVALS: Purpose = Purpose::named("buying/rival-strength");
const SIGNATURE: Purpose = Purpose::named("buying/signature");

/// What the group came to.
pub struct Verdict {
    /// How it ended.
    pub end: JourneyEnd,
    /// Chance that it would end with us, before the coins were thrown.
    pub win_probability: f64,
}

/// Throws the coins.
pub fn decide(rules: &Rules, buyer: &Buyer, account: &Account, supports: &[f32], standing: Standing) -> Verdict {
    let occasion = buyer.journey.occasion();
    let agreement = buyer.agreement(rules, account.deciders, supports);
    let ours = if buyer.listing == Listing::Listed { choice(rules, buyer, account, standing) } else { 0.0 };
    let end = if !account.stream.happens(AGREE, occasion, agreement) {
        JourneyEnd::Indecision
    } else if account.stream.happens(CHOICE, occasion, ours) {
        JourneyEnd::Won
    } else {
        JourneyEnd::Rival
    };
    Verdict { end, win_probability: agreement * ours }
}

/// Chance that we are chosen from the shortlist: e^V / (e^V + Σ e^(σ·z_k)).
fn choice(rules: &Rules, buyer: &Buyer, account: &Account, standing: Standing) -> f64 {
    let settings = &rules.choice;
    let met = if standing.open {
        settings.context * (standing.context - 0.4) + settings.skill * standing.log_skill + standing.log_quality
    } else {
        -settings.absent - settings.context * 0.4
    };
    let utility = settings.base
        + settings.fit * (f64::from(account.fit) - 0.5)
        + settings.trust * (f64::from(buyer.trust) - 0.4)
        + if buyer.under_contract { settings.customer } else { 0.0 }
        + met
        - settings.unknown_field * f64::from(standing.unknown_fields);
    let mut cell = account.stream.cell(RIVALS, buyer.journey.occasion());
    let rivals: f64 =
        (0..buyer.rivals).map(|_| libm::exp(settings.rival_sigma * quantile::normal(cell.uniform()))).sum();
    let own = libm::exp(utility);
    own / (own + rivals)
}

/// Time from decision to signature: approval circular, contract; log-normal.
pub fn signature_delay(rules: &Rules, buyer: &Buyer, account: &Account) -> Span {
    let (median, sigma) = rules.signature;
    let u = account.stream.uniform(SIGNATURE, buyer.journey.occasion());
    Span::from_days(quantile::log_normal(u, median, sigma) * buyer.paperwork(rules))
}
