//! Nurture: mails to leads that wait in the file, to whoever permits them.
//!
//! A form, a card, an inquiry or a request gives the permission; who is annoyed takes it
//! back. Only mails that are noticed are events: of a programme with one mail every so
//! often, of which a share is noticed, those come in exponential gaps.

use super::marks::Mark;
use super::relationship::Relationship;
use super::sellers::Sellers;
use super::{Event, Output};
use crate::contact::{Mail, Signal};
use crate::random::{Purpose, quantile};
use crate::scenario::Scenario;
use crate::scenario::settings::NurtureMode;
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, Job};
use crate::units::Span;

const GAP: Purpose = Purpose::named("selling/mail-gap");
const OPENED: Purpose = Purpose::named("selling/mail-opened");

/// What is sent, prepared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Programme {
    /// Nothing.
    None,
    /// Step mail: mean days between two mails that are noticed.
    Steps(f64),
    /// Answers to visits, of which this share is noticed.
    Answers(f64),
}

impl Programme {
    /// The programme of a scenario; mails that nobody notices are none.
    pub fn new(scenario: &Scenario) -> Self {
        let nurture = &scenario.nurture;
        let opened = nurture.opened.get();
        match nurture.mode {
            NurtureMode::Step if opened > 0.0 => Programme::Steps(nurture.every.get() / opened),
            NurtureMode::Triggered if opened > 0.0 => Programme::Answers(opened),
            _ => Programme::None,
        }
    }
}

impl Relationship {
    /// Whether mails go to it now: nobody works on it, and it permits them.
    fn is_nurtured(&self) -> bool {
        self.is(Mark::Permitted) && self.is_waiting() && !self.is(Mark::Signing)
    }

    /// The number of the next mail.
    fn next_mail(&mut self) -> u32 {
        self.mails += 1;
        self.mails
    }
}

impl Sellers<'_> {
    /// The account permits mails: a programme of steps begins, unless it runs.
    pub(super) fn permit<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        let running = self.files[account.index()].marks.replace(Mark::Permitted, true);
        if !running {
            self.schedule_mail(account, turn);
        }
    }

    /// The account has had enough of our mails.
    pub fn unsubscribe(&mut self, account: AccountId) {
        self.files[account.index()].marks.set(Mark::Permitted, false);
    }

    /// The programme goes on while somebody works on the account, but skips it.
    pub(super) fn schedule_mail<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        let Programme::Steps(mean) = self.rules.programme else { return };
        let mail = self.files[account.index()].next_mail();
        let mean = mean / self.management.force.mails;
        let gap = quantile::exponential(self.streams[account.index()].uniform(GAP, u64::from(mail)), mean);
        turn.agenda.at(turn.now + Span::from_days(gap), Event::Mail(account, mail));
    }

    /// A mail of the programme is noticed. Returns whether it still runs: a permission
    /// that was lost and given again has begun another.
    pub(super) fn mail_step<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        mail: u32,
        turn: &mut Turn<'_, A, Output>,
    ) -> bool {
        let file = &self.files[account.index()];
        if !file.is(Mark::Permitted) || file.mails != mail {
            return false;
        }
        if file.is_nurtured() {
            let job = Job::ALL[(mail as usize - 1) % Job::COUNT];
            turn.out.push(Output::Mail { account, mail: Mail { number: mail, job, prompted: false } });
        }
        self.schedule_mail(account, turn);
        true
    }

    /// A linked visit to content for a job: a triggered mail takes it up.
    pub(super) fn perhaps_answer<A>(&mut self, signal: &Signal, job: Job, turn: &mut Turn<'_, A, Output>) {
        let Programme::Answers(opened) = self.rules.programme else { return };
        let account = signal.account;
        let opened = opened * self.management.force.mails;
        let noticed = self.streams[account.index()].happens(OPENED, signal.occasion, opened);
        let file = &mut self.files[account.index()];
        if noticed && file.is_nurtured() {
            let number = file.next_mail();
            turn.out.push(Output::Mail { account, mail: Mail { number, job, prompted: true } });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{Days, Probability};

    #[test]
    fn noticed_mails_are_the_rarer_the_fewer_are_noticed() {
        let mut scenario = Scenario::default();
        assert_eq!(Programme::new(&scenario), Programme::None);
        (scenario.nurture.mode, scenario.nurture.every) = (NurtureMode::Step, Days::constant(10.0));
        scenario.nurture.opened = Probability::constant(0.25);
        assert_eq!(Programme::new(&scenario), Programme::Steps(40.0));
        scenario.nurture.mode = NurtureMode::Triggered;
        assert_eq!(Programme::new(&scenario), Programme::Answers(0.25));
        scenario.nurture.opened = Probability::constant(0.0);
        assert_eq!(Programme::new(&scenario), Programme::None);
    }
}
