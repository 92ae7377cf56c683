//! The document of `meander trace`.

use super::entry::{Entry, Loss};
use crate::experiment::{Campaign, Mode};
use crate::terms::{Job, Phase, Stage};
use serde::{Deserialize, Serialize};

/// Format of [`Trace`].
pub const TRACE_SCHEMA: &str = "meander/trace/1";

/// One account's story in one replication.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Trace {
    /// [`TRACE_SCHEMA`].
    pub schema: String,
    /// The scenario's name.
    pub design: String,
    /// Version of the model.
    pub model: String,
    /// Root seed.
    pub seed: u64,
    /// Which replication, from 1.
    pub replication: u32,
    /// How uncertain assumptions were treated.
    pub assumptions: Mode,
    /// Currency of every amount.
    pub currency: String,
    /// Which account, from 1.
    pub account: u32,
    /// Its segment.
    pub segment: String,
    /// How it was found, if it was looked for.
    pub found: Option<Found>,
    /// What the account is and stays.
    pub portrait: Portrait,
    /// What is needed to read the rest.
    pub measure: Measure,
    /// Journeys that the account began in the whole replication.
    pub journeys: u32,
    /// Days on which the journey that is told began and ended; none if there is none.
    pub journey: Option<(f64, f64)>,
    /// Days between which the story is told.
    pub window: (f64, f64),
    /// The story.
    pub chapters: Vec<Chapter>,
    /// How both sides stood after every event, for pictures.
    pub series: Vec<Point>,
    /// Every touch, one by one, for pictures.
    pub touches: Vec<Touch>,
    /// Every time that they went back, one by one, for pictures.
    pub setbacks: Vec<Setback>,
    /// Events handled in the replication.
    pub events: u64,
}

impl Trace {
    /// The one future behind it.
    pub fn campaign(&self) -> Campaign {
        Campaign {
            model: self.model.clone(),
            seed: self.seed,
            replications: 1,
            draws: 1,
            lucks: 1,
            assumptions: self.assumptions,
            partial: false,
            precision: None,
            events: self.events,
            currency: self.currency.clone(),
            horizon_days: self.measure.days,
        }
    }
}

/// A time that they went back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Setback {
    /// Day of the replication.
    pub day: f64,
    /// What was lost.
    pub lost: Vec<Loss>,
}

/// A touch between the two sides.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Touch {
    /// Day of the replication.
    pub day: f64,
    /// What.
    pub kind: TouchKind,
    /// It reached the other side: a call or question was answered, a meeting held.
    pub reached: bool,
}

/// A kind of touch; the first four are ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TouchKind {
    /// We call.
    Call,
    /// We meet.
    Meeting,
    /// We propose.
    Proposal,
    /// We ask how it stands.
    FollowUp,
    /// They ask for a meeting or to be contacted.
    Request,
    /// They fill a form or leave a card.
    Form,
    /// They visit, and we see it.
    Visit,
    /// They work without our seeing it.
    Alone,
}

/// How a story was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// The kind that was asked for.
    pub kind: String,
    /// Journeys of that kind among those searched.
    pub candidates: u32,
    /// Replications searched.
    pub replications: u32,
}

/// Traits of the account.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Portrait {
    /// Fit with what we sell (0 to 1).
    pub fit: f64,
    /// Preference for digital sources (0 to 1).
    pub digital: f64,
    /// What they usually know of us (0 to 1).
    pub familiarity: f64,
    /// How many must agree.
    pub deciders: u8,
    /// Annual value expected of a deal, in units of the currency.
    pub expected_value: f64,
}

/// The scales of the story.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// Calendar month of day 0 (1 = January).
    pub start_month: u32,
    /// Days simulated.
    pub days: f64,
    /// Steps of each job.
    pub steps: u8,
    /// Score of an MQL, where it is the score that makes one.
    pub threshold: Option<f64>,
    /// Days after which a recycled lead is called again.
    pub recycle_days: f64,
    /// Names of the teams.
    pub teams: Vec<String>,
}

/// Part of a story; they follow each other in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChapterKind {
    /// Before the need.
    Before,
    /// The journey, until the deal begins.
    Journey,
    /// From the beginning of the deal that led to the end, until the signature or that end.
    Deal,
    /// After the signature, until the contract ends.
    Customer,
    /// After a journey that was not won, or a contract that was not renewed.
    Afterwards,
}

/// Part of a story, with its entries in order of time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Chapter {
    /// Which part.
    pub kind: ChapterKind,
    /// What happened in it.
    pub entries: Vec<Entry>,
}

/// What a buyer told us last.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// Whether they have a project.
    pub project: bool,
    /// Whether they work on it now.
    pub buying: bool,
    /// The earliest job that they said was not done.
    pub milestone: Option<Job>,
    /// Share of the six jobs that they said was done (0 to 1).
    pub done: f64,
}

/// How both sides stand: the truth, and what the seller has and believes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Day of the replication.
    pub day: f64,
    /// What the account is doing.
    pub phase: Phase,
    /// Steps done of each job.
    pub steps: [u8; Job::COUNT],
    /// Share of all steps that is done (0 to 1).
    pub done: f64,
    /// The earliest job that is not done.
    pub milestone: Option<Job>,
    /// The will to act (0 to 1).
    pub urgency: f32,
    /// Mean support of the members of the buying centre (0 to 1).
    pub support: f32,
    /// What they know of us (0 to 1).
    pub awareness: f32,
    /// How far they trust us (0 to 1).
    pub trust: f32,
    /// Stage in the seller's file.
    pub stage: Stage,
    /// Whether a deal is worked on, be it beside a contract.
    pub deal: bool,
    /// Index of the team that works on it.
    pub owner: u16,
    /// Number of its rep, from 1, if it has one.
    pub rep: Option<u32>,
    /// Score (0 to 100), as of the last signal.
    pub score: f32,
    /// Share of what there is to know of the account that the seller knows.
    pub context: f32,
    /// What the seller believes: what it was told last, if anything.
    pub believed: Option<Told>,
}
