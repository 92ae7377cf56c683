//! How a buyer answers when the seller calls, meets, proposes or asks.

use super::buyer::Phase;
use super::buyers::{Buyers, Seat};
use super::{Event, Output, jobs, mismatch};
use crate::contact::{Answer, Standing, Touch};
use crate::random::{Purpose, quantile};
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, Job};

const CALL: Purpose = Purpose::named("buying/answers-call");
const CALL_FIT: Purpose = Purpose::named("buying/fit-in-call");
const FOLLOW_UP: Purpose = Purpose::named("buying/answers-follow-up");

/// How far a refused meeting disappoints, beside one that nobody ever held.
const DECLINED: f64 = 0.3;

/// Occasions of meetings lie beyond those of sessions and visits.
const MEETINGS: u64 = 3 << 62;

impl Buyers<'_> {
    /// What the seller does to a buyer, and what it learns by that.
    pub fn receive<A: Agenda<Event>>(
        &mut self,
        id: AccountId,
        touch: Touch,
        standing: Standing,
        turn: &mut Turn<'_, A, Output>,
    ) -> Answer {
        let mut seat = self.seat(id, turn);
        match touch {
            Touch::Call { occasion, invited, fit_noise } => seat.take_call(occasion, invited, fit_noise),
            Touch::Meeting { occasion, quality, repeated, believed } => {
                seat.meet(MEETINGS | occasion, (quality, believed), repeated, standing)
            }
            Touch::Proposal { occasion, quality, believed } => {
                seat.read_proposal(MEETINGS | occasion, (quality, believed), standing)
            }
            Touch::FollowUp { occasion, answer } => seat.reply(occasion, answer),
            Touch::Decline => seat.be_declined(),
            Touch::Campaign => {
                seat.buyer.alias = false;
                seat.be_reminded(0.0)
            }
            Touch::Onboarding { repeated } => seat.be_reminded(repeated),
        }
    }
}

impl<A: Agenda<Event>> Seat<'_, '_, A> {
    fn take_call(&mut self, occasion: u64, invited: bool, fit_noise: f64) -> Answer {
        let active = self.buyer.phase == Phase::Active;
        let lift = if active { 1.0 + self.rules.reach_active } else { 1.0 };
        let reached = invited
            || (!self.buyer.alias && self.account.stream.happens(CALL, occasion, f64::from(self.account.reach) * lift));
        if !reached {
            return Answer::NONE;
        }
        self.buyer.refresh(self.rules, self.account.familiarity, self.turn.now);
        self.buyer.notice(self.rules);
        // The error belongs to the account: asking again does not change how it looks.
        let error = fit_noise * quantile::normal(self.account.stream.uniform(CALL_FIT, 0));
        Answer { stated_fit: Some(f64::from(self.account.fit) + error), ..self.status(true) }
    }

    /// A meeting works on a job for which reps are sought. An account that fell
    /// silent does not come; one without a project says so.
    fn meet(&mut self, occasion: u64, (quality, believed): (f64, Job), repeated: f64, standing: Standing) -> Answer {
        self.buyer.waiting = false;
        if self.buyer.phase != Phase::Active {
            return self.status(self.buyer.phase != Phase::Stalled);
        }
        self.buyer.refresh(self.rules, self.account.familiarity, self.turn.now);
        self.buyer.notice(self.rules);
        self.buyer.please(self.rules);
        self.buyer.disappoint(self.rules, repeated);
        let mismatched = self.buyer.is_pressed(self.rules, believed);
        let quality = mismatch::quality(self.rules, quality, mismatched);
        self.buyer.rep_sessions = self.buyer.rep_sessions.saturating_add(1);
        let emphasis = Some(&self.rules.sources.rep_by_job);
        let stream = self.account.stream;
        match jobs::choose(self.rules, &self.buyer.steps, emphasis, stream, occasion) {
            Some(job) => self.learn(job, quality, self.rules.consensus.rep_evidence.get(), occasion),
            None => self.buyer.held += 1,
        }
        let answer = Answer { mismatched, ..self.status(true) };
        self.perhaps_decide(standing);
        answer
    }

    /// A proposal helps to validate.
    fn read_proposal(&mut self, occasion: u64, (quality, believed): (f64, Job), standing: Standing) -> Answer {
        if self.buyer.phase != Phase::Active {
            return self.status(self.buyer.phase != Phase::Stalled);
        }
        let mismatched = self.buyer.is_pressed(self.rules, believed);
        let quality = mismatch::quality(self.rules, quality, mismatched);
        if self.buyer.steps[Job::Validation] < self.rules.steps {
            self.learn_alone(Job::Validation, quality, occasion);
        }
        let answer = Answer { mismatched, ..self.status(true) };
        self.perhaps_decide(standing);
        answer
    }

    /// A meeting that was asked for will not be held.
    fn be_declined(&mut self) -> Answer {
        if std::mem::replace(&mut self.buyer.waiting, false) {
            self.buyer.refresh(self.rules, self.account.familiarity, self.turn.now);
            self.buyer.disappoint(self.rules, DECLINED);
        }
        Answer::NONE
    }

    /// They hear from us, and may have to tell their story again.
    fn be_reminded(&mut self, repeated: f64) -> Answer {
        self.buyer.refresh(self.rules, self.account.familiarity, self.turn.now);
        self.buyer.notice(self.rules);
        self.buyer.disappoint(self.rules, repeated);
        Answer::NONE
    }

    fn reply(&mut self, occasion: u64, answer: f64) -> Answer {
        let silent = self.buyer.phase == Phase::Stalled;
        self.status(!silent && self.account.stream.happens(FOLLOW_UP, occasion, answer))
    }

    /// What a buyer who answers says of the project.
    fn status(&self, reached: bool) -> Answer {
        if !reached {
            return Answer::NONE;
        }
        Answer {
            reached,
            buying: matches!(self.buyer.phase, Phase::Active | Phase::Signing),
            project: matches!(self.buyer.phase, Phase::Active | Phase::Stalled | Phase::Signing),
            progress: f64::from(self.buyer.steps_done()) / f64::from(6 * u32::from(self.rules.steps)),
            milestone: jobs::milestone(self.rules, &self.buyer.steps),
            mismatched: false,
            stated_fit: None,
        }
    }
}
