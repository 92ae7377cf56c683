//! `meander levers`: every setting, with unit, default and range.

use super::exit::{Exit, Failure};
use super::language::Spoken;
use super::output;
use super::simulation::look;
use crate::report::terminal;
use crate::scenario::catalogue::{LEVERS, Lever};
use crate::text::Language;

/// Lists every setting of a scenario: path, kind, default, range, meaning.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  meander levers stall
  meander levers team. --json
  meander levers handoff --lang ja")]
pub struct Levers {
    /// Show only settings whose path or meaning contains this.
    filter: Option<String>,
    /// Print one JSON document.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    spoken: Spoken,
}

#[derive(Debug, serde::Serialize)]
struct Document {
    schema: &'static str,
    levers: Vec<Lever>,
}

impl Levers {
    /// Prints the catalogue.
    ///
    /// # Errors
    /// [`Failure::BadInput`] if nothing matches the filter.
    pub fn execute(self) -> Result<Exit, Failure> {
        let language = self.spoken.language();
        let filter = self.filter.unwrap_or_default().to_lowercase();
        let matches = |lever: &&'static Lever| {
            let texts = [lever.text.as_str(), meaning(lever, language)];
            lever.path.contains(&filter) || texts.iter().any(|text| text.to_lowercase().contains(&filter))
        };
        let levers: Vec<&'static Lever> = LEVERS.iter().filter(matches).collect();
        if levers.is_empty() {
            let failure = Failure::bad_input(format!("no setting has `{filter}` in its path or meaning"));
            return Err(failure.with_help("`meander levers` lists them all"));
        }
        if self.json {
            let told = |lever: &'static Lever| Lever { text: meaning(lever, language).to_owned(), ..lever.clone() };
            output::json(&Document { schema: "meander/levers/1", levers: levers.into_iter().map(told).collect() })?;
        } else {
            output::result(&terminal::levers(&levers, &look(false, language)))?;
        }
        Ok(Exit::Done)
    }
}

/// What it means, in the language.
fn meaning(lever: &'static Lever, language: Language) -> &'static str {
    language.meaning(&lever.path, &lever.text)
}
