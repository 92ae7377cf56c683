//! `meander metrics`: every outcome that is reported.

use super::exit::{Exit, Failure};
use super::output;
use super::table;
use crate::metric::{Direction, METRICS, Metric, Unit};

/// Lists every metric: name, unit, which way is better, meaning.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  meander metrics
  meander metrics --json")]
pub struct Metrics {
    /// Print one JSON document.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, serde::Serialize)]
struct Document {
    schema: &'static str,
    metrics: Vec<Entry>,
}

#[derive(Debug, serde::Serialize)]
struct Entry {
    metric: &'static str,
    title: &'static str,
    unit: &'static str,
    better: &'static str,
    text: &'static str,
}

impl Metrics {
    /// Prints the catalogue.
    ///
    /// # Errors
    /// [`Failure::Output`] if it cannot be printed.
    pub fn execute(self) -> Result<Exit, Failure> {
        let metrics: Vec<Entry> = METRICS.iter().map(entry).collect();
        if self.json {
            output::json(&Document { schema: "meander/metrics/1", metrics })?;
        } else {
            let row =
                |entry: Entry| [entry.metric, entry.unit, entry.better, entry.text].map(ToOwned::to_owned).to_vec();
            output::result(&table::aligned(&["metric", "unit", "better", "meaning"], metrics.into_iter().map(row)))?;
        }
        Ok(Exit::Done)
    }
}

fn entry(metric: &Metric) -> Entry {
    let unit = match metric.unit {
        Unit::Money => "money",
        Unit::Count => "count",
        Unit::Days => "days",
        Unit::Share => "share",
        Unit::Number => "number",
    };
    let better = match metric.direction {
        Direction::Higher => "higher",
        Direction::Lower => "lower",
        Direction::Neutral => "–",
    };
    Entry { metric: metric.id, title: metric.title, unit, better, text: metric.text }
}
