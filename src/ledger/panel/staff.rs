//! People: who was employed within the window, and how many deals each of them won.

use crate::ledger::{AccountRecord, Window};
use crate::terms::{Person, RepId};
use crate::units::Instant;
use std::collections::BTreeMap;

/// Everybody by person.
#[derive(Debug, Clone)]
pub struct Staff {
    window: Window,
    /// From when until when those whose coming or going was seen were employed.
    employed: BTreeMap<Person, (Instant, Instant)>,
    /// Deals with new accounts won within the window.
    wins: BTreeMap<Person, u32>,
}

impl Staff {
    pub(super) fn over(window: Window) -> Self {
        Staff { window, employed: BTreeMap::new(), wins: BTreeMap::new() }
    }

    pub(super) fn change(&mut self, now: Instant, person: Person, joined: bool) {
        let (from, until) = self.employed.entry(person).or_insert((Instant::START, Instant::NEVER));
        *(if joined { from } else { until }) = now;
    }

    pub(super) fn record(&mut self, now: Instant, what: &AccountRecord) {
        if let AccountRecord::Signed(deal) = what
            && let Some(person) = deal.by
            && !deal.expansion
            && self.window.holds(now)
        {
            *self.wins.entry(person).or_default() += 1;
        }
    }

    /// Wins of everybody who held one of these places within the window, those who
    /// left and those who won nothing included.
    pub fn output(&self, places: std::ops::Range<u32>) -> Vec<f64> {
        let firsts = places.clone().map(|place| Person { place: RepId(place), generation: 0 });
        let unseen = firsts.filter(|person| !self.employed.contains_key(person));
        let seen = self.employed.iter().filter(|(person, (from, until))| {
            places.contains(&person.place.0) && *from < self.window.end && *until > self.window.start
        });
        let everybody = unseen.chain(seen.map(|(&person, _)| person));
        everybody.map(|person| f64::from(self.wins.get(&person).copied().unwrap_or(0))).collect()
    }
}
