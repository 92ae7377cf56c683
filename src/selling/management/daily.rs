//! Daily work under what is in force: what is done otherwise than the settings say.

use super::super::marks::Mark;
use super::super::sellers::Sellers;
use super::super::{Event, Output};
use super::trust::Boundary;
use crate::random::Purpose;
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, Job, Stage};

const FALSE_MEETING: Purpose = Purpose::named("selling/false-meeting");
const HOT_FIRST: Purpose = Purpose::named("selling/hot-first");
const FRESH_FIRST: Purpose = Purpose::named("selling/fresh-first");
const CLOSING: Purpose = Purpose::named("selling/closing");
const HOLD_ON: Purpose = Purpose::named("selling/hold-on");
const CREDIT: Purpose = Purpose::named("selling/credit");

impl Sellers<'_> {
    /// Whether a lead is passed on, ready or not: because its number counts, or because
    /// it is hot.
    pub(in super::super) fn is_passed_on_anyway(&self, account: AccountId) -> bool {
        let chance = self.management.force.false_meetings;
        let (stream, file) = (self.streams[account.index()], &self.files[account.index()]);
        let pressed = chance > 0.0 && stream.happens(FALSE_MEETING, u64::from(file.lead), chance);
        pressed || self.is_hot_first(account)
    }

    /// Whether a lead is hot, and goes before all others for that.
    pub(in super::super) fn is_hot_first(&self, account: AccountId) -> bool {
        let (chance, file) = (self.management.force.hot_first, &self.files[account.index()]);
        chance > 0.0
            && file.is(Mark::Hot)
            && self.streams[account.index()].happens(HOT_FIRST, u64::from(file.lead), chance)
    }

    /// A lead is passed on though it is not as wanted: whoever sells is told that it
    /// compares suppliers already.
    pub(in super::super) fn pretend<A>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        let file = &mut self.files[account.index()];
        file.belief.told(Some(Job::Selection));
        file.marks.set(Mark::Pretended, true);
        turn.out.push(Output::FalseMeeting { account });
    }

    /// Whether a recycled lead that is due is put off for fresh ones. Says when it is due again.
    pub(in super::super) fn puts_off<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        turn: &mut Turn<'_, A, Output>,
    ) -> bool {
        let chance = self.management.force.fresh_first;
        if chance == 0.0 {
            return false;
        }
        let file = &mut self.files[account.index()];
        let (round, lead) = (file.next_round(), file.lead);
        let put_off = self.streams[account.index()].happens(FRESH_FIRST, u64::from(round), chance);
        if put_off {
            turn.agenda.at(turn.now + self.rules.recycle.after.span(), Event::Reapproach(account, lead));
        }
        put_off
    }

    /// The job that a meeting or a proposal is made for: the one believed to be next, or
    /// the last one where the rep wants to close.
    pub(in super::super) fn aims_at(&self, account: AccountId, contact: u32, believed: Job) -> Job {
        let chance = self.management.force.closing;
        let closes = chance > 0.0 && self.streams[account.index()].happens(CLOSING, u64::from(contact), chance);
        if closes { Job::Consensus } else { believed }
    }

    /// Whether a deal goes on though this contact told that there is no project.
    pub(in super::super) fn holds_on(&self, account: AccountId, contact: u32) -> bool {
        let chance = self.management.force.hold_on;
        chance > 0.0 && self.streams[account.index()].happens(HOLD_ON, u64::from(contact), chance)
    }

    /// Whether a customer's interest in more is left, because two teams claim it.
    pub(in super::super) fn is_quarrelled_over(&mut self, account: AccountId) -> bool {
        let chance = self.rules.management.credit_fight;
        if chance == 0.0 {
            return false;
        }
        let file = &mut self.files[account.index()];
        file.lead += 1;
        self.streams[account.index()].happens(CREDIT, u64::from(file.lead), chance)
    }

    /// Share of the usual leads that the receiver takes up on the way into this stage.
    pub(in super::super) fn welcome(&self, account: AccountId, to: Stage) -> f64 {
        let hot = usize::from(self.files[account.index()].is(Mark::Hot));
        Boundary::into(to).map_or(1.0, |boundary| self.management.force.acceptance[boundary as usize][hot])
    }

    /// A lead was talked to: what its receiver and whoever sent it make of that.
    pub(in super::super) fn judge_lead<A>(
        &mut self,
        account: AccountId,
        ready: bool,
        milestone: Option<Job>,
        turn: &mut Turn<'_, A, Output>,
    ) {
        turn.out.push(Output::Judged { account, ready });
        let hot = self.files[account.index()].is(Mark::Hot);
        self.management.judge(Boundary::Leads, hot, ready);
        self.management.learning.hear(account, ready);
        self.management.learning.meet(milestone);
    }

    /// A qualified lead was met for the first time, or told that there is no project.
    pub(in super::super) fn judge_deal(&mut self, account: AccountId, ready: bool) {
        let hot = self.files[account.index()].is(Mark::Hot);
        self.management.judge(Boundary::Deals, hot, ready);
    }

    /// A lead that was passed on as ready is met. Says whether it still is not.
    pub(in super::super) fn is_found_out(&mut self, account: AccountId, ready: bool) -> bool {
        let pretended = self.files[account.index()].marks.replace(Mark::Pretended, false);
        pretended && !ready
    }

    /// A cycle is over, with a signature or without: what was told of it is no longer its.
    pub(in super::super) fn forget_lead(&mut self, account: AccountId) {
        self.management.learning.forget(account);
        self.files[account.index()].marks.clear([Mark::Hot, Mark::Pretended]);
    }
}
