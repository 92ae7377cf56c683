//! Sentences of a buyer's story.

/// A sentence of a story. Names, amounts and shares come written for reading.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Tale<'a> {
    /// What the whole story is, at its head.
    Head {
        /// Number of the account.
        account: &'a str,
        /// Its segment.
        segment: &'a str,
        /// The scenario.
        design: &'a str,
        /// Replication.
        replication: u32,
        /// Root seed.
        seed: u64,
    },
    /// How the journey ended and after how long.
    Outcome {
        /// How.
        end: End,
        /// Whether a customer wanted more.
        expansion: bool,
        /// Days from the need to the end.
        days: &'a str,
        /// Times that it went back.
        reversals: u32,
        /// Times that it fell silent.
        silences: u32,
        /// Times that the seller put it back.
        recycled: u32,
    },
    /// No journey was begun.
    NoJourney,
    /// What the account is.
    Portrait {
        /// People who must agree.
        deciders: u32,
        /// Fit with what we sell.
        fit: &'a str,
        /// Annual value expected.
        value: &'a str,
        /// Preference for digital sources.
        digital: &'a str,
        /// How well they knew us when the need arose.
        known: Known,
    },
    /// How it was found.
    Found {
        /// The word of its kind.
        kind: &'a str,
        /// Journeys of that kind.
        candidates: u32,
        /// Replications searched.
        replications: u32,
    },
    /// Sessions without us.
    Sessions {
        /// How many.
        sessions: u32,
        /// The jobs they were mostly on.
        jobs: &'a [&'a str],
        /// Whether they were on others too.
        others: bool,
        /// Steps won.
        won: u32,
        /// Of the sessions, those on our pages.
        own: u32,
        /// Of these, those that we saw.
        seen: u32,
        /// Turned away from a form.
        refused: u32,
        /// With a rival's rep.
        rival_reps: u32,
        /// Went back by a single step.
        setbacks: u32,
    },
    /// Visits without a need.
    Visits {
        /// How many.
        visits: u32,
        /// Seen by us.
        seen: u32,
    },
    /// Cards left.
    Cards(u32),
    /// A need arose.
    Need,
    /// A customer wants more.
    More,
    /// Mails that they noticed.
    Mails {
        /// How many.
        mails: u32,
        /// Of these, mails whose link they followed.
        visits: u32,
        /// They want no more of them.
        unsubscribed: bool,
    },
    /// One of the group would not have it.
    Veto,
    /// We told them another story than before.
    Contradicted,
    /// Nobody took them up in the time agreed.
    Breached,
    /// They stayed in a stage beyond its limit of time.
    Overdue,
    /// The contract was expanded by this a year.
    Expanded(&'a str),
    /// A project was found in its middle.
    InTheMiddle,
    /// A form was filled for content on a job.
    Form(&'a str),
    /// They asked by a form to be contacted.
    Inquiry,
    /// They asked to be contacted because a customer of ours had named us.
    Referral,
    /// They asked for a meeting.
    Asked,
    /// They wait no longer.
    Withdrawn,
    /// They went back.
    Reversal {
        /// Jobs that lost steps.
        jobs: &'a [&'a str],
        /// Steps lost.
        steps: u32,
        /// The job at which we still believe them, if that is wrong now.
        still: Option<&'a str>,
    },
    /// They fell silent.
    Silence,
    /// They woke.
    Woke {
        /// Days of silence.
        days: &'a str,
        /// Steps forgotten.
        forgotten: u32,
    },
    /// The shortlist was named.
    Shortlist {
        /// With us on it.
        listed: bool,
    },
    /// The journey ended.
    Ended {
        /// How.
        end: End,
        /// The chance of us before the coins were thrown.
        chance: Option<&'a str>,
        /// Whether it could be ours at all: we were on the shortlist, or nobody asked.
        listed: bool,
    },
    /// The contract was signed for this a year.
    Signed(&'a str),
    /// Found under contract for this a year.
    Inherited(&'a str),
    /// The contract ended.
    ContractEnded {
        /// It was renewed.
        renewed: bool,
    },
    /// Calls.
    Calls {
        /// How many.
        calls: u32,
        /// Whether the last was answered.
        reached: bool,
    },
    /// A meeting.
    Meeting {
        /// They came.
        held: bool,
        /// They came or said why not.
        answered: bool,
        /// We pressed to close on a buyer who had gone back.
        mismatched: bool,
    },
    /// A proposal was sent.
    Proposal,
    /// Follow-ups.
    FollowUps {
        /// How many.
        asked: u32,
        /// Answered.
        answered: u32,
    },
    /// We said no to a meeting.
    Declined,
    /// Onboarding.
    Onboarded,
    /// A review with a customer.
    Reviewed,
    /// What they did made them a lead.
    Scored {
        /// The score.
        score: &'a str,
        /// The threshold that it reached, where it goes by the score.
        threshold: Option<&'a str>,
    },
    /// Time to call again.
    Reapproached,
    /// A hot signal ended their rest early.
    Alerted,
    /// The file went stale.
    Lapsed,
    /// Filed otherwise.
    Filed(Filing),
    /// What they said of a project: the job that is next and the share done.
    SaysProject {
        /// The job that is next; none if all are done.
        next: Option<&'a str>,
        /// Share done.
        done: &'a str,
        /// Whether they work on it now.
        buying: bool,
    },
    /// They said that there is no project.
    SaysNothing,
    /// The seller closed it.
    Closed {
        /// Why, as a term.
        reason: &'a str,
        /// Days until it is called again, if it was put back.
        again: Option<&'a str>,
    },
    /// It moved to a stage, of this team and perhaps this rep.
    Moved {
        /// Stage, by its short name.
        stage: &'a str,
        /// Team.
        team: &'a str,
        /// Number of the rep.
        rep: Option<u32>,
    },
    /// A day of the calendar.
    Date {
        /// Year since the start, from 1.
        year: u32,
        /// Month, January 1.
        month: u32,
        /// Day of the month.
        day: u32,
    },
    /// A day of the journey.
    DayOfJourney(&'a str),
}

/// How well an account knows us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Not by name.
    Never,
    /// By name.
    ByName,
    /// As its supplier.
    AsCustomer,
}

/// Why the seller's file changed by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filing {
    /// It was so when the clock started.
    Start,
    /// A stranger is a stranger no more.
    Recognised,
    /// The behaviour seen is enough to count as engaged.
    Warm,
    /// It is enough no longer.
    Cool,
    /// The time to call again came, and the receiver's definition does not admit them.
    NotAdmitted,
    /// Anything else.
    Other,
}

/// How a journey ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Bought from us.
    Won,
    /// Bought from a rival.
    Rival,
    /// The project was let go.
    StatusQuo,
    /// The group could not agree.
    Indecision,
    /// Not yet.
    Open,
}
