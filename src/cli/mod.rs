//! The command line: one file a command; parse, call, print.
//!
//! Results go to stdout and everything else to stderr. A command is a
//! [`clap::Args`] struct with an `execute` that returns an [`Exit`] or a
//! [`Failure`]; it is entered in [`command::Command`] and nowhere else.

mod command;
mod exit;
pub mod output;

pub use command::{Command, CommandLine, main};
pub use exit::{Exit, Failure};
