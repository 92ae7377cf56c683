//! `meander diff`: in which settings do two scenarios differ?

use super::exit::{Exit, Failure};
use super::output;
use super::table;
use crate::scenario::{Difference, Plan, differences};

/// Shows in which settings two scenarios differ, lever by lever.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  meander diff scenarios/split-role.toml scenarios/one-team.toml
  meander diff shipped:split-role my-company.toml --json")]
pub struct Diff {
    /// The first scenario: a file, or a shipped one such as shipped:split-role.
    first: String,
    /// The second scenario.
    second: String,
    /// Change a setting of both, as in scoring.threshold=55.
    #[arg(long, value_name = "PATH=VALUE")]
    set: Vec<String>,
    /// Print one JSON document.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, serde::Serialize)]
struct Document {
    schema: &'static str,
    first: String,
    second: String,
    differences: Vec<Difference>,
}

impl Diff {
    /// Compares the resolved scenarios. Two files of one name may be compared here.
    ///
    /// # Errors
    /// [`Failure::Scenario`] if either is not valid.
    pub fn execute(self) -> Result<Exit, Failure> {
        let (first, second) = (Plan::load(&self.first, &self.set)?, Plan::load(&self.second, &self.set)?);
        let differences = differences(&first, &second);
        if self.json {
            let (first, second) = (first.name().to_owned(), second.name().to_owned());
            output::json(&Document { schema: "meander/diff/1", first, second, differences })?;
        } else {
            output::result(&in_words(&differences, first.name(), second.name()))?;
        }
        Ok(Exit::Done)
    }
}

fn in_words(differences: &[Difference], first: &str, second: &str) -> String {
    if differences.is_empty() {
        return format!("{first} and {second} do not differ in any setting.");
    }
    let cell = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".to_owned());
    let rows = differences.iter().map(|row| vec![row.lever.clone(), cell(&row.first), cell(&row.second)]);
    table::aligned(&["lever", first, second], rows)
}
