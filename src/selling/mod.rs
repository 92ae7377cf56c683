//! How the seller answers: one file a mechanism.
//!
//! ```text
//!  signal ─▶ identified ─▶ score ─▶ MQL ─handoff▶ call ─▶ SAL ─▶ SQL ─handoff▶ meetings ─▶ customer
//!            (signals)   (scoring)        │        (calls)          (deals)      │        (success)
//!                                         ▼                                      ▼
//!                                   known, recycled ◀────────── not yet, silent, lost
//! ```
//!
//! The seller sees only its own file on an account ([`Relationship`]) and what
//! the module `contact` lets through. Teams, their queues and what is lost
//! between them are data: nothing here asks which design it is.

mod alerts;
mod belief;
mod calls;
mod campaigns;
mod content;
mod crossing;
mod deals;
mod efficiency;
mod entry;
mod event;
mod expansion;
mod fields;
mod floor;
mod handoffs;
mod initial;
mod learning;
mod lifecycle;
mod management;
mod marks;
mod maturity;
mod numbers;
mod nurture;
mod output;
mod people;
mod precedence;
mod relationship;
mod reorganisation;
mod reviews;
mod rules;
mod scoring;
mod sellers;
mod service;
mod sharing;
mod sheet;
mod signals;
mod success;
mod takeover;
#[cfg(test)]
mod tests;
mod turnover;
mod waiting;

pub use event::Event;
pub use output::{Output, Work};
pub use relationship::Relationship;
pub use reorganisation::{Step, shared_steps, steps};
pub use rules::Rules;
pub use sellers::Sellers;
pub use success::DealHistory;
pub use takeover::{CAMPAIGNS_OF_THE_NEW, Share};
