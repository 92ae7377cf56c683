//! The seller's settings, prepared for the hot path: who owns what, what each
//! crossing between teams costs, how long work takes.

use super::content;
use super::crossing::{Crossing, Limit, crossings};
use super::efficiency::Output;
use super::entry::{self, Entry};
use super::learning::Learning;
use super::management::ManagementRules;
use super::maturity;
use super::nurture::Programme;
use super::scoring::Qualifies;
use super::sheet::SheetRules;
use crate::contact::Shelf;
use crate::scenario::Scenario;
use crate::scenario::settings::{
    Discipline, KindPoints, Precedence, Qualification, Recycle, Selling, StageKind, Team, TrackingUnit,
};
use crate::terms::{ContentKind, PerJob, Stage, TaskKind, TeamId};
use crate::units::{Span, TICKS_PER_DAY};

/// A team, prepared.
#[derive(Debug, Clone)]
pub struct TeamRules {
    /// Number of people.
    pub reps: u32,
    /// How its people work, from their first day on.
    pub output: Output,
    /// Share of its people who are trained as advisers.
    pub advisers: f64,
    /// People who leave, per place and day.
    pub attrition: f64,
    /// Time that a place stands empty.
    pub hiring: Span,
    /// Share of what a person knew that stays when it leaves.
    pub file_kept: f32,
    /// Who is served first among tasks of one kind.
    pub discipline: Discipline,
    /// Which work goes before what is more urgent.
    pub first: Precedence,
}

impl TeamRules {
    fn new(scenario: &Scenario, team: &Team) -> Self {
        TeamRules {
            reps: team.reps,
            output: Output::new(scenario, team),
            advisers: team.advisers.get(),
            attrition: team.attrition.per_day(),
            hiring: team.hiring.span(),
            file_kept: team.file_kept.get() as f32,
            discipline: team.discipline,
            first: team.first,
        }
    }
}

/// Everything that governs the seller in a scenario.
#[derive(Debug, Clone)]
pub struct Rules {
    /// What is published.
    pub shelf: Shelf,
    /// Silence after which the file on an account goes stale.
    pub lapse: Span,
    /// Share of accounts in the file at the start.
    pub known_at_start: f64,
    /// Share of these that rest until they are called again.
    pub recycled_at_start: f64,
    /// Share of those in the middle of a journey that are deals.
    pub deals_at_start: f64,
    /// Chance that a visit is linked to its account.
    pub linkage: f64,
    /// Points by job of the content.
    pub points: PerJob<f64>,
    /// The same by kind of content, on top.
    pub kind_points: [f64; ContentKind::COUNT],
    /// Points of a hot signal.
    pub hot: f64,
    /// Days until word of a visit reaches those who sell.
    pub lag: f32,
    /// Whether people, not visits, are linked or missed.
    pub links_contacts: bool,
    /// Share of strangers' points that joins the file with a form.
    pub merge: f64,
    /// Chance that a linked visit of a stranger tells the company.
    pub company: f64,
    /// Points for a form.
    pub form_points: f64,
    /// What makes an MQL.
    pub qualifies: Qualifies,
    /// How points are kept and how they age.
    pub sheet: SheetRules,
    /// Share of the points kept when a lead or deal is closed.
    pub kept_after_loss: f32,
    /// Weight of behaviour.
    pub behaviour_weight: f64,
    /// Points at which behaviour reaches 1 − 1/e.
    pub saturation: f64,
    /// Behaviour of an engaged lead.
    pub engaged: f64,
    /// Campaigns per day.
    pub campaign_rate: f64,
    /// List leads per account and year at planned campaign output.
    pub card_rate: f64,
    /// What mails are sent.
    pub programme: Programme,
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
    /// How they are led.
    pub management: ManagementRules,
    /// The tests of stages that are gates.
    pub gates: [Entry; Stage::COUNT],
    /// The limits of time of stages.
    pub limits: [Option<Limit>; Stage::COUNT],
    /// How roles that are new are learnt.
    pub learning: Learning,
    /// Share of what was known of an account that stays when it passes at a reorganisation.
    pub retention: f64,
    owners: [TeamId; Stage::COUNT],
    crossings: Vec<Crossing>,
}

impl Rules {
    /// Prepares the rules of a scenario.
    pub fn new(scenario: &Scenario) -> Self {
        let scoring = &scenario.scoring;
        let gamma = scenario.work.quality_exponent;
        Rules {
            shelf: content::shelf(scenario),
            lapse: scenario.identification.lapse.span(),
            known_at_start: scenario.identification.known_at_start.get(),
            recycled_at_start: scenario.identification.recycled_at_start.get(),
            deals_at_start: scenario.identification.deals_at_start.get(),
            linkage: maturity::linkage(scenario),
            points: scenario.signals.points,
            kind_points: kind_points(&scenario.signals.kind_points),
            hot: scoring.hot,
            lag: scenario.signals.lag.get() as f32,
            links_contacts: scenario.signals.unit == TrackingUnit::Contact,
            merge: scenario.signals.merge.get(),
            company: scenario.identification.company.get(),
            form_points: scenario.signals.form_points,
            qualifies: Qualifies::new(scoring, scenario.lead_rule()),
            sheet: SheetRules::new(scenario),
            kept_after_loss: scoring.kept_after_loss.get() as f32,
            behaviour_weight: scoring.behaviour_weight.get(),
            saturation: scoring.saturation,
            engaged: scoring.engaged,
            campaign_rate: scenario.campaign.rate.per_day(),
            card_rate: scenario.campaign.lead_rate.per_year(),
            programme: Programme::new(scenario),
            qualification: scenario.qualification.clone(),
            recycle: scenario.recycle.clone(),
            selling: scenario.selling.clone(),
            work: work(scenario),
            longest: scenario.work.longest,
            teams: scenario.team.iter().map(|team| TeamRules::new(scenario, team)).collect(),
            management: ManagementRules::new(scenario),
            gates: entry::gates(scenario),
            limits: limits(scenario),
            learning: Learning::new(&scenario.rollout, gamma),
            retention: scenario.rollout.retention.get(),
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

fn kind_points(points: &KindPoints) -> [f64; ContentKind::COUNT] {
    let mut all = [0.0; ContentKind::COUNT];
    for &kind in ContentKind::ALL {
        all[kind.index()] = points.of(kind);
    }
    all
}

fn work(scenario: &Scenario) -> [f64; TaskKind::COUNT] {
    let (work, saved) = (&scenario.work, &scenario.ai.saved);
    let mut days = [0.0; TaskKind::COUNT];
    for &kind in TaskKind::ALL {
        let (mean, saved) = match kind {
            TaskKind::Inquiry | TaskKind::Qualify => (work.qualify, saved.qualify),
            TaskKind::Meet => (work.meet, saved.meet),
            TaskKind::Propose => (work.propose, saved.propose),
            TaskKind::Onboard => (work.onboard, saved.onboard),
            TaskKind::Renew => (work.renew, saved.renew),
            TaskKind::FollowUp => (work.follow_up, saved.follow_up),
            TaskKind::Review => (work.review, saved.review),
            TaskKind::Campaign => (work.campaign, saved.campaign),
        };
        // Never zero: a task that takes no time at all could repeat for ever in one tick.
        days[kind.index()] = (mean.get() * work.load * (1.0 - saved.get())).max(1.0 / TICKS_PER_DAY as f64);
    }
    days
}

/// How long an account may stand in each stage.
fn limits(scenario: &Scenario) -> [Option<Limit>; Stage::COUNT] {
    let mut limits = [None; Stage::COUNT];
    for (stage, rules) in scenario.lifecycle.stages() {
        if rules.kind == StageKind::Sla {
            limits[stage.index()] = Limit::of(rules.limit, rules.overdue);
        }
    }
    limits
}

/// The team of each stage.
fn owners(scenario: &Scenario) -> [TeamId; Stage::COUNT] {
    let mut owners = [TeamId(0); Stage::COUNT];
    for &stage in Stage::ALL {
        owners[stage.index()] = TeamId(scenario.keeper(stage) as u16);
    }
    owners
}
