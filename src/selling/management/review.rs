//! The monthly review.

use super::super::sellers::Sellers;
use super::super::{Event, Output};
use super::trust::Boundary;
use crate::contact::Shelf;
use crate::schedule::{Agenda, Turn};
use crate::terms::{Gauge, TeamId};
use crate::units::{DAYS_PER_YEAR, Instant, Money, Span};

impl Sellers<'_> {
    /// The review at the end of the k-th month, where there is anything to look at.
    pub(in super::super) fn schedule_month_end<A: Agenda<Event>>(&self, k: u32, turn: &mut Turn<'_, A, Output>) {
        if self.rules.management.reviews() {
            let end = Instant::from_days(DAYS_PER_YEAR / 12.0 * f64::from(k + 1));
            turn.agenda.at(end - Span::from_ticks(1), Event::MonthEnd(k));
        }
    }

    /// A month is over.
    pub(in super::super) fn end_month<A: Agenda<Event>>(&mut self, k: u32, turn: &mut Turn<'_, A, Output>) {
        let rules = &self.rules.management;
        self.management.review(rules, f64::from(k) / 12.0);
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
            read(Gauge::Attainment, Some(TeamId(team as u16)), attainment);
        }
        self.schedule_month_end(k + 1, turn);
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
