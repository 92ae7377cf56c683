//! The commands, and the way from the command line to one of them.

use super::bottleneck::Bottleneck;
use super::check::Check;
use super::compare::Compare;
use super::completions::Completions;
use super::describe::Describe;
use super::diff::Diff;
use super::exit::{Exit, Failure};
use super::init::Init;
use super::levers::Levers;
use super::man::Man;
use super::metrics::Metrics;
use super::output;
use super::report::Report;
use super::run::Run;
use super::schema::Schema;
use super::trace::Trace;
use super::validate::Validate;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Simulates how businesses buy, and what a seller's organisation earns from it.
#[derive(Debug, Parser)]
#[command(name = "meander", version, max_term_width = 100, arg_required_else_help = true, propagate_version = true)]
pub struct CommandLine {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// When to use colour.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: clap::ColorChoice,
}

/// Every command, in the order in which help shows them.
#[derive(Debug, Subcommand)]
#[non_exhaustive]
#[expect(missing_docs, reason = "a command is documented at its struct, which is what `--help` shows")]
pub enum Command {
    Init(Init),
    Check(Check),
    Diff(Diff),
    Describe(Describe),
    Run(Run),
    Compare(Compare),
    Bottleneck(Bottleneck),
    Trace(Trace),
    Validate(Validate),
    Report(Report),
    Metrics(Metrics),
    Levers(Levers),
    Schema(Schema),
    Completions(Completions),
    Man(Man),
}

impl Command {
    /// Does what the command says.
    ///
    /// # Errors
    /// [`Failure`]: bad input, or work that failed.
    pub fn execute(self) -> Result<Exit, Failure> {
        match self {
            Command::Init(command) => command.execute(),
            Command::Check(command) => command.execute(),
            Command::Diff(command) => command.execute(),
            Command::Describe(command) => command.execute(),
            Command::Run(command) => command.execute(),
            Command::Compare(command) => command.execute(),
            Command::Bottleneck(command) => command.execute(),
            Command::Trace(command) => command.execute(),
            Command::Validate(command) => command.execute(),
            Command::Report(command) => command.execute(),
            Command::Metrics(command) => command.execute(),
            Command::Levers(command) => command.execute(),
            Command::Schema(command) => command.execute(),
            Command::Completions(command) => command.execute(),
            Command::Man(command) => command.execute(),
        }
    }
}

/// Runs the program.
pub fn main() -> ExitCode {
    let line = match CommandLine::try_parse() {
        Ok(line) => line,
        Err(error) => return refuse(&error),
    };
    choose_colour(line.color);
    let exit = line.command.execute().unwrap_or_else(|failure| {
        output::failure(&failure);
        failure.exit()
    });
    exit.into()
}

/// Help and version are results; anything else that clap says is bad input.
fn refuse(error: &clap::Error) -> ExitCode {
    let exit = if error.use_stderr() { Exit::BadInput } else { Exit::Done };
    // A closed pipe leaves nobody to tell.
    let _ = error.print();
    exit.into()
}

/// Applies `--color`; without it `NO_COLOR` and the terminal decide.
fn choose_colour(choice: clap::ColorChoice) {
    match choice {
        clap::ColorChoice::Auto => {}
        clap::ColorChoice::Always => anstream::ColorChoice::Always.write_global(),
        clap::ColorChoice::Never => anstream::ColorChoice::Never.write_global(),
    }
}
