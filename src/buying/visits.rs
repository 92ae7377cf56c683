//! Traces that buyers leave: visits to our content, forms, cards.

use super::buyer::Phase;
use super::buyers::Seat;
use super::demand::LOWEST_STRIP;
use super::rules::Rules;
use super::{Event, Output, centre, forms};
use crate::contact::{Shelf, Signal, SignalKind, Standing, Trace};
use crate::market::Account;
use crate::random::arrivals::Strip;
use crate::random::{Purpose, quantile};
use crate::schedule::Agenda;
use crate::terms::{ContentKind, Job};
use crate::units::{DAYS_PER_YEAR, Span};

const STATED_FIT: Purpose = Purpose::named("buying/stated-fit");
const IDLE_GAP: Purpose = Purpose::named("buying/idle-gap");
const IDLE_JOB: Purpose = Purpose::named("buying/idle-job");
const IDLE_FOUND: Purpose = Purpose::named("buying/idle-found");
const IDLE_ASSET: Purpose = Purpose::named("buying/idle-asset");
const CARD: Purpose = Purpose::named("buying/card");

/// Visitors without a need look at content for these jobs, evenly.
const IDLE_JOBS: [Job; 3] = [Job::Problem, Job::Exploration, Job::Requirements];

/// Schedules the visits and cards of an account that needs nothing.
pub(super) fn begin<A: Agenda<Event>>(seat: &mut Seat<'_, '_, A>) {
    seat.schedule_idle_visit(0);
    for strip in Strip::up_to(seat.rules.card_rate, LOWEST_STRIP) {
        seat.schedule_card(strip, 0);
    }
}

/// A visit to content made for a job. It is left before the content acts, so that the
/// person whom tracking sees is the one who then takes part.
pub(super) fn leave_signal<A>(seat: &mut Seat<'_, '_, A>, job: Job, content: ContentKind, trace: Trace, occasion: u64) {
    let stated_fit = match trace {
        Trace::Form => forms::fill(seat, occasion),
        _ if seat.rules.recognisable => stated_fit(seat.rules, seat.account),
        _ => 0.0,
    };
    let kind = SignalKind::Visit { job, content, trace };
    let told_apart = seat.rules.contacts_matter;
    let contact =
        if told_apart { centre::participant(seat.rules, seat.buyer, seat.account, job, occasion) as u8 } else { 0 };
    seat.turn.out.push(Output::Signal(Signal { account: seat.id, kind, stated_fit, occasion, contact }));
}

/// Fit as the account's attributes tell it, 0 to 100: the truth with an error that
/// belongs to the account.
pub(super) fn stated_fit(rules: &Rules, account: &Account) -> f32 {
    told_fit(account, rules.form_noise)
}

/// The same with another spread of the error.
pub(super) fn told_fit(account: &Account, noise: f64) -> f32 {
    let error = noise * quantile::normal(account.stream.uniform(STATED_FIT, 0));
    (100.0 * f64::from(account.fit) + error).clamp(0.0, 100.0) as f32
}

impl<A: Agenda<Event>> Seat<'_, '_, A> {
    fn schedule_idle_visit(&mut self, k: u32) {
        let Some(mean) = self.rules.idle_gap else { return };
        let gap = quantile::exponential(self.account.stream.uniform(IDLE_GAP, u64::from(k)), mean);
        self.turn.agenda.at(self.turn.now + Span::from_days(gap), Event::IdleVisit(self.id, k));
    }

    /// A visit without a need, if there is anything to read.
    pub(super) fn idle_visit(&mut self, k: u32, standing: Standing, shelf: &Shelf) {
        self.schedule_idle_visit(k + 1);
        if self.buyer.phase != Phase::Dormant {
            return;
        }
        // Occasions of idle visits lie beyond those of sessions.
        let occasion = (1 << 63) | u64::from(k);
        let pick = self.account.stream.uniform(IDLE_JOB, u64::from(k)) * IDLE_JOBS.len() as f64;
        let job = IDLE_JOBS[(pick as usize).min(IDLE_JOBS.len() - 1)];
        let offer = &shelf.offers[job];
        if !self.account.stream.happens(IDLE_FOUND, u64::from(k), offer.coverage) {
            return;
        }
        let Some(asset) = offer.pick(self.account.stream.uniform(IDLE_ASSET, u64::from(k))) else { return };
        let asked = asset.gated && !standing.known;
        if asked && !forms::fills_idly(self, occasion) {
            return;
        }
        leave_signal(self, job, asset.kind, if asked { Trace::Form } else { Trace::Passing }, occasion);
    }

    fn schedule_card(&mut self, strip: Strip, k: u32) {
        let gap = strip.point(self.account.stream, CARD, u64::from(k)).gap * DAYS_PER_YEAR;
        let event = Event::Card { account: self.id, strip: strip.number(), k };
        self.turn.agenda.at(self.turn.now + Span::from_days(gap), event);
    }

    /// A potential card: it exists where campaigns run at its height or above,
    /// which only the seller knows.
    pub(super) fn potential_card(&mut self, strip: u8, k: u32) {
        let strip = Strip::new(strip, LOWEST_STRIP);
        self.schedule_card(strip, k + 1);
        let height = strip.point(self.account.stream, CARD, u64::from(k)).height;
        if self.buyer.under_contract || height >= self.rules.card_rate {
            return;
        }
        self.turn.out.push(Output::Signal(Signal {
            account: self.id,
            kind: SignalKind::Card { height },
            stated_fit: stated_fit(self.rules, self.account),
            occasion: (1 << 62) | (u64::from(strip.number()) << 32) | u64::from(k),
            contact: 0,
        }));
    }
}
