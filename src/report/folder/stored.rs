//! A result that is there already, to be rendered again.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::error::FolderError;
use super::place::read_manifest;
use super::write::{File, MANIFEST};
use crate::report::document::document;
use crate::report::manifest::{FileEntry, Manifest};

/// A folder with a whole result.
#[derive(Debug, Clone)]
pub struct Stored {
    /// As it was named.
    path: PathBuf,
    /// Where that leads, symbolic links followed.
    real: PathBuf,
    manifest: Manifest,
}

impl Stored {
    /// Opens the folder.
    ///
    /// # Errors
    /// [`FolderError`]: it is not there, not ours, or what an interrupt left.
    pub fn open(path: impl Into<PathBuf>) -> Result<Self, FolderError> {
        let path: PathBuf = path.into();
        let real = fs::canonicalize(&path).and_then(|real| fs::read_dir(&real).map(|_| real));
        let real = real.map_err(|source| FolderError::Unreadable { path: path.clone(), source })?;
        let manifest = read_manifest(&real).ok_or_else(|| FolderError::NotOurs { path: path.clone() })?;
        if manifest.partial {
            return Err(FolderError::Unfinished { path });
        }
        Ok(Stored { path, real, manifest })
    }

    /// Where it is, as it was named.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How it was made.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// A file of it, as it was written.
    ///
    /// # Errors
    /// [`FolderError`]: it cannot be read, or is another than the manifest says.
    pub fn read(&self, name: &str) -> Result<Vec<u8>, FolderError> {
        let path = self.path.join(name);
        let bytes = fs::read(self.real.join(name));
        let bytes = bytes.map_err(|source| FolderError::Unreadable { path: path.clone(), source })?;
        let listed = self.manifest.files.iter().find(|entry| entry.name == name);
        match listed {
            Some(entry) if *entry == FileEntry::of(name, &bytes) => Ok(bytes),
            _ => Err(FolderError::Changed { path }),
        }
    }

    /// Puts these files in the place of those of the same names, and of all that the manifest
    /// lists below these folders; everything else stays, the user's own files too.
    ///
    /// # Errors
    /// [`FolderError::Unwritable`]; then everything is as it was.
    pub fn renew(&self, files: &[File], folders: &[&str], mut manifest: Manifest) -> Result<(), FolderError> {
        let renewed = |name: &str| files.iter().any(|file| file.name == name);
        let (old, kept): (Vec<FileEntry>, Vec<FileEntry>) = self
            .manifest
            .files
            .iter()
            .cloned()
            .partition(|entry| renewed(&entry.name) || folders.iter().any(|folder| entry.name.starts_with(folder)));
        manifest.files = kept;
        manifest.files.extend(files.iter().map(|file| FileEntry::of(&file.name, &file.bytes)));
        let swap = || -> io::Result<()> {
            let mut swap = Swap::within(&self.real)?;
            for file in files {
                swap.stage(&file.name, &file.bytes)?;
            }
            swap.stage(MANIFEST, document(&manifest)?.as_bytes())?;
            let removed = old.iter().map(|entry| entry.name.as_str()).filter(|&name| !renewed(name));
            swap.carry_out(removed)
        };
        swap().map_err(FolderError::unwritable(&self.path))
    }
}

/// New files beside those that they will replace, and old ones out of the way until all are in place.
struct Swap<'a> {
    folder: &'a Path,
    /// Holds `new` and `old`; gone for good when this is dropped.
    shelter: TempDir,
    staged: Vec<String>,
}

impl<'a> Swap<'a> {
    fn within(folder: &'a Path) -> io::Result<Self> {
        let shelter = tempfile::Builder::new().prefix(".meander-").tempdir_in(folder)?;
        Ok(Swap { folder, shelter, staged: Vec::new() })
    }

    fn new_of(&self, name: &str) -> PathBuf {
        self.shelter.path().join("new").join(name)
    }

    fn old_of(&self, name: &str) -> PathBuf {
        self.shelter.path().join("old").join(name)
    }

    fn stage(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        write_below(&self.new_of(name), bytes)?;
        self.staged.push(name.to_owned());
        Ok(())
    }

    /// Takes away what is removed and puts what is staged in place; the last is the manifest.
    fn carry_out<'n>(&self, removed: impl Iterator<Item = &'n str>) -> io::Result<()> {
        let mut moved: Vec<&str> = Vec::new();
        let steps = removed.map(|name| (name, false)).chain(self.staged.iter().map(|name| (name.as_str(), true)));
        for (name, replaced) in steps {
            // Undone even if it fails half way: what is not there cannot be put back, and need not.
            moved.push(name);
            if let Err(error) = self.step(name, replaced) {
                moved.iter().rev().for_each(|name| self.put_back(name));
                return Err(error);
            }
        }
        Ok(())
    }

    fn step(&self, name: &str, replaced: bool) -> io::Result<()> {
        let place = self.folder.join(name);
        if place.exists() {
            make_room_for(&self.old_of(name))?;
            fs::rename(&place, self.old_of(name))?;
        }
        if replaced {
            make_room_for(&place)?;
            fs::rename(self.new_of(name), &place)?;
        }
        Ok(())
    }

    /// The best that can be done after an error, which is what will be reported.
    fn put_back(&self, name: &str) {
        let place = self.folder.join(name);
        if !self.new_of(name).exists() && self.staged.iter().any(|staged| staged == name) {
            let _ = fs::remove_file(&place);
        }
        if self.old_of(name).exists() {
            let _ = fs::rename(self.old_of(name), &place);
        }
    }
}

fn make_room_for(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

fn write_below(path: &Path, bytes: &[u8]) -> io::Result<()> {
    make_room_for(path)?;
    fs::write(path, bytes)
}
