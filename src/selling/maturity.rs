//! What an immature organisation loses of its data and at its handoffs: what nobody
//! defined is done by each in their own way. What its people lack stands in `efficiency`.

use crate::scenario::Scenario;
use crate::scenario::settings::Maturity;

/// Share that is kept of something of which an immature organisation loses `lost`.
fn kept(maturity: &Maturity, lost: f64) -> f64 {
    1.0 - (1.0 - maturity.level.get()) * lost
}

/// Chance that a visit is linked to its account.
pub fn linkage(scenario: &Scenario) -> f64 {
    scenario.signals.linkage.get() * kept(&scenario.maturity, scenario.maturity.data.get())
}

/// Share that is left of what a handoff keeps.
pub fn handed_over(scenario: &Scenario) -> f64 {
    kept(&scenario.maturity, scenario.maturity.handoffs.get())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Probability;

    #[test]
    fn a_mature_organisation_keeps_all_and_an_immature_one_what_its_settings_say() {
        let mut scenario = Scenario::default();
        scenario.signals.linkage = Probability::constant(0.8);
        (scenario.maturity.data, scenario.maturity.handoffs) = (Probability::constant(0.5), Probability::constant(0.2));
        assert_eq!((linkage(&scenario), handed_over(&scenario)), (0.8, 1.0));
        scenario.maturity.level = Probability::constant(0.0);
        assert_eq!((linkage(&scenario), handed_over(&scenario)), (0.4, 0.8));
    }
}
