//! A buyer's story in words: entries of a trace as sentences.

use crate::experiment::trace::{Actor, ChapterKind, Entry, Loss, Point, Told, Trace, What};
use crate::metric::Unit;
use crate::report::number::Numbers;
use crate::terms::{Job, JourneyEnd, LossReason, Phase, Stage};
use crate::text::{End, Filing, Known, Label, Language, Tale};

/// The heading of a chapter.
pub fn chapter(kind: ChapterKind) -> Label {
    match kind {
        ChapterKind::Before => Label::BeforeTheNeed,
        ChapterKind::Journey => Label::TheJourney,
        ChapterKind::Deal => Label::TheDeal,
        ChapterKind::Customer => Label::AsCustomer,
        ChapterKind::Afterwards => Label::Afterwards,
    }
}

/// Writes the sentences of one story.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    trace: &'a Trace,
    numbers: &'a Numbers,
    language: Language,
}

impl<'a> Words<'a> {
    /// For this story.
    pub fn new(trace: &'a Trace, numbers: &'a Numbers, language: Language) -> Self {
        Words { trace, numbers, language }
    }

    /// Which account this is.
    pub fn head(&self) -> String {
        let account = self.numbers.count(f64::from(self.trace.account));
        self.language.tell(&Tale::Head {
            account: &account,
            segment: &self.trace.segment,
            design: &self.trace.design,
            replication: self.trace.replication,
            seed: self.trace.seed,
        })
    }

    /// The whole story in a sentence.
    pub fn outcome(&self) -> String {
        let Some((began, ended)) = self.trace.journey else { return self.language.tell(&Tale::NoJourney) };
        let entries = || self.entries().filter(|entry| (began..=ended).contains(&entry.day));
        let within = |day: f64| (began..=ended).contains(&day);
        let setbacks = self.trace.setbacks.iter().filter(|setback| within(setback.day)).count();
        let silences =
            self.trace.series.windows(2).filter(|pair| {
                within(pair[1].day) && pair[0].phase != Phase::Stalled && pair[1].phase == Phase::Stalled
            });
        let recycled = entries().filter(|entry| entry.moved.is_some_and(|moved| moved.to == Stage::Recycled)).count();
        let end = entries().find_map(|entry| if let What::Ended { end, .. } = entry.what { Some(end) } else { None });
        self.language.tell(&Tale::Outcome {
            end: end.map_or(End::Open, end_of),
            expansion: entries().any(|entry| entry.what == What::More),
            days: &self.numbers.duration(whole(ended - began)),
            reversals: setbacks as u32,
            silences: silences.count() as u32,
            recycled: recycled as u32,
        })
    }

    /// What the account is.
    pub fn portrait(&self) -> String {
        let portrait = &self.trace.portrait;
        self.language.tell(&Tale::Portrait {
            deciders: u32::from(portrait.deciders),
            fit: &self.numbers.plain(Unit::Share, portrait.fit),
            value: &self.numbers.plain(Unit::Money, portrait.expected_value),
            digital: &self.numbers.plain(Unit::Share, portrait.digital),
            known: self.known(),
        })
    }

    /// How well they knew us when the need arose, or at the beginning of what is told.
    fn known(&self) -> Known {
        let began = self.trace.journey.map_or(self.trace.window.0, |(began, _)| began);
        let then = self.trace.series.iter().take_while(|point| point.day <= began).last();
        match then.or(self.trace.series.first()) {
            Some(point) if point.stage == Stage::Customer => Known::AsCustomer,
            Some(point) if point.awareness > 0.0 || point.stage != Stage::Anonymous => Known::ByName,
            _ if self.trace.portrait.familiarity > 0.0 => Known::ByName,
            _ => Known::Never,
        }
    }

    /// How it was found; nothing if it was named.
    pub fn found(&self) -> String {
        let Some(found) = &self.trace.found else { return String::new() };
        let (candidates, replications) = (found.candidates, found.replications);
        self.language.tell(&Tale::Found { kind: &found.kind, candidates, replications })
    }

    /// The date of a day, by a calendar of common years.
    pub fn date(&self, day: f64) -> String {
        const LENGTHS: [u32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        let first = self.trace.measure.start_month.clamp(1, 12) as usize - 1;
        let days = libm::floor(day.max(0.0)) as u32 + LENGTHS[..first].iter().sum::<u32>();
        let (year, mut rest, mut month) = (days / 365 + 1, days % 365, 0);
        while rest >= LENGTHS[month] {
            rest -= LENGTHS[month];
            month += 1;
        }
        self.language.tell(&Tale::Date { year, month: month as u32 + 1, day: rest + 1 })
    }

    /// The day of the journey, if it is one of it.
    pub fn day(&self, day: f64) -> String {
        match self.trace.journey {
            Some((began, _)) if day >= began => {
                self.language.tell(&Tale::DayOfJourney(&self.numbers.count(libm::floor(day - began))))
            }
            _ => String::new(),
        }
    }

    /// Who acts in an entry.
    pub fn actor(&self, entry: &Entry) -> &'static str {
        self.language.label(if entry.actor == Actor::Buyer { Label::They } else { Label::We })
    }

    /// What a stage is called in short.
    pub fn stage(&self, stage: Stage) -> String {
        let label = Label::stage(stage.id()).map_or(stage.id(), |label| self.language.label(label));
        label.split([':', '：']).next().unwrap_or(label).to_owned()
    }

    /// What a job is called.
    pub fn job(&self, job: Job) -> &'static str {
        Label::job(job.id()).map_or(job.id(), |label| self.language.label(label))
    }

    /// An entry in a few sentences.
    pub fn entry(&self, entry: &Entry) -> String {
        let mut sentences = vec![self.what(entry)];
        if entry.what == What::Filed && entry.closed.is_some() {
            sentences.clear();
        }
        if let Some(told) = told(&entry.what) {
            sentences.push(self.told(told));
        }
        if let Some(reason) = entry.closed {
            sentences.push(self.closed(reason, entry));
        }
        if let Some(moved) = entry.moved {
            let team = self.trace.measure.teams.get(usize::from(entry.state.owner)).map_or("", String::as_str);
            let (stage, rep) = (self.stage(moved.to), entry.state.rep);
            sentences.push(self.language.tell(&Tale::Moved { stage: &stage, team, rep }));
        }
        self.language.join(&sentences)
    }

    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.trace.chapters.iter().flat_map(|chapter| &chapter.entries)
    }

    fn what(&self, entry: &Entry) -> String {
        let say = |tale: Tale<'_>| self.language.tell(&tale);
        let money = |value: f64| self.numbers.plain(Unit::Money, value);
        match &entry.what {
            What::Need { found: false } => say(Tale::Need),
            What::More => say(Tale::More),
            What::Mails { mails, visits, unsubscribed } => {
                say(Tale::Mails { mails: *mails, visits: *visits, unsubscribed: *unsubscribed })
            }
            What::Veto { .. } => say(Tale::Veto),
            What::Contradicted => say(Tale::Contradicted),
            What::Breached => say(Tale::Breached),
            What::Overdue => say(Tale::Overdue),
            What::Need { found: true } => say(Tale::InTheMiddle),
            What::Sessions { .. } => self.sessions(&entry.what),
            What::Visits { visits, seen } => say(Tale::Visits { visits: *visits, seen: *seen }),
            What::Cards { cards } => say(Tale::Cards(*cards)),
            What::Form { job } => say(Tale::Form(self.job(*job))),
            What::Inquiry => say(Tale::Inquiry),
            What::Referral => say(Tale::Referral),
            What::Asked => say(Tale::Asked),
            What::Withdrawn => say(Tale::Withdrawn),
            What::Reversal { lost } => self.reversal(lost, &entry.state),
            What::Silence => say(Tale::Silence),
            What::Woke { days, lost } => {
                say(Tale::Woke { days: &self.numbers.duration(*days), forgotten: total(lost) })
            }
            What::Shortlist { listed } => say(Tale::Shortlist { listed: *listed }),
            What::Ended { end, chance } => {
                let listed = *chance != Some(0.0);
                let chance = chance.map(|chance| self.numbers.chance(chance));
                say(Tale::Ended { end: end_of(*end), chance: chance.as_deref().filter(|_| listed), listed })
            }
            What::Signed { value } => say(Tale::Signed(&money(*value))),
            What::Expanded { value } => say(Tale::Expanded(&money(*value))),
            What::Inherited { value } => say(Tale::Inherited(&money(*value))),
            What::ContractEnded { renewed } => say(Tale::ContractEnded { renewed: *renewed }),
            What::Calls { calls, told } => say(Tale::Calls { calls: *calls, reached: told.is_some() }),
            What::Meeting { told, mismatched } => say(Tale::Meeting {
                held: told.is_some_and(|told| told.buying),
                answered: told.is_some(),
                mismatched: *mismatched,
            }),
            What::Proposal { .. } => say(Tale::Proposal),
            What::FollowUps { asked, answered, .. } => say(Tale::FollowUps { asked: *asked, answered: *answered }),
            What::Declined => say(Tale::Declined),
            What::Onboarded => say(Tale::Onboarded),
            What::Reviewed => say(Tale::Reviewed),
            What::Scored => {
                let score = self.numbers.count(f64::from(entry.state.score));
                let threshold = self.trace.measure.threshold.map(|threshold| self.numbers.count(threshold));
                say(Tale::Scored { score: &score, threshold: threshold.as_deref() })
            }
            What::Reapproached => say(Tale::Reapproached),
            What::Alerted => say(Tale::Alerted),
            What::Lapsed => say(Tale::Lapsed),
            What::Filed => say(Tale::Filed(filing(entry))),
        }
    }

    /// Sessions with the one or two jobs that they were mostly on.
    fn sessions(&self, what: &What) -> String {
        let What::Sessions { sessions, by_job, won, own, seen, refused, rival_reps, setbacks } = *what else {
            return String::new();
        };
        let mut jobs: Vec<Job> = Job::ALL.iter().copied().filter(|job| by_job[job.index()] > 0).collect();
        jobs.sort_by_key(|job| std::cmp::Reverse(by_job[job.index()]));
        let others = jobs.len() > 2;
        jobs.truncate(2);
        let names: Vec<&str> = jobs.into_iter().map(|job| self.job(job)).collect();
        let tale = Tale::Sessions { sessions, jobs: &names, others, won, own, seen, refused, rival_reps, setbacks };
        self.language.tell(&tale)
    }

    /// Going back; and what we go on believing, where that was told and is wrong now.
    fn reversal(&self, lost: &[Loss], state: &Point) -> String {
        let jobs: Vec<&str> = lost.iter().map(|loss| self.job(loss.job)).collect();
        let believed = state.believed.filter(|told| told.project && state.deal);
        let still = believed.and_then(|told| told.milestone).filter(|&job| Some(job) > state.milestone);
        let still = still.map(|job| self.job(job));
        self.language.tell(&Tale::Reversal { jobs: &jobs, steps: total(lost), still })
    }

    fn told(&self, told: Told) -> String {
        if !told.project {
            return self.language.tell(&Tale::SaysNothing);
        }
        let (next, done) = (told.milestone.map(|job| self.job(job)), self.numbers.plain(Unit::Share, told.done));
        self.language.tell(&Tale::SaysProject { next, done: &done, buying: told.buying })
    }

    fn closed(&self, reason: LossReason, entry: &Entry) -> String {
        let recycled = entry.moved.is_some_and(|moved| moved.to == Stage::Recycled);
        let days = self.numbers.duration(self.trace.measure.recycle_days);
        self.language.tell(&Tale::Closed { reason: reason.id(), again: recycled.then_some(days.as_str()) })
    }
}

/// The days of a journey that are over, as its entries count them; a short one in parts.
fn whole(days: f64) -> f64 {
    if days >= 10.0 { libm::floor(days) } else { days }
}

/// Why the file changed, where nothing else of that moment says it.
fn filing(entry: &Entry) -> Filing {
    match entry.moved.map(|moved| (moved.from, moved.to)) {
        _ if entry.day == 0.0 => Filing::Start,
        Some((Stage::Anonymous, _)) => Filing::Recognised,
        Some((Stage::Known, Stage::Engaged)) => Filing::Warm,
        Some((Stage::Engaged, Stage::Known)) => Filing::Cool,
        Some((Stage::Recycled, Stage::Known)) => Filing::NotAdmitted,
        _ => Filing::Other,
    }
}

fn total(lost: &[Loss]) -> u32 {
    lost.iter().map(|loss| u32::from(loss.steps)).sum()
}

/// What was said in it.
fn told(what: &What) -> Option<Told> {
    match what {
        What::Calls { told, .. }
        | What::Meeting { told, .. }
        | What::Proposal { told }
        | What::FollowUps { told, .. } => *told,
        _ => None,
    }
}

fn end_of(end: JourneyEnd) -> End {
    match end {
        JourneyEnd::Won => End::Won,
        JourneyEnd::Rival => End::Rival,
        JourneyEnd::StatusQuo => End::StatusQuo,
        JourneyEnd::Indecision => End::Indecision,
    }
}
