//! `meander validate`: does the model reproduce what is known?

use std::num::NonZeroU32;
use std::path::PathBuf;

use super::examination;
use super::exit::{Exit, Failure};
use super::language::Spoken;
use super::output;
use super::simulation::look;
use super::words::natural;
use crate::experiment::validate::{Examined, Validate as Answer};
use crate::report::document::document;
use crate::report::terminal;
use crate::report::validation;
use crate::scenario::Plan;

/// The scenario that is examined unless another is named.
const USUAL: &str = "shipped:split-role";
/// The other designs of its market.
const SIBLINGS: [&str; 2] = ["shipped:revops", "shipped:one-team"];
/// The funnel that is set to real data.
const OLIST: &str = "shipped:olist";

/// Examines whether the model reproduces what is known of business buying, fact by fact
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  meander validate
  meander validate scenarios/one-team.toml --replications 40 --lang ja --out facts

Exit code 1 if the facts do not hold together: all that must come out as set inside their
targets, 12 of those that emerge, none further out than half the width of its target.
Without a scenario, the load of the other shipped designs and the figures of shipped:olist are
examined too.")]
pub struct Validate {
    /// Scenario file, or a shipped scenario [default: shipped:split-role].
    #[arg(value_name = "SCENARIO")]
    scenario: Option<String>,
    /// Root of all random numbers: the same seed gives the same futures.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Number of simulated futures.
    #[arg(long, value_name = "N", default_value = "80", value_parser = natural)]
    replications: NonZeroU32,
    /// Threads [default: one a core]. Results do not depend on it.
    #[arg(long, value_name = "N", value_parser = natural)]
    threads: Option<NonZeroU32>,
    /// Change a setting of the scenario, as in scoring.threshold=55.
    #[arg(long, value_name = "PATH=VALUE")]
    set: Vec<String>,
    /// Folder of the result [default: output/validate-<scenario>-<hash of the inputs>].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Compute anew what is already there.
    #[arg(long)]
    force: bool,
    /// Print the result as one JSON document, and nothing else, to stdout.
    #[arg(long, conflicts_with = "markdown")]
    json: bool,
    /// Print the result as a page in Markdown.
    #[arg(long)]
    markdown: bool,
    /// Say nothing on stderr but warnings and errors.
    #[arg(long)]
    quiet: bool,
    /// Print without colour and with ASCII characters alone; Japanese words stay.
    #[arg(long)]
    plain: bool,
    #[command(flatten)]
    spoken: Spoken,
    /// Print the plan, the estimated time and the files, and stop.
    #[arg(long)]
    dry_run: bool,
}

impl Validate {
    /// Simulates, keeps and prints every fact.
    ///
    /// # Errors
    /// [`Failure`]: bad input, a replication that failed, or a folder that cannot be written.
    pub fn execute(self) -> Result<Exit, Failure> {
        let asked = self.asked()?;
        let options = examination::Options {
            threads: self.threads.map_or(0, |threads| threads.get() as usize),
            out: self.out.clone(),
            force: self.force,
            quiet: self.quiet,
            language: self.spoken.language(),
        };
        if self.dry_run {
            return examination::rehearse(&asked, &options);
        }
        examination::execute(&asked, &options, |answer| self.print(answer))
    }

    fn asked(&self) -> Result<Examined, Failure> {
        let plan = Plan::load(self.scenario.as_deref().unwrap_or(USUAL), &self.set)?;
        plan.runnable()?;
        output::show(plan.warnings());
        let shipped = |reference: &str| Plan::load(reference, &[]);
        let whole = self.scenario.is_none() && self.set.is_empty();
        let siblings = if whole { SIBLINGS.into_iter().map(shipped).collect::<Result<_, _>>()? } else { Vec::new() };
        let olist = if whole { Some(shipped(OLIST)?) } else { None };
        Ok(Examined { plan, siblings, olist, seed: self.seed, replications: self.replications.get() })
    }

    fn print(&self, answer: &Answer) -> Result<(), Failure> {
        let language = self.spoken.language();
        output::result(&if self.json {
            document(answer).map_err(|error| Failure::failed(error.to_string()))?
        } else if self.markdown {
            validation::markdown(answer, language)
        } else {
            terminal::validate(answer, &look(self.plain, language))
        })
    }
}
