//! Journeys: from the need to their end, with the first talk to anybody who sells.

use crate::ledger::{AccountRecord, Detail, JourneyRecord};
use crate::terms::{AccountId, Channel, Job, JourneyEnd, Source};
use crate::units::{Instant, Span};

/// The first two-way talk with a rep.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contact {
    /// When.
    pub at: Instant,
    /// The buyer asked for it; a call that was answered is the seller's.
    pub opened: bool,
}

/// How a journey ended, and when.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct End {
    /// When.
    pub at: Instant,
    /// How, and what it came to.
    pub journey: JourneyRecord,
}

/// One journey.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct JourneyRow {
    /// When the need arose.
    pub began: Instant,
    /// It is a customer's, about more.
    pub expansion: bool,
    /// How many must agree.
    pub deciders: u8,
    /// The buyer has asked us for a meeting or a call.
    pub asked: bool,
    /// First talk with any supplier's rep.
    pub any_rep: Option<Contact>,
    /// First talk with ours.
    pub our_rep: Option<Contact>,
    /// Meetings that we held.
    pub meetings: u32,
    /// Length of the first shortlist.
    pub suppliers: Option<u8>,
    /// What they knew of us when the first step of supplier selection was done (0 to 1).
    pub awareness: Option<f32>,
    /// Its end, if it came.
    pub end: Option<End>,
}

impl JourneyRow {
    /// From the need to the end.
    pub fn lasted(&self) -> Option<Span> {
        self.end.map(|end| end.at.since(self.began))
    }

    /// How it ended, if it did.
    pub fn outcome(&self) -> Option<JourneyEnd> {
        self.end.map(|end| end.journey.end)
    }

    /// Whether something was bought, from anybody.
    pub fn bought(&self) -> bool {
        matches!(self.outcome(), Some(JourneyEnd::Won | JourneyEnd::Rival))
    }

    fn meet(&mut self, at: Instant, opened: bool, ours: bool) {
        let contact = Contact { at, opened };
        self.any_rep.get_or_insert(contact);
        if ours {
            self.our_rep.get_or_insert(contact);
        }
    }
}

/// All journeys, in the order in which they began.
#[derive(Debug, Clone)]
pub struct Journeys {
    /// The rows.
    pub rows: Vec<JourneyRow>,
    deciders: Vec<u8>,
    open: Vec<Option<u32>>,
}

impl Journeys {
    pub(super) fn of(deciders: Vec<u8>) -> Self {
        Journeys { rows: Vec::new(), open: vec![None; deciders.len()], deciders }
    }

    /// The place of an account's journey among the rows, while it goes on.
    pub fn open(&self, account: AccountId) -> Option<u32> {
        self.open[account.index()]
    }

    fn row(&mut self, account: AccountId) -> Option<&mut JourneyRow> {
        self.open(account).map(|at| &mut self.rows[at as usize])
    }

    fn begin(&mut self, now: Instant, account: AccountId, expansion: bool) {
        self.open[account.index()] = Some(self.rows.len() as u32);
        self.rows.push(JourneyRow {
            began: now,
            expansion,
            deciders: self.deciders[account.index()],
            asked: false,
            any_rep: None,
            our_rep: None,
            meetings: 0,
            suppliers: None,
            awareness: None,
            end: None,
        });
    }

    pub(super) fn record(&mut self, now: Instant, account: AccountId, what: &AccountRecord) {
        if let AccountRecord::Begun { expansion } = *what {
            return self.begin(now, account, expansion);
        }
        let Some(row) = self.row(account) else { return };
        match *what {
            AccountRecord::Requested | AccountRecord::Lead { channel: Channel::Inquiry } => row.asked = true,
            AccountRecord::Withdrawn => row.asked = false,
            AccountRecord::FirstContact { .. } => row.meet(now, row.asked, true),
            AccountRecord::Meeting { .. } => row.meetings += 1,
            AccountRecord::Shortlist { suppliers, first: true, .. } => row.suppliers = Some(suppliers),
            AccountRecord::Ended(journey) => {
                row.end = Some(End { at: now, journey });
                self.open[account.index()] = None;
            }
            _ => {}
        }
    }

    pub(super) fn glimpse(&mut self, now: Instant, account: AccountId, detail: &Detail) {
        let Some(row) = self.row(account) else { return };
        match *detail {
            // Rivals do not call: whoever meets their rep has asked for it.
            Detail::Session { source: Source::RivalRep, .. } => row.meet(now, true, false),
            Detail::Inquiry => row.asked = true,
            Detail::Step { job: Job::Selection, awareness } => {
                row.awareness.get_or_insert(awareness);
            }
            _ => {}
        }
    }
}
