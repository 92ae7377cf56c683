//! A result that is there already, to be rendered again.

use std::fs;
use std::path::{Path, PathBuf};

use super::error::FolderError;
use super::place::read_manifest;
use super::write::{File, whole};
use crate::report::manifest::Manifest;

/// A folder with a whole result.
#[derive(Debug, Clone)]
pub struct Stored {
    path: PathBuf,
    manifest: Manifest,
}

impl Stored {
    /// Opens the folder.
    ///
    /// # Errors
    /// [`FolderError`]: it is not there, not ours, or what an interrupt left.
    pub fn open(path: impl Into<PathBuf>) -> Result<Self, FolderError> {
        let path: PathBuf = path.into().components().collect();
        if let Err(source) = fs::read_dir(&path) {
            return Err(FolderError::Unreadable { path, source });
        }
        let manifest = read_manifest(&path).ok_or_else(|| FolderError::NotOurs { path: path.clone() })?;
        if manifest.partial {
            return Err(FolderError::Unfinished { path });
        }
        Ok(Stored { path, manifest })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How it was made.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// A file of it.
    ///
    /// # Errors
    /// [`FolderError::Unreadable`].
    pub fn read(&self, name: &str) -> Result<Vec<u8>, FolderError> {
        let path = self.path.join(name);
        fs::read(&path).map_err(|source| FolderError::Unreadable { path, source })
    }

    /// Puts these files in the place of those of the same names, and of all below these
    /// folders; everything else stays.
    ///
    /// # Errors
    /// [`FolderError`]; then everything is as it was.
    pub fn renew(&self, files: Vec<File>, folders: &[&str], manifest: Manifest) -> Result<(), FolderError> {
        let replaced = |name: &str| {
            files.iter().any(|file| file.name == name) || folders.iter().any(|folder| name.starts_with(folder))
        };
        let kept = self.manifest.files.iter().filter(|entry| !replaced(&entry.name));
        let kept = kept.map(|entry| Ok(File::new(entry.name.as_str(), self.read(&entry.name)?)));
        let mut all: Vec<File> = kept.collect::<Result<_, FolderError>>()?;
        all.extend(files);
        let mut partial = self.path.as_os_str().to_owned();
        // Not `….partial`: that is what an interrupted run left, to go on from.
        partial.push(".renewed");
        whole(&self.path, &PathBuf::from(partial), &all, manifest)
    }
}
