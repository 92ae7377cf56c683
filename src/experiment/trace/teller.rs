//! From what was seen to a story: entries, summed up where nothing is remarkable,
//! in chapters around one journey.

use super::answer::{Chapter, ChapterKind, Measure, Point, Setback, Told, Touch, TouchKind};
use super::course::Course;
use super::entry::{Entry, Loss, Move, What};
use super::moment::Reader;
use super::witness::{Moment, Note};
use crate::ledger::AccountRecord;
use crate::terms::{Job, JourneyEnd, Stage};
use crate::units::{Currency, DAYS_PER_YEAR, Instant, Span};

/// A story, told.
pub struct Story {
    /// Journeys begun in the whole replication.
    pub journeys: u32,
    /// Days on which the journey that is told began and ended.
    pub journey: Option<(f64, f64)>,
    /// Days between which it is told.
    pub window: (f64, f64),
    /// The chapters that are not empty.
    pub chapters: Vec<Chapter>,
    /// States within the window, and the one before it.
    pub series: Vec<Point>,
    /// Touches within the window.
    pub touches: Vec<Touch>,
    /// Reversals within the window.
    pub setbacks: Vec<Setback>,
}

/// A journey among the moments.
#[derive(Debug, Clone, Copy)]
pub(super) struct Journey {
    /// When the need arose.
    pub(super) began: Instant,
    /// When it ended; if it has not, the end of the clock.
    pub(super) ended: Instant,
    /// How it ended, if it has.
    pub(super) end: Option<JourneyEnd>,
    sessions: u32,
}

/// Days told before a need, and after an end.
const BEFORE: f64 = DAYS_PER_YEAR;
const AFTER: f64 = 150.0;
/// After a signature until the first contract may have ended.
const AFTER_WIN: f64 = 420.0;

/// Tells the journey that began then, or the most telling one.
pub fn tell(moments: &[Moment], measure: &Measure, currency: Currency, began: Option<Instant>, all: bool) -> Story {
    let journeys = journeys(moments, measure);
    let told = journeys.iter().position(|journey| began.is_some_and(|began| journey.began == began));
    let chosen = told.or_else(|| most_telling(&journeys));
    let window = window(&journeys, chosen, measure);
    let journey = chosen.map(|i| journeys[i]);
    let mut reader = Reader::new(measure, currency);
    let (mut entries, mut series) = (Vec::new(), Vec::new());
    for moment in moments {
        let day = moment.at.days();
        if day > window.1 {
            break;
        }
        let fresh = reader.read(moment);
        if day < window.0 {
            // Only how things stood when the story begins.
            series.clear();
        } else {
            entries.extend(fresh);
        }
        series.push(reader.point(moment.at));
    }
    let touches = entries.iter().filter_map(touch).collect();
    let setbacks = entries.iter().filter_map(setback).collect();
    let chapters = chapters(entries, Course::of(journey.as_ref(), &series), all);
    Story {
        journeys: journeys.len() as u32,
        journey: journey.map(|journey| (journey.began.days(), journey.ended.days())),
        window,
        chapters,
        series,
        touches,
        setbacks,
    }
}

fn setback(entry: &Entry) -> Option<Setback> {
    match &entry.what {
        What::Reversal { lost } | What::Veto { lost } => Some(Setback { day: entry.day, lost: lost.clone() }),
        _ => None,
    }
}

/// The touch that an entry is, if it is one.
fn touch(entry: &Entry) -> Option<Touch> {
    let (kind, reached) = match &entry.what {
        What::Calls { told, .. } => (TouchKind::Call, told.is_some()),
        What::Meeting { told, .. } => (TouchKind::Meeting, told.is_some_and(|told| told.buying)),
        What::Proposal { told } => (TouchKind::Proposal, told.is_some()),
        What::FollowUps { answered, .. } => (TouchKind::FollowUp, *answered > 0),
        What::Asked | What::Inquiry | What::Referral => (TouchKind::Request, true),
        What::Form { .. } | What::Cards { .. } => (TouchKind::Form, true),
        What::Visits { seen, .. } if *seen > 0 => (TouchKind::Visit, true),
        What::Sessions { seen, .. } if *seen > 0 => (TouchKind::Visit, true),
        What::Visits { .. } | What::Sessions { .. } => (TouchKind::Alone, false),
        _ => return None,
    };
    Some(Touch { day: entry.day, kind, reached })
}

fn journeys(moments: &[Moment], measure: &Measure) -> Vec<Journey> {
    let mut journeys: Vec<Journey> = Vec::new();
    for moment in moments {
        for note in &moment.notes {
            match (note, journeys.last_mut()) {
                (Note::Record(AccountRecord::Begun { .. }), _) => {
                    let ended = Instant::from_days(measure.days);
                    journeys.push(Journey { began: moment.at, ended, end: None, sessions: 0 });
                }
                (Note::Record(AccountRecord::Ended(record)), Some(last)) => {
                    (last.ended, last.end, last.sessions) = (moment.at, Some(record.end), record.sessions);
                }
                _ => {}
            }
        }
    }
    journeys
}

/// The first that was won, else the longest.
fn most_telling(journeys: &[Journey]) -> Option<usize> {
    let won = journeys.iter().position(|journey| journey.end == Some(JourneyEnd::Won));
    won.or_else(|| (0..journeys.len()).max_by_key(|&i| journeys[i].sessions))
}

fn window(journeys: &[Journey], chosen: Option<usize>, measure: &Measure) -> (f64, f64) {
    let Some(i) = chosen else { return (0.0, measure.days) };
    let after = if journeys[i].end == Some(JourneyEnd::Won) { AFTER_WIN } else { AFTER };
    // What happened in the moment of its end belongs to the journey before.
    let just_after = |journey: &Journey| (journey.ended + Span::from_ticks(1)).days();
    let before = i.checked_sub(1).map_or(0.0, |i| just_after(&journeys[i]));
    let next = journeys.get(i + 1).map_or(measure.days, |next| next.began.days());
    let from = before.max(journeys[i].began.days() - BEFORE);
    (from, next.min(journeys[i].ended.days() + after).min(measure.days))
}

/// Sums up entries and parts them into chapters.
fn chapters(entries: Vec<Entry>, mut course: Course, all: bool) -> Vec<Chapter> {
    let mut chapters: Vec<(ChapterKind, Summary)> = Vec::new();
    for entry in entries {
        let kind = course.chapter(&entry);
        if chapters.last().is_none_or(|(last, _)| *last != kind) {
            chapters.push((kind, Summary::default()));
        }
        if let Some((_, summary)) = chapters.last_mut() {
            summary.take(entry, all);
        }
    }
    let finish = |(kind, summary): (ChapterKind, Summary)| Chapter { kind, entries: summary.finish() };
    chapters.into_iter().map(finish).filter(|chapter| !chapter.entries.is_empty()).collect()
}

/// Entries on their way into a chapter: routine is held back to be summed up until
/// something remarkable happens.
#[derive(Default)]
struct Summary {
    entries: Vec<Entry>,
    held: Vec<Entry>,
    /// How things stood after the last routine.
    stands: Option<Point>,
}

impl Summary {
    fn take(&mut self, entry: Entry, all: bool) {
        let routine = entry.what.is_routine() && entry.closed.is_none() && entry.moved.is_none_or(is_small);
        if all || !routine {
            self.flush();
            return self.remember(entry, all);
        }
        self.stands = Some(entry.state);
        if matches!(entry.what, What::Filed) {
            return;
        }
        match self.held.iter_mut().find_map(|held| held.what.absorb(&entry.what).then_some(held)) {
            Some(held) => held.until = entry.until,
            None => self.held.push(entry),
        }
    }

    /// Keeps an entry. A silence in which nothing happened is one entry with its end.
    fn remember(&mut self, entry: Entry, all: bool) {
        match self.entries.last_mut() {
            Some(last) if !all && last.what == What::Silence && matches!(entry.what, What::Woke { .. }) => {
                *last = Entry { day: last.day, ..entry };
            }
            _ => self.entries.push(entry),
        }
    }

    /// What is summed up together ends in one state: each of its entries shows that.
    fn flush(&mut self) {
        if let Some(state) = self.stands.take() {
            self.held.iter_mut().for_each(|held| held.state = state);
        }
        self.entries.append(&mut self.held);
    }

    fn finish(mut self) -> Vec<Entry> {
        self.flush();
        self.entries
    }
}

/// Known and engaged alternate with every visit.
fn is_small(moved: Move) -> bool {
    let small = |stage| matches!(stage, Stage::Known | Stage::Engaged);
    small(moved.from) && small(moved.to)
}

/// What was lost between two states.
pub(super) fn lost(before: [u8; Job::COUNT], after: [u8; Job::COUNT]) -> Vec<Loss> {
    let loss = |&job: &Job| Loss { job, steps: before[job.index()].saturating_sub(after[job.index()]) };
    Job::ALL.iter().map(loss).filter(|loss| loss.steps > 0).collect()
}

/// What an answer told.
pub(super) fn told(told: &crate::ledger::Told) -> Option<Told> {
    told.reached.then_some(Told {
        project: told.project,
        buying: told.buying,
        milestone: told.milestone.filter(|_| told.project),
        done: if told.project { told.progress } else { 0.0 },
    })
}
