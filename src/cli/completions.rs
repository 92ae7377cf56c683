//! `meander completions`: completion scripts for shells.

use super::command::CommandLine;
use super::exit::{Exit, Failure};
use super::output;
use clap::CommandFactory;
use clap_complete::{Shell, generate};

/// Prints a completion script for a shell.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  meander completions bash > ~/.local/share/bash-completion/completions/meander
  meander completions fish > ~/.config/fish/completions/meander.fish")]
pub struct Completions {
    /// The shell.
    shell: Shell,
}

impl Completions {
    /// Prints the script.
    ///
    /// # Errors
    /// [`Failure::Output`] if it cannot be printed.
    pub fn execute(self) -> Result<Exit, Failure> {
        let mut script = Vec::new();
        generate(self.shell, &mut CommandLine::command(), "meander", &mut script);
        output::result(&String::from_utf8_lossy(&script))?;
        Ok(Exit::Done)
    }
}
