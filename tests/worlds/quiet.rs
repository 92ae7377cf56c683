//! A world in which nothing happens: every mechanism at its neutral value. A test
//! switches on the one that it is about.

use meander::scenario::settings::{Handoff, Kpi, Management, Segment, Team};
use meander::scenario::values::{Stages, Weights};
use meander::scenario::{Plan, Scenario};
use meander::terms::Stage;
use meander::units::{Days, Probability, Rate};

const NEVER: Probability = Probability::constant(0.0);

/// Nobody needs anything, nobody knows anybody, and nothing has any effect.
///
/// One team of one owns all stages; one segment of 100 accounts, all of perfect
/// fit and with one decider. Whoever had a need would pass six jobs of four steps
/// with third parties, name a list of two that we are on, agree, toss a fair coin
/// between the two, and sign at once.
pub fn quiet() -> Scenario {
    let mut scenario = Scenario { team: vec![team("everyone", &owned(), 1)], ..Scenario::default() };
    scenario.market.segment = vec![market_of("all", 100)];
    quiet_market(&mut scenario);
    quiet_buyers(&mut scenario);
    quiet_seller(&mut scenario);
    scenario
}

fn quiet_market(scenario: &mut Scenario) {
    scenario.market.idle_visits = Rate::constant(0.0);
    scenario.market.cool_down = Days::constant(0.0);
    scenario.contract.renewal = NEVER;
    scenario.contract.neglect = NEVER;
    scenario.contract.rival_term = Days::constant(0.0);
    scenario.awareness.touch = NEVER;
    scenario.awareness.trust_gain = NEVER;
    scenario.awareness.trust_loss = NEVER;
}

fn quiet_buyers(scenario: &mut Scenario) {
    let buying = &mut scenario.buying;
    buying.reversal.probability = NEVER;
    buying.stall.probability = NEVER;
    buying.urgency.abandonment = NEVER;
    let sources = &mut buying.sources;
    (sources.own_content, sources.rival_content, sources.rep) = (0.0, 0.0, 0.0);
    let group = &mut buying.consensus;
    (group.support, group.support_sd) = (Probability::constant(0.5), 0.0);
    (group.evidence, group.rep_evidence, group.influence) = (NEVER, NEVER, NEVER);
    (group.block_threshold, group.block_fear, group.agreement_cost) = (-10.0, 0.0, NEVER);
    let list = &mut buying.shortlist;
    (list.size, list.base, list.awareness, list.trust, list.fit) = (2.0, 20.0, 0.0, 0.0, 0.0);
    let choice = &mut buying.choice;
    (choice.base, choice.fit, choice.trust, choice.context) = (0.0, 0.0, 0.0, 0.0);
    (choice.skill, choice.absent, choice.rival_sigma) = (0.0, 0.0, 0.0);
    buying.signature.median = Days::constant(0.0);
}

fn quiet_seller(scenario: &mut Scenario) {
    scenario.campaign.rate = Rate::constant(0.0);
    scenario.campaign.lead_rate = Rate::constant(0.0);
    scenario.identification.known_at_start = NEVER;
    scenario.selling.skill_sigma = 0.0;
}

/// A segment of accounts without need, all alike, all of perfect fit.
pub fn market_of(name: &str, accounts: u32) -> Segment {
    Segment {
        name: name.to_owned(),
        accounts,
        in_market_rate: Rate::constant(0.0),
        fit_mean: Probability::constant(1.0),
        value_sigma: 0.0,
        digital_concentration: 0.0,
        deciders: Weights(vec![1.0]),
        customers: NEVER,
        rival_customers: NEVER,
        in_journey: NEVER,
        ..Segment::default()
    }
}

/// A team of specialists.
fn team(name: &str, owns: &[Stage], reps: u32) -> Team {
    Team { name: name.to_owned(), owns: Stages(owns.to_vec()), reps, ..Team::default() }
}

fn owned() -> Vec<Stage> {
    Stage::ALL.iter().copied().filter(|&stage| stage != Stage::Anonymous && stage != Stage::Recycled).collect()
}

/// A shipped scenario with this many accounts in each of its three segments (of
/// 1300 or so), and with teams and campaigns in proportion.
pub fn shipped(reference: &str, accounts: u32) -> Scenario {
    resized(Plan::load(reference, &[]).unwrap().central(), accounts)
}

/// The same of a scenario that was loaded already.
pub fn resized(mut scenario: Scenario, accounts: u32) -> Scenario {
    for segment in &mut scenario.market.segment {
        segment.accounts = accounts;
    }
    let share = f64::from(accounts) / 1300.0;
    scenario.campaign.rate = Rate::constant(scenario.campaign.rate.per_year() * share);
    for team in &mut scenario.team {
        team.reps = (team.reps * accounts).div_ceil(1300);
    }
    scenario
}

/// The same world over five hundred days after a hundred.
pub fn brief(mut scenario: Scenario) -> Scenario {
    scenario.horizon.warm_up = Days::constant(100.0);
    scenario.horizon.length = Days::constant(500.0);
    scenario
}

/// The same world where nobody is pressed, distrusts or learns.
pub fn unled(mut scenario: Scenario) -> Scenario {
    scenario.management = Management::default();
    scenario.team.iter_mut().for_each(|team| (team.kpi, team.target) = (Kpi::None, 0.0));
    scenario.handoff.iter_mut().for_each(|handoff| handoff.worth = Probability::constant(0.0));
    scenario
}

/// A handoff that costs nothing.
pub fn free_handoff(from: &str, to: &str) -> Handoff {
    Handoff {
        from: from.to_owned(),
        to: to.to_owned(),
        delay: Days::constant(0.0),
        context_retention: Probability::constant(1.0),
        ..Handoff::default()
    }
}

/// The same with a stage in a team of its own, of so many people, and handoffs that cost
/// nothing from the owner of the stage before and to that of the stage after.
pub fn apart(mut scenario: Scenario, stage: Stage, people: u32) -> Scenario {
    let name = format!("own-{stage}");
    let stages = owned();
    let at = stages.iter().position(|&owned| owned == stage).unwrap();
    let owner = |stage: &Stage| {
        let owns = |team: &&Team| team.owns.0.contains(stage);
        scenario.team.iter().find(owns).unwrap().name.clone()
    };
    let (before, after) = (owner(&stages[at - 1]), owner(&stages[at + 1]));
    scenario.handoff.extend([free_handoff(&before, &name), free_handoff(&name, &after)]);
    scenario.team.iter_mut().for_each(|team| team.owns.0.retain(|&owned| owned != stage));
    scenario.team.push(team(&name, &[stage], people));
    scenario
}
