//! Writing a result: whole or not at all.

use std::path::{Path, PathBuf};
use std::{fs, io};

use tempfile::TempDir;

use super::error::FolderError;
use super::place::{Place, read_manifest};
use crate::report::document::document;
use crate::report::manifest::{FileEntry, Manifest};

/// The replications in packed form, from which a run is continued.
pub const ARCHIVE: &str = "replications.bin";

/// What says that a folder is ours, and what is in it.
pub(super) const MANIFEST: &str = "manifest.json";

/// The report.
pub const REPORT: &str = "report.html";

/// One buyer's story within the report of a run or a comparison.
pub const STORY: &str = "story.json";

/// A file to be written: path within the folder, and content.
#[derive(Debug, Clone, PartialEq)]
pub struct File {
    /// Path within the folder, with forward slashes.
    pub name: String,
    /// Content.
    pub bytes: Vec<u8>,
}

impl File {
    /// A file.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        File { name: name.into(), bytes: bytes.into() }
    }
}

impl Place {
    /// Writes all files and the manifest. A partial result stays under the name
    /// `….partial`; a whole one replaces what was there.
    ///
    /// # Errors
    /// [`FolderError::Unwritable`]; then what was there before is there again.
    pub fn write(&self, files: &[File], manifest: Manifest) -> Result<(), FolderError> {
        whole(self.path(), &self.partial(), files, manifest)
    }
}

/// Writes all files under the partial name, and a whole result in the place of an earlier one,
/// whose folder may hold files of the user's own.
fn whole(path: &Path, partial: &Path, files: &[File], mut manifest: Manifest) -> Result<(), FolderError> {
    manifest.files = files.iter().map(|file| FileEntry::of(&file.name, &file.bytes)).collect();
    let earlier = Aside::of(partial)?;
    let written = write_all(partial, files, &manifest)
        .and_then(|()| if manifest.partial { Ok(()) } else { carry_over(path, partial) });
    if let Err(error) = written.map_err(FolderError::unwritable(partial)) {
        earlier.put_back();
        return Err(error);
    }
    if manifest.partial { Ok(()) } else { replace(path, partial) }
}

/// Copies what is in an earlier result's folder and is none of its files: it is the user's.
fn carry_over(earlier: &Path, new: &Path) -> io::Result<()> {
    let Some(manifest) = read_manifest(earlier) else { return Ok(()) };
    let ours = |name: &str| name == MANIFEST || manifest.files.iter().any(|entry| entry.name == name);
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(earlier.join(&folder))? {
            let entry = entry?;
            let name = format!("{folder}{}", entry.file_name().to_string_lossy());
            let target = new.join(&folder).join(entry.file_name());
            if entry.file_type()?.is_dir() {
                folders.push(name + "/");
            } else if !ours(&name) && !target.exists() {
                target.parent().map_or(Ok(()), fs::create_dir_all)?;
                fs::copy(entry.path(), target)?;
            }
        }
    }
    Ok(())
}

/// Puts the whole result in the place of an earlier one.
fn replace(path: &Path, partial: &Path) -> Result<(), FolderError> {
    let earlier = Aside::of(path)?;
    fs::rename(partial, path).map_err(|error| {
        earlier.put_back();
        FolderError::unwritable(path)(error)
    })
}

fn write_all(folder: &Path, files: &[File], manifest: &Manifest) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    // A manifest without files marks the folder as ours, should the machine stop now.
    write_manifest(folder, &Manifest { partial: true, files: Vec::new(), ..manifest.clone() })?;
    for file in files {
        let path = folder.join(&file.name);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, &file.bytes)?;
    }
    write_manifest(folder, manifest)
}

fn write_manifest(folder: &Path, manifest: &Manifest) -> io::Result<()> {
    fs::write(folder.join(MANIFEST), document(manifest)?)
}

/// A folder moved out of the way, gone for good when this is dropped.
struct Aside {
    original: PathBuf,
    /// Holds the folder, if there was one.
    shelter: Option<TempDir>,
}

impl Aside {
    fn of(folder: &Path) -> Result<Self, FolderError> {
        let original = folder.to_owned();
        if !folder.exists() {
            return Ok(Aside { original, shelter: None });
        }
        let beside = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let shelter = tempfile::Builder::new().prefix(".meander-").tempdir_in(beside);
        let shelter = shelter.map_err(FolderError::unwritable(beside))?;
        fs::rename(folder, shelter.path().join("earlier")).map_err(FolderError::unwritable(folder))?;
        Ok(Aside { original, shelter: Some(shelter) })
    }

    /// Undoes what was done since: the best that can be done after an error,
    /// which is what will be reported.
    fn put_back(self) {
        let _ = fs::remove_dir_all(&self.original);
        if let Some(shelter) = &self.shelter {
            let _ = fs::rename(shelter.path().join("earlier"), &self.original);
        }
    }
}
