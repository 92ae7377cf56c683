//! Who is compared at all: named when supplier selection is half done. Not being
//! listed means not being in the race, unless the list is opened again.

use super::buyer::{Buyer, Listing};
use super::rules::Rules;
use crate::market::Account;
use crate::random::{Purpose, quantile};
use crate::terms::Job;

const SIZE: Purpose = Purpose::named("buying/shortlist-size");
const LISTED: Purpose = Purpose::named("buying/shortlist");

/// A list cannot be longer than this.
const LONGEST: u32 = 40;

/// Sessions on our content after which engagement is 1 − 1/e of all that it can be.
const MUCH: f64 = 3.0;

impl Buyer {
    /// Our content was read: it speaks for us only while no list is named.
    pub fn engage(&mut self) {
        if self.listing == Listing::Open {
            self.engagement = self.engagement.saturating_add(1);
        }
    }

    /// Names the shortlist if it is time; says whether we are on it. A list that is opened
    /// again is named anew on another occasion, with another number.
    pub fn perhaps_list(&mut self, rules: &Rules, account: &Account, occasion: u64) -> Option<bool> {
        if self.listing != Listing::Open || self.steps[Job::Selection] < rules.listing_step {
            return None;
        }
        self.selected = true;
        let settings = &rules.shortlist;
        let size = 2 + quantile::poisson(account.stream.uniform(SIZE, self.journey.occasion()), settings.size - 2.0);
        let log_odds = settings.base
            + settings.awareness * f64::from(self.awareness)
            + settings.trust * f64::from(self.trust)
            + settings.fit * (f64::from(account.fit) - 0.5)
            + settings.engagement * (1.0 - libm::exp(-f64::from(self.engagement) / MUCH))
            + if self.under_contract { settings.customer } else { 0.0 };
        let listed = account.stream.happens(LISTED, occasion, 1.0 / (1.0 + libm::exp(-log_odds)));
        self.listing = if listed { Listing::Listed } else { Listing::Excluded };
        self.rivals = (size.min(LONGEST) - u32::from(listed)) as u8;
        Some(listed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::MarketLaws;
    use crate::random::{Address, Role};
    use crate::scenario::Scenario;
    use crate::scenario::settings::Segment;

    #[test]
    fn a_list_that_is_opened_again_is_named_by_another_number() {
        let mut scenario = Scenario::default();
        scenario.market.segment = vec![Segment { accounts: 1, ..Segment::default() }];
        let list = &mut scenario.buying.shortlist;
        (list.base, list.awareness, list.trust, list.fit) = (0.0, 0.0, 0.0, 0.0);
        let rules = Rules::new(&scenario);
        let address = Address { seed: 5, role: Role::Projection, draw: 0, luck: 0 };
        let account = MarketLaws::new(&scenario).market(&scenario, address).accounts[0];
        let mut buyer = Buyer::dormant(0.0, 0.0);
        buyer.steps[Job::Selection] = rules.steps;
        let listed = |occasion: u64| {
            buyer.listing = Listing::Open;
            buyer.perhaps_list(&rules, &account, occasion) == Some(true)
        };
        let times = (0..400).map(listed).filter(|&listed| listed).count();
        assert!(times.abs_diff(200) < 40, "{times} of 400 is not half");
    }

    #[test]
    fn what_is_read_after_the_list_is_named_comes_too_late() {
        let mut buyer = Buyer::dormant(0.0, 0.0);
        buyer.engage();
        buyer.engage();
        buyer.listing = Listing::Excluded;
        buyer.engage();
        assert_eq!(buyer.engagement, 2);
    }
}
