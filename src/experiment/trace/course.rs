//! The course of a story, in chapters: before the need, the journey, the deal, and what
//! comes after it. A chapter that has ended does not come again.

use super::answer::{ChapterKind, Point};
use super::entry::{Entry, What};
use super::teller::Journey;
use crate::terms::JourneyEnd;

/// Where a story is, with what is known of its journey.
pub struct Course {
    at: ChapterKind,
    days: Option<Days>,
}

/// The days on which one thing ends and another begins.
#[derive(Clone, Copy)]
struct Days {
    began: f64,
    ended: f64,
    deal: Option<f64>,
    won: bool,
}

impl Course {
    /// The course of this journey; of none, everything comes before a need.
    pub fn of(journey: Option<&Journey>, series: &[Point]) -> Self {
        let days = journey.map(|journey| {
            let (began, ended) = (journey.began.days(), journey.ended.days());
            Days { began, ended, deal: deal_begins(series, began, ended), won: journey.end == Some(JourneyEnd::Won) }
        });
        Course { at: ChapterKind::Before, days }
    }

    /// The chapter of the next entry.
    pub fn chapter(&mut self, entry: &Entry) -> ChapterKind {
        let Some(days) = self.days else { return ChapterKind::Before };
        let kind = self.at.max(days.chapter(entry.day));
        self.at = kind.max(days.turn(entry));
        kind
    }
}

impl Days {
    /// The chapter by the day alone.
    fn chapter(&self, day: f64) -> ChapterKind {
        match day {
            day if day < self.began => ChapterKind::Before,
            day if !self.won && day > self.ended => ChapterKind::Afterwards,
            day if self.deal.is_some_and(|deal| day >= deal) => ChapterKind::Deal,
            _ => ChapterKind::Journey,
        }
    }

    /// The chapter that an entry ends the one before for: a win is followed by a
    /// signature, a contract by its end.
    fn turn(&self, entry: &Entry) -> ChapterKind {
        match entry.what {
            _ if !self.won || entry.day < self.ended => ChapterKind::Before,
            What::Signed { .. } | What::Expanded { .. } => ChapterKind::Customer,
            What::ContractEnded { renewed: false } => ChapterKind::Afterwards,
            _ => ChapterKind::Before,
        }
    }
}

/// The day on which the deal began that was there until a journey ended.
fn deal_begins(series: &[Point], began: f64, ended: f64) -> Option<f64> {
    let within = series.iter().rev().filter(|point| point.day < ended);
    let deal = within.take_while(|point| point.deal && point.day >= began);
    deal.last().map(|point| point.day)
}
