//! `meander man`: the manual page.

use super::command::CommandLine;
use super::exit::{Exit, Failure};
use super::output;
use clap::CommandFactory;
use clap_mangen::Man as Page;

/// Prints the manual page, of meander or of one of its commands.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  meander man > ~/.local/share/man/man1/meander.1
  meander man check | man -l -")]
pub struct Man {
    /// The command; none for meander itself.
    command: Option<String>,
}

impl Man {
    /// Prints the page.
    ///
    /// # Errors
    /// [`Failure::BadInput`] if there is no such command.
    pub fn execute(self) -> Result<Exit, Failure> {
        let mut whole = CommandLine::command();
        whole.build();
        let command = match &self.command {
            None => whole,
            Some(name) => whole
                .find_subcommand(name)
                .cloned()
                .ok_or_else(|| Failure::bad_input(format!("there is no command `{name}`")))?,
        };
        let mut page = Vec::new();
        Page::new(command).render(&mut page)?;
        output::result(&String::from_utf8_lossy(&page))?;
        Ok(Exit::Done)
    }
}
