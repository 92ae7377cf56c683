//! Handing over: whether the receiver takes it up, and what follows if it does not
//! in time. Stages with a limit of time share the consequences.

use super::crossing::Limit;
use super::entry::Entry;
use super::marks::Mark;
use super::sellers::Sellers;
use super::{Event, Output};
use crate::contact::Answer;
use crate::random::Purpose;
use crate::scenario::settings::Overdue;
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, LossReason, Stage};
use crate::units::Span;

const CONTRADICTION: Purpose = Purpose::named("selling/contradiction");
const ACCEPTANCE: Purpose = Purpose::named("selling/acceptance");

/// What became of an account that was handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handed {
    /// Nothing is to be taken up.
    Nothing,
    /// It waits for the receiver.
    Waiting,
    /// The receiver leaves it lying, and nobody looks.
    Refused,
    /// The same, but its service level is watched.
    Lying,
}

impl Handed {
    /// The receiver leaves it lying, whether anybody looks or not.
    pub fn is_left(self) -> bool {
        matches!(self, Handed::Refused | Handed::Lying)
    }
}

impl Sellers<'_> {
    /// Moves a lead to a stage in which somebody has to begin with it. Returns the
    /// delay of the handoff.
    pub(super) fn pass_on<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        to: Stage,
        turn: &mut Turn<'_, A, Output>,
    ) -> Span {
        let from = self.files[account.index()].stage;
        let delay = self.enter(account, to, turn);
        let crossing = self.rules.crossing(from, to);
        let entries = self.files[account.index()].entries;
        let acceptance = crossing.acceptance * self.welcome(account, to);
        let accepted = self.streams[account.index()].happens(ACCEPTANCE, u64::from(entries), acceptance);
        self.files[account.index()].handed = match crossing.sla {
            _ if accepted => Handed::Waiting,
            Some(_) => Handed::Lying,
            None => Handed::Refused,
        };
        self.promise(account, crossing.sla, turn);
        delay
    }

    /// From now on the time runs in which a handoff is to be taken up.
    pub(super) fn promise<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        sla: Option<Limit>,
        turn: &mut Turn<'_, A, Output>,
    ) {
        if let Some(Limit { after, overdue }) = sla {
            let entries = self.files[account.index()].entries;
            turn.out.push(Output::Promised { account });
            turn.agenda.at(turn.now + after, Event::HandoffDue(account, entries, overdue));
        }
    }

    /// Whether a lead that arrived is taken up. One that is left lying is found when
    /// its service level is broken; without one it is lost at once.
    pub(super) fn takes_up<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) -> bool {
        let handed = self.files[account.index()].handed;
        if handed == Handed::Refused {
            self.close(account, LossReason::NotTakenUp, turn);
        }
        !handed.is_left()
    }

    /// What was left lying is found, by us or because they ask. Says whether it was.
    pub(super) fn find_lying(&mut self, account: AccountId) -> bool {
        let handed = &mut self.files[account.index()].handed;
        let lying = handed.is_left();
        if lying {
            *handed = Handed::Waiting;
        }
        lying
    }

    /// The service level of a handoff ends. Says whether it was broken.
    pub(super) fn handoff_due<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        entries: u32,
        overdue: Overdue,
        turn: &mut Turn<'_, A, Output>,
    ) -> bool {
        let file = &self.files[account.index()];
        if file.entries != entries || file.handed == Handed::Nothing || file.is(Mark::Signing) {
            return false;
        }
        turn.out.push(Output::Breach { account });
        let lost = file.handed == Handed::Lying && overdue == Overdue::Ignore;
        let overdue = if lost { Overdue::Recycle } else { overdue };
        self.follow_up_overdue(account, overdue, LossReason::NotTakenUp, turn);
        true
    }

    /// A stage with a limit of time has lasted too long. Says whether it had.
    pub(super) fn stage_due<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        entries: u32,
        overdue: Overdue,
        turn: &mut Turn<'_, A, Output>,
    ) -> bool {
        let file = &self.files[account.index()];
        if file.entries != entries || file.is(Mark::Signing) {
            return false;
        }
        turn.out.push(Output::Stale { account, stage: file.stage });
        self.follow_up_overdue(account, overdue, LossReason::Stale, turn);
        true
    }

    /// What is overdue is left, closed, or given to somebody who begins at once. A
    /// customer is never closed.
    fn follow_up_overdue<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        overdue: Overdue,
        reason: LossReason,
        turn: &mut Turn<'_, A, Output>,
    ) {
        match (overdue, self.files[account.index()].stage) {
            (Overdue::Ignore, _) | (_, Stage::Customer) => {}
            (Overdue::Recycle, _) => self.close(account, reason, turn),
            (Overdue::Reassign, Stage::Mql | Stage::Sal) => self.call_first(account, turn),
            (Overdue::Reassign, Stage::Sql | Stage::Opportunity) => self.reassign(account, turn),
            (Overdue::Reassign, _) => {}
        }
    }

    /// Another person of the team takes a deal over, with all that waits for it.
    fn reassign<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        let lying = self.find_lying(account);
        let file = &mut self.files[account.index()];
        if let Some(old) = file.keeper.rep() {
            let new = self.people.next(old, self.floor.team(old));
            file.keeper = new.into();
            if let Some(rep) = self.floor.move_work(old, new, account) {
                self.look_for_work(rep, turn);
            }
        }
        if lying {
            self.open_deal(account, turn);
        }
    }

    /// Whether the conversation of this number tells another story than the team before.
    pub(super) fn contradicts(&self, account: AccountId, contact: u32) -> bool {
        let file = &self.files[account.index()];
        let chance = f64::from(file.inconsistency);
        chance > 0.0 && self.streams[account.index()].happens(CONTRADICTION, u64::from(contact), chance)
    }

    /// Whether a lead that was talked to may go on to this stage. Out of a gate it
    /// goes at once; what an agreed definition lacks is asked for in another call, of a
    /// deal in the next meeting.
    pub(super) fn may_enter<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        to: Stage,
        answer: Answer,
        turn: &mut Turn<'_, A, Output>,
    ) -> bool {
        let file = &self.files[account.index()];
        let fit = answer.stated_fit.map_or(f64::from(file.stated_fit), |fit| 100.0 * fit);
        let (gate, agreed) = (self.rules.gates[to.index()], self.rules.crossing(file.stage, to).entry);
        let fields = file.fields_known();
        if !gate.admits(fit, fields) || !(Entry { fields: 0, ..agreed }).admits(fit, fields) {
            self.close(account, LossReason::Unfit, turn);
            return false;
        }
        let complete = agreed.admits(fit, fields);
        if !complete && to != Stage::Opportunity {
            self.call_again(account, LossReason::NotYet, turn);
        }
        complete
    }
}
