//! Strange worlds: small ones in which any setting may stand at the end of its
//! range.

use crate::worlds::{apart, shipped};
use meander::scenario::Scenario;
use meander::scenario::settings::{
    Ageing, Discipline, EngagedKind, Gate, HandoffRule, LeadRule, NurtureMode, Overdue, RecycleTo, RecycleWho,
    StageKind, StageRules, TrackingUnit, Unit,
};
use meander::scenario::values::{PerMonth, Weights};
use meander::terms::{Job, PerJob, Stage};
use meander::units::{Days, Money, Probability, Rate};
use proptest::prelude::*;

/// Changes one or a few settings by a number from 0 to 1.
type Twist = fn(&mut Scenario, f64);

/// A small world with up to fifteen twists.
pub fn worlds() -> impl Strategy<Value = Scenario> {
    let organisation = prop::sample::select(vec!["shipped:split-role", "shipped:revops", "shipped:one-team"]);
    let own_team =
        prop::sample::select(vec![None, None, Some(Stage::Engaged), Some(Stage::Sal), Some(Stage::Opportunity)]);
    let extent = prop_oneof![Just(0.0), Just(1.0), 0.0..1.0];
    let twists = prop::collection::vec((0..TWISTS.len(), extent), 0..16);
    (organisation, own_team, 1..40_u32, 0.0..300.0, 1.0..900.0, twists).prop_map(
        |(organisation, own_team, accounts, warm_up, length, twists)| {
            let mut scenario = shipped(organisation, accounts);
            if let Some(stage) = own_team {
                scenario = apart(scenario, stage, 1);
            }
            scenario.horizon.warm_up = Days::constant(warm_up);
            scenario.horizon.length = Days::constant(length);
            for (twist, u) in twists {
                TWISTS[twist](&mut scenario, u);
            }
            scenario
        },
    )
}

const fn p(u: f64) -> Probability {
    Probability::constant(u)
}

const fn days(days: f64) -> Days {
    Days::constant(days)
}

/// From nearly nothing to a great deal, evenly in the logarithm.
fn any_length(u: f64) -> Days {
    days(0.01 * 1e7_f64.powf(u))
}

fn each_segment(scenario: &mut Scenario, change: impl FnMut(&mut meander::scenario::settings::Segment)) {
    scenario.market.segment.iter_mut().for_each(change);
}

fn each_stage(scenario: &mut Scenario, change: impl FnMut(&mut StageRules)) {
    let rules = &mut scenario.lifecycle;
    [&mut rules.mql, &mut rules.sal, &mut rules.sql, &mut rules.opportunity].into_iter().for_each(change);
}

fn overdue(u: f64) -> Overdue {
    Overdue::CHOICES[(2.0 * u) as usize].1
}

const TWISTS: &[Twist] = &[
    // Who buys.
    |s, u| s.market.season = PerMonth([u, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 5.0]),
    |s, _| s.market.season = PerMonth([0.0; 12]),
    |s, u| s.market.weekend = 10.0 * u,
    |s, u| s.market.inquiry = p(u),
    |s, u| s.market.idle_visits = Rate::constant(200.0 * u),
    |s, u| s.market.cool_down = days(400.0 * u),
    |s, u| each_segment(s, |segment| segment.in_market_rate = Rate::constant(40.0 * u)),
    |s, u| each_segment(s, |segment| segment.fit_mean = p(u)),
    |s, u| each_segment(s, |segment| segment.fit_concentration = 1000.0 * u),
    |s, u| each_segment(s, |segment| (segment.value_sigma, segment.annual_value) = (3.0 * u, Money::from_minor(1))),
    |s, u| each_segment(s, |segment| segment.value_trait_share = p(u)),
    |s, u| each_segment(s, |segment| segment.digital_mean = p(u)),
    |s, u| each_segment(s, |segment| segment.deciders = Weights(vec![1.0 - u, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0])),
    |s, u| each_segment(s, |segment| segment.others = Weights(vec![u, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0 - u])),
    |s, u| each_segment(s, |segment| segment.pace = 0.01 + 5.0 * u),
    |s, u| each_segment(s, |segment| (segment.customers, segment.rival_customers) = (p(u), p(0.0))),
    |s, u| each_segment(s, |segment| (segment.in_journey, segment.rival_customers) = (p(0.9), p(0.1 * u))),
    |s, u| each_segment(s, |segment| (segment.rival_customers, segment.in_journey) = (p(0.9 * u), p(0.0))),
    // How they buy.
    |s, u| s.buying.steps = 1 + (15.0 * u) as u32,
    |s, u| s.buying.session_gap = days(0.5 + 100.0 * u),
    |s, u| s.buying.step_probability = p(u),
    |s, u| s.buying.parallelism = p(u),
    |s, u| s.buying.sharpness = 1000.0 * u,
    |s, u| (s.buying.validation_floor, s.buying.consensus_floor) = (p(u), p(1.0 - u)),
    |s, u| s.buying.reversal.probability = p(u),
    |s, u| (s.buying.reversal.loss, s.buying.reversal.knock_on) = (10.0 * u, 10.0 * u),
    |s, u| s.buying.reversal.target.consensus_creation = PerJob([1000.0 * u, 0.0, 0.0, 0.0, 0.0, 0.0]),
    |s, u| s.buying.stall.probability = p(u),
    |s, u| (s.buying.stall.season, s.buying.stall.shock) = (PerMonth([100.0 * u; 12]), Rate::constant(100.0 * u)),
    |s, u| (s.buying.budget.unplanned, s.buying.budget.month) = (p(u), 1 + (11.0 * u) as u32),
    |s, u| (s.buying.stall.median, s.buying.stall.sigma) = (days(1000.0 * u * u), 3.0 * u),
    |s, u| (s.buying.stall.step_decay, s.buying.stall.list_decay) = (any_length(u), any_length(1.0 - u)),
    |s, u| (s.buying.stall.support_decay, s.buying.urgency.decay) = (any_length(u), any_length(1.0 - u)),
    |s, u| (s.buying.urgency.recovery, s.buying.urgency.abandonment) = (p(1.0 - u), p(u)),
    |s, u| s.buying.urgency.patience = days(500.0 * u),
    |s, u| (s.buying.sources.third_party, s.buying.sources.rival_content) = (1000.0 * u, 0.0),
    |s, u| s.buying.sources.third_party_by_job = PerJob([0.0, 0.0, 0.0, 0.0, 1000.0 * u, 0.0]),
    |s, u| s.buying.sources.own_content = 1000.0 * u,
    |s, u| (s.buying.sources.rep, s.buying.sources.self_reliance) = (1000.0 * u, 100.0 * (1.0 - u)),
    |s, u| s.buying.sources.rep_by_job = PerJob([1000.0 * u, 0.0, 0.0, 0.0, 0.0, 0.0]),
    |s, u| (s.buying.sources.open_relationship, s.buying.sources.before_relationship) = (100.0 * u, 100.0 * u),
    |s, u| s.buying.sources.patience = days(100.0 * u),
    |s, u| (s.buying.consensus.support, s.buying.consensus.support_sd) = (p(u), 0.5 * u),
    |s, u| (s.buying.consensus.evidence, s.buying.consensus.rep_evidence) = (p(u), p(1.0 - u)),
    |s, u| (s.buying.consensus.influence, s.buying.consensus.concern) = (p(u), 1.0 - u),
    |s, u| (s.buying.consensus.voice.champion, s.buying.consensus.voice.user) = (0.001 + 999.0 * u, 0.001),
    |s, u| s.buying.consensus.susceptibility.decision_maker = p(u),
    |s, u| (s.buying.participation.champion, s.buying.participation.user) = (PerJob([1000.0 * u; 6]), PerJob([0.0; 6])),
    |s, u| (s.buying.veto.probability, s.buying.veto.sharpness) = (p(u), 1 + u.round() as u32),
    |s, u| (s.buying.enablement.deck_voice, s.buying.enablement.deck_attention) = (100.0 * u, 100.0 * (1.0 - u)),
    |s, u| (s.buying.enablement.roi_threshold, s.buying.enablement.roi_signature) = (10.0 * u, p(u)),
    |s, u| s.buying.enablement.seminar_evidence = p(u),
    |s, u| (s.content.enablement.champion_deck, s.content.enablement.roi_paper) = (p(u), p(1.0 - u)),
    |s, u| s.content.enablement.department_seminar = p(u),
    |s, u| s.buying.shortlist.engagement = 20.0 * u,
    |s, u| (s.buying.consensus.block_threshold, s.buying.consensus.block_scale) = (20.0 * u - 10.0, 0.001),
    |s, u| (s.buying.consensus.block_fear, s.buying.consensus.agreement_cost) = (10.0 * u, p(u)),
    |s, u| (s.buying.shortlist.size, s.buying.shortlist.base) = (2.0 + 18.0 * u, 40.0 * u - 20.0),
    |s, u| (s.buying.shortlist.awareness, s.buying.shortlist.trust, s.buying.shortlist.fit) = (20.0 * u, 20.0, 0.0),
    |s, u| (s.buying.choice.base, s.buying.choice.rival_sigma) = (40.0 * u - 20.0, 5.0 * u),
    |s, u| (s.buying.choice.fit, s.buying.choice.trust, s.buying.choice.context) = (20.0 * u, 20.0, 20.0 * u),
    |s, u| (s.buying.choice.skill, s.buying.choice.absent) = (20.0 * u, 20.0 * (1.0 - u)),
    |s, u| (s.buying.signature.median, s.buying.signature.sigma) = (days(300.0 * u), 3.0 * u),
    // What they know of us.
    |s, u| (s.awareness.aware, s.awareness.low, s.awareness.high) = (p(u), p(0.0), p(1.0)),
    |s, u| (s.awareness.decay, s.awareness.trust_decay) = (any_length(u), any_length(1.0 - u)),
    |s, u| (s.awareness.touch, s.awareness.trust_gain, s.awareness.trust_loss) = (p(u), p(u), p(1.0 - u)),
    |s, u| s.awareness.trust = p(u),
    // What we publish and see.
    |s, u| s.content.gate = if u < 0.5 { Gate::Open } else { Gate::All },
    |s, u| s.content.gated_from = Job::ALL[(5.0 * u) as usize],
    |s, u| (s.content.form_fill, s.content.form_intent) = (p(u), p(1.0 - u)),
    |s, u| (s.content.coverage, s.content.quality) = (PerJob([p(u); 6]), PerJob([2.0 * u; 6])),
    |s, u| (s.identification.lapse, s.identification.known_at_start) = (days(1.0 + 1000.0 * u), p(u)),
    |s, u| (s.signals.linkage, s.signals.form_points) = (p(u), 1000.0 * u),
    |s, u| s.signals.points = PerJob([1000.0 * u, 0.0, 0.0, 1000.0, 0.0, 1000.0 * u]),
    |s, u| (s.scoring.threshold, s.scoring.engaged) = (100.0 * u, 100.0 * (1.0 - u)),
    |s, u| (s.scoring.behaviour_weight, s.scoring.fit_noise) = (p(u), 100.0 * u),
    |s, u| (s.scoring.half_life, s.scoring.saturation) = (any_length(u), 0.01 + 1e6 * u),
    |s, u| (s.content.form_fields, s.content.false_forms) = (1 + (49.0 * u) as u32, p(u)),
    |s, u| (s.market.idle_forms, s.identification.company) = (p(u), p(1.0 - u)),
    |s, u| (s.content.gate, s.content.webinar_attendance) = (Gate::ByAsset, p(u)),
    |s, u| s.content.asset.iter_mut().for_each(|asset| (asset.share, asset.quality) = (0.001 + 999.0 * u, 2.0 * u)),
    |s, _| s.content.asset.clear(),
    |s, u| (s.signals.merge, s.signals.lag) = (p(u), days(400.0 * u)),
    |s, u| (s.signals.unit, s.signals.linkage) = (TrackingUnit::Contact, p(u)),
    |s, u| (s.scoring.unit, s.scoring.group_limit) = (Unit::Contact, 1.0 + 100.0 * u),
    |s, u| (s.scoring.ageing, s.scoring.window) = (Ageing::Window, days(0.1 + 500.0 * u)),
    |s, u| (s.scoring.limit, s.scoring.kept_after_loss) = (100.0 * u, p(u)),
    |s, u| (s.scoring.rule, s.scoring.count) = (LeadRule::Count, 1 + (20.0 * u) as u32),
    |s, u| (s.scoring.rule, s.scoring.matrix.a, s.scoring.matrix.c) = (LeadRule::Matrix, (3.0 * u) as u32, 3),
    |s, u| (s.scoring.rule, s.scoring.hot, s.scoring.hot_fit) = (LeadRule::Signal, 40.0 * u, 100.0 * (1.0 - u)),
    |s, u| (s.selling.mismatch, s.buying.consensus.pressure) = (p(u), 10.0 * u),
    |s, u| (s.selling.alert, s.recycle.wake_on_signal, s.scoring.hot) = (p(u), p(1.0 - u), 1.0),
    |s, u| (s.nurture.mode, s.nurture.opened, s.nurture.friction) = (NurtureMode::Triggered, p(u), p(1.0 - u)),
    |s, u| (s.nurture.mode, s.nurture.every, s.nurture.archive) = (NurtureMode::Step, days(1.0 + 30.0 * u), p(u)),
    |s, _| s.nurture.mode = NurtureMode::None,
    |s, u| (s.identification.recycled_at_start, s.identification.deals_at_start) = (p(u), p(1.0 - u)),
    // How we work.
    |s, u| (s.campaign.rate, s.campaign.lead_rate) = (Rate::constant(1000.0 * u), Rate::constant(50.0 * u)),
    |s, u| (s.qualification.reach, s.qualification.reach_active) = (p(u), 10.0 * u),
    |s, u| (s.qualification.attempts, s.qualification.retry) = (1 + (99.0 * u) as u32, days(10.0 * u)),
    |s, u| (s.qualification.fit_cut, s.qualification.fit_noise) = (u, 1.0 - u),
    |s, u| (s.qualification.speed_exponent, s.qualification.speed_scale) = (5.0 * u, any_length(1.0 - u)),
    |s, u| (s.qualification.ready_from, s.qualification.success) = (p(u), p(1.0 - u)),
    |s, u| (s.recycle.limit, s.recycle.after) = ((1000.0 * u) as u32, days(20.0 * (1.0 - u))),
    |s, u| s.recycle.refractory = any_length(u),
    |s, u| (s.selling.learning, s.selling.follow_up_answer) = (p(u), p(1.0 - u)),
    |s, u| (s.selling.follow_up_every, s.selling.give_up) = (days(0.5 + 50.0 * u), days(1.0 + 1000.0 * u)),
    |s, u| (s.selling.skill_sigma, s.selling.best_rep) = (2.0 * u, p(u)),
    |s, u| (s.work.load, s.work.longest) = (100.0 * u * u, 0.1 + 999.0 * u),
    |s, u| (s.work.meet, s.work.propose, s.work.qualify) = (days(50.0 * u), days(0.0), days(5.0 * u)),
    |s, u| s.work.quality_exponent = 10.0 * u,
    |s, u| (s.contract.term, s.contract.renewal) = (days(1.0 + 700.0 * u), p(1.0 - u)),
    |s, u| (s.contract.expansion_value, s.contract.renewal) = (10.0 * u, p(0.9)),
    |s, u| each_segment(s, |segment| (segment.expansion_rate, segment.customers) = (Rate::constant(40.0 * u), p(0.8))),
    |s, u| (s.buying.choice.customer, s.buying.shortlist.customer) = (20.0 * u, 20.0 * u),
    |s, u| s.buying.consensus.customer_ease = 10.0 * u,
    |s, u| (s.selling.review_every, s.work.review, s.contract.review) = (days(1.0 + 400.0 * u), days(5.0 * u), p(u)),
    |s, u| (s.contract.rival_term, s.contract.renewal) = (days(2000.0 * u), p(u)),
    |s, u| (s.economics.gross_margin, s.economics.programme_cost) = (p(u), Money::from_minor((1e9 * u) as i64)),
    |s, u| {
        (s.economics.lead_cost.form, s.economics.lead_cost.card) =
            (Money::from_minor((1e6 * u) as i64), Money::from_minor(7))
    },
    |s, u| (s.economics.discount_rate, s.campaign.cost) = (10.0 * u, Money::from_minor((1e9 * u) as i64)),
    |s, u| s.team.iter_mut().for_each(|team| team.reps = 1 + (300.0 * u) as u32),
    |s, u| s.team.iter_mut().for_each(|team| team.efficiency = 0.05 + 4.95 * u),
    |s, u| s.team.iter_mut().for_each(|team| team.discipline = Discipline::CHOICES[(2.0 * u) as usize].1),
    |s, u| {
        s.team.iter_mut().for_each(|team| (team.attrition, team.hiring) = (Rate::constant(10.0 * u), days(99.0 * u)))
    },
    |s, u| s.team.iter_mut().for_each(|team| (team.attrition, team.ramp) = (Rate::constant(5.0), any_length(u))),
    |s, u| s.team.iter_mut().for_each(|team| (team.ramp_start, team.file_kept) = (0.05 + 0.95 * u, p(u))),
    |s, u| s.handoff.iter_mut().for_each(|handoff| handoff.delay = days(200.0 * u)),
    |s, u| s.handoff.iter_mut().for_each(|handoff| handoff.context_retention = p(u)),
    |s, u| s.handoff.iter_mut().for_each(|handoff| handoff.acceptance = p(u)),
    |s, u| s.handoff.iter_mut().for_each(|handoff| (handoff.sla, handoff.overdue) = (any_length(u), overdue(1.0 - u))),
    |s, u| s.handoff.iter_mut().for_each(|handoff| (handoff.sla, handoff.overdue) = (days(0.1), overdue(u))),
    |s, u| {
        s.handoff
            .iter_mut()
            .for_each(|handoff| (handoff.entry_fit, handoff.entry_fields) = (99.0 * u, (4.0 * u) as u32))
    },
    |s, u| s.handoff.iter_mut().for_each(|handoff| handoff.inconsistency = p(u)),
    |s, u| (s.qualification.field_learning, s.buying.choice.unknown_field) = (p(u), 5.0 * (1.0 - u)),
    |s, u| s.buying.reversal.confusion = p(u),
    |s, u| {
        let engaged = &mut s.lifecycle.engaged;
        (engaged.kind, engaged.limit, engaged.overdue) = (EngagedKind::Sla, any_length(u), overdue(u));
        each_stage(s, |stage| (stage.kind, stage.limit, stage.overdue) = (StageKind::Sla, any_length(u), overdue(u)));
    },
    |s, u| each_stage(s, |stage| (stage.kind, stage.entry_fit) = (StageKind::Gate, 100.0 * u)),
    |s, u| each_stage(s, |stage| (stage.kind, stage.entry_fields) = (StageKind::Gate, (4.0 * u) as u32)),
    |s, u| {
        let rule = HandoffRule::CHOICES[(4.0 * u) as usize].1;
        s.handoff.iter_mut().for_each(|handoff| handoff.rule = rule);
    },
    |s, u| (s.signals.kind_points.page, s.signals.kind_points.webinar) = (1000.0 * u, 1000.0 * (1.0 - u)),
    |s, u| (s.buying.consensus.pressure_decay, s.selling.mismatch) = (any_length(u), p(1.0)),
    |s, u| s.buying.consensus.block_scale = 0.001 + 9.999 * u,
    |s, _| (s.recycle.who, s.recycle.limit) = (RecycleWho::Everyone, 10),
    |s, _| (s.recycle.who, s.recycle.limit) = (RecycleWho::Everyone, 0),
    |s, _| (s.recycle.to, s.recycle.limit) = (RecycleTo::Nurture, 10),
];
