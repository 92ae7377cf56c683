//! Signals: what the seller sees of buyers, and how they become known.

use super::lifecycle::Lead;
use super::marks::Mark;
use super::relationship::Relationship;
use super::sellers::Sellers;
use super::sheet::{Group, Side};
use super::{Event, Output};
use crate::contact::{Request, Signal, SignalKind, Touch, Trace};
use crate::random::Purpose;
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, Channel, ContentKind, Job, Stage};
use crate::units::Instant;
use std::num::NonZeroU32;

const LINKAGE: Purpose = Purpose::named("selling/linkage");
const LINKED_CONTACT: Purpose = Purpose::named("selling/linked-contact");
const COMPANY: Purpose = Purpose::named("selling/company");

/// A visit to content of ours.
#[derive(Debug, Clone, Copy)]
struct Visit {
    job: Job,
    content: ContentKind,
    trace: Trace,
}

impl Sellers<'_> {
    /// Something that a buyer did openly.
    pub fn see<A: Agenda<Event>>(&mut self, signal: Signal, turn: &mut Turn<'_, A, Output>) {
        let account = signal.account;
        match signal.kind {
            SignalKind::Visit { job, content, trace } => self.see_visit(&signal, Visit { job, content, trace }, turn),
            SignalKind::Inquiry => self.see_inquiry(&signal, Channel::Inquiry, turn),
            SignalKind::Referral => self.see_inquiry(&signal, Channel::Referral, turn),
            SignalKind::Card { height } => {
                if height < self.rules.card_rate * self.campaigns.level(self.rules, turn.now) {
                    self.introduce(account, signal.stated_fit, Some(Channel::Card), turn);
                    turn.out.push(Output::Notice { account, touch: Touch::Campaign });
                }
            }
        }
    }

    /// Somebody asks to be contacted.
    fn see_inquiry<A: Agenda<Event>>(&mut self, signal: &Signal, channel: Channel, turn: &mut Turn<'_, A, Output>) {
        self.introduce(signal.account, signal.stated_fit, Some(channel), turn);
        self.invite(signal.account, turn);
    }

    /// A meeting is asked for: whoever works on the account gets it; an account
    /// that nobody works on becomes an MQL at once (the fast path).
    pub fn take_request<A: Agenda<Event>>(&mut self, request: Request, turn: &mut Turn<'_, A, Output>) {
        let account = request.account;
        self.introduce(account, request.stated_fit, Some(Channel::Request), turn);
        self.files[account.index()].request = NonZeroU32::new(request.number);
        if self.files[account.index()].is_deal() {
            // What was left lying is taken up by whoever answers them.
            if self.find_lying(account) {
                self.schedule_follow_up(account, turn);
            }
            self.queue_requested(account, request.number, turn);
        } else if self.files[account.index()].stage == Stage::Customer {
            // Where two teams claim it, nobody answers.
            if !self.is_quarrelled_over(account) {
                self.open_expansion(account, Some(request.number), turn);
            }
        } else {
            self.invite(account, turn);
        }
    }

    /// A request is no longer wanted.
    pub fn drop_request(&mut self, account: AccountId, number: u32) {
        let file = &mut self.files[account.index()];
        if file.request == NonZeroU32::new(number) {
            file.request = None;
        }
    }

    /// The account asks to be contacted.
    fn invite<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        let file = &self.files[account.index()];
        if file.is_waiting() {
            self.make_mql(account, Lead::INVITED, turn);
        } else if self.in_qualification(account, file.lead) && !file.is(Mark::Invited) {
            let file = &mut self.files[account.index()];
            file.marks.set(Mark::Invited, true);
            file.arose = turn.now.into();
            self.call_first(account, turn);
        } else if self.files[account.index()].stage == Stage::Customer {
            self.notice_interest(account, turn);
        }
    }

    /// A visit counts for the score if its visitor is known (a form makes it so)
    /// and it is linked to the account.
    fn see_visit<A: Agenda<Event>>(&mut self, signal: &Signal, visit: Visit, turn: &mut Turn<'_, A, Output>) {
        let account = signal.account;
        if visit.trace == Trace::Form {
            self.introduce(account, signal.stated_fit, Some(Channel::Form), turn);
            self.age_points(account, turn.now);
            self.sheet.join(&self.rules.sheet, account, self.rules.merge as f32);
        } else if self.files[account.index()].stage == Stage::Anonymous {
            return self.see_stranger(signal, visit, turn);
        }
        if visit.trace == Trace::Passing && !self.is_linked(signal) {
            return;
        }
        self.management.learning.see(account, visit.content);
        let points = self.add_points(Side::Known, signal, visit, turn.now);
        let file = &mut self.files[account.index()];
        file.signals = file.signals.saturating_add(1);
        file.belief.seen(visit.job, self.rules.lag, turn.now);
        self.perhaps_alert(signal, points, turn);
        self.perhaps_promote(account, points, turn);
        // A mail that led here is its own answer.
        if visit.trace != Trace::Click {
            self.perhaps_answer(signal, visit.job, turn);
        }
    }

    /// Whether tracking knows whose visit it was: by the visit, or by the person.
    fn is_linked(&self, signal: &Signal) -> bool {
        let stream = self.streams[signal.account.index()];
        if self.rules.links_contacts {
            return stream.happens(LINKED_CONTACT, u64::from(signal.contact), self.rules.linkage);
        }
        stream.happens(LINKAGE, signal.occasion, self.rules.linkage)
    }

    /// A stranger's visit: remembered in case a form tells later who it was, and
    /// perhaps recognised by the company that it comes from.
    fn see_stranger<A: Agenda<Event>>(&mut self, signal: &Signal, visit: Visit, turn: &mut Turn<'_, A, Output>) {
        let (merge, company) = (self.rules.merge, self.rules.company);
        if (merge == 0.0 && company == 0.0) || !self.is_linked(signal) {
            return;
        }
        if merge > 0.0 {
            self.add_points(Side::Strangers, signal, visit, turn.now);
        }
        if self.streams[signal.account.index()].happens(COMPANY, signal.occasion, company) {
            self.identify(signal.account, signal.stated_fit, Some(Channel::Company), turn);
        }
    }

    /// Adds the points of a visit to the score sheet, and says how many they are.
    fn add_points(&mut self, side: Side, signal: &Signal, visit: Visit, now: Instant) -> f64 {
        self.age_points(signal.account, now);
        let (rules, who) = (&self.rules.sheet, (side, signal.contact));
        let kind = visit.content.index();
        let read = (self.rules.points[visit.job] + self.rules.kind_points[kind]) * self.management.force.points[kind];
        let filled = if visit.trace == Trace::Form { self.rules.form_points } else { 0.0 };
        self.sheet.add(rules, signal.account, who, (Group::of(visit.content), read), now);
        self.sheet.add(rules, signal.account, who, (Group::Forms, filled), now);
        read + filled
    }

    fn age_points(&mut self, account: AccountId, now: Instant) {
        let file = &mut self.files[account.index()];
        self.sheet.age(&self.rules.sheet, account, file.scored.get(), now);
        file.scored = now.into();
    }

    /// An account says who it is, through a channel or before the clock started, and
    /// permits us to write.
    pub(super) fn introduce<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        stated_fit: f32,
        through: Option<Channel>,
        turn: &mut Turn<'_, A, Output>,
    ) {
        self.identify(account, stated_fit, through, turn);
        self.permit(account, turn);
    }

    /// We learn who an account is.
    fn identify<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        stated_fit: f32,
        through: Option<Channel>,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let file = &mut self.files[account.index()];
        file.last_seen = turn.now.into();
        file.stated_fit = stated_fit;
        if file.stage != Stage::Anonymous {
            return;
        }
        if !file.marks.replace(Mark::Watched, true) {
            turn.agenda.at(turn.now, Event::Lapse(account));
        }
        turn.out.extend(through.map(|channel| Output::Lead { account, channel }));
        self.enter(account, Stage::Known, turn);
    }

    /// Without a form, a card or a conversation for long the file has gone stale:
    /// whoever comes back is a stranger. Visits alone do not keep it fresh.
    pub(super) fn perhaps_lapse<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        let file = &mut self.files[account.index()];
        let due = file.last_seen.get() + self.rules.lapse;
        let idle = matches!(file.stage, Stage::Known | Stage::Engaged);
        if !idle || due > turn.now {
            turn.agenda.at(if due > turn.now { due } else { turn.now + self.rules.lapse }, Event::Lapse(account));
            return;
        }
        self.enter(account, Stage::Anonymous, turn);
        self.sheet.keep(&self.rules.sheet, account, 0.0);
        self.management.learning.forget(account);
        // Natural indices go on, so that no number is used twice.
        let Relationship { lead, contacts, round, contracts, entries, mails, .. } = self.files[account.index()];
        self.files[account.index()] =
            Relationship { lead, contacts, round, contracts, entries, mails, ..Relationship::EMPTY };
    }
}
