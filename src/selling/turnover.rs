//! Turnover: people leave, their place stands empty until somebody is hired, and
//! whoever is new works up to full output.
//!
//! What waits for a person waits for whoever comes into the place. Tenures are
//! exponential, so that those found at the start are as far on as they would be at
//! any time.

use super::efficiency::Efficiency;
use super::sellers::Sellers;
use super::{Event, Output};
use crate::schedule::{Agenda, Turn};
use crate::terms::RepId;
use crate::units::{Instant, Span};

impl Sellers<'_> {
    /// Everybody begins; some will leave.
    pub(super) fn open_office<A: Agenda<Event>>(&mut self, turn: &mut Turn<'_, A, Output>) {
        for rep in self.floor.everybody() {
            self.schedule_leaving(rep, turn);
        }
    }

    pub(super) fn schedule_leaving<A: Agenda<Event>>(&mut self, rep: RepId, turn: &mut Turn<'_, A, Output>) {
        let attrition = self.rules.teams[self.floor.team(rep).index()].attrition;
        if let Some(stay) = self.people.stay(rep, attrition) {
            self.will_leave(rep, turn.now + stay, turn);
        }
    }

    fn will_leave<A: Agenda<Event>>(&mut self, rep: RepId, when: Instant, turn: &mut Turn<'_, A, Output>) {
        self.people.set_due(rep, when);
        turn.agenda.at(when, Event::Leave(self.numbers.person(rep)));
    }

    fn will_join<A: Agenda<Event>>(&mut self, rep: RepId, when: Instant, turn: &mut Turn<'_, A, Output>) {
        self.people.set_due(rep, when);
        turn.agenda.at(when, Event::Join(self.numbers.person(rep)));
    }

    /// What was due of somebody in another organisation, at another rate of leaving there,
    /// is due here: what was left of an exponential stay, scaled by the two rates, is as
    /// long as one of the new rate.
    pub(super) fn carry_on_turnover<A: Agenda<Event>>(
        &mut self,
        rep: RepId,
        (due, rate): (Instant, f64),
        turn: &mut Turn<'_, A, Output>,
    ) {
        let attrition = self.rules.teams[self.floor.team(rep).index()].attrition;
        if self.floor.is_empty(rep) {
            self.will_join(rep, due, turn);
        } else if rate == 0.0 {
            self.schedule_leaving(rep, turn);
        } else if attrition > 0.0 {
            let left = due.since(turn.now).ticks() as f64 * (rate / attrition);
            self.will_leave(rep, turn.now + Span::from_ticks(left as i64), turn);
        }
    }

    /// A person leaves: a share of what was known of its accounts goes along, and will
    /// have to be told again. The task in hand is finished.
    pub(super) fn leave<A: Agenda<Event>>(&mut self, rep: RepId, turn: &mut Turn<'_, A, Output>) {
        self.lose_what_goes_along(rep);
        self.tell_of_staff(rep, false, turn);
        self.floor.empty(rep);
        let hiring = self.rules.teams[self.floor.team(rep).index()].hiring;
        self.will_join(rep, turn.now + hiring, turn);
    }

    /// Of the files of somebody who leaves.
    pub(super) fn lose_what_goes_along(&mut self, rep: RepId) {
        let kept = self.rules.teams[self.floor.team(rep).index()].file_kept;
        if kept < 1.0 {
            for file in self.files.iter_mut().filter(|file| file.keeper.rep() == Some(rep)) {
                file.context *= kept;
                file.repeated = 1.0 - (1.0 - file.repeated) * kept;
            }
        }
    }

    /// Somebody new comes into an empty place.
    pub(super) fn join<A: Agenda<Event>>(&mut self, rep: RepId, turn: &mut Turn<'_, A, Output>) {
        self.people.replace(rep, self.rules, turn.now);
        self.tell_of_staff(rep, true, turn);
        self.schedule_leaving(rep, turn);
        if self.floor.fill(rep) {
            self.look_for_work(rep, turn);
        }
    }

    fn tell_of_staff<A>(&self, rep: RepId, joined: bool, turn: &mut Turn<'_, A, Output>) {
        turn.out.push(Output::Staff {
            team: self.numbers.team(self.floor.team(rep)),
            person: self.people.person(rep),
            joined,
        });
    }

    /// How a person works now.
    pub(super) fn efficiency(&self, rep: RepId, now: Instant) -> Efficiency {
        let team = &self.rules.teams[self.floor.team(rep).index()];
        let usual = team.output.after(now.since(self.people.joined(rep)));
        let learning = &self.rules.learning;
        if !learning.is_needed() {
            return *usual;
        }
        learning.after(now.since(self.people.in_role(rep))).map_or(*usual, |level| usual.times(level))
    }
}
