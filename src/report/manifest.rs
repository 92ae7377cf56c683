//! `manifest.json`: all it takes to run it again, and to see what was run.

use serde::{Deserialize, Serialize};

use crate::experiment::{Campaign, Identity, Mode, Warning};
use crate::scenario::Plan;
use crate::text::Language;

/// Format of a folder; its presence marks a folder as ours.
pub const FOLDER_FORMAT: &str = "meander/output/1";

/// Fingerprint of the sources that this program was built from.
pub const BUILD: &str = env!("MEANDER_BUILD");

/// The lock file of the dependencies that this program was built with.
const LOCK: &[u8] = include_bytes!("../../Cargo.lock");

/// What a folder holds and how it was made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FOLDER_FORMAT`].
    pub format: String,
    /// Version of meander.
    pub version: String,
    /// Fingerprint of its sources.
    pub build: String,
    /// Machine that it was built for.
    pub target: String,
    /// BLAKE3 of the lock file of its dependencies.
    pub lockfile: String,
    /// The command line, word by word.
    pub command_line: Vec<String>,
    /// Hash of everything that decides the answer.
    pub inputs: String,
    /// Root seed.
    pub seed: u64,
    /// How uncertain assumptions were treated.
    pub assumptions: Mode,
    /// Replications of each design.
    pub replications: u32,
    /// Whether the run was interrupted before all its replications were done.
    pub partial: bool,
    /// Language of the charts, by its ISO 639-1 code.
    #[serde(default = "english")]
    pub language: String,
    /// Title of the report; none where it is named after its designs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Threads of the last run.
    pub threads: usize,
    /// Events handled, stale ones not counted.
    pub events: u64,
    /// Seconds of simulation, over all runs that filled the folder.
    pub wall_seconds: f64,
    /// The scenarios.
    pub scenarios: Vec<ScenarioEntry>,
    /// Advice.
    pub warnings: Vec<Warning>,
    /// Every other file.
    pub files: Vec<FileEntry>,
}

/// A scenario as it was simulated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScenarioEntry {
    /// Its name.
    pub name: String,
    /// BLAKE3 of the resolved text.
    pub hash: String,
    /// Every setting after inheritance, overrides and defaults, as TOML.
    pub resolved: String,
}

/// A file of the folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Its path within the folder.
    pub name: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// Its BLAKE3 hash.
    pub hash: String,
}

/// How a run was done, which no answer may depend on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Effort {
    /// The command line, word by word.
    pub command_line: Vec<String>,
    /// Threads.
    pub threads: usize,
    /// Seconds of simulation.
    pub wall_seconds: f64,
    /// Language of the charts.
    pub language: Language,
}

impl Manifest {
    /// The manifest of a run, before its files are known.
    pub fn new<'a>(
        identity: &Identity,
        scenarios: impl IntoIterator<Item = &'a Plan>,
        campaign: &Campaign,
        warnings: &[Warning],
        effort: Effort,
    ) -> Self {
        let scenario = |plan: &Plan| {
            let resolved = plan.canonical();
            ScenarioEntry { name: plan.name().to_owned(), hash: hash(resolved.as_bytes()), resolved }
        };
        Manifest {
            format: FOLDER_FORMAT.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            build: BUILD.to_owned(),
            target: env!("MEANDER_TARGET").to_owned(),
            lockfile: hash(LOCK),
            command_line: effort.command_line,
            inputs: identity.to_string(),
            seed: campaign.seed,
            assumptions: campaign.assumptions,
            replications: campaign.replications,
            partial: campaign.partial,
            language: effort.language.code().to_owned(),
            title: None,
            threads: effort.threads,
            events: campaign.events,
            wall_seconds: effort.wall_seconds,
            scenarios: scenarios.into_iter().map(scenario).collect(),
            warnings: warnings.to_vec(),
            files: Vec::new(),
        }
    }

    /// Whether the charts are in this language.
    pub fn speaks(&self, language: Language) -> bool {
        self.language == language.code()
    }
}

impl FileEntry {
    /// The entry of a file of these bytes.
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        FileEntry { name: name.to_owned(), bytes: bytes.len() as u64, hash: hash(bytes) }
    }
}

/// The language of every folder before there was another.
fn english() -> String {
    Language::English.code().to_owned()
}

fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}
