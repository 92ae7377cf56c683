//! Expansion: deals with customers who want more. The account stays a customer; whoever
//! keeps customers works the deal beside.

use super::marks::Mark;
use super::sellers::Sellers;
use super::{Event, Output};
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, LossReason, Stage};
use crate::units::Moment;

impl Sellers<'_> {
    /// A customer asks for a meeting, or its signals speak of a need: one of the people
    /// who keep customers takes it up, whom the account knows already.
    pub(super) fn open_expansion<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        request: Option<u32>,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let team = self.rules.owner(Stage::Customer);
        let rep = self.people.claim(self.rules, team, self.streams[account.index()]);
        let file = &mut self.files[account.index()];
        file.lead += 1;
        file.keeper = rep.into();
        file.marks.set(Mark::Expanding, true);
        (file.sql_since, file.mql_since) = (turn.now.into(), Moment::NEVER);
        match request {
            Some(number) => self.queue_requested(account, number, turn),
            None => self.invite_to_meet(account, turn),
        }
        self.schedule_follow_up(account, turn);
    }

    /// A customer's score reached the threshold, or it asks to be contacted.
    pub(super) fn notice_interest<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        let file = &self.files[account.index()];
        if file.is(Mark::Expanding) || file.is(Mark::Signing) {
            return;
        }
        if self.is_quarrelled_over(account) {
            self.files[account.index()].quiet_until = (turn.now + self.rules.recycle.after.span()).into();
        } else {
            self.open_expansion(account, None, turn);
        }
    }

    /// The deal is over without one: the customer is left alone for a while.
    pub(super) fn close_expansion<A>(
        &mut self,
        account: AccountId,
        reason: LossReason,
        turn: &mut Turn<'_, A, Output>,
    ) {
        self.end_expansion(account);
        self.sheet.keep(&self.rules.sheet, account, self.rules.kept_after_loss);
        self.files[account.index()].quiet_until = (turn.now + self.rules.recycle.after.span()).into();
        turn.out.push(Output::Lost { account, from: Stage::Customer, reason, again: false });
    }

    /// A cycle is over: by a signature, without one, or with the contract.
    pub(super) fn end_cycle(&mut self, account: AccountId) {
        self.files[account.index()].end_cycle();
        self.forget_lead(account);
    }

    /// The expansion was signed, or nothing comes of it.
    pub fn end_expansion(&mut self, account: AccountId) {
        self.end_cycle(account);
    }
}
