//! Referrals: a customer who fares well names us to others of its segment.
//!
//! Whom it names only `sim` can find, which sees the market; here are both ends of the
//! conversation. What comes of it is a need of its own, so that all other needs stay
//! what they are.

use super::buyer::{JourneyId, Phase};
use super::buyers::{Buyers, Seat};
use super::{Event, Output};
use crate::contact::SignalKind;
use crate::random::{Purpose, quantile};
use crate::schedule::{Agenda, Turn};
use crate::terms::AccountId;
use crate::units::{DAYS_PER_YEAR, Span};

const GAP: Purpose = Purpose::named("buying/referral-gap");
const NAMES: Purpose = Purpose::named("buying/referral");
const OTHER: Purpose = Purpose::named("buying/referral-other");
const ACTS: Purpose = Purpose::named("buying/acts-on-referral");

impl Buyers<'_> {
    /// A customer named us to this account.
    pub fn hear_of_us<A: Agenda<Event>>(&mut self, id: AccountId, turn: &mut Turn<'_, A, Output>) {
        self.seat(id, turn).hear_of_us();
    }
}

impl<A: Agenda<Event>> Seat<'_, '_, A> {
    /// The next occasion, after the k-th of the contract in force, on which the customer
    /// may name us.
    pub(super) fn schedule_referral(&mut self, k: u16) {
        let rate = self.rules.referral.rate.per_year();
        if rate > 0.0 {
            let contract = self.buyer.contracts;
            let u = self.account.stream.uniform(GAP, occasion(contract, k));
            let gap = Span::from_days(quantile::exponential(u, DAYS_PER_YEAR / rate));
            self.turn.agenda.at(self.turn.now + gap, Event::Referral { account: self.id, contract, k });
        }
    }

    /// Whoever fares well names us.
    pub(super) fn perhaps_refer(&mut self, contract: u32, k: u16) {
        self.schedule_referral(k.wrapping_add(1));
        let (stream, occasion) = (self.account.stream, occasion(contract, k));
        if stream.happens(NAMES, occasion, self.health()) {
            let other = stream.uniform(OTHER, occasion);
            self.turn.out.push(Output::Referral { account: self.id, other });
        }
    }

    /// They hear of us from somebody like them: whoever has no need may see one, and
    /// whoever is buying may ask us.
    fn hear_of_us(&mut self) {
        let settings = &self.rules.referral;
        self.buyer.refresh(self.rules, self.account.familiarity, self.turn.now);
        self.buyer.awareness += settings.awareness.get() as f32 * (1.0 - self.buyer.awareness);
        self.buyer.trust += settings.trust.get() as f32 * (1.0 - self.buyer.trust);
        let heard = self.buyer.heard;
        self.buyer.heard = heard.saturating_add(1);
        let acts = self.account.stream.happens(ACTS, u64::from(heard), settings.need.get());
        match self.buyer.phase {
            // The last number may have been used: it begins no journey.
            Phase::Dormant if acts && heard < u8::MAX => {
                self.start_journey(JourneyId::of_referral(heard));
                self.follow_referral();
                self.schedule_session();
            }
            Phase::Active if acts && !self.buyer.under_contract => self.follow_referral(),
            _ => {}
        }
    }

    fn follow_referral(&mut self) {
        self.buyer.referred = true;
        self.ask_us(SignalKind::Referral, self.buyer.occasion());
    }
}

fn occasion(contract: u32, k: u16) -> u64 {
    (u64::from(contract) << 16) | u64::from(k)
}
