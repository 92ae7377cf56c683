//! Visits without a need, before a gate.

use crate::worlds::{quiet, watch};
use meander::metric::Quantity;
use meander::scenario::settings::Gate;
use meander::units::{Probability, Rate};

/// Everybody is recognised by what tracking sees, and nothing is seen of who goes away.
#[test]
fn who_refuses_the_form_has_read_nothing() {
    let leads = |gate| {
        let mut scenario = quiet();
        scenario.market.idle_visits = Rate::constant(6.0);
        scenario.market.idle_forms = Probability::constant(0.0);
        (scenario.signals.linkage, scenario.identification.company) =
            (Probability::constant(1.0), Probability::constant(1.0));
        scenario.content.gate = gate;
        watch(&scenario, 0).0.market.exact(Quantity::Leads)
    };
    assert!(leads(Gate::Open) > 0);
    assert_eq!(leads(Gate::All), 0);
}
