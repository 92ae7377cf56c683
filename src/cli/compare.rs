//! `meander compare`: which design earns most, by how much, how sure?

use std::path::{Path, PathBuf};

use super::campaign::{self, Answer};
use super::exit::{Exit, Failure};
use super::run::{plans, study};
use super::simulation::Simulation;
use crate::experiment::trace::Trace;
use crate::experiment::{self, Campaign, Gathered, Study, Warning};
use crate::report::advice;
use crate::report::charts::{self, ChartError};
use crate::report::html::{self, Edition, PageError};
use crate::report::manifest::Manifest;
use crate::report::number::{Glyphs, Numbers};
use crate::report::terminal::{self, Look};
use crate::report::verdict;
use crate::text::Language;

/// Compares organisations in the same simulated futures: which earns most, by how much, how sure.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  meander compare scenarios/split-role.toml scenarios/revops.toml scenarios/one-team.toml
  meander compare --from shipped:split-role my-company.toml --set rollout.waves=3 --precision 1%")]
pub struct Compare {
    /// Scenario files, or shipped scenarios such as shipped:one-team; the first is the baseline.
    #[arg(required = true, num_args = 1.., value_name = "SCENARIO")]
    scenarios: Vec<String>,
    /// Name of the scenario that the others are compared with [default: the first].
    #[arg(long, value_name = "NAME", conflicts_with = "from")]
    baseline: Option<String>,
    /// Today's design, from which each of the others is changed to as its [rollout] says: on the day
    /// on which the warm-up ends unless it says otherwise. It goes on unchanged as the baseline.
    #[arg(long, value_name = "SCENARIO")]
    from: Option<String>,
    #[command(flatten)]
    simulation: Simulation,
}

impl Compare {
    /// Simulates all scenarios in the same futures.
    ///
    /// # Errors
    /// [`Failure`]: bad input, or a run that failed.
    pub fn execute(self) -> Result<Exit, Failure> {
        let study = match &self.from {
            Some(today) => changes(today, &self.scenarios, &self.simulation)?,
            None if self.scenarios.len() < 2 => return Err(alone()),
            None => study(&self.scenarios, self.baseline.as_deref(), &self.simulation)?,
        };
        campaign::execute::<experiment::Compare>(&study, &self.simulation)
    }
}

/// A study of changes from today's design to these.
fn changes(today: &String, designs: &[String], options: &Simulation) -> Result<Study, Failure> {
    let all: Vec<String> = std::iter::once(today).chain(designs).cloned().collect();
    Study::of_changes(plans(&all, options)?, options.seed, options.mode())
        .map_err(|error| Failure::bad_input(error.to_string()))
}

fn alone() -> Failure {
    Failure::bad_input("a comparison takes 2 scenarios or more")
        .with_help("name another, or say with --from which design is today's")
}

impl Answer for experiment::Compare {
    const COMMAND: &'static str = "compare";

    fn of(study: &Study, gathered: &Gathered) -> Self {
        let mut answer = experiment::compare(study, gathered);
        // The document is the same however the terminal wants its page.
        let numbers = Numbers::new(&answer.campaign.currency, Glyphs::Unicode, Language::English);
        answer.verdict.sentence = verdict::sentence(&answer, &numbers, Language::English);
        advice::write(&mut answer.warnings);
        answer
    }

    fn campaign(&self) -> &Campaign {
        &self.campaign
    }

    fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    fn subject(&self) -> Option<&str> {
        // A change is no design of its own that could be relieved.
        self.verdict.best.as_deref().filter(|_| self.payback.is_empty())
    }

    fn page(&self, look: &Look) -> String {
        terminal::compare(self, look)
    }

    fn charts(&self, folder: &Path, language: Language) -> Result<Vec<PathBuf>, ChartError> {
        charts::write_compare(self, folder, language)
    }

    fn report(&self, manifest: &Manifest, story: Option<&Trace>, edition: &Edition) -> Result<String, PageError> {
        html::compare(self, manifest, story, edition)
    }
}
