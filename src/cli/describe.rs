//! `meander describe`: the organisation as a definition document.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;

use super::exit::{Exit, Failure};
use super::output;
use crate::report::definition::definition;
use crate::scenario::Plan;

/// Writes an organisation as a definition document (定義書) for sales and marketing to sign, in Markdown
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  meander describe scenarios/split-role.toml
  meander describe shipped:revops --set scoring.threshold=55 --out revops.md")]
pub struct Describe {
    /// Scenario file, or a shipped scenario such as shipped:one-team.
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    /// Change a setting, as in scoring.threshold=55.
    #[arg(long, value_name = "PATH=VALUE")]
    set: Vec<String>,
    /// Write it to this file, which must not exist yet, instead of stdout.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Describe {
    /// Prints or writes the document.
    ///
    /// # Errors
    /// [`Failure`]: bad input, or a file that is there already or cannot be written.
    pub fn execute(self) -> Result<Exit, Failure> {
        let plan = Plan::load(&self.scenario, &self.set)?;
        plan.runnable()?;
        output::show(plan.warnings());
        let text = definition(&plan);
        let Some(path) = self.out else {
            output::result(&text)?;
            return Ok(Exit::Done);
        };
        let file = OpenOptions::new().write(true).create_new(true).open(&path);
        file.and_then(|mut file| file.write_all(text.as_bytes())).map_err(|error| {
            let failure = Failure::bad_input(format!("cannot write `{}`: {error}", path.display()));
            failure.with_help("choose another file with --out; nothing is ever overwritten")
        })?;
        output::note(&format!("written to {}", path.display()));
        Ok(Exit::Done)
    }
}
