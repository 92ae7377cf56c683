//! Where a result goes, and what is already there.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::error::FolderError;
use super::write::{ARCHIVE, MANIFEST};
use crate::experiment::{Harvest, Identity, read_archive};
use crate::report::manifest::{FOLDER_FORMAT, Manifest};
use crate::text::Language;

/// The folder of a result: `path` when it is whole, `path.partial` until then.
#[derive(Debug, Clone)]
pub struct Place {
    path: PathBuf,
    identity: Identity,
}

/// What an earlier run of the same inputs left.
#[derive(Debug, Clone)]
pub struct Kept {
    /// How it was made.
    pub manifest: Manifest,
    /// Its replications.
    pub harvest: Harvest,
    /// Whether the folder is whole, not what an interrupt left.
    pub complete: bool,
}

impl Place {
    /// The folder at `path` for the result of these inputs.
    ///
    /// # Errors
    /// [`FolderError`] if something else is there.
    pub fn new(path: impl Into<PathBuf>, identity: Identity) -> Result<Self, FolderError> {
        let place = Place { path: tidy(path.into()), identity };
        for folder in [&place.path, &place.partial()] {
            place.check(folder)?;
        }
        Ok(place)
    }

    /// The name of a folder: the command, the scenarios, the hash of all inputs.
    pub fn name<'a>(command: &str, scenarios: impl Iterator<Item = &'a str>, identity: &Identity) -> String {
        let names: Vec<String> = scenarios.map(file_name).collect();
        // Many scenarios make no readable name, and systems limit its length.
        let names: String = names.join("-").chars().take(80).collect();
        format!("{command}-{names}-{}", identity.short())
    }

    /// Where the whole result is or will be.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where it is until it is whole.
    pub fn partial(&self) -> PathBuf {
        let mut name = self.path.as_os_str().to_owned();
        name.push(".partial");
        PathBuf::from(name)
    }

    /// Hash of the inputs.
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// The most that an earlier run left, whole or interrupted.
    pub fn kept(&self) -> Option<Kept> {
        let whole = self.read(&self.path, true);
        let partial = self.read(&self.partial(), false);
        match (whole, partial) {
            (Some(whole), Some(partial)) if partial.harvest.len() > whole.harvest.len() => Some(partial),
            (whole, partial) => whole.or(partial),
        }
    }

    /// Whether the whole result is there already, every file of its manifest, with charts in
    /// this language.
    pub fn is_whole_in(&self, language: Language) -> bool {
        let there = |name: &str| self.path.join(name).is_file();
        let whole = |manifest: Manifest| {
            !manifest.partial && manifest.speaks(language) && manifest.files.iter().all(|file| there(&file.name))
        };
        read_manifest(&self.path).is_some_and(whole)
    }

    /// Makes sure that the result can be written, before the work begins.
    ///
    /// # Errors
    /// [`FolderError::Unwritable`].
    pub fn prepare(&self) -> Result<(), FolderError> {
        let partial = self.partial();
        fs::create_dir_all(&partial).map_err(FolderError::unwritable(&partial))?;
        let probe = tempfile::NamedTempFile::new_in(&partial).map(drop);
        probe.map_err(FolderError::unwritable(&partial))
    }

    /// Takes back what [`Self::prepare`] made, if nothing came of the run.
    pub fn abandon(&self) {
        // Only an empty folder can be removed so; anything else is worth keeping.
        let _ = fs::remove_dir(self.partial());
    }

    /// Refuses a folder that is not ours or of other inputs.
    fn check(&self, folder: &Path) -> Result<(), FolderError> {
        let not_ours = || FolderError::NotOurs { path: folder.to_owned() };
        let is_empty = match fs::read_dir(folder).map(|mut entries| entries.next().is_none()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => true,
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => return Err(not_ours()),
            Err(source) => return Err(FolderError::Unreadable { path: folder.to_owned(), source }),
            Ok(is_empty) => is_empty,
        };
        if is_empty {
            return Ok(());
        }
        let manifest = read_manifest(folder).ok_or_else(not_ours)?;
        if manifest.inputs == self.identity.to_string() {
            return Ok(());
        }
        Err(FolderError::OtherInputs { path: folder.to_owned(), made_by: manifest.command_line.join(" ") })
    }

    fn read(&self, folder: &Path, complete: bool) -> Option<Kept> {
        let manifest = read_manifest(folder)?;
        let archive = fs::read(folder.join(ARCHIVE)).ok()?;
        let harvest = read_archive(&self.identity, &archive)?;
        Some(Kept { manifest, harvest, complete })
    }
}

/// The manifest of a folder, if it is ours.
pub(super) fn read_manifest(folder: &Path) -> Option<Manifest> {
    let text = fs::read_to_string(folder.join(MANIFEST)).ok()?;
    serde_json::from_str(&text).ok().filter(|manifest: &Manifest| manifest.format == FOLDER_FORMAT)
}

/// Without a slash at the end, which would put `.partial` inside.
fn tidy(path: PathBuf) -> PathBuf {
    path.components().collect()
}

/// A scenario's name as part of a file's: letters and digits stay.
fn file_name(name: &str) -> String {
    name.chars().map(|c| if c.is_alphanumeric() || c == '-' || c == '_' { c } else { '-' }).collect()
}
