//! Lifecycle stages: how a relationship moves, and the paths it can take. The
//! *success path* goes stage by stage, the *fast path* jumps to MQL by an
//! invitation, the *detour* leads through recycling.

use super::sellers::{Place, Sellers};
use super::{Event, Output, scoring};
use crate::contact::Touch;
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, LossReason, Stage, TaskKind};
use crate::units::{Instant, Span};

impl Sellers<'_> {
    /// Moves a relationship to a stage. Where another team owns it, the account is
    /// handed over: what the giver knew is kept in part, the rest of its story will
    /// have to be told again, and the receiver can start after the delay returned.
    pub(super) fn enter<A>(&mut self, account: AccountId, to: Stage, turn: &mut Turn<'_, A, Output>) -> Span {
        let file = &mut self.files[account.index()];
        let from = std::mem::replace(&mut file.stage, to);
        if from == to {
            return Span::ZERO;
        }
        turn.out.push(Output::Stage { account, from, to });
        let crossing = self.rules.crossing(from, to);
        let retention = crossing.retention as f32;
        file.context *= retention;
        file.repeated = 1.0 - (1.0 - file.repeated) * retention;
        crossing.delay
    }

    /// After a signal of so many points: engaged, no longer so, or handed over, as the rule says.
    pub(super) fn perhaps_promote<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        last: f64,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let file = &self.files[account.index()];
        let behaviour = scoring::behaviour(self.rules, self.sheet.points(&self.rules.sheet, account));
        let (stage, quiet) = (file.stage, turn.now < file.quiet_until);
        let reading = scoring::Reading { signals: file.signals, behaviour, fit: f64::from(file.stated_fit), last };
        match (stage, behaviour >= self.rules.engaged) {
            (Stage::Known, true) => self.enter(account, Stage::Engaged, turn),
            (Stage::Engaged, false) => self.enter(account, Stage::Known, turn),
            _ => Span::ZERO,
        };
        if matches!(stage, Stage::Known | Stage::Engaged) && !quiet && self.rules.qualifies.holds(self.rules, reading) {
            self.make_mql(account, false, turn);
        }
    }

    /// Hands a lead over for qualification.
    pub(super) fn make_mql<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        invited: bool,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let delay = self.enter(account, Stage::Mql, turn);
        let file = &mut self.files[account.index()];
        file.lead += 1;
        (file.attempts, file.repeated) = (0, 0.0);
        file.invited = invited;
        file.mql_since = Some(turn.now);
        file.sql_since = None;
        (file.proposed, file.meeting_due, file.alerted) = (false, false, false);
        turn.agenda.at(turn.now + delay, Event::Arrive(account, file.lead));
    }

    /// Queues a call; an account that asked for it comes first.
    pub(super) fn queue_call<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        let file = &self.files[account.index()];
        let kind = if file.invited { TaskKind::Inquiry } else { TaskKind::Qualify };
        let team = self.rules.owner(file.stage);
        self.queue(account, kind, Place::Team(team), None, turn);
    }

    /// Closes a lead or deal without a win. A "not yet" is recycled where there is
    /// a policy; else it is dropped, and nobody notices when it wakes.
    pub(super) fn close<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        reason: LossReason,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let recycle = &self.rules.recycle;
        self.decline_request(account, turn);
        let file = &mut self.files[account.index()];
        let from = file.stage;
        let later = matches!(reason, LossReason::NotYet | LossReason::NoDecision | LossReason::Expired);
        let again = later && u32::from(file.recycles) < recycle.limit;
        let rested = turn.now + recycle.after.span();
        (file.rep, file.invited, file.signals) = (None, false, 0);
        self.sheet.keep(&self.rules.sheet, account, self.rules.kept_after_loss);
        file.refused = turn.now;
        let dropped = reason == LossReason::Unfit || (later && !again);
        file.quiet_until = if dropped { Instant::NEVER } else { rested };
        if again {
            file.recycles += 1;
            turn.agenda.at(rested, Event::Reapproach(account, file.lead));
        }
        turn.out.push(Output::Lost { account, from, reason });
        self.enter(account, if again { Stage::Recycled } else { Stage::Known }, turn);
    }

    /// Whoever still waits for a meeting is told that there will be none.
    fn decline_request<A>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        if self.files[account.index()].request.take().is_some() {
            turn.out.push(Output::Notice { account, touch: Touch::Decline });
        }
    }
}
