//! `meander compare`: which design earns most, by how much, how sure?

use std::path::{Path, PathBuf};

use super::campaign::{self, Answer};
use super::exit::{Exit, Failure};
use super::run::study;
use super::simulation::Simulation;
use crate::experiment::{self, Campaign, Gathered, Study, Warning};
use crate::report::charts::{self, ChartError};
use crate::report::number::{Glyphs, Numbers};
use crate::report::terminal::{self, Look};
use crate::report::verdict;
use crate::text::Language;

/// Compares organisations in the same simulated futures: which earns most, by how much, how sure.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  meander compare scenarios/split-role.toml scenarios/revops.toml scenarios/one-team.toml
  meander compare shipped:split-role my-company.toml --baseline my-company --precision 1%")]
pub struct Compare {
    /// Scenario files, or shipped scenarios such as shipped:one-team; the first is the baseline.
    #[arg(required = true, num_args = 2.., value_name = "SCENARIO")]
    scenarios: Vec<String>,
    /// Name of the scenario that the others are compared with [default: the first].
    #[arg(long, value_name = "NAME")]
    baseline: Option<String>,
    #[command(flatten)]
    simulation: Simulation,
}

impl Compare {
    /// Simulates all scenarios in the same futures.
    ///
    /// # Errors
    /// [`Failure`]: bad input, or a run that failed.
    pub fn execute(self) -> Result<Exit, Failure> {
        let study = study(&self.scenarios, self.baseline.as_deref(), &self.simulation)?;
        campaign::execute::<experiment::Compare>(&study, &self.simulation)
    }
}

impl Answer for experiment::Compare {
    const COMMAND: &'static str = "compare";

    fn of(study: &Study, gathered: &Gathered) -> Self {
        let mut answer = experiment::compare(study, gathered);
        // The document is the same however the terminal wants its page.
        let numbers = Numbers::new(&answer.campaign.currency, Glyphs::Unicode);
        answer.verdict.sentence = verdict::sentence(&answer, &numbers, Language::English);
        answer
    }

    fn campaign(&self) -> &Campaign {
        &self.campaign
    }

    fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    fn page(&self, look: &Look) -> String {
        terminal::compare(self, look)
    }

    fn charts(&self, folder: &Path, language: Language) -> Result<Vec<PathBuf>, ChartError> {
        charts::write_compare(self, folder, language)
    }
}
