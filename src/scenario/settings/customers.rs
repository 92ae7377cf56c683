//! How customers fare with what they bought, and whom they tell of it.

use crate::units::{Days, Probability, Rate};

settings! {
    /// How a customer fares with what it bought, and what follows from that.
    pub struct Health in "health" {
        /// Health (0 to 1) of a customer of middling fit that uses nothing yet of what it bought.
        level: Probability = Probability::constant(0.5);
        /// Health that perfect fit adds beside no fit at all; half of that beside middling fit.
        fit: f64 = 0.0, range 0.0..=2.0, neutral 0.0;
        /// Health that full use of what was bought adds.
        adoption: f64 = 0.0, range 0.0..=1.0, neutral 0.0;
        /// Time in which use grows, to 1 − 1/e of what is missing, while nobody has brought it into use.
        growth: Days = Days::constant(365.0), range 1.0..=36_500.0;
        /// Time in which use grows, to 1 − 1/e of what is missing, from its onboarding on.
        onboarded: Days = Days::constant(365.0), range 1.0..=36_500.0;
        /// Share of the missing use that a review brings.
        review: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Health that is lost at the start where all that was told before was lost at the handoff, or the buyer was fully pressed to choose.
        promise: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Health that a disappointment takes from a customer: a meeting that it waited for in vain, questions asked again, contradictions.
        disappointment: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Time after which a broken promise or a disappointment has lost all but 1/e of its effect.
        forgiving: Days = Days::constant(180.0), range 1.0..=36_500.0;
        /// Health that is lost when nobody of ours talks to a customer any more.
        neglect: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Time without a conversation after which 1 − 1/e of that is lost.
        attention: Days = Days::constant(180.0), range 1.0..=36_500.0;
        /// Time without a conversation after which a customer counts as dormant (a measure that acts on nothing).
        dormant_after: Days = Days::constant(180.0), range 1.0..=36_500.0;
        /// How much the log-odds of a renewal rise from no health to perfect health; at a health of ½ the chance is that of the contract.
        renewal: f64 = 0.0, range 0.0..=20.0, neutral 0.0;
        /// Share by which perfect health raises, and no health lowers, the rate of needs for more.
        expansion: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
    }
}

settings! {
    /// Customers who name us to others.
    pub struct Referral in "referral" {
        /// Rate at which a customer of perfect health names us to another account of its segment.
        rate: Rate = Rate::constant(0.0), neutral Rate::constant(0.0);
        /// Share of the missing awareness of us that the other gains.
        awareness: Probability = Probability::constant(0.3), neutral Probability::constant(0.0);
        /// Share of the missing trust in us that the other gains.
        trust: Probability = Probability::constant(0.3), neutral Probability::constant(0.0);
        /// Chance that the other acts on it: one without a need has one now, one who is buying asks us.
        need: Probability = Probability::constant(0.1), neutral Probability::constant(0.0);
        /// Share of the chance of leaving that is missing in customers who came by a referral.
        loyalty: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
    }
}
