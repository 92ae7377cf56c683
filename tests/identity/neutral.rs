//! At its neutral value a mechanism does nothing.

use crate::worlds::{address, brief, free_handoff, shipped, unled, watch};
use meander::ledger::{AccountRecord, Outcome, Record};
use meander::metric::Quantity;
use meander::scenario::Scenario;
use meander::scenario::settings::{Gate, Overdue, RecycleTo, StageKind};
use meander::sim::Prepared;
use meander::terms::{ContentKind, LossReason, Stage};
use meander::units::{Days, Probability, Rate};

fn small() -> Scenario {
    brief(shipped("shipped:split-role", 60))
}

fn outcome(scenario: Scenario) -> Outcome {
    Prepared::new(scenario).replicate(address(1))
}

#[test]
fn without_reversals_nobody_goes_back_and_without_silence_nobody_gives_up() {
    let usual = outcome(small()).market;
    assert!(usual.exact(Quantity::Reversals) > 0 && usual.exact(Quantity::Stalls) > 0);
    let mut scenario = small();
    scenario.buying.reversal.probability = Probability::constant(0.0);
    scenario.buying.reversal.confusion = Probability::constant(0.0);
    scenario.buying.veto.probability = Probability::constant(0.0);
    assert_eq!(outcome(scenario.clone()).market.exact(Quantity::Reversals), 0);
    scenario.buying.stall.probability = Probability::constant(0.0);
    scenario.buying.stall.shock = Rate::constant(0.0);
    scenario.buying.budget.unplanned = Probability::constant(0.0);
    let steady = outcome(scenario).market;
    assert_eq!(steady.exact(Quantity::Stalls), 0);
    assert_eq!(steady.exact(Quantity::NoDecision), steady.exact(Quantity::Indecision), "urgency never falls");
}

#[test]
fn with_a_limit_of_zero_nothing_is_recycled() {
    assert!(outcome(small()).market.exact(Quantity::Recycled) > 0);
    let mut scenario = small();
    scenario.recycle.limit = 0;
    let dropped = outcome(scenario).market;
    assert_eq!([Quantity::Recycled, Quantity::RecycledRevenue].map(|quantity| dropped.exact(quantity)), [0, 0]);
}

#[test]
fn what_is_put_back_to_nurture_is_recycled_too() {
    let mut scenario = small();
    scenario.recycle.to = RecycleTo::Nurture;
    let market = outcome(scenario).market;
    assert!(market.exact(Quantity::WonDetour) > 0);
    assert!(
        market.exact(Quantity::Recycled) >= market.exact(Quantity::WonDetour),
        "each detour began by being put back"
    );
}

#[test]
fn what_is_found_at_the_start_is_no_flow() {
    let mut scenario = small();
    scenario.horizon.warm_up = Days::constant(0.0);
    scenario.horizon.length = Days::constant(0.001);
    let outcome = outcome(scenario);
    assert!(outcome.months[0].stock[Stage::Known.index()] > 0, "some are known from the beginning");
    let flows =
        [Quantity::Leads, Quantity::Opportunities, Quantity::Sql].map(|quantity| outcome.market.exact(quantity));
    assert_eq!((flows, outcome.months[0].entered), ([0; 3], [0; Stage::COUNT]));
}

#[test]
fn an_open_gate_asks_nobody_for_a_form() {
    let with = |gate, fill| {
        let mut scenario = small();
        scenario.content.gate = gate;
        // These ask for a registration whatever the gate.
        scenario.content.asset.retain(|asset| asset.kind != ContentKind::Webinar);
        scenario.content.form_fill = Probability::constant(fill);
        outcome(scenario)
    };
    assert_eq!(with(Gate::Open, 0.0), with(Gate::Open, 1.0));
    assert_ne!(with(Gate::All, 0.0), with(Gate::All, 1.0));
}

#[test]
fn without_fit_and_success_limits_nobody_is_refused_for_them() {
    let refused = |scenario: &Scenario| {
        let unfit = |record: &Record| {
            matches!(record, Record::Account { what: AccountRecord::Lost { reason: LossReason::Unfit, .. }, .. })
        };
        watch(scenario, 1).1.iter().filter(|(_, record)| unfit(record)).count()
    };
    let mut scenario = small();
    assert!(refused(&scenario) > 0);
    scenario.qualification.fit_cut = 0.0;
    scenario.qualification.fit_noise = 0.0;
    assert_eq!(refused(&scenario), 0);
}

/// People who are all alike and never late.
fn without_load(scenario: Scenario) -> Scenario {
    let mut scenario = unled(scenario);
    scenario.work.load = 0.0;
    scenario.work.longest = 0.1;
    scenario.selling.skill_sigma = 0.0;
    for team in &mut scenario.team {
        team.attrition = Rate::constant(0.0);
    }
    scenario
}

/// All but what depends on who works where.
fn of_the_market(outcome: Outcome) -> Outcome {
    Outcome { teams: Vec::new(), ..outcome }
}

#[test]
fn handoffs_that_cost_nothing_make_one_team_of_many() {
    let mut split = without_load(brief(shipped("shipped:split-role", 60)));
    for team in &mut split.team {
        team.reps = 10;
    }
    let mut one = without_load(brief(shipped("shipped:one-team", 60)));
    (one.team[0].reps, one.team[0].efficiency) = (40, 1.0);
    let one = of_the_market(outcome(one));
    assert_ne!(of_the_market(outcome(split.clone())), one, "shipped handoffs cost something");
    split.handoff = split.team.windows(2).map(|pair| free_handoff(&pair[0].name, &pair[1].name)).collect();
    assert_eq!(of_the_market(outcome(split)), one);
}

#[test]
fn the_order_in_which_teams_are_written_means_nothing() {
    let scenario = without_load(small());
    let mut reversed = scenario.clone();
    reversed.team.reverse();
    assert!(outcome(scenario.clone()).market.exact(Quantity::Recycled) > 0);
    assert_eq!(of_the_market(outcome(scenario)), of_the_market(outcome(reversed)));
}

#[test]
fn with_an_exponent_of_zero_efficiency_is_time_alone() {
    let with = |efficiency, exponent| {
        let mut scenario = without_load(brief(shipped("shipped:one-team", 60)));
        scenario.team[0].reps = 40;
        (scenario.team[0].efficiency, scenario.work.quality_exponent) = (efficiency, exponent);
        of_the_market(outcome(scenario))
    };
    assert_eq!(with(0.5, 0.0), with(1.0, 0.0));
    assert_eq!(with(1.0, 0.0), with(1.0, 3.0));
    assert_ne!(with(0.5, 1.0), with(1.0, 1.0));
}

#[test]
fn a_handoff_of_no_delay_and_full_retention_is_better_than_a_slow_and_forgetful_one() {
    let with = |delay, retention| {
        let mut scenario = small();
        for handoff in &mut scenario.handoff {
            handoff.delay = Days::constant(delay);
            handoff.context_retention = Probability::constant(retention);
        }
        let prepared = Prepared::new(scenario);
        (0..12).map(|luck| prepared.replicate(address(luck)).market.exact(Quantity::ExpectedRevenue)).sum::<i64>()
    };
    assert!(with(0.0, 1.0) > with(20.0, 0.0));
}

#[test]
fn in_a_team_of_one_there_is_nobody_to_reassign_a_deal_to() {
    let with = |reps, overdue| {
        let mut scenario = small();
        let sellers = scenario.team.iter_mut().find(|team| team.name == "field-sales").unwrap();
        sellers.reps = reps;
        let sql = &mut scenario.lifecycle.sql;
        (sql.kind, sql.limit, sql.overdue) = (StageKind::Sla, Days::constant(5.0), overdue);
        outcome(scenario)
    };
    let ignored = with(1, Overdue::Ignore);
    assert!(ignored.market.exact(Quantity::Stale) > 0);
    assert_eq!(ignored, with(1, Overdue::Reassign));
    assert_ne!(with(3, Overdue::Ignore), with(3, Overdue::Reassign));
}
