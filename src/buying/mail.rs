//! Mails of ours: what they bring about depends on whether they fit.
//!
//! Every mail that is noticed reminds a little. One that fits the work at hand may bring the
//! group to what it links to: a session of its own on our content. One that does not
//! may annoy.

use super::buyer::Phase;
use super::buyers::{Buyers, Seat};
use super::{Event, Output, jobs, visits};
use crate::contact::{Mail, Reading, Shelf, Standing, Trace};
use crate::random::Purpose;
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, Job};

const ANSWERED: Purpose = Purpose::named("buying/mail-answers");
const ANNOYED: Purpose = Purpose::named("buying/mail-annoys");
const ASSET: Purpose = Purpose::named("buying/mail-asset");

/// Readiness from which a job counts as work at hand.
const AT_HAND: f64 = 0.3;

/// How much of a touch a mail in passing is: a conversation, or content that was read, is one.
const REMINDER: f32 = 0.3;

/// How far a mail that annoys disappoints, beside a meeting that nobody ever held.
const ANNOYANCE: f64 = 0.3;

/// Occasions of mails lie beyond those of sessions and visits, before those of meetings.
const MAILS: u64 = 5 << 61;

impl Buyers<'_> {
    /// A mail of ours arrives and is noticed.
    pub fn read_mail<A: Agenda<Event>>(
        &mut self,
        id: AccountId,
        mail: Mail,
        standing: Standing,
        shelf: &Shelf,
        turn: &mut Turn<'_, A, Output>,
    ) -> Reading {
        self.seat(id, turn).read_mail(mail, standing, shelf)
    }
}

impl<A: Agenda<Event>> Seat<'_, '_, A> {
    fn read_mail(&mut self, mail: Mail, standing: Standing, shelf: &Shelf) -> Reading {
        // No mail finds a false name.
        if self.buyer.alias {
            return Reading::Unread;
        }
        let occasion = MAILS | u64::from(mail.number);
        let stream = self.account.stream;
        self.buyer.refresh(self.rules, self.account.familiarity, self.turn.now);
        self.buyer.notice_weakly(self.rules, REMINDER);
        let working = self.buyer.phase == Phase::Active;
        let at_hand = working && self.is_at_hand(mail.job);
        if at_hand && stream.happens(ANSWERED, occasion, shelf.offers[mail.job].coverage) {
            self.follow_link(mail.job, standing, shelf, occasion);
            return Reading::Visited;
        }
        // Without a project nothing fits but what they have just asked about.
        let fits = at_hand || (mail.prompted && !working);
        if !fits && stream.happens(ANNOYED, occasion, self.rules.mail_friction) {
            self.buyer.disappoint(self.rules, ANNOYANCE);
            return Reading::Unsubscribed;
        }
        Reading::Noticed
    }

    /// Whether a buyer could work on the job now.
    fn is_at_hand(&self, job: Job) -> bool {
        let steps = &self.buyer.steps;
        steps[job] < self.rules.steps && jobs::readiness(self.rules, steps)[job] >= AT_HAND
    }

    /// A session that the mail brings about, beside the usual ones.
    fn follow_link(&mut self, job: Job, standing: Standing, shelf: &Shelf, occasion: u64) {
        let pick = self.account.stream.uniform(ASSET, occasion);
        if let Some(asset) = shelf.offers[job].pick(pick) {
            visits::leave_signal(self, job, asset.kind, Trace::Click, occasion);
            self.study(job, &asset, shelf, true, occasion);
            self.perhaps_decide(standing, occasion);
        }
    }
}
