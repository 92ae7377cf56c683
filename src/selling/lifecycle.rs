//! Lifecycle stages: how a relationship moves, and the paths it can take. The
//! *success path* goes stage by stage, the *fast path* jumps to MQL by an
//! invitation, the *detour* leads through recycling.

use super::sellers::{Place, Sellers};
use super::{Event, Output, scoring};
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, LossReason, Stage, TaskKind};
use crate::units::Instant;

impl Sellers<'_> {
    /// Moves a relationship to a stage.
    pub(super) fn enter<A>(&mut self, account: AccountId, to: Stage, turn: &mut Turn<'_, A, Output>) {
        let from = std::mem::replace(&mut self.files[account.index()].stage, to);
        if from != to {
            turn.out.push(Output::Stage { account, from, to });
        }
    }

    /// After a signal: engaged, no longer so, or handed over, as the score says.
    pub(super) fn perhaps_promote<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        let file = &self.files[account.index()];
        let behaviour = scoring::behaviour(self.rules, file);
        let (stage, quiet) = (file.stage, turn.now < file.quiet_until);
        let total = scoring::total(self.rules, file, behaviour);
        match (stage, behaviour >= self.rules.engaged) {
            (Stage::Known, true) => self.enter(account, Stage::Engaged, turn),
            (Stage::Engaged, false) => self.enter(account, Stage::Known, turn),
            _ => {}
        }
        if matches!(stage, Stage::Known | Stage::Engaged) && !quiet && total >= self.rules.threshold {
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
        let from = self.files[account.index()].stage;
        self.enter(account, Stage::Mql, turn);
        let file = &mut self.files[account.index()];
        file.lead += 1;
        file.attempts = 0;
        file.invited = invited;
        file.mql_since = Some(turn.now);
        file.sql_since = None;
        (file.proposed, file.meeting_due) = (false, false);
        let lead = file.lead;
        let delay = self.rules.crossing(from, Stage::Mql).delay;
        turn.agenda.at(turn.now + delay, Event::Arrive(account, lead));
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
        let file = &mut self.files[account.index()];
        let from = file.stage;
        let again = matches!(reason, LossReason::NotYet | LossReason::NoDecision | LossReason::Expired)
            && u32::from(file.recycles) < recycle.limit;
        let rested = turn.now + recycle.after.span();
        (file.rep, file.request, file.invited) = (None, None, false);
        file.refused = turn.now;
        file.quiet_until = match reason {
            LossReason::Unfit => Instant::NEVER,
            _ if recycle.limit == 0 => Instant::NEVER,
            _ => rested,
        };
        if again {
            file.recycles += 1;
            turn.agenda.at(rested, Event::Reapproach(account, file.lead));
        }
        turn.out.push(Output::Lost { account, from, reason });
        self.enter(account, if again { Stage::Recycled } else { Stage::Known }, turn);
    }
}
