//! How a buyer answers when the seller calls, meets, proposes or asks.

use super::advice::Advice;
use super::buyer::Phase;
use super::buyers::{Buyers, Seat};
use super::{Event, Output, jobs, mismatch};
use crate::contact::{Answer, Shelf, Standing, Touch};
use crate::random::{Purpose, quantile};
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, Job};

const CALL: Purpose = Purpose::named("buying/answers-call");
const CALL_FIT: Purpose = Purpose::named("buying/fit-in-call");
const FOLLOW_UP: Purpose = Purpose::named("buying/answers-follow-up");
const CONFUSED: Purpose = Purpose::named("buying/confused");

/// How far a refused meeting disappoints, beside one that nobody ever held.
const DECLINED: f64 = 0.3;

/// Occasions of meetings lie beyond those of sessions and visits, and what an adviser
/// adds to one beyond those.
const MEETINGS: u64 = 3 << 62;
const SECOND: u64 = 1 << 61;

/// What a meeting is like.
struct Talk {
    /// Chance of a step relative to a specialist's.
    quality: f64,
    /// The earliest job that the seller believes is not done.
    believed: Job,
    /// Share of the account's story that has to be told again.
    repeated: f64,
    /// Whether whoever meets them is trained to advise.
    advice: Advice,
}

impl Buyers<'_> {
    /// What the seller does to a buyer, and what it learns by that.
    pub fn receive<A: Agenda<Event>>(
        &mut self,
        id: AccountId,
        touch: Touch,
        standing: Standing,
        shelf: &Shelf,
        turn: &mut Turn<'_, A, Output>,
    ) -> Answer {
        let mut seat = self.seat(id, turn);
        let answer = match touch {
            Touch::Call { occasion, invited, freshness, fit_noise, contradicts } => {
                let answer = seat.take_call(occasion, invited, freshness, fit_noise);
                let contradicted = contradicts && answer.reached;
                seat.perhaps_confuse(MEETINGS | occasion, contradicted);
                Answer { contradicted, ..answer }
            }
            Touch::Meeting { occasion, quality, repeated, contradicts, believed, advised } => {
                let occasion = MEETINGS | occasion;
                let contradicted = contradicts && seat.buyer.phase == Phase::Active;
                seat.perhaps_confuse(occasion, contradicted);
                let answer =
                    seat.meet(occasion, Talk { quality, believed, repeated, advice: Advice(advised) }, standing, shelf);
                Answer { contradicted, ..answer }
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
            Touch::Review { repeated } => seat.be_reviewed(repeated),
            Touch::Renewal => Answer::NONE,
        };
        seat.fare(touch, &answer);
        answer
    }
}

impl<A: Agenda<Event>> Seat<'_, '_, A> {
    fn take_call(&mut self, occasion: u64, invited: bool, freshness: f64, fit_noise: f64) -> Answer {
        let active = self.buyer.phase == Phase::Active;
        let lift = if active { 1.0 + self.rules.reach_active } else { 1.0 };
        let chance = match (invited, self.buyer.alias) {
            (true, _) => 1.0,
            (false, true) => 0.0,
            (false, false) => f64::from(self.account.reach) * lift,
        };
        if !self.account.stream.happens(CALL, occasion, chance * freshness) {
            return Answer::NONE;
        }
        self.buyer.refresh(self.rules, self.account.familiarity, self.turn.now);
        self.be_contacted();
        self.buyer.notice(self.rules);
        // The error belongs to the account: asking again does not change how it looks.
        let error = fit_noise * quantile::normal(self.account.stream.uniform(CALL_FIT, 0));
        Answer { stated_fit: Some(f64::from(self.account.fit) + error), ..self.status(true) }
    }

    /// Two of ours tell two stories: that disappoints, and may send them back.
    fn perhaps_confuse(&mut self, occasion: u64, contradicted: bool) {
        if !contradicted {
            return;
        }
        self.buyer.refresh(self.rules, self.account.familiarity, self.turn.now);
        self.buyer.disappoint(self.rules, 1.0);
        let stream = self.account.stream;
        if self.buyer.has_project() && stream.happens(CONFUSED, occasion, self.rules.reversal.confusion.get()) {
            let at = jobs::milestone(self.rules, &self.buyer.steps).unwrap_or(Job::Consensus);
            self.buyer.go_back(self.rules, at, stream, occasion);
        }
    }

    /// A meeting works on a job for which reps are sought. An account that fell
    /// silent does not come; one without a project says so.
    fn meet(&mut self, occasion: u64, talk: Talk, standing: Standing, shelf: &Shelf) -> Answer {
        self.buyer.waiting = false;
        if self.buyer.phase != Phase::Active {
            return self.status(self.buyer.phase != Phase::Stalled);
        }
        self.buyer.refresh(self.rules, self.account.familiarity, self.turn.now);
        self.be_contacted();
        self.buyer.notice(self.rules);
        self.buyer.please(self.rules);
        self.buyer.disappoint(self.rules, talk.repeated);
        let cost = talk.advice.mismatch(self.rules);
        let mismatched = self.buyer.is_pressed(self.rules, talk.believed, cost);
        let quality = mismatch::quality(talk.quality, mismatched, cost);
        self.buyer.rep_sessions = self.buyer.rep_sessions.saturating_add(1);
        let emphasis = Some(&self.rules.sources.rep_by_job);
        let stream = self.account.stream;
        match jobs::choose(self.rules, &self.buyer.steps, emphasis, stream, occasion) {
            Some(job) => self.hear(job, quality, talk.advice, occasion),
            None => self.buyer.held += 1,
        }
        self.buyer.look_for_aids(self.rules, self.account, self.supports, shelf, occasion);
        let answer = Answer { mismatched, ..self.status(true) };
        self.perhaps_decide(standing, occasion);
        answer
    }

    /// What a meeting tells on a job; an adviser's may do the work of two.
    fn hear(&mut self, job: Job, quality: f64, advice: Advice, occasion: u64) {
        let evidence = advice.evidence(self.rules);
        self.learn(job, quality, evidence, occasion);
        let unfinished = self.buyer.steps[job] < self.rules.steps;
        if unfinished && advice.structures(self.rules, self.account.stream, occasion) {
            self.work_on(job, quality, evidence, SECOND | occasion);
        }
    }

    /// Tells of the first conversation of a journey, before it leaves its mark.
    fn be_contacted(&mut self) {
        if self.buyer.has_project() && !std::mem::replace(&mut self.buyer.contacted, true) {
            let phase = self.buyer.buying_phase(self.rules);
            let (awareness, trust, expansion) = (self.buyer.awareness, self.buyer.trust, self.buyer.expanding);
            self.turn.out.push(Output::FirstContact { account: self.id, phase, awareness, trust, expansion });
        }
    }

    /// A proposal helps to validate.
    fn read_proposal(&mut self, occasion: u64, (quality, believed): (f64, Job), standing: Standing) -> Answer {
        if self.buyer.phase != Phase::Active {
            return self.status(self.buyer.phase != Phase::Stalled);
        }
        self.buyer.refresh(self.rules, self.account.familiarity, self.turn.now);
        let cost = self.rules.mismatch;
        let mismatched = self.buyer.is_pressed(self.rules, believed, cost);
        let quality = mismatch::quality(quality, mismatched, cost);
        if self.buyer.steps[Job::Validation] < self.rules.steps {
            self.learn_alone(Job::Validation, quality, occasion);
        }
        let answer = Answer { mismatched, ..self.status(true) };
        self.perhaps_decide(standing, occasion);
        answer
    }

    /// A meeting that was asked for will not be held.
    fn be_declined(&mut self) -> Answer {
        if std::mem::replace(&mut self.buyer.waiting, false) {
            self.buyer.refresh(self.rules, self.account.familiarity, self.turn.now);
            self.buyer.disappoint(self.rules, DECLINED);
            self.wait_in_vain(DECLINED);
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

    /// They are asked what they have of us, which reminds and pleases.
    fn be_reviewed(&mut self, repeated: f64) -> Answer {
        self.be_reminded(repeated);
        self.buyer.please(self.rules);
        self.note_review();
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
            contradicted: false,
            stated_fit: None,
        }
    }
}
