//! From facts that are to be examined to an answer on stdout and a folder on disk.

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Instant;

use super::campaign::{drawn, refused};
use super::exit::{Exit, Failure};
use super::interrupt;
use super::output;
use super::progress::{Progress, duration};
use super::words::counted;
use crate::experiment::validate::{Examined, Validate, ValidateError, examine, variants};
use crate::random::{Address, Role};
use crate::report::charts;
use crate::report::document::document;
use crate::report::folder::{File, Place, REPORT, Stored};
use crate::report::html;
use crate::report::manifest::{BUILD, Effort, Manifest};
use crate::report::validation;
use crate::scenario::Plan;
use crate::sim::{Model, Replicator};
use crate::text::Language;

/// The document.
const RESULT: &str = "result.json";

/// How it is to be done, which no answer depends on.
#[derive(Debug, Clone)]
pub struct Options {
    /// Threads; 0 for one a core.
    pub threads: usize,
    /// The folder; none for the usual one.
    pub out: Option<PathBuf>,
    /// Whether to compute anew what is already there.
    pub force: bool,
    /// Whether to say nothing on stderr but warnings and errors.
    pub quiet: bool,
    /// Language of the report and its pictures.
    pub language: Language,
}

/// An answer that was computed now or lay in its folder.
struct Done {
    answer: Validate,
    /// How it lay there; none if it was computed now.
    kept: Option<Manifest>,
    threads: usize,
    seconds: f64,
}

/// Examines the facts, keeps the result and prints it.
///
/// # Errors
/// [`Failure`]: the folder cannot be used, the horizon is too short, a replication failed, or a
/// file could not be written.
pub fn execute(
    asked: &Examined,
    options: &Options,
    print: impl FnOnce(&Validate) -> Result<(), Failure>,
) -> Result<Exit, Failure> {
    let place = place(asked, options)?;
    options.note(&introduction(asked));
    let done = match kept(&place, options) {
        Some(done) => done,
        None => match computed(asked, options, &place)? {
            Some(done) => done,
            None => {
                options.note("interrupted before all futures were simulated; nothing is kept");
                return Ok(Exit::Interrupted);
            }
        },
    };
    let written = keep(asked, options, &place, &done);
    print(&done.answer)?;
    conclude(options, &place, &done, written?);
    Ok(if done.answer.held.holds { Exit::Done } else { Exit::Failed })
}

/// Prints what would be done. Rehearses one future to estimate the time.
///
/// # Errors
/// [`Failure`]: the folder cannot be used, or nothing can be printed.
pub fn rehearse(asked: &Examined, options: &Options) -> Result<Exit, Failure> {
    let place = place(asked, options)?;
    let mut plan = vec![introduction(asked)];
    if kept(&place, options).is_some() {
        plan.push("the answer is already there".to_owned());
    }
    let cores = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let threads = if options.threads == 0 { cores } else { options.threads };
    let seconds = duration(rehearsed(asked) * asked.total() as f64 / threads as f64);
    plan.push(format!("estimated time: {seconds} on {threads} threads"));
    plan.push(format!("folder: {}", place.path().display()));
    plan.push(format!("files: manifest.json, {RESULT}, {REPORT}, charts/"));
    output::result(&plan.join("\n"))?;
    Ok(Exit::Done)
}

/// Seconds that a replication takes: those of one future, divided by its variants.
fn rehearsed(asked: &Examined) -> f64 {
    let models = variants(&asked.plan.central());
    let address = Address { seed: asked.seed, role: Role::Projection, draw: 0, luck: 0 };
    let begin = Instant::now();
    models.iter().for_each(|model| drop(std::hint::black_box(model.replicate(address))));
    begin.elapsed().as_secs_f64() / models.len() as f64
}

/// Where the result goes.
fn place(asked: &Examined, options: &Options) -> Result<Place, Failure> {
    let identity = asked.identity(BUILD);
    let names = std::iter::once(asked.plan.name());
    let usual = || PathBuf::from("output").join(Place::name("validate", names, &identity));
    Place::new(options.out.clone().unwrap_or_else(usual), identity).map_err(refused)
}

/// What an earlier run of the same inputs left, unless it is to be computed anew.
fn kept(place: &Place, options: &Options) -> Option<Done> {
    if options.force {
        return None;
    }
    let stored = Stored::open(place.path()).ok()?;
    let answer = serde_json::from_slice(&stored.read(RESULT).ok()?).ok()?;
    Some(Done { answer, kept: Some(stored.manifest().clone()), threads: 0, seconds: 0.0 })
}

/// The answer, computed now; none if it was interrupted.
fn computed(asked: &Examined, options: &Options, place: &Place) -> Result<Option<Done>, Failure> {
    place.prepare().map_err(refused)?;
    let progress = Progress::new(options.quiet);
    progress.expect(asked.total());
    let (began, reached) = (Instant::now(), |done| progress.reached(done));
    let replicator = Replicator::new(options.threads).map_err(|error| Failure::failed(error.to_string()))?;
    let replicator = replicator.interrupted_by(interrupt::flag()?).reporting_to(&reached);
    let answer = examine(asked, &replicator);
    progress.finish();
    let mut answer = match answer {
        Ok(answer) => answer,
        Err(error) => {
            place.abandon();
            return match error {
                ValidateError::Interrupted => Ok(None),
                ValidateError::Short { .. } => Err(Failure::bad_input(error.to_string())),
                ValidateError::Failed(_) => Err(Failure::failed(error.to_string())),
            };
        }
    };
    validation::write(&mut answer);
    let (threads, seconds) = (replicator.threads(), began.elapsed().as_secs_f64());
    Ok(Some(Done { answer, kept: None, threads, seconds }))
}

/// Writes the folder, unless it holds the same already.
fn keep(asked: &Examined, options: &Options, place: &Place, done: &Done) -> Result<bool, Failure> {
    if done.kept.is_some() && place.is_whole_in(options.language) {
        return Ok(false);
    }
    let failed = |what: &str, error: &dyn std::fmt::Display| Failure::failed(format!("cannot make {what}: {error}"));
    let (answer, language) = (&done.answer, options.language);
    let effort = Effort {
        command_line: std::env::args().collect(),
        threads: done.kept.as_ref().map_or(done.threads, |kept| kept.threads),
        wall_seconds: done.kept.as_ref().map_or(done.seconds, |kept| kept.wall_seconds),
        language,
    };
    let manifest = Manifest::new(place.identity(), asked.plans(), &answer.campaign(), &[], effort);
    let mut files = vec![File::new(RESULT, document(answer).map_err(|error| failed(RESULT, &error))?)];
    let report = html::validate(answer, &manifest, &language.into()).map_err(|error| failed(REPORT, &error))?;
    files.push(File::new(REPORT, report));
    let charts = drawn(|folder| charts::write_validate(answer, folder, language));
    files.extend(charts.map_err(|error| failed("charts", &error))?);
    place.write(&files, manifest).map(|()| true).map_err(|error| {
        place.abandon();
        Failure::failed(error.to_string()).with_help(error.help())
    })
}

/// Says where the result is.
fn conclude(options: &Options, place: &Place, done: &Done, written: bool) {
    let folder = place.path().display();
    options.note(&match (&done.kept, written) {
        (_, false) => format!("already computed: {folder}; --force recomputes"),
        (Some(_), true) => format!("already computed; the report: {folder}/{REPORT}"),
        (None, true) => {
            let made = counted(u64::from(done.answer.simulated), "replication", "replications");
            format!("{made} in {}; the report: {folder}/{REPORT}", duration(done.seconds))
        }
    });
}

/// What is about to be done, with the seed.
fn introduction(asked: &Examined) -> String {
    let futures = counted(u64::from(asked.replications), "future", "futures");
    let (name, seed) = (asked.plan.name(), asked.seed);
    let beside: Vec<&str> = asked.beside().map(Plan::name).collect();
    let beside = if beside.is_empty() { String::new() } else { format!("; beside it {}", beside.join(", ")) };
    format!("seed {seed}: {name} and what it would be otherwise in {futures} (central assumptions){beside}")
}

impl Options {
    /// Says something on stderr unless it is to be quiet.
    fn note(&self, text: &str) {
        if !self.quiet {
            output::note(text);
        }
    }
}
