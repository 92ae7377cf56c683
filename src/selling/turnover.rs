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
use crate::units::Instant;

impl Sellers<'_> {
    /// Everybody begins; some will leave.
    pub(super) fn open_office<A: Agenda<Event>>(&mut self, turn: &mut Turn<'_, A, Output>) {
        for rep in self.floor.everybody() {
            self.schedule_leaving(rep, turn);
        }
    }

    fn schedule_leaving<A: Agenda<Event>>(&mut self, rep: RepId, turn: &mut Turn<'_, A, Output>) {
        let attrition = self.rules.teams[self.floor.team(rep).index()].attrition;
        if let Some(stay) = self.people.stay(rep, attrition) {
            turn.agenda.at(turn.now + stay, Event::Leave(rep));
        }
    }

    /// A person leaves: a share of what was known of its accounts goes along, and will
    /// have to be told again. The task in hand is finished.
    pub(super) fn leave<A: Agenda<Event>>(&mut self, rep: RepId, turn: &mut Turn<'_, A, Output>) {
        let team = &self.rules.teams[self.floor.team(rep).index()];
        let kept = team.file_kept;
        if kept < 1.0 {
            for file in self.files.iter_mut().filter(|file| file.keeper.rep() == Some(rep)) {
                file.context *= kept;
                file.repeated = 1.0 - (1.0 - file.repeated) * kept;
            }
        }
        self.tell_of_staff(rep, false, turn);
        self.floor.empty(rep);
        turn.agenda.at(turn.now + team.hiring, Event::Join(rep));
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
        turn.out.push(Output::Staff { team: self.floor.team(rep), person: self.people.person(rep), joined });
    }

    /// How a person works now.
    pub(super) fn efficiency(&self, rep: RepId, now: Instant) -> &Efficiency {
        let team = &self.rules.teams[self.floor.team(rep).index()];
        team.output.after(now.since(self.people.joined(rep)))
    }
}
