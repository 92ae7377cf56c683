//! The command line: one file a command; parse, call, print.
//!
//! Results go to stdout and everything else to stderr. A command is a
//! [`clap::Args`] struct with an `execute` that returns an [`Exit`] or a
//! [`Failure`]; it is entered in [`command::Command`] and nowhere else.

mod bottleneck;
mod campaign;
mod check;
mod command;
mod compare;
mod completions;
mod describe;
pub mod diagnostics;
mod diff;
mod examination;
mod exit;
mod init;
mod interrupt;
mod language;
mod levers;
mod man;
mod metrics;
pub mod output;
mod progress;
mod rehearsal;
mod report;
mod run;
mod schema;
mod simulation;
pub mod table;
mod trace;
mod validate;
mod words;

pub use command::{Command, CommandLine, main};
pub use exit::{Exit, Failure};
