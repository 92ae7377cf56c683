//! Deals: meetings, proposals, follow-ups, and how a deal ends.

use super::marks::Mark;
use super::sellers::{Place, Sellers};
use super::waiting::Task;
use super::{Event, Output, Work};
use crate::contact::{Answer, Touch};
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, Job, JourneyEnd, LossReason, RepId, Stage, TaskKind};
use crate::units::Instant;

impl Sellers<'_> {
    /// Whoever has the claim among those who own a stage takes a deal over, after the
    /// delay of the handoff.
    pub(super) fn hand_deal<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        to: Stage,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let rep = self.people.claim(self.rules, self.rules.owner(to), self.streams[account.index()]);
        let delay = self.pass_on(account, to, turn);
        let file = &mut self.files[account.index()];
        file.keeper = rep.into();
        turn.agenda.at(turn.now + delay, Event::Assign(account, file.next_round()));
    }

    /// A deal arrives at its rep: a first meeting, and follow-ups from then on.
    pub(super) fn open_deal<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        self.invite_to_meet(account, turn);
        self.schedule_follow_up(account, turn);
    }

    /// The seller's own wish for a meeting; one at a time.
    pub(super) fn invite_to_meet<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        if !self.files[account.index()].marks.replace(Mark::MeetingDue, true) {
            self.queue_own(account, TaskKind::Meet, None, turn);
        }
    }

    /// A meeting that the buyer asked for.
    pub(super) fn queue_requested<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        request: u32,
        turn: &mut Turn<'_, A, Output>,
    ) {
        self.queue_own(account, TaskKind::Meet, Some(request), turn);
    }

    pub(super) fn schedule_follow_up<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        let next = turn.now + self.rules.selling.follow_up_every.span();
        turn.agenda.at(next, Event::FollowUp(account, self.files[account.index()].next_round()));
    }

    /// A follow-up of this round, or one beside the usual ones.
    pub(super) fn queue_follow_up<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        round: Option<u32>,
        turn: &mut Turn<'_, A, Output>,
    ) {
        self.queue_own(account, TaskKind::FollowUp, round, turn);
    }

    fn queue_own<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        kind: TaskKind,
        about: Option<u32>,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let file = &self.files[account.index()];
        let place = match file.keeper.rep() {
            Some(rep) => Place::Rep(rep),
            None => Place::Team(self.rules.owner(file.stage)),
        };
        self.queue(account, kind, place, about, turn);
    }

    /// What a task of an open deal does to the buyer.
    pub(super) fn work_deal(
        &mut self,
        account: AccountId,
        task: &Task,
        (by, quality): (RepId, f64),
        now: Instant,
    ) -> Touch {
        let answer = self.rules.selling.follow_up_answer.get();
        let contradicts = task.kind == TaskKind::Meet && self.contradicts(account, task.contact);
        let advisers = self.rules.teams[self.floor.team(by).index()].advisers;
        let advised = task.kind == TaskKind::Meet && self.people.is_adviser(by, advisers);
        let lag = self.rules.lag;
        let file = &self.files[account.index()];
        let believed = file.belief.at(lag, now);
        let believed = self.aims_at(account, task.contact, believed);
        let file = &mut self.files[account.index()];
        let occasion = u64::from(task.contact);
        match task.kind {
            TaskKind::Meet => {
                file.marks.set(Mark::MeetingDue, false);
                file.request = None;
                // Who was talked into it has no questions yet, and sees its time wasted.
                let (quality, repeated) =
                    if file.is(Mark::Pretended) { (0.0, 1.0) } else { (quality, f64::from(file.repeated)) };
                Touch::Meeting { occasion, quality, repeated, contradicts, believed, advised }
            }
            TaskKind::Propose => Touch::Proposal { occasion, quality, believed },
            _ => Touch::FollowUp { occasion, answer },
        }
    }

    /// After a meeting, a proposal or a follow-up.
    pub(super) fn heard<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        work: Work,
        answer: Answer,
        turn: &mut Turn<'_, A, Output>,
    ) {
        if work.task == TaskKind::FollowUp && work.about.is_none() {
            self.files[account.index()].marks.set(Mark::Alerted, false);
        }
        if !self.files[account.index()].is_deal() || self.files[account.index()].is(Mark::Signing) {
            return;
        }
        if answer.reached && !answer.buying && self.holds_on(account, work.contact) {
            self.files[account.index()].last_answer = turn.now.into();
            if work.task == TaskKind::FollowUp {
                self.invite_to_meet(account, turn);
            }
        } else if answer.reached && !answer.buying {
            if self.files[account.index()].stage == Stage::Sql {
                self.judge_deal(account, false);
            }
            let reason = self.reason_without_project(account);
            return self.close(account, reason, turn);
        } else if answer.reached {
            self.hear_news(account, work, answer, turn);
        } else if self.silent_too_long(account, turn.now) {
            return self.close(account, LossReason::Expired, turn);
        }
        // One beside the usual ones leaves their rhythm alone.
        if work.task == TaskKind::FollowUp && work.about.is_some() {
            self.schedule_follow_up(account, turn);
        }
    }

    fn hear_news<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        work: Work,
        answer: Answer,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let file = &mut self.files[account.index()];
        (file.last_answer, file.last_seen) = (turn.now.into(), turn.now.into());
        let first = file.stage == Stage::Sql;
        if work.task == TaskKind::Meet {
            file.repeated = 0.0;
            self.learn(account, work.contact, turn.now);
            self.management.learning.meet(answer.milestone);
        }
        if first && work.task == TaskKind::Meet {
            if self.is_found_out(account, self.is_ready(answer)) {
                return self.close(account, LossReason::NotYet, turn);
            }
            if !self.open_opportunity(account, answer, turn) {
                return;
            }
        } else if first {
            self.invite_to_meet(account, turn);
        }
        let file = &mut self.files[account.index()];
        let comparing = answer.milestone.is_none_or(|job| job >= Job::Selection);
        if comparing && !file.marks.replace(Mark::Proposed, true) {
            self.queue_own(account, TaskKind::Propose, None, turn);
        }
    }

    /// Why there is no project: a lead that was passed on without one, and a customer who
    /// was asked because of its score, may never have had one.
    fn reason_without_project(&self, account: AccountId) -> LossReason {
        let file = &self.files[account.index()];
        let first = file.sql_since.if_any().is_some_and(|since| file.last_answer.get() < since);
        if file.is(Mark::Pretended) || (file.is(Mark::Expanding) && first) {
            LossReason::NoNeed
        } else {
            LossReason::NoDecision
        }
    }

    fn silent_too_long(&self, account: AccountId, now: Instant) -> bool {
        let file = &self.files[account.index()];
        let heard = file.last_answer.get().max(file.sql_since.if_any().unwrap_or(Instant::START));
        now.since(heard) > self.rules.selling.give_up.span()
    }

    /// A meeting was held before it is an opportunity. Where another team works on those,
    /// one of its people takes over. Says whether whoever met it goes on with it.
    fn open_opportunity<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        answer: Answer,
        turn: &mut Turn<'_, A, Output>,
    ) -> bool {
        if !self.may_enter(account, Stage::Opportunity, answer, turn) {
            return false;
        }
        self.judge_deal(account, self.is_ready(answer));
        let same_team = self.rules.owner(Stage::Opportunity) == self.rules.owner(Stage::Sql);
        if same_team {
            self.enter(account, Stage::Opportunity, turn);
        } else {
            self.hand_deal(account, Stage::Opportunity, turn);
        }
        same_team
    }

    /// What a call or a meeting tells: a share of what was not known.
    pub(super) fn learn(&mut self, account: AccountId, contact: u32, now: Instant) {
        self.learn_fields(account, contact);
        let share = self.rules.selling.learning.get() as f32;
        let file = &mut self.files[account.index()];
        file.context += share * (1.0 - file.context);
        file.last_seen = now.into();
    }

    /// News of how a journey ended. Whoever simply lets a project go tells nobody.
    pub fn hear_end<A: Agenda<Event>>(&mut self, account: AccountId, end: JourneyEnd, turn: &mut Turn<'_, A, Output>) {
        if end == JourneyEnd::Won {
            let file = &mut self.files[account.index()];
            file.marks.set(Mark::Signing, true);
            file.request = None;
        }
        if !self.files[account.index()].is_deal() {
            return;
        }
        match end {
            JourneyEnd::Rival => self.close(account, LossReason::Rival, turn),
            JourneyEnd::Indecision => self.close(account, LossReason::NoDecision, turn),
            JourneyEnd::Won | JourneyEnd::StatusQuo => {}
        }
    }
}
