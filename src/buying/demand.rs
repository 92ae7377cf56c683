//! Needs: when a journey begins, and what comes before and after.

use super::buyer::{JourneyId, Listing, Phase};
use super::buyers::Seat;
use super::enablement::Aids;
use super::{Event, Output, visits};
use crate::contact::{Signal, SignalKind};
use crate::market::Beginning;
use crate::random::arrivals::Strip;
use crate::random::{Purpose, quantile};
use crate::schedule::Agenda;
use crate::terms::{Job, PerJob};
use crate::units::{DAYS_PER_YEAR, Span};

const NEED: Purpose = Purpose::named("buying/need");
const GAP: Purpose = Purpose::named("buying/session-gap");
const INQUIRY: Purpose = Purpose::named("buying/inquiry");

/// Height of the lowest strip of potential needs and cards, per year. A constant:
/// were it a setting, a change of it would give the market other needs.
pub(super) const LOWEST_STRIP: f64 = 0.5;

/// Needs per year of an account.
struct NeedRates {
    /// For what we sell, or a customer's for more of what it has.
    first: f64,
    /// The same and a customer's for another line.
    any: f64,
}

/// Seats an account as the market begins.
pub(super) fn begin<A: Agenda<Event>>(seat: &mut Seat<'_, '_, A>, beginning: Beginning) {
    seat.schedule_needs();
    visits::begin(seat);
    match beginning {
        Beginning::Dormant => {}
        Beginning::InJourney(share) => seat.resume_journey(share),
        Beginning::Customer(rest) => seat.resume_contract(rest.span()),
        Beginning::RivalCustomer(rest) => {
            seat.buyer.phase = Phase::RivalCustomer;
            seat.turn.agenda.at(seat.turn.now + rest.span(), Event::Release(seat.id, JourneyId::INITIAL));
        }
    }
}

impl<A: Agenda<Event>> Seat<'_, '_, A> {
    fn schedule_needs(&mut self) {
        let [dormant, customer] = [Phase::Dormant, Phase::Customer].map(|phase| self.need_rates(phase).any);
        let most = 1.0 + self.rules.health.expansion.get();
        let peak = dormant.max(customer * most) * self.rules.calendar.peak();
        for strip in Strip::up_to(peak, LOWEST_STRIP) {
            self.schedule_need(strip, 0);
        }
    }

    fn schedule_need(&mut self, strip: Strip, k: u32) {
        let gap = strip.point(self.account.stream, NEED, u64::from(k)).gap * DAYS_PER_YEAR;
        let event = Event::Need { account: self.id, strip: strip.number(), k };
        self.turn.agenda.at(self.turn.now + Span::from_days(gap), event);
    }

    /// Needs on an ordinary day, by segment and fit; a customer's are for more of what it
    /// has or for another line, and whoever is busy has none.
    fn need_rates(&self, phase: Phase) -> NeedRates {
        let segment = &self.rules.segments[self.account.segment.index()];
        let (first, another) = match phase {
            Phase::Dormant => (segment.in_market_rate.per_year(), 0.0),
            Phase::Customer => (segment.expansion_rate.per_year(), segment.cross_sell_rate.per_year()),
            _ => (0.0, 0.0),
        };
        let fit = f64::from(self.account.fit);
        NeedRates { first: first * fit, any: (first + another) * fit }
    }

    /// Factor on the needs of now: the calendar, and with customers how they fare.
    fn demand_now(&self) -> f64 {
        let demand = self.rules.calendar.demand(self.turn.now);
        let lean = self.rules.health.expansion.get();
        if lean > 0.0 && self.buyer.phase == Phase::Customer {
            demand * (1.0 + lean * (2.0 * self.health() - 1.0))
        } else {
            demand
        }
    }

    /// A potential need counts while its height lies under the rate of the day and
    /// the account is free to have one.
    pub(super) fn potential_need(&mut self, strip: u8, k: u32) {
        let strip = Strip::new(strip, LOWEST_STRIP);
        self.schedule_need(strip, k + 1);
        let rates = self.need_rates(self.buyer.phase);
        if rates.any == 0.0 {
            return;
        }
        let height = strip.point(self.account.stream, NEED, u64::from(k)).height;
        let demand = self.demand_now();
        if height < rates.any * demand {
            self.begin_journey(JourneyId::of_need(strip.number(), k));
            self.want_line(height >= rates.first * demand);
        }
    }

    fn begin_journey(&mut self, journey: JourneyId) {
        self.start_journey(journey);
        if self.account.stream.happens(INQUIRY, journey.occasion(), self.rules.inquiry) {
            self.ask_us(SignalKind::Inquiry, journey.occasion());
        }
        self.schedule_session();
    }

    /// A journey begins, and is told of.
    pub(super) fn start_journey(&mut self, journey: JourneyId) {
        self.open_journey(journey);
        self.tell_of_journey();
    }

    /// They say who they are, and ask us to contact them.
    pub(super) fn ask_us(&mut self, kind: SignalKind, occasion: u64) {
        let stated_fit = visits::stated_fit(self.rules, self.account);
        self.buyer.alias = false;
        self.turn.out.push(Output::Signal(Signal { account: self.id, kind, stated_fit, occasion, contact: 0 }));
    }

    /// Tells of the journey that they are in.
    pub(super) fn tell_of_journey(&mut self) {
        let (journey, expansion) = (self.buyer.journey, self.buyer.expanding);
        self.turn.out.push(Output::Begun { account: self.id, journey, expansion });
    }

    /// A journey found in its middle: jobs are done in the order of their usual
    /// beginnings, as far as its share of the usual length says.
    fn resume_journey(&mut self, share: f64) {
        self.open_journey(JourneyId::INITIAL);
        for (i, steps) in self.buyer.steps.0.iter_mut().enumerate() {
            let done = (1.6 * share - 0.12 * i as f64).clamp(0.0, 0.99);
            *steps = (done * f64::from(self.rules.steps)) as u8;
        }
        self.schedule_session();
    }

    fn open_journey(&mut self, journey: JourneyId) {
        let buyer = &mut *self.buyer;
        buyer.phase = Phase::Active;
        buyer.journey = journey;
        buyer.began = self.turn.now.into();
        buyer.sessions = 0;
        buyer.held = 0;
        buyer.steps = PerJob([0; Job::COUNT]);
        (buyer.worked_on, buyer.visited) = (None, 0);
        buyer.listing = Listing::Open;
        buyer.urgency = 1.0;
        buyer.pressure = 0.0;
        (buyer.selected, buyer.budgeted, buyer.contacted) = (false, false, false);
        buyer.engagement = 0;
        buyer.aids = Aids::default();
        (buyer.rep_sessions, buyer.reversals, buyer.vetoes, buyer.stalls) = (0, 0, 0, 0);
        buyer.expanding = buyer.under_contract;
        buyer.referred = false;
        buyer.gather_support(self.rules, self.account, self.supports);
    }

    /// Sessions come as a Poisson process while the account is active.
    pub(super) fn schedule_session(&mut self) {
        let at = self.turn.now + Span::from_days(self.session_gap(self.buyer.occasion()));
        self.turn.agenda.at(at, Event::Session(self.id, self.buyer.journey));
    }

    /// Days from the session of this occasion to the next.
    pub(super) fn session_gap(&self, occasion: u64) -> f64 {
        let mean = self.rules.session_gap[self.account.segment.index()];
        quantile::exponential(self.account.stream.uniform(GAP, occasion), mean)
    }

    /// A lock ends: the account may have needs again.
    pub(super) fn release(&mut self) {
        if matches!(self.buyer.phase, Phase::RivalCustomer | Phase::CoolDown) {
            self.buyer.phase = self.buyer.at_rest();
        }
    }
}
