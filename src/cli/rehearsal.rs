//! `--dry-run`: the plan, the estimated time, the files.

use std::num::NonZeroUsize;
use std::time::Instant;

use super::campaign::introduction;
use super::exit::{Exit, Failure};
use super::output;
use super::progress::duration;
use super::simulation::Simulation;
use super::words::counted;
use crate::experiment::{Size, Study};
use crate::report::folder::{ARCHIVE, Kept, Place, REPORT};
use crate::sim::Model;

/// Prints what would be done. Rehearses one replication of each design to
/// estimate the time.
///
/// # Errors
/// [`Failure`] if nothing can be printed.
pub fn dry_run(study: &Study, options: &Simulation, place: &Place, kept: Option<&Kept>) -> Result<Exit, Failure> {
    let mut plan = vec![introduction(study, options)];
    for frame in &study.frames {
        let people: u32 = frame.teams.iter().map(|team| team.reps).sum();
        let (people, teams) =
            (counted(u64::from(people), "person", "people"), counted(frame.teams.len() as u64, "team", "teams"));
        plan.push(format!("  {}: {people} in {teams}", frame.name));
    }
    let stored = kept.map_or(0, |kept| kept.harvest.len());
    if stored > 0 {
        let are = if stored == 1 { "is" } else { "are" };
        plan.push(format!("{} {are} already there", counted(u64::from(stored), "future", "futures")));
    }
    plan.push(time(study, options, stored));
    plan.push(format!("folder: {}", place.path().display()));
    plan.push(format!("files: {}", files(options).join(", ")));
    output::result(&plan.join("\n"))?;
    Ok(Exit::Done)
}

fn time(study: &Study, options: &Simulation, stored: u32) -> String {
    let begin = Instant::now();
    for model in &study.models {
        std::hint::black_box(model.replicate(study.futures.address(0)));
    }
    let each = begin.elapsed().as_secs_f64();
    let cores = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let threads = if options.threads() == 0 { cores } else { options.threads() };
    let left = options.size().limit(study.futures).saturating_sub(stored);
    let seconds = duration(each * f64::from(left) / threads as f64);
    let most = if matches!(options.size(), Size::Precision { .. }) { "at most " } else { "" };
    format!("estimated time: {most}{seconds} on {threads} threads ({:.0} ms a future)", 1000.0 * each)
}

fn files(options: &Simulation) -> Vec<&'static str> {
    let mut files =
        vec!["manifest.json", ARCHIVE, "result.json", "replications.parquet", "monthly.parquet", REPORT, "charts/"];
    if options.csv {
        files.extend(["replications.csv", "monthly.csv"]);
    }
    files
}
