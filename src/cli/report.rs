//! `meander report`: an earlier result, rendered again.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::campaign::drawn;
use super::exit::{Exit, Failure};
use super::language::Spoken;
use super::output;
use crate::experiment::trace::{TRACE_SCHEMA, Trace};
use crate::experiment::validate::{VALIDATE_SCHEMA, Validate};
use crate::experiment::{BOTTLENECK_SCHEMA, Bottleneck, COMPARE_SCHEMA, Compare, RUN_SCHEMA, Run};
use crate::report::charts::{self, ChartError};
use crate::report::folder::{File, FolderError, REPORT, STORY, Stored};
use crate::report::html::{self, Edition, PageError};
use crate::report::manifest::Manifest;
use crate::text::Language;

/// Renders the report and the charts of an earlier result again, in another language or with a title of your own. Nothing is simulated
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  meander report output/compare-split-role-revops-one-team-1a2b3c4d --lang ja
  meander report output/run-my-company-5e6f7a8b --title \"Board meeting, March\"")]
pub struct Report {
    /// Folder of a result, as run, compare, bottleneck, trace or validate wrote it.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Title of the report, kept until another is given; "" gives back the names of its designs.
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[command(flatten)]
    spoken: Spoken,
    /// Say nothing on stderr but warnings and errors.
    #[arg(long)]
    quiet: bool,
}

/// The document of a folder.
const RESULT: &str = "result.json";

/// What every document says first.
#[derive(Deserialize)]
struct Kind {
    schema: String,
}

/// A result of any kind.
enum Any {
    Run(Box<Run>),
    Compare(Box<Compare>),
    Bottleneck(Box<Bottleneck>),
    Trace(Box<Trace>),
    Validate(Box<Validate>),
}

impl Report {
    /// Reads the result, renders it and puts the files in place.
    ///
    /// # Errors
    /// [`Failure`]: no such folder, not a whole result of this version, or it cannot be written.
    pub fn execute(self) -> Result<Exit, Failure> {
        let stored = Stored::open(&self.folder).map_err(unusable)?;
        let answer = read(&stored)?;
        let title = self.title.or_else(|| stored.manifest().title.clone()).filter(|title| !title.trim().is_empty());
        let edition = Edition { language: self.spoken.language(), title: title.clone() };
        let failed =
            |what: &str, error: &dyn std::fmt::Display| Failure::failed(format!("cannot make {what}: {error}"));
        let page = answer
            .page(stored.manifest(), story(&stored)?.as_ref(), &edition)
            .map_err(|error| failed(REPORT, &error))?;
        let mut files = vec![File::new(REPORT, page)];
        let charts = drawn(|folder| answer.charts(folder, edition.language));
        files.extend(charts.map_err(|error| failed("charts", &error))?);
        let language = edition.language.code().to_owned();
        let manifest = Manifest { language, title, ..stored.manifest().clone() };
        stored.renew(&files, &["charts/"], manifest).map_err(unusable)?;
        if !self.quiet {
            output::note(&format!("rendered again: {}", stored.path().join(REPORT).display()));
        }
        Ok(Exit::Done)
    }
}

impl Any {
    fn page(&self, manifest: &Manifest, story: Option<&Trace>, edition: &Edition) -> Result<String, PageError> {
        match self {
            Any::Run(answer) => html::run(answer, manifest, story, edition),
            Any::Compare(answer) => html::compare(answer, manifest, story, edition),
            Any::Bottleneck(answer) => html::bottleneck(answer, manifest, edition),
            Any::Trace(answer) => html::trace(answer, manifest, edition),
            Any::Validate(answer) => html::validate(answer, manifest, edition),
        }
    }

    fn charts(&self, folder: &Path, language: Language) -> Result<Vec<PathBuf>, ChartError> {
        match self {
            Any::Run(answer) => charts::write_run(answer, folder, language),
            Any::Compare(answer) => charts::write_compare(answer, folder, language),
            Any::Bottleneck(answer) => charts::write_bottleneck(answer, folder, language),
            Any::Trace(answer) => charts::write_trace(answer, folder, language),
            Any::Validate(answer) => charts::write_validate(answer, folder, language),
        }
    }
}

/// The result of a folder by what its document says it is.
fn read(stored: &Stored) -> Result<Any, Failure> {
    let text = stored.read(RESULT).map_err(unusable)?;
    let kind: Kind = parsed(&text, (stored, RESULT))?;
    Ok(match kind.schema.as_str() {
        RUN_SCHEMA => Any::Run(parsed(&text, (stored, RESULT))?),
        COMPARE_SCHEMA => Any::Compare(parsed(&text, (stored, RESULT))?),
        BOTTLENECK_SCHEMA => Any::Bottleneck(parsed(&text, (stored, RESULT))?),
        TRACE_SCHEMA => Any::Trace(parsed(&text, (stored, RESULT))?),
        VALIDATE_SCHEMA => Any::Validate(parsed(&text, (stored, RESULT))?),
        other => {
            let known = [RUN_SCHEMA, COMPARE_SCHEMA, BOTTLENECK_SCHEMA, TRACE_SCHEMA, VALIDATE_SCHEMA].join(", ");
            return Err(Failure::bad_input(format!("`{}` holds `{other}`", stored.path().display()))
                .with_help(format!("this version renders: {known}")));
        }
    })
}

/// The story that stands beside it, if one does.
fn story(stored: &Stored) -> Result<Option<Trace>, Failure> {
    if !stored.manifest().files.iter().any(|file| file.name == STORY) {
        return Ok(None);
    }
    parsed(&stored.read(STORY).map_err(unusable)?, (stored, STORY)).map(Some)
}

fn parsed<T: DeserializeOwned>(text: &[u8], (stored, name): (&Stored, &str)) -> Result<T, Failure> {
    serde_json::from_slice(text).map_err(|error| {
        let path = stored.path().join(name);
        Failure::bad_input(format!("cannot read `{}`: {error}", path.display()))
            .with_help("it was changed, or another version wrote it; run its command again with --force")
    })
}

/// A folder that cannot be rendered again.
fn unusable(error: FolderError) -> Failure {
    let help = match &error {
        FolderError::NotOurs { .. } | FolderError::Unreadable { .. } => {
            "name the folder of a result, as output/compare-…"
        }
        FolderError::Unwritable { .. } => "make the folder one that can be written to, or make room",
        other => other.help(),
    };
    Failure::bad_input(error.to_string()).with_help(help)
}
