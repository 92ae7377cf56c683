//! `meander levers`: every setting, with unit, default and range.

use super::exit::{Exit, Failure};
use super::output;
use super::table::terminal_width;
use crate::report::terminal::wrap;
use crate::scenario::catalogue::{LEVERS, Lever};
use crate::text::Language;

/// Before what is said of a setting.
const INDENT: &str = "    ";

/// Lists every setting of a scenario: path, kind, default, range, meaning.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  meander levers stall
  meander levers team. --json")]
pub struct Levers {
    /// Show only settings whose path or meaning contains this.
    filter: Option<String>,
    /// Print one JSON document.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, serde::Serialize)]
struct Document<'a> {
    schema: &'static str,
    levers: Vec<&'a Lever>,
}

impl Levers {
    /// Prints the catalogue.
    ///
    /// # Errors
    /// [`Failure::BadInput`] if nothing matches the filter.
    pub fn execute(self) -> Result<Exit, Failure> {
        let filter = self.filter.unwrap_or_default().to_lowercase();
        let matches = |lever: &&Lever| lever.path.contains(&filter) || lever.text.to_lowercase().contains(&filter);
        let levers: Vec<&Lever> = LEVERS.iter().filter(matches).collect();
        if levers.is_empty() {
            let failure = Failure::bad_input(format!("no setting has `{filter}` in its path or meaning"));
            return Err(failure.with_help("`meander levers` lists them all"));
        }
        if self.json {
            output::json(&Document { schema: "meander/levers/1", levers })?;
        } else {
            let text: Vec<String> = levers.into_iter().map(entry).collect();
            output::result(&text.join("\n"))?;
        }
        Ok(Exit::Done)
    }
}

/// One setting: path and default; its meaning; that of its table; what is allowed.
fn entry(lever: &Lever) -> String {
    let mut allowed = lever.kind.clone();
    if let Some([low, high]) = lever.range {
        allowed.push_str(&if high >= 1e9 { format!(", {low} or more") } else { format!(", {low} to {high}") });
    }
    if !lever.unit.is_empty() {
        allowed.push_str(&format!(" {}", lever.unit));
    }
    if let Some(neutral) = &lever.neutral {
        allowed.push_str(&format!("; does nothing at {neutral}"));
    }
    let table = match lever.path.rsplit_once('.') {
        Some((table, _)) if !lever.table.is_empty() => format!("{table}: {}", lever.table),
        _ => String::new(),
    };
    let table = if table.is_empty() { table } else { indented(&table) };
    format!("{} = {}\n{}{table}{}", lever.path, lever.default, indented(&lever.text), indented(&allowed))
}

/// A text over as many lines as it needs, each indented.
fn indented(text: &str) -> String {
    let width = usize::from(terminal_width()).saturating_sub(INDENT.len());
    wrap(text, width, Language::English).iter().map(|line| format!("{INDENT}{line}\n")).collect()
}
