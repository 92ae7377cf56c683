//! `trace`: one account in one replication, as a story that can be read and drawn.
//!
//! A scout finds the account whose story is asked for among those of
//! several replications; a witness then watches that one
//! closely; the teller makes entries of what it saw, summing up what is
//! unremarkable. The truth about the buyer stands beside what the seller believes.

mod answer;
mod ask;
mod course;
mod entry;
mod kind;
mod moment;
mod scout;
mod teller;
mod witness;

pub use answer::{
    Chapter, ChapterKind, Found, Measure, Point, Portrait, Setback, TRACE_SCHEMA, Told, Touch, TouchKind, Trace,
};
pub use ask::{Question, TraceError, Wanted, illustration, trace};
pub use entry::{Actor, Entry, Loss, Move, What};
pub use kind::StoryKind;
