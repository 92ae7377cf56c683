//! The seller's settings, prepared for the hot path: who owns what, what each
//! crossing between teams costs, how long work takes.

use super::content;
use super::crossing::{Crossing, Limit, crossings};
use super::entry::{self, Entry};
use crate::contact::Shelf;
use crate::scenario::Scenario;
use crate::scenario::settings::{Discipline, Qualification, Recycle, Selling, StageKind};
use crate::terms::{PerJob, Stage, TaskKind, TeamId};
use crate::units::{Span, TICKS_PER_DAY};

/// A team, prepared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TeamRules {
    /// Number of people.
    pub reps: u32,
    /// Efficiency on time.
    pub speed: f64,
    /// Efficiency on quality: e^γ.
    pub quality: f64,
    /// Its logarithm.
    pub log_quality: f64,
    /// Who is served first among tasks of one kind.
    pub discipline: Discipline,
}

/// Everything that governs the seller in a scenario.
#[derive(Debug, Clone)]
pub struct Rules {
    /// What is published.
    pub shelf: Shelf,
    /// Silence after which the file on an account goes stale.
    pub lapse: Span,
    /// Share of dormant accounts in the file at the start.
    pub known_at_start: f64,
    /// Chance that a visit is linked to its account.
    pub linkage: f64,
    /// Points by job of the content.
    pub points: PerJob<f64>,
    /// Points for a form.
    pub form_points: f64,
    /// Score of an MQL.
    pub threshold: f64,
    /// Weight of behaviour.
    pub behaviour_weight: f64,
    /// Days in which points lose half their worth.
    pub half_life: f64,
    /// Points at which behaviour reaches 1 − 1/e.
    pub saturation: f64,
    /// Behaviour of an engaged lead.
    pub engaged: f64,
    /// Campaigns per day.
    pub campaign_rate: f64,
    /// List leads per account and year at planned campaign output.
    pub card_rate: f64,
    /// Calls.
    pub qualification: Qualification,
    /// Recycling.
    pub recycle: Recycle,
    /// Deals.
    pub selling: Selling,
    /// Mean days of each kind of task for a specialist, load included.
    pub work: [f64; TaskKind::COUNT],
    /// Cut of durations, in means.
    pub longest: f64,
    /// The teams.
    pub teams: Vec<TeamRules>,
    /// The tests of stages that are gates.
    pub gates: [Entry; Stage::COUNT],
    /// The limits of time of stages.
    pub limits: [Option<Limit>; Stage::COUNT],
    owners: [TeamId; Stage::COUNT],
    crossings: Vec<Crossing>,
}

impl Rules {
    /// Prepares the rules of a scenario.
    pub fn new(scenario: &Scenario) -> Self {
        let scoring = &scenario.scoring;
        let gamma = scenario.work.quality_exponent;
        let team = |team: &crate::scenario::settings::Team| TeamRules {
            reps: team.reps,
            speed: team.efficiency,
            quality: libm::pow(team.efficiency, gamma),
            log_quality: gamma * libm::log(team.efficiency),
            discipline: team.discipline,
        };
        Rules {
            shelf: content::shelf(scenario),
            lapse: scenario.identification.lapse.span(),
            known_at_start: scenario.identification.known_at_start.get(),
            linkage: scenario.signals.linkage.get(),
            points: scenario.signals.points,
            form_points: scenario.signals.form_points,
            threshold: scoring.threshold,
            behaviour_weight: scoring.behaviour_weight.get(),
            half_life: scoring.half_life.get(),
            saturation: scoring.saturation,
            engaged: scoring.engaged,
            campaign_rate: scenario.campaign.rate.per_day(),
            card_rate: scenario.campaign.lead_rate.per_year(),
            qualification: scenario.qualification.clone(),
            recycle: scenario.recycle.clone(),
            selling: scenario.selling.clone(),
            work: work(scenario),
            longest: scenario.work.longest,
            teams: scenario.team.iter().map(team).collect(),
            gates: entry::gates(scenario),
            limits: limits(scenario),
            owners: owners(scenario),
            crossings: crossings(scenario),
        }
    }

    /// The team that works on accounts in this stage.
    pub fn owner(&self, stage: Stage) -> TeamId {
        self.owners[stage.index()]
    }

    /// What it costs to pass an account on when it enters a stage from another.
    pub fn crossing(&self, from: Stage, to: Stage) -> Crossing {
        let (from, to) = (self.owner(from), self.owner(to));
        self.crossings[from.index() * self.teams.len() + to.index()]
    }
}

fn work(scenario: &Scenario) -> [f64; TaskKind::COUNT] {
    let work = &scenario.work;
    let mut days = [0.0; TaskKind::COUNT];
    for &kind in TaskKind::ALL {
        let mean = match kind {
            TaskKind::Inquiry | TaskKind::Qualify => work.qualify,
            TaskKind::Meet => work.meet,
            TaskKind::Propose => work.propose,
            TaskKind::Onboard => work.onboard,
            TaskKind::Renew => work.renew,
            TaskKind::FollowUp => work.follow_up,
            TaskKind::Campaign => work.campaign,
        };
        // Never zero: a task that takes no time at all could repeat for ever in one tick.
        days[kind.index()] = (mean.get() * work.load).max(1.0 / TICKS_PER_DAY as f64);
    }
    days
}

/// How long an account may stand in each stage.
fn limits(scenario: &Scenario) -> [Option<Limit>; Stage::COUNT] {
    let mut limits = [None; Stage::COUNT];
    for (stage, rules) in entry::stages(scenario) {
        if rules.kind == StageKind::Sla {
            limits[stage.index()] = Limit::of(rules.limit, rules.overdue);
        }
    }
    limits
}

/// The owner of each stage. What nobody need own, the anonymous and the recycled,
/// is with whoever keeps the known accounts, in whatever order teams are written.
fn owners(scenario: &Scenario) -> [TeamId; Stage::COUNT] {
    let owner = |stage| scenario.team.iter().position(|team| team.owns.0.contains(&stage));
    let keeper = owner(Stage::Known).unwrap_or(0);
    let mut owners = [TeamId(keeper as u16); Stage::COUNT];
    for &stage in Stage::ALL {
        if let Some(team) = owner(stage) {
            owners[stage.index()] = TeamId(team as u16);
        }
    }
    owners
}
