//! What may pass between buyer and seller, and nothing else.
//!
//! The seller never sees job completion or true fit. It sees signals and requests,
//! and what a buyer says when asked; the buyer sees the shelf and how it is treated. Because neither
//! side can import the other, the compiler keeps this gap.

use crate::terms::{AccountId, Aid, ContentKind, Job, PerJob};

/// One thing that we publish.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Asset {
    /// What it is.
    pub kind: ContentKind,
    /// How much better than average its answers are (factor on the chance of a step).
    pub quality: f64,
    /// Whether it asks strangers for a form; a webinar always does, for a registration.
    pub gated: bool,
    /// Share of the job's reads that goes to it and those before it (0 to 1).
    pub until: f64,
}

/// What we publish for one buying job.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Share of the job's questions that it answers.
    pub coverage: f64,
    /// What there is to read; one thing at the least.
    pub assets: Vec<Asset>,
}

impl Offer {
    /// What a visitor with this number (0 to 1) reads.
    pub fn pick(&self, u: f64) -> Option<Asset> {
        self.assets.iter().find(|asset| u < asset.until).copied()
    }
}

/// All that we publish.
#[derive(Debug, Clone, PartialEq)]
pub struct Shelf {
    /// By buying job.
    pub offers: PerJob<Offer>,
    /// Chance that a visitor of average intent and trust fills a form.
    pub form_fill: f64,
    /// How much intent and trust matter for that (0 to 1).
    pub form_intent: f64,
    /// Chance that a buying centre that works on agreeing obtains each aid, in the order of [`Aid::ALL`].
    pub aids: [f64; Aid::COUNT],
    /// Share of those who registered for a webinar who attend it.
    pub webinar_attendance: f64,
    /// Share of the others who watch its archive, if we may mail it to them.
    pub webinar_archive: f64,
}

/// Something that a buyer does openly.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Signal {
    /// Who.
    pub account: AccountId,
    /// What.
    pub kind: SignalKind,
    /// Fit as the account's own statements and attributes tell it (0 to 100, with error).
    pub stated_fit: f32,
    /// Natural index of the occasion, for the seller's own draws about it.
    pub occasion: u64,
    /// Which of the account's people left it, as tracking tells them apart.
    pub contact: u8,
}

/// What a signal is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum SignalKind {
    /// Read content made for a job.
    Visit {
        /// The job that the content is made for.
        job: Job,
        /// What was read.
        content: ContentKind,
        /// What it tells of the visitor.
        trace: Trace,
    },
    /// Left a card, if campaigns ran at or above this rate per year.
    Card {
        /// Rate of list leads from which this one exists.
        height: f64,
    },
    /// Asked by a form to be contacted.
    Inquiry,
    /// Asked to be contacted because a customer of ours had named us.
    Referral,
}

/// What a visit tells of the visitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trace {
    /// What tracking can make of it.
    Passing,
    /// Who it is: a form was filled.
    Form,
    /// Who it is: they came by a link in a mail of ours.
    Click,
}

/// A meeting that a buyer asks for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Request {
    /// Who.
    pub account: AccountId,
    /// Which of the account's requests.
    pub number: u32,
    /// Fit as told, as in [`Signal::stated_fit`].
    pub stated_fit: f32,
}

/// How the seller stands with an account, as the account can tell.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Standing {
    /// We know who they are: no form is asked again.
    pub known: bool,
    /// A rep of ours works on a deal with them.
    pub open: bool,
    /// Share of what there is to know of them that their rep knows.
    pub context: f64,
    /// Logarithm of their rep's skill.
    pub log_skill: f64,
    /// Logarithm of the quality of the team's work relative to specialists'.
    pub log_quality: f64,
    /// How many of the four qualification fields their rep does not know.
    pub unknown_fields: u32,
    /// The renewal of their contract was prepared.
    pub renewal_prepared: bool,
    /// They permit us to write to them.
    pub mailed: bool,
}

/// What the seller does to a buyer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Touch {
    /// A call to qualify.
    Call {
        /// Which call to this account.
        occasion: u64,
        /// The account asked for it, so it answers if we are quick.
        invited: bool,
        /// What the wait has left of the chance to be reached (0 to 1).
        freshness: f64,
        /// Error with which the caller judges fit (standard deviation).
        fit_noise: f64,
        /// They are told another story than before.
        contradicts: bool,
    },
    /// A meeting.
    Meeting {
        /// Which meeting with this account.
        occasion: u64,
        /// Chance of a step relative to a specialist's.
        quality: f64,
        /// Share of the account's story that has to be told again (0 to 1).
        repeated: f64,
        /// They are told another story than before.
        contradicts: bool,
        /// The earliest job that we believe is not done.
        believed: Job,
        /// Whoever meets them is trained as an adviser.
        advised: bool,
    },
    /// A proposal.
    Proposal {
        /// Which meeting-like occasion with this account.
        occasion: u64,
        /// Chance of a step relative to a specialist's.
        quality: f64,
        /// The earliest job that we believe is not done.
        believed: Job,
    },
    /// No meeting will be held, though one was asked for.
    Decline,
    /// A campaign that met them: a card was taken, a webinar held.
    Campaign,
    /// A new customer is brought into use.
    Onboarding {
        /// Share of the account's story that has to be told again (0 to 1).
        repeated: f64,
    },
    /// A customer and we sit down to see what it has of us.
    Review {
        /// Share of the account's story that has to be told again (0 to 1).
        repeated: f64,
    },
    /// The renewal of a contract is talked over.
    Renewal,
    /// A question how things stand.
    FollowUp {
        /// Which follow-up.
        occasion: u64,
        /// Chance that a buyer who is not silent answers.
        answer: f64,
    },
}

/// A mail of ours that somebody notices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mail {
    /// Which mail to this account.
    pub number: u32,
    /// The job that what it links to is made for.
    pub job: Job,
    /// It answers a visit of theirs.
    pub prompted: bool,
}

/// What becomes of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// There is nobody of that name.
    Unread,
    /// It reminded, no more.
    Noticed,
    /// They came to see what it links to.
    Visited,
    /// They want no more of them.
    Unsubscribed,
}

/// What a buyer lets the seller know in return.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answer {
    /// Whether anybody answered at all.
    pub reached: bool,
    /// Whether they have a project and work on it now.
    pub buying: bool,
    /// Whether they have a project at all.
    pub project: bool,
    /// Share of the six jobs that they say is done (0 to 1).
    pub progress: f64,
    /// The earliest job that they say is not done.
    pub milestone: Option<Job>,
    /// We tried to close on a buyer that is not that far.
    pub mismatched: bool,
    /// They heard another story than before.
    pub contradicted: bool,
    /// Fit as it appeared in the conversation (0 to 1, with error), if that was the subject.
    pub stated_fit: Option<f64>,
}

impl Answer {
    /// Silence.
    pub const NONE: Answer = Answer {
        reached: false,
        buying: false,
        project: false,
        progress: 0.0,
        milestone: None,
        mismatched: false,
        contradicted: false,
        stated_fit: None,
    };
}
