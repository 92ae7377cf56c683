//! How buyers move: one file a mechanism.
//!
//! ```text
//!   need ──▶ session ──▶ session ──▶ … ──▶ decision ──▶ signature ──▶ contract
//!              │  ▲                           │                          │
//!              ▼  │ wake                      ├─▶ rival's customer       ▼
//!             stall ──▶ no decision ◀─────────┘                      renewal
//! ```
//!
//! A session picks a job (`jobs`) and a source of information (`sources`),
//! may win a step, move support (`centre`, `consensus`), go back (`reversal`, `veto`) or fall
//! silent (`stall`). `shortlist` says who is compared, `decision` who wins.

mod advice;
mod answering;
mod buyer;
mod buyers;
mod centre;
mod consensus;
mod contract;
mod decision;
mod demand;
mod enablement;
mod event;
mod forms;
mod health;
mod jobs;
mod mail;
mod mismatch;
mod output;
mod referral;
mod regard;
mod renewal;
mod reversal;
mod rules;
mod session;
mod shortlist;
mod sources;
mod stall;
mod veto;
mod visits;
mod webinar;

pub use buyer::{Buyer, JourneyId, Phase};
pub use buyers::{Buyers, Watched};
pub use event::Event;
pub use output::{ContractSummary, Decision, JourneySummary, Output, Pending};
pub use rules::Rules;
