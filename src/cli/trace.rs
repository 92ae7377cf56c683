//! `meander trace`: one buyer's story.

use std::num::NonZeroU32;
use std::path::PathBuf;
use std::time::Instant;

use super::campaign::{drawn, refused};
use super::exit::{Exit, Failure};
use super::language::Spoken;
use super::output;
use super::simulation::{Assumptions, look};
use super::words::natural;
use crate::experiment::trace::{self as story, Question, StoryKind, Trace as Answer, TraceError, Wanted};
use crate::experiment::{Identity, Mode, Study};
use crate::report::charts;
use crate::report::document::document;
use crate::report::folder::{File, Place, REPORT};
use crate::report::html;
use crate::report::manifest::{BUILD, Effort, Manifest};
use crate::report::terminal;
use crate::scenario::Plan;

/// Tells one buyer's story: what the account did, what we saw of it and what we believed
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  meander trace scenarios/one-team.toml --find recycled-won
  meander trace scenarios/split-role.toml --account 1482 --replication 17 --all

Stories to find: won (smoothly), lost (to a rival), no-decision, stalled-won (after a silence),
recycled-won (put back for later, and won about a year after that), expanded (a customer who
bought more).")]
pub struct Trace {
    /// Scenario file, or a shipped scenario such as shipped:one-team.
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    /// Number of the account, from 1.
    #[arg(long, value_name = "N", conflicts_with = "find", value_parser = natural)]
    account: Option<NonZeroU32>,
    /// Look for the most typical account of such a story [default: won].
    #[arg(long, value_name = "STORY", value_parser = kind)]
    find: Option<StoryKind>,
    /// Which simulated future, from 1 [default: the first; a search goes through them in order].
    #[arg(long, value_name = "N", value_parser = natural)]
    replication: Option<NonZeroU32>,
    /// Root of all random numbers: the same seed gives the same futures.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Change a setting of the scenario, as in scoring.threshold=55.
    #[arg(long, value_name = "PATH=VALUE")]
    set: Vec<String>,
    /// Whether uncertain assumptions take other values in each draw, or stay central.
    #[arg(long, value_name = "HOW", default_value = "central")]
    assumptions: Assumptions,
    /// Tell every event, not only what is remarkable.
    #[arg(long)]
    all: bool,
    /// Folder of the result [default: output/trace-<scenario>-<hash of the inputs>].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Write the result anew, even if it is there already.
    #[arg(long)]
    force: bool,
    /// Print the result as one JSON document, and nothing else, to stdout.
    #[arg(long)]
    json: bool,
    /// Say nothing on stderr but warnings and errors.
    #[arg(long)]
    quiet: bool,
    /// Print without colour and with ASCII characters alone; Japanese words stay.
    #[arg(long)]
    plain: bool,
    #[command(flatten)]
    spoken: Spoken,
}

impl Trace {
    /// Tells the story and keeps it.
    ///
    /// # Errors
    /// [`Failure`]: bad input, no such account or story, or a folder that cannot be written.
    pub fn execute(self) -> Result<Exit, Failure> {
        let study = self.study()?;
        let question = self.question();
        let place = self.place(&study, question)?;
        let language = self.spoken.language();
        let began = Instant::now();
        let answer = story::trace(&study, question).map_err(|error| untold(&error))?;
        let seconds = began.elapsed().as_secs_f64();
        let result = document(&answer).map_err(|error| Failure::failed(error.to_string()))?;
        let kept = !self.force && place.is_whole_in(language);
        if !kept {
            self.keep(&study, &place, &answer, &result, seconds)?;
        }
        let page = if self.json { result } else { terminal::trace(&answer, &look(self.plain, language)) };
        output::result(&page)?;
        if !self.quiet {
            let folder = place.path().display();
            output::note(&if kept {
                format!("already computed: {folder}; --force recomputes")
            } else {
                format!("seed {}: the story and its picture are in {folder}", self.seed)
            });
        }
        Ok(Exit::Done)
    }

    /// Writes the folder.
    fn keep(&self, study: &Study, place: &Place, answer: &Answer, result: &str, seconds: f64) -> Result<(), Failure> {
        place.prepare().map_err(refused)?;
        let language = self.spoken.language();
        let mut files = vec![File::new("result.json", result)];
        let pictures = drawn(|folder| charts::write_trace(answer, folder, language));
        files.extend(pictures.map_err(|error| Failure::failed(format!("cannot make charts: {error}")))?);
        let effort = Effort { command_line: std::env::args().collect(), threads: 1, wall_seconds: seconds, language };
        let manifest = Manifest::new(place.identity(), study.plans(), &answer.campaign(), &[], effort);
        let report = html::trace(answer, &manifest, &language.into());
        let report = report.map_err(|error| Failure::failed(format!("cannot make {REPORT}: {error}")))?;
        files.push(File::new(REPORT, report));
        place.write(&files, manifest).map_err(|error| {
            place.abandon();
            Failure::failed(error.to_string()).with_help(error.help())
        })
    }

    fn study(&self) -> Result<Study, Failure> {
        let plan = Plan::load(&self.scenario, &self.set)?;
        plan.runnable()?;
        output::show(plan.warnings());
        let mode = match self.assumptions {
            Assumptions::Drawn => Mode::Drawn,
            Assumptions::Central => Mode::Central,
        };
        Study::new(vec![plan], self.seed, mode, None).map_err(|error| Failure::bad_input(error.to_string()))
    }

    fn question(&self) -> Question {
        let story = Wanted::Story(self.find.unwrap_or(StoryKind::Won));
        Question {
            wanted: self.account.map_or(story, |account| Wanted::Account(account.get())),
            replication: self.replication.map(NonZeroU32::get),
            all: self.all,
        }
    }

    /// Where the result goes: its inputs are those of a study and the question.
    fn place(&self, study: &Study, question: Question) -> Result<Place, Failure> {
        let (inputs, asked) = (study.identity("trace", BUILD).to_string(), format!("{question:?}"));
        let identity = Identity::of_parts([("study", inputs.as_str()), ("question", asked.as_str())]);
        let names = study.frames.iter().map(|frame| frame.name.as_str());
        let usual = || PathBuf::from("output").join(Place::name("trace", names, &identity));
        Place::new(self.out.clone().unwrap_or_else(usual), identity).map_err(refused)
    }
}

/// Why nothing can be told, and where to look instead.
fn untold(error: &TraceError) -> Failure {
    let failure = Failure::bad_input(error.to_string());
    match error {
        TraceError::NotFound { kind, .. } => {
            let others: Vec<&str> = StoryKind::ALL.map(StoryKind::id).into_iter().filter(|id| id != kind).collect();
            failure.with_help(format!(
                "look for another story ({}), look longer (horizon.length), or name an --account",
                others.join(", ")
            ))
        }
        _ => failure,
    }
}

/// A kind of story by its word.
fn kind(text: &str) -> Result<StoryKind, String> {
    let known = || StoryKind::ALL.map(StoryKind::id).join(", ");
    StoryKind::from_id(text).ok_or_else(|| format!("there are: {}", known()))
}
