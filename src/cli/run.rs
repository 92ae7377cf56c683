//! `meander run`: what happens under one design?

use std::path::{Path, PathBuf};

use super::campaign::{self, Answer};
use super::exit::{Exit, Failure};
use super::output;
use super::simulation::Simulation;
use crate::experiment::trace::Trace;
use crate::experiment::{self, Campaign, Gathered, Study, Warning};
use crate::report::advice;
use crate::report::charts::{self, ChartError};
use crate::report::html::{self, Edition, PageError};
use crate::report::manifest::Manifest;
use crate::report::terminal::{self, Look};
use crate::scenario::Plan;
use crate::text::Language;

/// Simulates one organisation: its revenue, its funnel, how busy its teams are.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  meander run scenarios/one-team.toml
  meander run scenarios/split-role.toml --set scoring.threshold=55 --precision 2% --json")]
pub struct Run {
    /// Scenario file, or a shipped scenario such as shipped:one-team.
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    #[command(flatten)]
    simulation: Simulation,
}

impl Run {
    /// Simulates the scenario.
    ///
    /// # Errors
    /// [`Failure`]: bad input, or a run that failed.
    pub fn execute(self) -> Result<Exit, Failure> {
        let study = study(std::slice::from_ref(&self.scenario), None, &self.simulation)?;
        campaign::execute::<experiment::Run>(&study, &self.simulation)
    }
}

impl Answer for experiment::Run {
    const COMMAND: &'static str = "run";

    fn of(study: &Study, gathered: &Gathered) -> Self {
        let mut answer = experiment::run(study, gathered);
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
        Some(&self.design)
    }

    fn page(&self, look: &Look) -> String {
        terminal::run(self, look)
    }

    fn charts(&self, folder: &Path, language: Language) -> Result<Vec<PathBuf>, ChartError> {
        charts::write_run(self, folder, language)
    }

    fn report(&self, manifest: &Manifest, story: Option<&Trace>, edition: &Edition) -> Result<String, PageError> {
        html::run(self, manifest, story, edition)
    }
}

/// These scenarios, each of which must be able to run.
///
/// # Errors
/// [`Failure`] with all problems of the scenarios.
pub(super) fn plans(scenarios: &[String], options: &Simulation) -> Result<Vec<Plan>, Failure> {
    let plans = Plan::load_all(scenarios, &options.set)?;
    for plan in &plans {
        plan.runnable()?;
    }
    if let Some(plan) = plans.first() {
        output::show(plan.warnings());
    }
    Ok(plans)
}

/// A study of these scenarios, each of which must be able to run.
///
/// # Errors
/// [`Failure`] with all problems of the scenarios, or why they cannot be compared.
pub(super) fn study(scenarios: &[String], baseline: Option<&str>, options: &Simulation) -> Result<Study, Failure> {
    Study::new(plans(scenarios, options)?, options.seed, options.mode(), baseline)
        .map_err(|error| Failure::bad_input(error.to_string()))
}
