//! The monthly review.

use super::super::sellers::Sellers;
use super::super::service::Service;
use super::super::{Event, Output};
use super::trust::Boundary;
use crate::contact::Shelf;
use crate::schedule::{Agenda, Turn};
use crate::terms::{Gauge, TeamId};
use crate::units::{DAYS_PER_YEAR, Instant, Money, Span};
use std::borrow::Cow;

impl Sellers<'_> {
    /// The review at the end of the k-th month, where there is anything to look at.
    pub fn schedule_month_end<A: Agenda<Event>>(&self, k: u32, turn: &mut Turn<'_, A, Output>) {
        if self.rules.management.reviews() {
            let end = Instant::from_days(DAYS_PER_YEAR / 12.0 * f64::from(k + 1));
            turn.agenda.at((end - Span::from_ticks(1)).max(turn.now), Event::MonthEnd(k));
        }
    }

    /// Reviews begin with the month that it is now.
    pub fn open_reviews<A: Agenda<Event>>(&mut self, turn: &mut Turn<'_, A, Output>) {
        let month = (turn.now.days() * 12.0 / DAYS_PER_YEAR) as u32;
        self.service = Service::nobody(turn.now, Instant::from_days(DAYS_PER_YEAR / 12.0 * f64::from(month)));
        self.schedule_month_end(month, turn);
    }

    /// A month is over, and the next one begins.
    pub(in super::super) fn end_month<A: Agenda<Event>>(&mut self, k: u32, turn: &mut Turn<'_, A, Output>) {
        self.look_back(k, turn);
        self.schedule_month_end(k + 1, turn);
    }

    /// Whether there is anything to look back at once a month.
    pub fn is_reviewed(&self) -> bool {
        self.rules.management.reviews()
    }

    /// The review of the k-th month. Targets are those of the share of the market that the
    /// office serves.
    pub fn look_back<A: Agenda<Event>>(&mut self, k: u32, turn: &mut Turn<'_, A, Output>) {
        let rules = &self.rules.management;
        if !rules.reviews() {
            return;
        }
        let served = self.service.review(turn.now);
        self.management.review(rules, f64::from(k) / 12.0, served);
        let content = rules.feedback.content.get();
        if content > 0.0 {
            self.management.learning.write(content, self.shelf.to_mut());
        }
        let mut read = |gauge, team, value| turn.out.push(Output::Gauged { gauge, team, value });
        read(Gauge::Threshold, None, rules.threshold * self.management.force.bar);
        read(Gauge::LeadTrust, None, self.management.trust(Boundary::Leads));
        read(Gauge::DealTrust, None, self.management.trust(Boundary::Deals));
        let goals = rules.goals.iter().zip(self.management.attainment()).enumerate();
        for (team, (_, &attainment)) in goals.filter(|(_, (goal, _))| goal.is_set()) {
            read(Gauge::Attainment, Some(self.numbers.team(TeamId(team as u16))), attainment);
        }
    }

    /// Management goes on as in the office before, where it is led alike; what the month has
    /// counted so far stays there, unless this office takes all of it over.
    pub(in super::super) fn lead_on(&mut self, before: &Sellers<'_>, now: Instant, takes_all: bool) {
        if self.rules.management == before.rules.management {
            self.management = before.management.clone();
            if takes_all {
                self.service = Service::taking_over(&before.service, now);
            } else {
                self.management.begin_counting();
            }
            if let Cow::Owned(written) = &before.shelf {
                self.shelf = Cow::Owned(written.clone());
            }
        }
    }

    /// What is published now.
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// A contract of this annual value was signed or expanded.
    pub fn book(&mut self, value: Money) {
        self.management.count_booking(value);
    }

    /// A contract of this annual value was renewed.
    pub fn book_renewal(&mut self, value: Money) {
        self.management.count_renewal(value);
    }
}
