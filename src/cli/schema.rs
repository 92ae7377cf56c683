//! `meander schema`: the JSON schema of scenarios, for editors.

use super::exit::{Exit, Failure};
use super::output;
use crate::scenario::schema;

/// Prints the JSON schema of scenario files, with which editors complete and check them.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  meander schema > docs/scenario.schema.json
  meander schema > scenario.schema.json   # then begin a scenario with #:schema scenario.schema.json")]
pub struct Schema {}

impl Schema {
    /// Prints the schema.
    ///
    /// # Errors
    /// [`Failure::Output`] if it cannot be printed.
    pub fn execute(self) -> Result<Exit, Failure> {
        output::json(&schema::document())?;
        Ok(Exit::Done)
    }
}
