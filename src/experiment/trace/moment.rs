//! Reading one moment: which entries it makes, given how things stood before.

use super::answer::{Measure, Point, Told};
use super::entry::{Entry, Move, What};
use super::teller::{lost, told};
use super::witness::{Moment, Note};
use crate::ledger::{AccountRecord, Detail, Snapshot};
use crate::terms::{Job, LossReason, Phase, Source, Stage, TaskKind};
use crate::units::{Currency, Instant, Money};

/// Reads moments in order and remembers what it needs.
pub struct Reader<'a> {
    measure: &'a Measure,
    currency: Currency,
    state: Option<Snapshot>,
    believed: Option<Told>,
    silent_since: f64,
    chance: Option<f64>,
}

/// A moment being read.
#[derive(Default)]
struct Page {
    made: Vec<(What, Marks)>,
    /// A visit that belongs to the session that follows: whether it was seen.
    visit: Option<bool>,
    /// Whether a visit was seen.
    signalled: bool,
    won: Option<Job>,
    before: Option<Before>,
}

/// What was lost at the end of a moment was still there at its beginning.
struct Before {
    /// Entries of the moment that came before the loss.
    entries: usize,
    /// Steps that were done then.
    steps: [u8; Job::COUNT],
}

/// What the seller did about it at once.
#[derive(Default, Clone, Copy)]
struct Marks {
    closed: Option<LossReason>,
    moved: Option<Move>,
}

impl<'a> Reader<'a> {
    /// Nothing was read yet.
    pub fn new(measure: &'a Measure, currency: Currency) -> Self {
        Reader { measure, currency, state: None, believed: None, silent_since: 0.0, chance: None }
    }

    /// The entries of a moment.
    pub fn read(&mut self, moment: &Moment) -> Vec<Entry> {
        let mut page = Page::default();
        for note in &moment.notes {
            match note {
                Note::Detail(detail) => self.read_detail(detail, &mut page),
                Note::Record(record) => self.read_record(record, moment.at, &mut page),
            }
        }
        if let Some(seen) = page.visit.take() {
            page.make(What::Visits { visits: 1, seen: u32::from(seen) });
        }
        self.compare(moment, &mut page);
        self.state = Some(moment.state);
        let (day, state) = (moment.at.days(), self.point(moment.at));
        let Page { made, before, .. } = page;
        let entry = |(i, (what, marks)): (usize, (What, Marks))| {
            let Marks { closed, moved } = marks;
            let earlier = before.as_ref().filter(|before| i < before.entries);
            let state = earlier.map_or(state, |before| self.with_steps(state, before.steps));
            Entry { day, until: day, actor: what.actor(), what, closed, moved, state }
        };
        made.into_iter().enumerate().map(entry).collect()
    }

    /// How both sides stand after the last moment.
    pub fn point(&self, at: Instant) -> Point {
        let steps = self.state.map_or([0; Job::COUNT], |state| state.buyer.steps.0);
        let (buyer, file) = match &self.state {
            Some(state) => (Some(state.buyer), Some(state.file)),
            None => (None, None),
        };
        let point = Point {
            day: at.days(),
            phase: buyer.map_or(Phase::Dormant, |buyer| buyer.phase),
            steps,
            done: 0.0,
            milestone: None,
            urgency: buyer.map_or(0.0, |buyer| buyer.urgency),
            support: buyer.map_or(0.0, |buyer| buyer.support),
            awareness: buyer.map_or(0.0, |buyer| buyer.awareness),
            trust: buyer.map_or(0.0, |buyer| buyer.trust),
            stage: file.map_or(Stage::Anonymous, |file| file.stage),
            deal: file.is_some_and(|file| file.deal),
            owner: file.map_or(0, |file| file.owner.0),
            rep: file.and_then(|file| file.rep).map(|rep| rep.0 + 1),
            score: file.map_or(0.0, |file| file.score),
            context: file.map_or(0.0, |file| file.context),
            believed: self.believed(),
        };
        self.with_steps(point, steps)
    }

    /// The same with these steps done.
    fn with_steps(&self, point: Point, steps: [u8; Job::COUNT]) -> Point {
        let all = f64::from(self.measure.steps) * Job::COUNT as f64;
        Point {
            steps,
            done: steps.iter().map(|&x| f64::from(x)).sum::<f64>() / all.max(1.0),
            milestone: Job::ALL.iter().copied().find(|job| steps[job.index()] < self.measure.steps),
            ..point
        }
    }

    /// What the seller believes: the last answer, with the job at which signals since then
    /// put the buyer.
    fn believed(&self) -> Option<Told> {
        let file = self.state.as_ref().map(|state| state.file).filter(|file| file.deal || is_lead(file.stage))?;
        let told = self.believed?;
        Some(Told { milestone: told.milestone.map(|job| job.min(file.believed)), ..told })
    }

    fn read_detail(&mut self, detail: &Detail, page: &mut Page) {
        page.signalled |= matches!(detail, Detail::Visit { seen: true, .. });
        match *detail {
            Detail::Session { source: Source::OwnRep, .. } | Detail::Step { .. } => {}
            Detail::Session { job, source, won } => {
                page.won = won.then_some(job);
                let visit = page.visit.take();
                page.make(session(job, source, won, visit));
            }
            Detail::Visit { job, form: true, .. } => {
                page.make(What::Form { job });
                page.visit = Some(true);
            }
            // What a mail brought is told with the mail.
            Detail::Visit { clicked: true, .. } => {}
            Detail::Visit { seen, .. } => page.visit = Some(seen),
            Detail::Card { seen } => {
                if seen {
                    page.make(What::Cards { cards: 1 });
                }
            }
            Detail::Inquiry => page.make(What::Inquiry),
            Detail::Referral => page.make(What::Referral),
            Detail::Declined => page.make(What::Declined),
            Detail::Touched { task, told: answer } => {
                let told = told(&answer);
                self.believed = told.or(self.believed);
                page.make(touched(task, told, answer.mismatched));
            }
        }
    }

    fn read_record(&mut self, record: &AccountRecord, at: Instant, page: &mut Page) {
        let value = |money: Money| money.minor() as f64 / self.currency.minor_per_unit() as f64;
        match *record {
            AccountRecord::Begun { expansion: true } => page.make(What::More),
            AccountRecord::Begun { expansion: false } => page.make(What::Need { found: at == Instant::START }),
            AccountRecord::Shortlist { listed, .. } => page.make(What::Shortlist { listed }),
            AccountRecord::Decided { win_probability, .. } => self.chance = Some(win_probability),
            AccountRecord::Ended(journey) => page.make(What::Ended { end: journey.end, chance: self.chance.take() }),
            AccountRecord::Inherited { value: money, .. } => page.make(What::Inherited { value: value(money) }),
            AccountRecord::Signed(deal) if deal.expansion => page.make(What::Expanded { value: value(deal.value) }),
            AccountRecord::Signed(deal) => page.make(What::Signed { value: value(deal.value) }),
            AccountRecord::ContractEnded(end) => page.make(What::ContractEnded { renewed: end.renewed() }),
            AccountRecord::Stage { from, to } => page.moved(from, to),
            AccountRecord::Lost { reason, .. } => page.mark(What::Filed).closed = Some(reason),
            AccountRecord::Mailed { visited, unsubscribed } => {
                page.make(What::Mails { mails: 1, visits: u32::from(visited), unsubscribed });
            }
            AccountRecord::Breach => page.make(What::Breached),
            AccountRecord::Stale { .. } => page.make(What::Overdue),
            AccountRecord::Contradicted => page.make(What::Contradicted),
            AccountRecord::Meeting { .. } | AccountRecord::Reviewed | AccountRecord::Promised => {}
            AccountRecord::FirstContact { .. }
            | AccountRecord::Worked { .. }
            | AccountRecord::FellSilent { .. }
            | AccountRecord::Lead { .. } => {}
            AccountRecord::Referred | AccountRecord::Dormant | AccountRecord::Reopened => {}
            AccountRecord::Judged { .. } | AccountRecord::FalseMeeting => {}
            AccountRecord::Requested => page.make(What::Asked),
            AccountRecord::Withdrawn => page.make(What::Withdrawn),
        }
    }

    /// What shows only in the difference: going back, falling silent, waking.
    fn compare(&mut self, moment: &Moment, page: &mut Page) {
        let Some(before) = self.state else { return };
        let (old, new) = (before.buyer, moment.state.buyer);
        if old.phase == Phase::Stalled && new.phase == Phase::Active {
            let days = moment.at.days() - self.silent_since;
            page.make(What::Woke { days, lost: lost(old.steps.0, new.steps.0) });
        }
        if new.reversals > old.reversals {
            let mut steps = old.steps;
            if let Some(job) = page.won {
                steps[job] += 1;
            }
            let lost = lost(steps.0, new.steps.0);
            page.before = Some(Before { entries: page.made.len(), steps: steps.0 });
            page.make(if new.vetoes > old.vetoes { What::Veto { lost } } else { What::Reversal { lost } });
        }
        if old.phase == Phase::Active && new.phase == Phase::Stalled {
            self.silent_since = moment.at.days();
            page.make(What::Silence);
        }
    }
}

impl Page {
    fn make(&mut self, what: What) {
        self.made.push((what, Marks::default()));
    }

    /// The marks of what just happened; if nothing did, of this. To be told that there
    /// will be no meeting is a consequence itself.
    fn mark(&mut self, otherwise: What) -> &mut Marks {
        if self.made.iter().all(|(what, _)| matches!(what, What::Declined)) {
            self.made.insert(0, (otherwise, Marks::default()));
        }
        let last = self.made.iter().rposition(|(what, _)| !matches!(what, What::Declined)).unwrap_or(0);
        &mut self.made[last].1
    }

    /// A change of stage belongs to what brought it about; two at once are one.
    fn moved(&mut self, from: Stage, to: Stage) {
        let marks = self.mark(match (from, to) {
            (Stage::Recycled, Stage::Mql) if self.signalled => What::Alerted,
            (Stage::Recycled, Stage::Mql) => What::Reapproached,
            (_, Stage::Mql) => What::Scored,
            (_, Stage::Anonymous) => What::Lapsed,
            _ => What::Filed,
        });
        marks.moved = Some(Move { from: marks.moved.map_or(from, |moved| moved.from), to });
    }
}

/// Of strangers nothing is believed; of customers it matters while there is a deal.
fn is_lead(stage: Stage) -> bool {
    !matches!(stage, Stage::Anonymous | Stage::Customer)
}

fn session(job: Job, source: Source, won: bool, visit: Option<bool>) -> What {
    let mut by_job = [0; Job::COUNT];
    by_job[job.index()] = 1;
    let own = source == Source::OwnContent;
    What::Sessions {
        sessions: 1,
        by_job,
        won: u32::from(won),
        own: u32::from(own && visit.is_some()),
        seen: u32::from(visit == Some(true)),
        refused: u32::from(own && visit.is_none()),
        rival_reps: u32::from(source == Source::RivalRep),
        setbacks: 0,
    }
}

fn touched(task: TaskKind, told: Option<Told>, mismatched: bool) -> What {
    match task {
        TaskKind::Inquiry | TaskKind::Qualify => What::Calls { calls: 1, told },
        TaskKind::Meet => What::Meeting { told, mismatched },
        TaskKind::Propose => What::Proposal { told },
        TaskKind::FollowUp => What::FollowUps { asked: 1, answered: u32::from(told.is_some()), told },
        TaskKind::Review => What::Reviewed,
        TaskKind::Onboard | TaskKind::Renew | TaskKind::Campaign => What::Onboarded,
    }
}
