//! Customer success in its first form: the work that customers make, and the
//! renewals that fail because nobody had time to prepare them.

use super::handoffs::Handed;
use super::marks::Mark;
use super::sellers::{Place, Sellers};
use super::{Event, Output};
use crate::contact::Touch;
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, LossReason, Path, Person, Stage, TaskKind};
use crate::units::{Instant, Span};

/// Days before the end of a contract at which its renewal is prepared.
const RENEWAL_LEAD_DAYS: i64 = 60;

/// How a deal came about, in the seller's books.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DealHistory {
    /// When it became an MQL, if it was one.
    pub mql: Option<Instant>,
    /// When it became an SQL, if it was worked as a deal.
    pub sql: Option<Instant>,
    /// Whether it had been recycled before.
    pub recycled: bool,
    /// Whether an earlier deal with the same account had been closed without a win.
    pub reopened: bool,
    /// The way on which it came.
    pub path: Path,
    /// Who worked on it.
    pub by: Option<Person>,
}

impl Sellers<'_> {
    /// How the deal with this account came about so far.
    pub fn deal_history(&self, account: AccountId) -> DealHistory {
        let file = self.file(account);
        let recycled = file.recycles > 0;
        let path = match (recycled, file.is(Mark::Fast)) {
            (true, _) => Path::Detour,
            (false, true) => Path::Fast,
            (false, false) => Path::Success,
        };
        DealHistory {
            mql: file.mql_since.if_any(),
            sql: file.sql_since.if_any().filter(|_| file.is_deal()),
            recycled,
            reopened: file.is(Mark::Missed) && file.is_deal(),
            path,
            by: file.keeper.rep().map(|rep| self.people.person(rep)),
        }
    }

    /// A contract was signed: the deal is won, the customer is brought into use.
    /// Whoever signs says truly who it is, whatever it said before.
    pub fn win<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        stated_fit: f32,
        until: Instant,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let file = &mut self.files[account.index()];
        file.stated_fit = stated_fit;
        file.marks.set(Mark::Missed, false);
        self.end_cycle(account);
        self.permit(account, turn);
        let file = &self.files[account.index()];
        let sla = self.rules.crossing(file.stage, Stage::Customer).sla;
        let delay = self.begin_contract(account, until, turn);
        self.files[account.index()].handed = Handed::Waiting;
        self.promise(account, sla, turn);
        let contract = self.files[account.index()].contracts;
        turn.agenda.at(turn.now + delay, Event::Onboard(account, contract));
    }

    /// A contract runs until then: by a signature, a renewal, or from before the
    /// start. Returns the delay of the handoff, if there was one.
    pub fn begin_contract<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        until: Instant,
        turn: &mut Turn<'_, A, Output>,
    ) -> Span {
        let file = &mut self.files[account.index()];
        file.contracts += 1;
        file.last_seen = turn.now.into();
        let (contract, new) = (file.contracts, file.stage != Stage::Customer);
        let delay = self.enter(account, Stage::Customer, turn);
        if new {
            self.begin_reviews(account, turn);
        }
        let work = until - Span::from_days(RENEWAL_LEAD_DAYS as f64);
        // Too late for work: whoever sold or found it so has just spoken with them.
        self.files[account.index()].marks.set(Mark::RenewalPrepared, work <= turn.now);
        if work > turn.now {
            turn.agenda.at(work, Event::RenewalWork(account, contract));
        }
        delay
    }

    /// A contract ended without renewal: the account is a lead again. A deal about more
    /// has nothing left that it could add to.
    pub fn lose_customer<A: Agenda<Event>>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        self.decline_request(account, turn);
        let file = &mut self.files[account.index()];
        if file.is(Mark::Expanding) {
            turn.out.push(Output::Lost {
                account,
                from: Stage::Customer,
                reason: LossReason::NoDecision,
                again: false,
            });
        }
        self.end_cycle(account);
        let file = &mut self.files[account.index()];
        file.last_seen = turn.now.into();
        if !file.marks.replace(Mark::Watched, true) {
            turn.agenda.at(turn.now + self.rules.lapse, Event::Lapse(account));
        }
        self.sheet.keep(&self.rules.sheet, account, 0.0);
        self.enter(account, Stage::Known, turn);
    }

    pub(super) fn is_customer(&self, account: AccountId, contract: u32) -> bool {
        let file = &self.files[account.index()];
        file.stage == Stage::Customer && file.contracts == contract
    }

    /// Queues work for a customer.
    pub(super) fn queue_care<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        kind: TaskKind,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let team = self.rules.owner(Stage::Customer);
        let contract = self.files[account.index()].contracts;
        self.queue(account, kind, Place::Team(team), Some(contract), turn);
    }

    /// Bringing a customer into use; what was lost on the way has to be told again.
    pub(super) fn onboard(&mut self, account: AccountId) -> Touch {
        let file = &mut self.files[account.index()];
        Touch::Onboarding { repeated: f64::from(std::mem::take(&mut file.repeated)) }
    }

    pub(super) fn prepare_renewal<A>(&mut self, account: AccountId, turn: &mut Turn<'_, A, Output>) {
        self.files[account.index()].marks.set(Mark::RenewalPrepared, true);
        turn.out.push(Output::Notice { account, touch: Touch::Renewal });
    }
}
