//! What can be seen of one account that is watched closely: for telling its story.

use crate::terms::{Job, PerJob, Phase, RepId, Source, Stage, TaskKind, TeamId};

/// Something small that happened to the watched account, beside the records.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Detail {
    /// A buying session.
    Session {
        /// The job it worked on.
        job: Job,
        /// Where it got its information.
        source: Source,
        /// Whether it won a step.
        won: bool,
    },
    /// A step of a job was won, in a session, a meeting or otherwise.
    Step {
        /// Of which job.
        job: Job,
        /// What they know of us (0 to 1).
        awareness: f32,
    },
    /// Content of ours was read.
    Visit {
        /// The job that the content is made for.
        job: Job,
        /// Whether a form was filled for it.
        form: bool,
        /// Whether the seller could tell who it was.
        seen: bool,
        /// Whether they came by a link in a mail.
        clicked: bool,
    },
    /// A card could be left at a campaign.
    Card {
        /// Whether the campaign took place, so that it was.
        seen: bool,
    },
    /// They asked by a form to be contacted.
    Inquiry,
    /// They asked to be contacted because a customer of ours had named us.
    Referral,
    /// The seller did something to them.
    Touched {
        /// The kind of work that it was.
        task: TaskKind,
        /// What they said.
        told: Told,
    },
    /// They were told that there will be no meeting.
    Declined,
}

/// What a buyer lets the seller know in an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Told {
    /// Whether anybody answered.
    pub reached: bool,
    /// Whether they work on a project now.
    pub buying: bool,
    /// Whether they have one at all.
    pub project: bool,
    /// Share of the six jobs that they say is done (0 to 1).
    pub progress: f64,
    /// The earliest job that they say is not done.
    pub milestone: Option<Job>,
    /// We pressed to close on a buyer who had gone back.
    pub mismatched: bool,
}

/// How both sides stand: the truth, and the seller's file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Snapshot {
    /// The buyer.
    pub buyer: BuyerState,
    /// The file on it.
    pub file: FileState,
}

/// The truth about a buyer, which the seller never sees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BuyerState {
    /// What it is doing.
    pub phase: Phase,
    /// Steps done of each job.
    pub steps: PerJob<u8>,
    /// Times that it went back in this journey.
    pub reversals: u16,
    /// Of these, vetoes.
    pub vetoes: u16,
    /// The will to act (0 to 1).
    pub urgency: f32,
    /// Mean support of the members of the buying centre (0 to 1).
    pub support: f32,
    /// What they know of us (0 to 1), as of the last touch or session.
    pub awareness: f32,
    /// How far they trust us (0 to 1), as of the last touch or session.
    pub trust: f32,
}

/// The seller's file on an account.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FileState {
    /// Lifecycle stage.
    pub stage: Stage,
    /// Whether a deal is worked on: on the way to a first contract, or beside one.
    pub deal: bool,
    /// The team that works on accounts in that stage.
    pub owner: TeamId,
    /// Its rep, if it has one.
    pub rep: Option<RepId>,
    /// Total score (0 to 100), as of the last signal.
    pub score: f32,
    /// Share of what there is to know of the account that is known (0 to 1).
    pub context: f32,
    /// The earliest job that the seller believes is not done.
    pub believed: Job,
}
