//! From a study to an answer on stdout and a folder on disk.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use serde::Serialize;

use super::exit::{Exit, Failure};
use super::interrupt;
use super::output;
use super::progress::{Progress, duration};
use super::rehearsal;
use super::simulation::Simulation;
use super::words::counted;
use crate::experiment::trace::{Trace, illustration};
use crate::experiment::{self, Campaign, Gathered, Harvest, Mode, Size, Study, Warning, write_archive};
use crate::report::charts::ChartError;
use crate::report::document::document;
use crate::report::folder::{ARCHIVE, File, FolderError, Kept, Place, REPORT, STORY};
use crate::report::html::{Edition, PageError};
use crate::report::manifest::{BUILD, Effort, Manifest};
use crate::report::shell::quoted;
use crate::report::terminal::Look;
use crate::report::{csv, parquet};
use crate::sim::Replicator;
use crate::text::Language;

/// What a command that simulates gives.
pub trait Answer: Serialize {
    /// The command's name.
    const COMMAND: &'static str;
    /// Makes the answer of what was simulated.
    fn of(study: &Study, gathered: &Gathered) -> Self;
    /// The futures behind it.
    fn campaign(&self) -> &Campaign;
    /// Advice on it.
    fn warnings(&self) -> &[Warning];
    /// The design that is worth a closer look at what holds it back; none if that is what
    /// was asked.
    fn subject(&self) -> Option<&str>;
    /// The page for the terminal.
    fn page(&self, look: &Look) -> String;
    /// Draws its charts into a folder.
    ///
    /// # Errors
    /// [`ChartError`].
    fn charts(&self, folder: &Path, language: Language) -> Result<Vec<PathBuf>, ChartError>;
    /// Its report, one HTML file, with one buyer's story if there is one to tell.
    ///
    /// # Errors
    /// [`PageError`].
    fn report(&self, manifest: &Manifest, story: Option<&Trace>, edition: &Edition) -> Result<String, PageError>;
}

/// Simulates a study as the options say, keeps the result and prints it.
///
/// # Errors
/// [`Failure`]: the folder cannot be used, a replication failed, a file could
/// not be written.
pub fn execute<A: Answer>(study: &Study, options: &Simulation) -> Result<Exit, Failure> {
    let place = place::<A>(study, options)?;
    let kept = if options.force { None } else { place.kept() };
    if options.dry_run {
        return rehearsal::dry_run(study, options, &place, kept.as_ref());
    }
    options.note(&introduction(study, options));
    let done = simulate(study, options, &place, kept)?;
    if done.gathered.harvest.is_empty() {
        place.abandon();
        options.note("interrupted before the first replications were done; nothing is kept");
        return Ok(Exit::Interrupted);
    }
    let answer = A::of(study, &done.gathered);
    let written = keep(study, options, &place, &done, &answer);
    print(options, &answer)?;
    let exit = conclude(options, &place, &done, written)?;
    if exit == Exit::Done
        && let Some(next) = next(study, options, answer.subject())
    {
        options.note(&format!("next, what holds it back: {next}"));
    }
    Ok(exit)
}

/// Where the result goes.
fn place<A: Answer>(study: &Study, options: &Simulation) -> Result<Place, Failure> {
    let identity = study.identity(A::COMMAND, BUILD);
    let names = study.asked().map(|(frame, _)| frame.name.as_str());
    let usual = || PathBuf::from("output").join(Place::name(A::COMMAND, names, &identity));
    let path = options.out.clone().unwrap_or_else(usual);
    Place::new(path, identity).map_err(refused)
}

/// What was done, beyond the harvest itself.
struct Done {
    gathered: Gathered,
    kept: Option<Kept>,
    threads: usize,
    seconds: f64,
    /// Replications that were simulated now.
    fresh: u64,
}

impl Done {
    /// Whether the folder holds all this already, with charts in this language.
    fn is_stored(&self, language: Language) -> bool {
        let n = self.gathered.harvest.len();
        // Charts of more futures are not these in another language.
        let holds = |kept: &Kept| match kept.harvest.len() {
            all if all == n => kept.complete && kept.manifest.speaks(language),
            all => kept.complete && all > n,
        };
        self.fresh == 0 && self.kept.as_ref().is_some_and(holds)
    }
}

fn simulate(study: &Study, options: &Simulation, place: &Place, kept: Option<Kept>) -> Result<Done, Failure> {
    let size = options.size();
    let earlier = kept.as_ref().map_or_else(|| Harvest::of_designs(study.models.len()), |kept| kept.harvest.clone());
    let stored = earlier.len();
    if stored < size.limit(study.futures) {
        place.prepare().map_err(refused)?;
    }
    let progress = Progress::new(options.quiet);
    let (designs, began) = (study.models.len() as u64, Instant::now());
    let reached = |done| progress.reached(done);
    let told = Cell::new(0);
    let expect = |futures: u32| {
        progress.expect(u64::from(futures.saturating_sub(stored)) * designs);
        // The second time it is a forecast, made of the first futures.
        if told.replace(told.get() + 1) == 1 {
            options.note(&format!("about {futures} futures are expected to be needed"));
        }
    };
    let replicator = Replicator::new(options.threads()).map_err(|error| Failure::failed(error.to_string()))?;
    let replicator = replicator.interrupted_by(interrupt::flag()?).reporting_to(&reached);
    let gathered =
        experiment::gather(&study.models, study.baseline, study.futures, size, earlier, &replicator, &expect);
    progress.finish();
    let gathered = gathered.map_err(|failure| {
        place.abandon();
        Failure::failed(failure.to_string())
            .with_help("this is a defect of meander: please report it with the scenario")
    })?;
    let (threads, fresh) = (replicator.threads(), replicator.done());
    let seconds = if fresh == 0 { 0.0 } else { began.elapsed().as_secs_f64() };
    Ok(Done { gathered, kept, threads, seconds, fresh })
}

/// Writes the folder, unless it holds the same or more already.
fn keep<A: Answer>(
    study: &Study,
    options: &Simulation,
    place: &Place,
    done: &Done,
    answer: &A,
) -> Result<bool, Failure> {
    let has_csv = place.path().join("replications.csv").exists();
    if done.is_stored(options.language()) && (!options.csv || has_csv) {
        place.abandon();
        return Ok(false);
    }
    let before = done.kept.as_ref().map_or(0.0, |kept| kept.manifest.wall_seconds);
    let effort = Effort {
        command_line: std::env::args().collect(),
        threads: done.threads,
        wall_seconds: before + done.seconds,
        language: options.language(),
    };
    let manifest = Manifest::new(place.identity(), study.plans(), answer.campaign(), answer.warnings(), effort);
    let files = files(study, options, (place, &manifest), &done.gathered.harvest, answer)?;
    match place.write(&files, manifest) {
        Ok(()) => Ok(true),
        Err(error) => {
            place.abandon();
            Err(Failure::failed(error.to_string()).with_help(error.help()))
        }
    }
}

fn files<A: Answer>(
    study: &Study,
    options: &Simulation,
    (place, manifest): (&Place, &Manifest),
    harvest: &Harvest,
    answer: &A,
) -> Result<Vec<File>, Failure> {
    let failed = |what: &str, error: &dyn std::fmt::Display| Failure::failed(format!("cannot make {what}: {error}"));
    let result = document(answer).map_err(|error| failed("result.json", &error))?;
    let replications = parquet::replications(study, harvest).map_err(|e| failed("replications.parquet", &e))?;
    let monthly = parquet::monthly(study, harvest).map_err(|e| failed("monthly.parquet", &e))?;
    let mut files = vec![
        File::new(ARCHIVE, write_archive(place.identity(), harvest)),
        File::new("result.json", result),
        File::new("replications.parquet", replications),
        File::new("monthly.parquet", monthly),
    ];
    let reviews = parquet::reviews(study, harvest).map_err(|e| failed("reviews.parquet", &e))?;
    files.extend(reviews.map(|bytes| File::new("reviews.parquet", bytes)));
    if options.csv {
        let replications = csv::replications(study, harvest).map_err(|e| failed("replications.csv", &e))?;
        let monthly = csv::monthly(study, harvest).map_err(|e| failed("monthly.csv", &e))?;
        files.extend([File::new("replications.csv", replications), File::new("monthly.csv", monthly)]);
    }
    let story = answer.subject().and_then(|design| illustration(study, design));
    if let Some(story) = &story {
        files.push(File::new(STORY, document(story).map_err(|error| failed(STORY, &error))?));
    }
    let report = answer.report(manifest, story.as_ref(), &options.language().into());
    files.push(File::new(REPORT, report.map_err(|error| failed(REPORT, &error))?));
    let charts = drawn(|folder| answer.charts(folder, options.language()));
    files.extend(charts.map_err(|error| failed("charts", &error))?);
    Ok(files)
}

/// Charts, drawn in a folder of their own so that a fault leaves nothing half drawn.
pub(super) fn drawn(
    draw: impl FnOnce(&Path) -> Result<Vec<PathBuf>, ChartError>,
) -> Result<Vec<File>, Box<dyn std::error::Error>> {
    let studio = tempfile::tempdir()?;
    let mut files = Vec::new();
    for path in draw(studio.path())? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.push(File::new(format!("charts/{name}"), fs::read(&path)?));
    }
    Ok(files)
}

fn print<A: Answer>(options: &Simulation, answer: &A) -> Result<(), Failure> {
    if options.json {
        return output::result(&document(answer).map_err(|error| Failure::failed(error.to_string()))?);
    }
    output::result(&answer.page(&options.look()))
}

/// Says where the result is, and how it ended.
fn conclude(options: &Simulation, place: &Place, done: &Done, written: Result<bool, Failure>) -> Result<Exit, Failure> {
    let written = written?;
    let interrupted = done.gathered.interrupted;
    let folder = if interrupted { place.partial() } else { place.path().to_owned() };
    let folder = folder.display();
    if interrupted {
        let n = done.gathered.harvest.len();
        options
            .note(&format!("interrupted: {n} replications are kept in {folder}; the same command goes on from there"));
        return Ok(Exit::Interrupted);
    }
    options.note(&if written {
        let made = counted(done.fresh, "replication", "replications");
        format!("{made} in {}; the report: {folder}/{REPORT}", duration(done.seconds))
    } else {
        format!("already computed: {folder}; --force recomputes")
    });
    Ok(Exit::Done)
}

/// The command that looks closer at a design, with what was set.
fn next(study: &Study, options: &Simulation, design: Option<&str>) -> Option<String> {
    let (_, model) = study.asked().find(|(frame, _)| Some(frame.name.as_str()) == design)?;
    let sets = options.set.iter().flat_map(|set| ["--set", set]);
    let words = ["meander", "bottleneck", model.plan().reference()].into_iter().chain(sets);
    Some(words.map(quoted).collect::<Vec<_>>().join(" "))
}

/// What is about to be done, with the seed.
pub fn introduction(study: &Study, options: &Simulation) -> String {
    let asked = study.asked().count();
    let designs = match study.models.len() - asked {
        0 => counted(asked as u64, "design", "designs"),
        reliefs => format!("1 design as it is and with {} in turn", counted(reliefs as u64, "relief", "reliefs")),
    };
    let limit = options.size().limit(study.futures);
    let layout = study.futures.layout(limit);
    let arranged = match (study.futures.mode, layout.draws) {
        (Mode::Central, _) => "central assumptions".to_owned(),
        (Mode::Drawn, 1) => format!("one draw of the assumptions, {} lucks", layout.lucks),
        (Mode::Drawn, draws) => format!("{draws} draws of the assumptions, {} lucks each", layout.lucks),
    };
    let many = match options.size() {
        Size::Precision { asked, .. } => {
            format!("up to {}, until ± {} %", counted(u64::from(limit), "future", "futures"), 100.0 * asked)
        }
        Size::Replications(_) => counted(u64::from(limit), "future", "futures"),
    };
    format!("seed {}: {designs} in {many} ({arranged})", study.futures.seed)
}

/// A folder that cannot be used is bad input.
pub(super) fn refused(error: FolderError) -> Failure {
    Failure::bad_input(error.to_string()).with_help(error.help())
}
