//! The seller's files when the clock starts: as they would have been found.

use super::fields::FIELDS;
use super::sellers::Sellers;
use super::{Event, Output};
use crate::random::Purpose;
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, Stage};
use crate::units::{Instant, Span};

const KNOWN: Purpose = Purpose::named("selling/known-at-start");
const FIELDS_SOLD: Purpose = Purpose::named("selling/fields-at-start");

/// Calls and meetings behind a usual sale: with these the share known of customers of the
/// shipped designs comes out, which is 0.8 to 0.85 before it is handed on.
const CONVERSATIONS: u32 = 4;

impl Sellers<'_> {
    /// A share of the accounts is in the file when the clock starts, last seen at any
    /// time within the life of a file; some rest until they are called again, and of
    /// those in the middle of a journey some are deals. Returns how long ago it was seen.
    pub fn perhaps_know<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        stated_fit: f32,
        in_journey: bool,
        turn: &mut Turn<'_, A, Output>,
    ) -> Option<Span> {
        let mut cell = self.streams[account.index()].cell(KNOWN, 0);
        if cell.uniform() >= self.rules.known_at_start {
            return None;
        }
        let age = Span::from_days(share_of_life(cell.uniform()) * self.rules.lapse.days());
        self.introduce(account, stated_fit, None, turn);
        self.files[account.index()].last_seen = (turn.now - age).into();
        let (state, share) = (cell.uniform(), cell.uniform());
        if in_journey && state < self.rules.deals_at_start {
            self.find_deal(account, share, turn);
        } else if state < self.rules.recycled_at_start && self.rules.recycle.limit > 0 {
            self.find_resting(account, share, turn);
        }
        Some(age)
    }

    /// Refused before, this share of the rest still to come.
    fn find_resting<A: Agenda<Event>>(&mut self, account: AccountId, share: f64, turn: &mut Turn<'_, A, Output>) {
        let after = self.rules.recycle.after.span();
        let rested = turn.now + Span::from_days(share * after.days());
        let file = &mut self.files[account.index()];
        (file.recycles, file.quiet_until, file.refused) = (1, rested.into(), (rested - after).into());
        turn.agenda.at(rested, Event::Reapproach(account, file.lead));
        self.enter(account, Stage::Recycled, turn);
    }

    /// A deal that is being worked on, this share of the time to the next follow-up
    /// still to come.
    fn find_deal<A: Agenda<Event>>(&mut self, account: AccountId, share: f64, turn: &mut Turn<'_, A, Output>) {
        let team = self.rules.owner(Stage::Opportunity);
        let rep = self.people.claim(self.rules, team, self.streams[account.index()]);
        self.enter(account, Stage::Opportunity, turn);
        let file = &mut self.files[account.index()];
        file.lead += 1;
        (file.keeper, file.sql_since, file.last_answer) = (rep.into(), turn.now.into(), turn.now.into());
        let next = turn.now + Span::from_days(share * self.rules.selling.follow_up_every.get());
        turn.agenda.at(next, Event::FollowUp(account, file.next_round()));
    }

    /// A customer from before the clock started: whoever sold to it learnt what a usual
    /// sale tells, and what the handoff to its keepers left of that stands in the file.
    pub fn find_customer<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        stated_fit: f32,
        until: Instant,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let kept = self.rules.crossing(Stage::Opportunity, Stage::Customer).retention;
        let told = |chance: f64| kept * (0..CONVERSATIONS).fold(0.0, |known, _| known + chance * (1.0 - known));
        let context = told(self.rules.selling.learning.get()) as f32;
        let known = told(self.rules.qualification.field_learning.get());
        let mut cell = self.streams[account.index()].cell(FIELDS_SOLD, 0);
        let fields = (0..FIELDS).fold(0, |all, field| all | (u8::from(cell.uniform() < known) << field));
        let file = &mut self.files[account.index()];
        (file.stated_fit, file.context, file.fields) = (stated_fit, context, fields);
        self.permit(account, turn);
        self.begin_contract(account, until, turn);
    }
}

/// How much of the life of a file is over when it is found at a random moment. Cards,
/// forms and calls renew some files, so younger ages are more frequent: the density
/// falls in a straight line from 1.25 to 0.75 (read off a long simulation of the
/// shipped scenario).
fn share_of_life(u: f64) -> f64 {
    const YOUNG: f64 = 1.25;
    const FALL: f64 = 0.5;
    (YOUNG - libm::sqrt(YOUNG * YOUNG - 2.0 * FALL * u)) / FALL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn younger_files_are_more_frequent() {
        let at = |u: f64| share_of_life(u);
        assert!(at(0.0).abs() < 1e-12 && (at(1.0) - 1.0).abs() < 1e-12);
        assert!((at(0.5) - 0.438).abs() < 0.001, "half of the files are younger than this: {}", at(0.5));
    }
}
