//! Lifecycle stages: how a relationship moves, and the paths it can take. The
//! *success path* goes stage by stage, the *fast path* jumps to MQL by an
//! invitation, the *detour* leads through recycling.

use super::crossing::Limit;
use super::handoffs::Handed;
use super::marks::Mark;
use super::relationship::Keeper;
use super::sellers::{Place, Sellers};
use super::{Event, Output, scoring};
use crate::contact::Touch;
use crate::scenario::settings::{RecycleTo, RecycleWho};
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, LossReason, Stage, TaskKind};
use crate::units::{Instant, Moment, Span};

/// How an account became a lead.
#[derive(Debug, Clone, Copy)]
pub struct Lead {
    /// It asked for us.
    pub invited: bool,
    /// Its last signal was a hot one.
    pub hot: bool,
}

impl Lead {
    /// By its score.
    pub const SCORED: Lead = Lead { invited: false, hot: false };
    /// It asked for us.
    pub const INVITED: Lead = Lead { invited: true, hot: false };
    /// By a hot signal.
    pub const HOT: Lead = Lead { invited: false, hot: true };
}

impl Sellers<'_> {
    /// Moves a relationship to a stage. Where another team owns it, the account is
    /// handed over: what the giver knew is kept in part, the rest of its story will
    /// have to be told again, and the receiver can start after the delay returned.
    pub(super) fn enter<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        to: Stage,
        turn: &mut Turn<'_, A, Output>,
    ) -> Span {
        let file = &mut self.files[account.index()];
        let from = std::mem::replace(&mut file.stage, to);
        if from == to {
            return Span::ZERO;
        }
        turn.out.push(Output::Stage { account, from, to });
        file.entries += 1;
        if turn.now > Instant::START {
            self.management.count_stage(to);
        }
        if let Some(Limit { after, overdue }) = self.rules.limits[to.index()] {
            turn.agenda.at(turn.now + after, Event::StageDue(account, file.entries, overdue));
        }
        let crossing = self.rules.crossing(from, to);
        let retention = crossing.retention as f32;
        file.context *= retention;
        file.repeated = 1.0 - (1.0 - file.repeated) * retention;
        file.inconsistency = file.inconsistency.max(crossing.inconsistency);
        file.handed = Handed::Nothing;
        self.lose_fields(account, crossing.retention);
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
        let (stage, quiet) = (file.stage, turn.now < file.quiet_until.get());
        let reading = scoring::Reading { signals: file.signals, behaviour, fit: f64::from(file.stated_fit), last };
        match (stage, behaviour >= self.rules.engaged) {
            (Stage::Known, true) => self.enter(account, Stage::Engaged, turn),
            (Stage::Engaged, false) => self.enter(account, Stage::Known, turn),
            _ => Span::ZERO,
        };
        let bar = self.management.force.bar;
        let qualifies = !quiet && self.rules.qualifies.holds(self.rules, reading, bar);
        if stage == Stage::Customer && qualifies {
            return self.notice_interest(account, turn);
        }
        if matches!(stage, Stage::Known | Stage::Engaged) && qualifies {
            self.make_mql(account, Lead { invited: false, hot: last >= self.rules.hot }, turn);
        }
    }

    /// Hands a lead over for qualification.
    pub(super) fn make_mql<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        Lead { invited, hot }: Lead,
        turn: &mut Turn<'_, A, Output>,
    ) {
        if !self.may_be_mql(account, turn) {
            return;
        }
        let file = &mut self.files[account.index()];
        file.inconsistency = 0.0;
        file.marks.set(Mark::Hot, hot);
        let delay = self.pass_on(account, Stage::Mql, turn);
        let file = &mut self.files[account.index()];
        file.lead += 1;
        (file.attempts, file.repeated) = (0, 0.0);
        file.marks.set(Mark::Invited, invited);
        file.marks.set(Mark::Fast, invited);
        file.marks.clear([Mark::Proposed, Mark::MeetingDue, Mark::Alerted]);
        (file.mql_since, file.arose) = (turn.now.into(), turn.now.into());
        file.sql_since = Moment::NEVER;
        turn.agenda.at(turn.now + delay, Event::Arrive(account, file.next_round()));
    }

    /// Whether it may be handed over. What the receiver's definition does not admit
    /// stays in the file, even if it asked; what a gate does not admit is out.
    fn may_be_mql<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) -> bool {
        let file = &self.files[account.index()];
        let (fit, fields, from) = (f64::from(file.stated_fit), file.fields_known(), file.stage);
        if !self.rules.gates[Stage::Mql.index()].admits(fit, fields) {
            self.close(account, LossReason::Unfit, turn);
            return false;
        }
        let admitted = self.rules.crossing(from, Stage::Mql).entry.admits(fit, fields);
        if !admitted {
            self.decline_request(account, turn);
        }
        if !admitted && from == Stage::Recycled {
            self.enter(account, Stage::Known, turn);
        }
        admitted
    }

    /// Queues a call; an account that asked for it comes first.
    pub(super) fn queue_call<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        let invited = self.files[account.index()].is(Mark::Invited) || self.is_hot_first(account);
        self.call_as(account, if invited { TaskKind::Inquiry } else { TaskKind::Qualify }, turn);
    }

    /// Puts the call of a lead forward, unless somebody is just calling: it waits at the
    /// front of the queue, and nowhere else.
    pub(super) fn call_first<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        self.find_lying(account);
        if !self.floor.works_on(account, self.files[account.index()].lead) {
            self.call_as(account, TaskKind::Inquiry, turn);
        }
    }

    fn call_as<A: Agenda<Event>>(&mut self, account: AccountId, kind: TaskKind, turn: &mut Turn<'_, A, Output>) {
        let file = &mut self.files[account.index()];
        let (round, team) = (file.next_round(), self.rules.owner(file.stage));
        self.queue(account, kind, Place::Team(team), Some(round), turn);
    }

    /// Closes a lead or deal without a win. Whom the policy recycles rests until it is
    /// called again, or goes back to the known leads; else a "not yet" is dropped, and
    /// nobody notices when it wakes.
    pub(super) fn close<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        reason: LossReason,
        turn: &mut Turn<'_, A, Output>,
    ) {
        self.decline_request(account, turn);
        if self.files[account.index()].is(Mark::Expanding) {
            return self.close_expansion(account, reason, turn);
        }
        self.forget_lead(account);
        let recycle = &self.rules.recycle;
        let file = &mut self.files[account.index()];
        let from = file.stage;
        let everyone = recycle.who == RecycleWho::Everyone;
        let (later, dropped) = match reason {
            LossReason::NotYet | LossReason::NoDecision | LossReason::Expired => (true, true),
            LossReason::NotTakenUp | LossReason::Stale => (true, true),
            // Whom nobody recycles any more, score may bring again, as where nobody is.
            LossReason::Unreachable | LossReason::NoNeed => (everyone, false),
            LossReason::Unfit => (false, true),
            LossReason::Rival => (false, false),
        };
        let again = later && u32::from(file.recycles) < recycle.limit;
        let rested = turn.now + recycle.after.span();
        (file.keeper, file.signals) = (Keeper::NOBODY, 0);
        file.marks.set(Mark::Invited, false);
        file.marks.set(Mark::Missed, file.is(Mark::Missed) || matches!(from, Stage::Sql | Stage::Opportunity));
        self.sheet.keep(&self.rules.sheet, account, self.rules.kept_after_loss);
        file.refused = turn.now.into();
        file.quiet_until = if dropped && !again { Moment::NEVER } else { rested.into() };
        file.recycles += u16::from(again);
        let rests = again && recycle.to == RecycleTo::Call;
        if rests {
            turn.agenda.at(rested, Event::Reapproach(account, file.lead));
        }
        turn.out.push(Output::Lost { account, from, reason, again });
        self.enter(account, if rests { Stage::Recycled } else { Stage::Known }, turn);
    }

    /// Whoever still waits for a meeting is told that there will be none.
    pub(super) fn decline_request<A>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        if self.files[account.index()].request.take().is_some() {
            turn.out.push(Output::Notice { account, touch: Touch::Decline });
        }
    }
}
