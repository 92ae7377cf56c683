//! Calls to leads that did not ask for one: who answers, and what comes of those that
//! were put back before.

use crate::ledger::{AccountRecord, Detail, Window};
use crate::terms::{AccountId, Stage, TaskKind};
use crate::units::Instant;

/// Attempts that are told apart.
const ATTEMPTS: usize = 8;

/// A lead that had been put back, called again and reached.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reapproach {
    /// Days since it was put back.
    pub days: f64,
    /// It was qualified in that conversation.
    pub qualified: bool,
}

/// What is kept of an account.
#[derive(Debug, Clone, Copy, Default)]
struct Round {
    /// Calls so far since it was handed over; none that count once it has been reached or asks.
    attempts: Option<u8>,
    /// When it was put back, until it is handed over again.
    put_back: Option<Instant>,
    /// Days that it had rested when it was handed over again.
    rested: Option<f64>,
    /// Its conversation, until it is known what came of it.
    pending: bool,
}

/// All calls within the window.
#[derive(Debug, Clone)]
pub struct Calls {
    /// n-th attempts, none before having succeeded.
    pub attempts: [u32; ATTEMPTS],
    /// Of these, those that reached somebody.
    pub reached: [u32; ATTEMPTS],
    /// Leads that were called again and reached.
    pub reapproaches: Vec<Reapproach>,
    window: Window,
    rounds: Vec<Round>,
}

impl Calls {
    pub(super) fn of(accounts: usize, window: Window) -> Self {
        let (attempts, reached) = ([0; ATTEMPTS], [0; ATTEMPTS]);
        Calls { attempts, reached, reapproaches: Vec::new(), window, rounds: vec![Round::default(); accounts] }
    }

    pub(super) fn record(&mut self, now: Instant, account: AccountId, what: &AccountRecord) {
        let round = &mut self.rounds[account.index()];
        match *what {
            AccountRecord::Stage { to: Stage::Mql, .. } => {
                let rested = round.put_back.take().map(|since| now.since(since).days());
                *round = Round { attempts: Some(0), rested, ..Round::default() };
            }
            AccountRecord::Stage { to: Stage::Recycled, .. } => round.put_back = Some(now),
            AccountRecord::Stage { to: Stage::Sql, .. } if round.pending => self.conclude(account, true),
            // Who was talked into a meeting has not said yes.
            AccountRecord::FalseMeeting | AccountRecord::Lost { .. } if round.pending => self.conclude(account, false),
            AccountRecord::Stage { .. } if !round.pending => round.put_back = None,
            _ => {}
        }
    }

    fn conclude(&mut self, account: AccountId, qualified: bool) {
        let round = &mut self.rounds[account.index()];
        round.pending = false;
        self.reapproaches.extend(round.rested.take().map(|days| Reapproach { days, qualified }));
    }

    pub(super) fn glimpse(&mut self, now: Instant, account: AccountId, detail: &Detail) {
        let Detail::Touched { task, told } = *detail else { return };
        let round = &mut self.rounds[account.index()];
        match task {
            TaskKind::Qualify => {
                let Some(attempt) = round.attempts else { return };
                round.attempts = (!told.reached).then_some(attempt + 1);
                round.pending = told.reached && round.rested.is_some() && self.window.holds(now);
                if self.window.holds(now) && usize::from(attempt) < ATTEMPTS {
                    self.attempts[usize::from(attempt)] += 1;
                    self.reached[usize::from(attempt)] += u32::from(told.reached);
                }
            }
            // They asked: what comes of it is not ours.
            TaskKind::Inquiry => *round = Round::default(),
            _ => {}
        }
    }
}
