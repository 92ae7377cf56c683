//! Finding an account whose story is worth telling.

use super::kind::StoryKind;
use crate::ledger::{AccountRecord, JourneyRecord, Observer, Record};
use crate::terms::{AccountId, JourneyEnd};
use crate::units::Instant;

/// A journey that could be told.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// Whose.
    pub account: AccountId,
    /// When its need arose.
    pub began: Instant,
    /// Whether a customer wanted more.
    pub expansion: bool,
    /// How it ended.
    pub end: JourneyEnd,
    /// Days from the need to its end.
    pub days: f64,
    /// Sessions.
    pub sessions: u32,
    /// Meetings with our reps.
    pub meetings: u32,
    /// Times that it went back.
    pub reversals: u32,
    /// Times that it fell silent.
    pub stalls: u32,
    /// Days since the seller put it back for later; none if it never did in this journey.
    pub recycled_days: Option<f64>,
}

/// What is kept of an account on the way.
#[derive(Debug, Clone, Copy, Default)]
struct Path {
    meetings: u32,
    recycled: Option<Instant>,
}

/// Watches all accounts from afar and keeps the journeys that are such a story.
pub struct Scout {
    kind: StoryKind,
    paths: Vec<Path>,
    /// The journeys that fit.
    pub candidates: Vec<Candidate>,
}

impl Scout {
    /// Looks for this kind of story.
    pub fn new(kind: StoryKind) -> Self {
        Scout { kind, paths: Vec::new(), candidates: Vec::new() }
    }

    fn path(&mut self, account: AccountId) -> &mut Path {
        let length = self.paths.len().max(account.index() + 1);
        self.paths.resize(length, Path::default());
        &mut self.paths[account.index()]
    }

    fn consider(&mut self, now: Instant, account: AccountId, journey: &JourneyRecord) {
        let Path { meetings, recycled } = *self.path(account);
        let candidate = Candidate {
            account,
            began: journey.began,
            expansion: journey.expansion,
            end: journey.end,
            days: now.since(journey.began).days(),
            sessions: journey.sessions,
            meetings,
            reversals: journey.reversals,
            stalls: journey.stalls,
            recycled_days: recycled.map(|then| now.since(then).days()),
        };
        // What was found in its middle at the start has no beginning to tell.
        if journey.began > Instant::START && self.kind.holds(&candidate) {
            self.candidates.push(candidate);
        }
    }
}

impl Observer for Scout {
    fn record(&mut self, now: Instant, record: &Record) {
        let Record::Account { account, what, .. } = record else { return };
        match what {
            AccountRecord::Begun { .. } => *self.path(*account) = Path::default(),
            AccountRecord::Meeting { .. } => self.path(*account).meetings += 1,
            AccountRecord::Lost { again: true, .. } => {
                self.path(*account).recycled.get_or_insert(now);
            }
            AccountRecord::Ended(journey) => self.consider(now, *account, journey),
            _ => {}
        }
    }
}

/// The candidate that is least extreme: nearest to the median in length, sessions,
/// meetings and reversals, on a logarithmic scale.
pub fn most_typical<T>(kind: StoryKind, all: &[T], of: impl Fn(&T) -> &Candidate) -> Option<&T> {
    let medians = features_of_median(all.iter().map(|item| features(of(item))).collect());
    let distance = |item: &T| {
        let far: f64 = features(of(item)).iter().zip(medians).map(|(x, median)| (x - median).abs()).sum();
        far + kind.distance(of(item))
    };
    all.iter().min_by(|a, b| distance(a).total_cmp(&distance(b)))
}

fn features(candidate: &Candidate) -> [f64; 4] {
    let Candidate { days, sessions, meetings, reversals, .. } = *candidate;
    [days, f64::from(sessions), f64::from(meetings), f64::from(reversals)].map(libm::log1p)
}

fn features_of_median(mut rows: Vec<[f64; 4]>) -> [f64; 4] {
    let mut medians = [0.0; 4];
    for (i, median) in medians.iter_mut().enumerate() {
        rows.sort_by(|a, b| a[i].total_cmp(&b[i]));
        *median = rows.get(rows.len() / 2).map_or(0.0, |row| row[i]);
    }
    medians
}
