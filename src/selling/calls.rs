//! Qualification by telephone: reached or not, accepted or not, ready or not.

use super::marks::Mark;
use super::relationship::Relationship;
use super::sellers::Sellers;
use super::waiting::Task;
use super::{Event, Output, Work};
use crate::contact::{Answer, Touch};
use crate::random::Purpose;
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, LossReason, RepId, Stage, TaskKind};
use crate::units::Instant;

const SUCCESS: Purpose = Purpose::named("selling/qualification");
const REFRACTORY: Purpose = Purpose::named("selling/refractory");

impl Sellers<'_> {
    /// A task for an account is done: what it does to the account.
    pub(super) fn act<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        task: &Task,
        by: RepId,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let quality = self.efficiency(by, turn.now).quality;
        let touch = match task.kind {
            TaskKind::Qualify | TaskKind::Inquiry => self.call(account, task.contact, quality, turn.now),
            TaskKind::Meet | TaskKind::Propose | TaskKind::FollowUp => {
                self.work_deal(account, task, (by, quality), turn.now)
            }
            TaskKind::Onboard => self.onboard(account),
            TaskKind::Review => self.review(account, task.contact, turn),
            TaskKind::Renew => return self.prepare_renewal(account, turn),
            TaskKind::Campaign => return,
        };
        let work = Work { task: task.kind, by, contact: task.contact, about: task.about };
        turn.out.push(Output::Touch { account, work, touch });
    }

    /// A generalist judges fit less surely: noise over quality.
    fn call(&self, account: AccountId, contact: u32, quality: f64, now: Instant) -> Touch {
        let file = &self.files[account.index()];
        Touch::Call {
            occasion: u64::from(contact),
            invited: file.is(Mark::Invited),
            freshness: self.freshness(file, now),
            contradicts: self.contradicts(account, contact),
            fit_noise: self.rules.qualification.fit_noise / quality,
        }
    }

    /// Speed to lead: (1 + t/τ)^−a of the time t since the lead arose. That later calls
    /// fare worse has a second reason: whoever is easily reached was reached before.
    fn freshness(&self, file: &Relationship, now: Instant) -> f64 {
        let settings = &self.rules.qualification;
        if settings.speed_exponent == 0.0 {
            return 1.0;
        }
        let waits = now.since(file.arose.get()).days() / settings.speed_scale.get();
        libm::exp(-settings.speed_exponent * libm::log1p(waits))
    }

    /// After a call.
    pub(super) fn called<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        work: Work,
        answer: Answer,
        turn: &mut Turn<'_, A, Output>,
    ) {
        if answer.reached {
            self.judge(account, work, answer, turn);
        } else {
            self.call_again(account, LossReason::Unreachable, turn);
        }
    }

    /// Another call after a while; after the last one the lead is closed for this reason.
    pub(super) fn call_again<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        reason: LossReason,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let settings = &self.rules.qualification;
        let file = &mut self.files[account.index()];
        file.attempts = file.attempts.saturating_add(1);
        if u32::from(file.attempts) >= settings.attempts {
            return self.close(account, reason, turn);
        }
        turn.agenda.at(turn.now + settings.retry.span(), Event::Retry(account, file.round));
    }

    /// Accepted if it looks like our target; then qualified, in the same
    /// conversation unless another team does that.
    fn judge<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        work: Work,
        answer: Answer,
        turn: &mut Turn<'_, A, Output>,
    ) {
        self.learn(account, work.contact, turn.now);
        let (fits, ready) = self.is_as_wanted(answer);
        let anyway = fits && !ready && self.is_passed_on_anyway(account);
        if self.files[account.index()].stage == Stage::Mql {
            self.judge_lead(account, fits && ready, answer.milestone, turn);
            if !fits {
                return self.close(account, LossReason::Unfit, turn);
            }
            if !self.may_enter(account, Stage::Sal, answer, turn) {
                return;
            }
            let delay = self.pass_on(account, Stage::Sal, turn);
            if self.rules.owner(Stage::Mql) != self.rules.owner(Stage::Sal) {
                let round = self.files[account.index()].next_round();
                return turn.agenda.at(turn.now + delay, Event::Arrive(account, round));
            }
        }
        let quality = self.efficiency(work.by, turn.now).quality;
        if anyway || (ready && !self.same_answer(account, turn) && self.convinces(account, quality)) {
            if self.may_enter(account, Stage::Sql, answer, turn) {
                if anyway {
                    self.pretend(account, turn);
                }
                self.qualify(account, turn);
            }
        } else {
            let reason = if answer.project { LossReason::NotYet } else { LossReason::NoNeed };
            self.close(account, reason, turn);
        }
    }

    /// Whether a lead that was talked to is our target, and whether it is ready for a
    /// first meeting.
    fn is_as_wanted(&self, answer: Answer) -> (bool, bool) {
        let settings = &self.rules.qualification;
        let fits = answer.stated_fit.is_none_or(|fit| fit >= settings.fit_cut);
        (fits, self.is_ready(answer))
    }

    /// Whether a buyer is far enough for a deal.
    pub(super) fn is_ready(&self, answer: Answer) -> bool {
        answer.buying && answer.progress >= self.rules.qualification.ready_from.get()
    }

    fn convinces(&self, account: AccountId, quality: f64) -> bool {
        let chance = (self.rules.qualification.success.get() * quality).min(1.0);
        let lead = u64::from(self.files[account.index()].lead);
        self.streams[account.index()].happens(SUCCESS, lead, chance)
    }

    /// Soon after a "not yet" the answer is the same: with chance e^(−Δ/τ).
    fn same_answer<A>(&self, account: AccountId, turn: &Turn<'_, A, Output>) -> bool {
        let file = &self.files[account.index()];
        if file.recycles == 0 || file.is(Mark::Invited) {
            return false;
        }
        let days = turn.now.since(file.refused.get()).days();
        let chance = libm::exp(-days / self.rules.recycle.refractory.get());
        self.streams[account.index()].happens(REFRACTORY, u64::from(file.lead), chance)
    }

    /// Qualified: passed on to whoever sells, with what is lost on the way.
    fn qualify<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        if self.files[account.index()].is(Mark::Missed) {
            turn.out.push(Output::Reopened { account });
        }
        self.hand_deal(account, Stage::Sql, turn);
        self.files[account.index()].sql_since = turn.now.into();
    }
}
