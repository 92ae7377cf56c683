//! Who buys: segments of accounts, their needs and their contracts.

use super::super::values::{PerMonth, Weights};
use crate::units::{Days, Money, Probability, Rate};

settings! {
    /// Who buys.
    pub struct Market in "market" {
        /// Demand by calendar month, relative to an ordinary month.
        season: PerMonth = PerMonth([1.0; 12]), range 0.0..=100.0, neutral PerMonth([1.0; 12]);
        /// Demand on a Saturday or Sunday, relative to a weekday.
        weekend: f64 = 1.0, range 0.0..=10.0, neutral 1.0;
        /// Share of new needs that reach us at once as an inquiry through a form.
        inquiry: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Visits of a dormant account to our content without any need, if there is content for what it looks at.
        idle_visits: Rate = Rate::constant(6.0), neutral Rate::constant(0.0);
        /// Chance that a visitor without a need fills a form that stands in its way.
        idle_forms: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Time without interest after a journey that ended in no decision.
        cool_down: Days = Days::constant(180.0);
        /// Who they are, segment by segment (a product line is a segment too).
        segment: Vec<Segment> = Vec::new();
    }
}

settings! {
    /// A group of accounts that are alike.
    pub struct Segment in "market.segment" {
        /// Name of the segment.
        name: String = String::new();
        /// Number of accounts.
        accounts: u32 = 1000, range 1..=2_000_000;
        /// Rate at which a dormant account of perfect fit gets a need.
        in_market_rate: Rate = Rate::constant(0.53);
        /// Rate at which a customer of perfect fit gets a need for more of what we sell.
        expansion_rate: Rate = Rate::constant(0.0), neutral Rate::constant(0.0);
        /// Rate at which a customer of perfect fit gets a need for another line of what we sell.
        cross_sell_rate: Rate = Rate::constant(0.0), neutral Rate::constant(0.0);
        /// Mean fit of the accounts with what we sell (0 to 1).
        fit_mean: Probability = Probability::constant(0.5);
        /// How alike the accounts' fits are (α + β of a beta law).
        fit_concentration: f64 = 4.4, range 0.0..=1000.0;
        /// Median annual value of a deal.
        annual_value: Money = Money::from_minor(1_470_000);
        /// Spread of deal values (standard deviation of the logarithm).
        value_sigma: f64 = 1.45, range 0.0..=3.0;
        /// Share of that log-variance that belongs to the account, the rest to the deal.
        value_trait_share: Probability = Probability::constant(0.6);
        /// Mean preference for digital sources over people (0 to 1).
        digital_mean: Probability = Probability::constant(0.5);
        /// How alike the accounts are in their preference for digital sources (α + β of a beta law).
        digital_concentration: f64 = 4.0, range 0.0..=1000.0;
        /// Relative frequency of 1, 2, 3 … deciders whose agreement is required (at most 9).
        deciders: Weights = Weights(vec![7.0, 11.0, 16.0, 19.0, 17.0, 13.0, 8.0, 5.0, 4.0]);
        /// Relative frequency of 0, 1, 2 … others in the buying centre, who take part but need not agree (at most 8).
        others: Weights = Weights(vec![1.0]), neutral Weights(vec![1.0]);
        /// Speed of buying relative to the market (2 = sessions twice as often).
        pace: f64 = 1.0, range 0.01..=100.0, neutral 1.0;
        /// Share of accounts that are our customers at the start.
        customers: Probability = Probability::constant(0.10), neutral Probability::constant(0.0);
        /// Share of accounts under contract with a rival at the start.
        rival_customers: Probability = Probability::constant(0.12), neutral Probability::constant(0.0);
        /// Share of accounts that are in the middle of a journey at the start.
        in_journey: Probability = Probability::constant(0.08), neutral Probability::constant(0.0);
    }
}

settings! {
    /// Contracts with us and with rivals.
    pub struct Contract in "contract" {
        /// Length of a contract with us.
        term: Days = Days::constant(365.0), range 1.0..=36_500.0;
        /// Chance that a contract with us is renewed at its end.
        renewal: Probability = Probability::constant(0.88), neutral Probability::constant(0.0);
        /// Share of that chance that is lost if nobody prepared the renewal in time.
        neglect: Probability = Probability::constant(0.2), neutral Probability::constant(0.0);
        /// Chance that a contract is not renewed for reasons that no seller can change: a budget cut, a merger, a closure.
        outside: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Share of the chance of losing the customer that a review on the day of the renewal removes; an older one less.
        review: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Annual value of an expansion, relative to that of a new contract with the same account.
        expansion_value: f64 = 0.35, range 0.0..=10.0;
        /// Annual value of another line sold to a customer, relative to that of a new contract with the same account.
        cross_sell_value: f64 = 0.35, range 0.0..=10.0;
        /// Length of a contract with a rival, during which no need arises.
        rival_term: Days = Days::constant(1095.0);
    }
}
