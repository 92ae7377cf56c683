//! One thing that happened, as the story tells it.

use super::answer::{Point, Told};
use crate::terms::{Job, JourneyEnd, LossReason, Stage};
use serde::{Deserialize, Serialize};

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// The account.
    Buyer,
    /// We.
    Seller,
}

/// One entry: something that happened, or several alike summed up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Day of the replication on which it happened or began.
    pub day: f64,
    /// Day on which it ended; the same for what takes no time.
    pub until: f64,
    /// Who acted.
    pub actor: Actor,
    /// What happened.
    pub what: What,
    /// Why the seller closed the lead or deal with it, if it did.
    pub closed: Option<LossReason>,
    /// To which stage that brought the relationship, if it moved.
    pub moved: Option<Move>,
    /// How both sides stood afterwards.
    pub state: Point,
}

/// A change of stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// From.
    pub from: Stage,
    /// To.
    pub to: Stage,
}

/// Steps of a job that were lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loss {
    /// Of which job.
    pub job: Job,
    /// How many.
    pub steps: u8,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A need arose; or a project was found in its middle when the clock started.
    Need {
        /// Found in its middle.
        found: bool,
    },
    /// A customer wants more.
    More,
    /// Sessions that nobody at our side took part in.
    Sessions {
        /// How many.
        sessions: u32,
        /// By job, in the order of the six.
        by_job: [u32; Job::COUNT],
        /// Steps won.
        won: u32,
        /// Of the sessions, those that read our content.
        own: u32,
        /// Of these, those that the seller could see.
        seen: u32,
        /// Sessions that turned away from a form.
        refused: u32,
        /// Sessions with a rival's rep.
        rival_reps: u32,
        /// Times that they went back by a single step.
        setbacks: u32,
    },
    /// Visits without a need.
    Visits {
        /// How many.
        visits: u32,
        /// Of these, those that the seller could see.
        seen: u32,
    },
    /// Cards left at campaigns.
    Cards {
        /// How many.
        cards: u32,
    },
    /// A form was filled.
    Form {
        /// For content made for this job.
        job: Job,
    },
    /// They asked by a form to be contacted.
    Inquiry,
    /// They asked to be contacted because a customer of ours had named us.
    Referral,
    /// They asked for a meeting.
    Asked,
    /// They wait no longer for it.
    Withdrawn,
    /// Mails of ours that they noticed.
    Mails {
        /// How many.
        mails: u32,
        /// Of these, mails whose link they followed.
        visits: u32,
        /// They want no more of them.
        unsubscribed: bool,
    },
    /// They went back.
    Reversal {
        /// What was lost.
        lost: Vec<Loss>,
    },
    /// One of the group would not have it: validation and consensus creation begin anew.
    Veto {
        /// What was lost.
        lost: Vec<Loss>,
    },
    /// We told them another story than before.
    Contradicted,
    /// They fell silent.
    Silence,
    /// They took the project up again.
    Woke {
        /// Days of silence.
        days: f64,
        /// What was forgotten.
        lost: Vec<Loss>,
    },
    /// The shortlist was named.
    Shortlist {
        /// With us on it.
        listed: bool,
    },
    /// The journey ended.
    Ended {
        /// How.
        end: JourneyEnd,
        /// The chance of buying from us before the coins were thrown, if the deciders met.
        chance: Option<f64>,
    },
    /// The contract was signed.
    Signed {
        /// Annual value, in units of the currency.
        value: f64,
    },
    /// The contract in force was expanded.
    Expanded {
        /// What that adds a year, in units of the currency.
        value: f64,
    },
    /// They were found under contract with us when the clock started.
    Inherited {
        /// Annual value, in units of the currency.
        value: f64,
    },
    /// The contract came to its end.
    ContractEnded {
        /// It was renewed.
        renewed: bool,
    },
    /// Calls.
    Calls {
        /// How many.
        calls: u32,
        /// What they said at the last, if they were reached.
        told: Option<Told>,
    },
    /// A meeting; held only if they work on a project.
    Meeting {
        /// What they said.
        told: Option<Told>,
        /// We pressed to close on a buyer who had gone back.
        mismatched: bool,
    },
    /// A proposal was sent.
    Proposal {
        /// What they said.
        told: Option<Told>,
    },
    /// Questions how the deal stands.
    FollowUps {
        /// How many.
        asked: u32,
        /// Of these, answered.
        answered: u32,
        /// The last answer.
        told: Option<Told>,
    },
    /// They were told that there will be no meeting.
    Declined,
    /// They were brought into use.
    Onboarded,
    /// They were asked what they have of us.
    Reviewed,
    /// Nobody took them up in the time agreed.
    Breached,
    /// They stayed in a stage beyond its limit of time.
    Overdue,
    /// The score reached the threshold.
    Scored,
    /// The time to call again had come.
    Reapproached,
    /// A hot signal ended their rest early.
    Alerted,
    /// The file went stale.
    Lapsed,
    /// The relationship changed in another way.
    Filed,
}

impl What {
    /// Who acts in it.
    pub const fn actor(&self) -> Actor {
        match self {
            What::Calls { .. }
            | What::Meeting { .. }
            | What::Proposal { .. }
            | What::FollowUps { .. }
            | What::Declined
            | What::Onboarded
            | What::Reviewed
            | What::Contradicted
            | What::Breached
            | What::Overdue
            | What::Scored
            | What::Reapproached
            | What::Alerted
            | What::Lapsed
            | What::Filed => Actor::Seller,
            _ => Actor::Buyer,
        }
    }

    /// Whether it may be summed up with others of its kind.
    pub fn is_routine(&self) -> bool {
        match self {
            What::Mails { .. }
            | What::Sessions { .. }
            | What::Visits { .. }
            | What::Cards { .. }
            | What::FollowUps { .. }
            | What::Filed => true,
            What::Calls { told, .. } => told.is_none(),
            What::Reversal { lost } => lost.iter().map(|loss| loss.steps).sum::<u8>() <= 1,
            _ => false,
        }
    }

    /// Adds another of its kind; says whether it was one.
    pub fn absorb(&mut self, other: &What) -> bool {
        match (self, other) {
            (
                What::Sessions { sessions, by_job, won, own, seen, refused, rival_reps, .. },
                What::Sessions { sessions: s, by_job: j, won: w, own: o, seen: e, refused: f, rival_reps: r, .. },
            ) => {
                by_job.iter_mut().zip(j).for_each(|(mine, more)| *mine += more);
                (*sessions, *won, *own) = (*sessions + s, *won + w, *own + o);
                (*seen, *refused, *rival_reps) = (*seen + e, *refused + f, *rival_reps + r);
            }
            (What::Sessions { setbacks, .. }, What::Reversal { .. }) => *setbacks += 1,
            (What::Visits { visits, seen }, What::Visits { visits: v, seen: s }) => {
                (*visits, *seen) = (*visits + v, *seen + s);
            }
            (What::Cards { cards }, What::Cards { cards: c }) => *cards += c,
            (What::Mails { mails, visits, unsubscribed }, What::Mails { mails: m, visits: v, unsubscribed: u }) => {
                (*mails, *visits, *unsubscribed) = (*mails + m, *visits + v, *unsubscribed || *u);
            }
            (What::FollowUps { asked, answered, told }, What::FollowUps { asked: a, answered: n, told: t }) => {
                (*asked, *answered) = (*asked + a, *answered + n);
                *told = t.or(*told);
            }
            (What::Calls { calls, told: None }, What::Calls { calls: c, told: None }) => *calls += c,
            (What::Filed, What::Filed) => {}
            _ => return false,
        }
        true
    }
}
