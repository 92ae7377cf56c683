//! Reviews: the people who keep customers sit down with each of them from time to time.
//! They learn the account again, what was lost on the way is told once more, and a
//! customer who has just been asked is less easily lost.

use super::sellers::{Place, Sellers};
use super::{Event, Output};
use crate::contact::Touch;
use crate::random::Purpose;
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, Stage, TaskKind};
use crate::units::{Instant, Span};

const RHYTHM: Purpose = Purpose::named("selling/review-rhythm");

impl Sellers<'_> {
    /// A customer's rhythm begins; who was found as a customer is somewhere in it.
    pub(super) fn begin_reviews<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        let found = turn.now == Instant::START;
        let share = if found { self.streams[account.index()].uniform(RHYTHM, 0) } else { 1.0 };
        self.schedule_review(account, share, turn);
    }

    /// The rhythm begins for who is a customer already: somewhere in it.
    pub(super) fn fall_into_reviews<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        let share = self.streams[account.index()].uniform(RHYTHM, 0);
        self.schedule_review(account, share, turn);
    }

    /// The next review, after this share of the time between two.
    fn schedule_review<A: Agenda<Event>>(&mut self, account: AccountId, share: f64, turn: &mut Turn<'_, A, Output>) {
        let every = self.rules.selling.review_every.get();
        if every > 0.0 {
            let due = turn.now + Span::from_days(share * every);
            turn.agenda.at(due, Event::ReviewDue(account, self.files[account.index()].entries));
        }
    }

    pub(super) fn queue_review<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        let (team, stay) = (self.rules.owner(Stage::Customer), self.files[account.index()].entries);
        self.queue(account, TaskKind::Review, Place::Team(team), Some(stay), turn);
    }

    /// A review is held. The time to the next one runs from here: a team that is late
    /// holds fewer of them, and they do not pile up.
    pub(super) fn review<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        contact: u32,
        turn: &mut Turn<'_, A, Output>,
    ) -> Touch {
        self.learn(account, contact, turn.now);
        self.schedule_review(account, 1.0, turn);
        let file = &mut self.files[account.index()];
        Touch::Review { repeated: f64::from(std::mem::take(&mut file.repeated)) }
    }
}
