//! The content map and its gates, as buyers find it.

use crate::contact::{Offer, Shelf};
use crate::scenario::Scenario;
use crate::scenario::settings::Gate;
use crate::terms::{Job, PerJob};
use crate::units::Probability;

/// What is on offer for each job, and whether it asks for a form.
pub fn shelf(scenario: &Scenario) -> Shelf {
    let content = &scenario.content;
    let aids = &content.enablement;
    let gated = |job: Job| match content.gate {
        Gate::Open => false,
        Gate::All => true,
        Gate::ByStage => job >= content.gated_from,
    };
    let offer =
        |job: Job| Offer { coverage: content.coverage[job].get(), quality: content.quality[job], gated: gated(job) };
    Shelf {
        offers: PerJob([0, 1, 2, 3, 4, 5].map(|i| offer(Job::ALL[i]))),
        form_fill: content.form_fill.get(),
        form_intent: content.form_intent.get(),
        aids: [aids.champion_deck, aids.roi_paper, aids.department_seminar].map(Probability::get),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gates_stand_where_they_are_put() {
        let mut scenario = Scenario::default();
        let gates = |scenario: &Scenario| shelf(scenario).offers.0.map(|offer| offer.gated);
        scenario.content.gate = Gate::Open;
        assert_eq!(gates(&scenario), [false; 6]);
        scenario.content.gate = Gate::All;
        assert_eq!(gates(&scenario), [true; 6]);
        scenario.content.gate = Gate::ByStage;
        scenario.content.gated_from = Job::Selection;
        assert_eq!(gates(&scenario), [false, false, false, true, true, true]);
    }
}
