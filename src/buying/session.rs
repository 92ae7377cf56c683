//! One buying session: a job, a source of information, perhaps a step; and how a
//! journey pauses and ends.

use super::buyer::Phase;
use super::buyers::Seat;
use super::enablement::Aids;
use super::{
    Decision, Event, JourneySummary, Output, consensus, decision, forms, jobs, sources, stall, visits, webinar,
};
use crate::contact::{Asset, Request, Shelf, Standing, Trace};
use crate::random::{Purpose, quantile};
use crate::schedule::Agenda;
use crate::terms::{Job, JourneyEnd, Source};
use crate::units::Span;

const ABANDON: Purpose = Purpose::named("buying/abandonment");
const STEP: Purpose = Purpose::named("buying/step");
const ASSET: Purpose = Purpose::named("buying/asset");
const WAITING: Purpose = Purpose::named("buying/request-patience");

/// Days that every buyer waits for a meeting before patience begins to matter.
const PATIENT_DAYS: f64 = 3.0;

impl<A: Agenda<Event>> Seat<'_, '_, A> {
    /// A session of an active account.
    pub(super) fn session(&mut self, standing: Standing, shelf: &Shelf) {
        self.buyer.sessions += 1;
        let occasion = self.buyer.occasion();
        if self.abandons(occasion) {
            return self.end_journey(JourneyEnd::StatusQuo);
        }
        self.buyer.refresh(self.rules, self.account.familiarity, self.turn.now);
        let stream = self.account.stream;
        let job = jobs::choose(self.rules, &self.buyer.steps, None, stream, occasion);
        if let Some(job) = job {
            let odds = sources::odds(self.rules, self.buyer, self.account, shelf, standing, job);
            let (source, before) = (sources::choose(odds, stream, occasion), self.buyer.steps[job]);
            match source {
                Source::OwnRep => self.request_meeting(),
                Source::OwnContent => self.read_ours(job, standing, shelf, occasion),
                Source::RivalRep => {
                    self.buyer.rep_sessions = self.buyer.rep_sessions.saturating_add(1);
                    self.learn(job, 1.0, self.rules.consensus.rep_evidence.get(), occasion);
                }
                Source::ThirdParty | Source::RivalContent => self.learn_alone(job, 1.0, occasion),
            }
            if self.watched {
                let won = self.buyer.steps[job] > before;
                self.turn.out.push(Output::Session { account: self.id, job, source, won });
            }
        }
        if self.perhaps_decide(standing, occasion) {
            return;
        }
        if let Some(job) = job {
            self.buyer.perhaps_reverse(self.rules, job, stream, occasion);
        }
        match self.perhaps_silent(occasion) {
            Some(silence) => self.fall_silent(&silence),
            None => self.schedule_session(),
        }
    }

    /// Whether the account falls silent after this session: for want of money, asked
    /// once when supplier selection is half done, or for any other reason.
    fn perhaps_silent(&mut self, occasion: u64) -> Option<stall::Silence> {
        let (stream, now) = (self.account.stream, self.turn.now);
        if self.buyer.selected && !std::mem::replace(&mut self.buyer.budgeted, true) {
            let wait = stall::without_budget(self.rules, now, stream, self.buyer.journey);
            if wait.is_some() {
                return wait;
            }
        }
        let exposed = self.rules.stall.shock.per_day() > 0.0;
        let gap = if exposed { self.session_gap(self.buyer.journey.session(self.buyer.sessions - 1)) } else { 0.0 };
        stall::perhaps(self.rules, now, gap, stream, occasion)
    }

    /// Urgency regains a share of what is missing; what still is missing may end
    /// the project (preferring the status quo).
    fn abandons(&mut self, occasion: u64) -> bool {
        let settings = &self.rules.urgency;
        self.buyer.urgency += settings.recovery.get() as f32 * (1.0 - self.buyer.urgency);
        let lost = 1.0 - f64::from(self.buyer.urgency);
        let hazard = settings.abandonment.get() * lost * lost;
        hazard > 0.0 && self.account.stream.happens(ABANDON, occasion, hazard)
    }

    /// A session without people from suppliers.
    pub(super) fn learn_alone(&mut self, job: Job, quality: f64, occasion: u64) {
        self.learn(job, quality, self.rules.consensus.evidence.get(), occasion);
    }

    /// Information of this quality on a job: it may win a step, and then convinces.
    pub(super) fn learn(&mut self, job: Job, quality: f64, evidence: f64, occasion: u64) {
        self.buyer.held += 1;
        self.turn_to(job);
        self.work_on(job, quality, evidence, occasion);
    }

    /// Tells which job they turn to, and from which.
    fn turn_to(&mut self, job: Job) {
        let bit = 1 << job.index();
        let (from, first) = (self.buyer.worked_on.replace(job), self.buyer.visited & bit == 0);
        self.buyer.visited |= bit;
        let expansion = self.buyer.expanding;
        self.turn.out.push(Output::Worked { account: self.id, from, on: job, first, expansion });
    }

    /// The same within a session that is counted already.
    pub(super) fn work_on(&mut self, job: Job, quality: f64, evidence: f64, occasion: u64) {
        let speed = if job == Job::Consensus { consensus::speed(self.supports) } else { 1.0 };
        let stream = self.account.stream;
        if stream.happens(STEP, occasion, self.rules.step_probability * quality * speed) {
            self.buyer.steps[job] += 1;
            if self.watched {
                self.turn.out.push(Output::Step { account: self.id, job, awareness: self.buyer.awareness });
            }
            let participant = self.buyer.convince(self.rules, self.account, self.supports, job, evidence, occasion);
            self.buyer.perhaps_veto(self.rules, self.account, self.supports, job, participant, occasion);
        }
    }

    /// Our content: behind a gate it is read only by those who fill the form; the
    /// rest look elsewhere and like us a little less.
    fn read_ours(&mut self, job: Job, standing: Standing, shelf: &Shelf, occasion: u64) {
        let pick = self.account.stream.uniform(ASSET, occasion);
        let Some(asset) = shelf.offers[job].pick(pick) else { return self.learn_alone(job, 1.0, occasion) };
        let asked = asset.gated && !standing.known;
        if asked && !forms::fills_form(self, shelf, occasion) {
            self.buyer.disappoint(self.rules, 0.2);
            return self.learn_alone(job, 1.0, occasion);
        }
        visits::leave_signal(self, job, asset.kind, if asked { Trace::Form } else { Trace::Passing }, occasion);
        // A form permits mails, but none finds a false name.
        let mailed = (asked || standing.mailed) && !self.buyer.alias;
        self.study(job, &asset, shelf, mailed, occasion);
    }

    /// Content of ours is taken in; of a webinar that they missed they know the name,
    /// unless our mails reach them and they watch what is sent afterwards.
    pub(super) fn study(&mut self, job: Job, asset: &Asset, shelf: &Shelf, mailed: bool, occasion: u64) {
        self.buyer.notice(self.rules);
        if !webinar::is_seen(asset, shelf, mailed, self.account.stream, occasion) {
            return;
        }
        self.buyer.please(self.rules);
        self.buyer.engage();
        self.learn_alone(job, asset.quality, occasion);
        if matches!(job, Job::Validation | Job::Consensus) {
            self.buyer.look_for_aids(self.rules, self.account, self.supports, shelf, occasion);
        }
    }

    /// Asking for our rep: the effect comes when the meeting is held.
    fn request_meeting(&mut self) {
        self.buyer.waiting = true;
        self.buyer.alias = false;
        self.buyer.requests += 1;
        let (id, number) = (self.id, self.buyer.requests);
        let u = self.account.stream.uniform(WAITING, self.buyer.occasion());
        let patience = PATIENT_DAYS + quantile::exponential(u, self.rules.sources.patience.get());
        self.turn.agenda.at(self.turn.now + Span::from_days(patience), Event::Withdraw(id, number));
        let stated_fit = visits::stated_fit(self.rules, self.account);
        self.turn.out.push(Output::Request(Request { account: id, number, stated_fit }));
    }

    /// A meeting that did not come in time: they look elsewhere and trust us less.
    pub(super) fn withdraw(&mut self) {
        self.buyer.waiting = false;
        self.buyer.refresh(self.rules, self.account.familiarity, self.turn.now);
        self.buyer.disappoint(self.rules, 1.0);
        self.wait_in_vain(1.0);
        self.turn.out.push(Output::Withdrawn { account: self.id, number: self.buyer.requests });
    }

    /// Names the shortlist and decides when it is time, on this occasion: a session, a
    /// meeting, a mail. Says whether it decided.
    pub(super) fn perhaps_decide(&mut self, standing: Standing, occasion: u64) -> bool {
        let (first, expansion) = (!self.buyer.selected, self.buyer.expanding);
        if let Some(listed) = self.buyer.perhaps_list(self.rules, self.account, occasion) {
            let suppliers = self.buyer.rivals.saturating_add(u8::from(listed));
            self.turn.out.push(Output::Shortlist { account: self.id, suppliers, listed, first, expansion });
        }
        if !self.rules.complete(&self.buyer.steps) {
            return false;
        }
        let verdict = decision::decide(self.rules, self.buyer, self.account, self.supports, standing);
        let signature = self.turn.now + decision::signature_delay(self.rules, self.buyer, self.account);
        let expansion = self.buyer.under_contract;
        let until = if expansion { self.contract_end() } else { signature + self.rules.term() };
        self.turn.out.push(Output::Decided(Decision {
            account: self.id,
            win_probability: verdict.win_probability,
            expected_value: self.account.expected_value * self.relative_value(),
            signature,
            until,
            expansion,
        }));
        self.end_journey(verdict.end);
        if verdict.end == JourneyEnd::Won {
            self.turn.agenda.at(signature, Event::Signature(self.id, self.buyer.journey));
        }
        true
    }

    fn fall_silent(&mut self, silence: &stall::Silence) {
        self.buyer.phase = Phase::Stalled;
        self.buyer.stalls = self.buyer.stalls.saturating_add(1);
        self.buyer.ended = self.turn.now.into();
        let (after, expansion) = (self.buyer.worked_on, self.buyer.expanding);
        self.turn.out.push(Output::FellSilent { account: self.id, after, expansion });
        let (id, journey) = (self.id, self.buyer.journey);
        let event = if silence.survives { Event::Wake(id, journey) } else { Event::GiveUp(id, journey) };
        self.turn.agenda.at(self.turn.now + Span::from_days(silence.days), event);
    }

    /// The project goes on after a silence.
    pub(super) fn wake(&mut self) {
        let days = self.turn.now.since(self.buyer.ended.get()).days();
        self.buyer.phase = Phase::Active;
        self.buyer.recover(self.rules, self.account, self.supports, days);
        self.schedule_session();
    }

    /// The project does not survive its silence.
    pub(super) fn give_up(&mut self) {
        self.end_journey(JourneyEnd::StatusQuo);
    }

    fn end_journey(&mut self, end: JourneyEnd) {
        let buyer = &mut *self.buyer;
        (buyer.waiting, buyer.ended) = (false, self.turn.now.into());
        let lock = match end {
            JourneyEnd::Won => None,
            // A customer who bought something else elsewhere is a customer still.
            JourneyEnd::Rival if buyer.under_contract => Some((Phase::CoolDown, self.rules.cool_down)),
            JourneyEnd::Rival => Some((Phase::RivalCustomer, self.rules.contract.rival_term)),
            JourneyEnd::StatusQuo | JourneyEnd::Indecision => Some((Phase::CoolDown, self.rules.cool_down)),
        };
        buyer.phase = lock.map_or(Phase::Signing, |(phase, _)| phase);
        if let Some((_, time)) = lock {
            buyer.aids = Aids::default();
            self.turn.agenda.at(self.turn.now + time.span(), Event::Release(self.id, buyer.journey));
        }
        self.turn.out.push(Output::Ended(JourneySummary {
            account: self.id,
            began: buyer.began.get(),
            end,
            expansion: buyer.expanding,
            selected: buyer.selected,
            sessions: buyer.held,
            rep_sessions: u32::from(buyer.rep_sessions),
            reversals: u32::from(buyer.reversals),
            vetoes: u32::from(buyer.vetoes),
            stalls: u32::from(buyer.stalls),
            contents: u32::from(buyer.engagement),
            people: self.supports.len() as u32,
        }));
    }
}
