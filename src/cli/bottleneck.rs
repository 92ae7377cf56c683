//! `meander bottleneck`: what holds revenue back?

use std::path::{Path, PathBuf};

use super::campaign::{self, Answer};
use super::exit::{Exit, Failure};
use super::output;
use super::simulation::Simulation;
use crate::experiment::trace::Trace;
use crate::experiment::{self, Campaign, Gathered, Study, Warning};
use crate::report::advice;
use crate::report::bottleneck;
use crate::report::charts::{self, ChartError};
use crate::report::html::{self, Edition, PageError};
use crate::report::manifest::Manifest;
use crate::report::number::{Glyphs, Numbers};
use crate::report::terminal::{self, Look};
use crate::scenario::Plan;
use crate::text::Language;

/// Relieves each team, each handoff and the content for each buying job by a tenth, one at a time in the same futures: what holds revenue back?
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  meander bottleneck scenarios/split-role.toml
  meander bottleneck shipped:one-team --replications 60 --assumptions central --json")]
pub struct Bottleneck {
    /// Scenario file, or a shipped scenario such as shipped:split-role.
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    #[command(flatten)]
    simulation: Simulation,
}

impl Bottleneck {
    /// Simulates the scenario as it is and with every relief.
    ///
    /// # Errors
    /// [`Failure`]: bad input, or a run that failed.
    pub fn execute(self) -> Result<Exit, Failure> {
        let plan = Plan::load(&self.scenario, &self.simulation.set)?;
        plan.runnable()?;
        output::show(plan.warnings());
        let study = Study::relieved(&plan, self.simulation.seed, self.simulation.mode());
        campaign::execute::<experiment::Bottleneck>(&study, &self.simulation)
    }
}

impl Answer for experiment::Bottleneck {
    const COMMAND: &'static str = "bottleneck";

    fn of(study: &Study, gathered: &Gathered) -> Self {
        let mut answer = experiment::bottleneck(study, gathered);
        // The document is the same however the terminal wants its page.
        let numbers = Numbers::new(&answer.campaign.currency, Glyphs::Unicode, Language::English);
        answer.sentence = bottleneck::sentence(&answer, &numbers, Language::English);
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
        None
    }

    fn page(&self, look: &Look) -> String {
        terminal::bottleneck(self, look)
    }

    fn charts(&self, folder: &Path, language: Language) -> Result<Vec<PathBuf>, ChartError> {
        charts::write_bottleneck(self, folder, language)
    }

    fn report(&self, manifest: &Manifest, _: Option<&Trace>, edition: &Edition) -> Result<String, PageError> {
        html::bottleneck(self, manifest, edition)
    }
}
