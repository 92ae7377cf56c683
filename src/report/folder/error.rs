//! What may be wrong with an output folder.

use std::io;
use std::path::PathBuf;

/// Why a folder cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FolderError {
    /// Something else is there.
    #[error("`{}` exists and was not written by meander", path.display())]
    NotOurs {
        /// The folder.
        path: PathBuf,
    },
    /// A result of other scenarios, seed, options or of another version is there.
    #[error("`{}` holds the result of other inputs ({made_by})", path.display())]
    OtherInputs {
        /// The folder.
        path: PathBuf,
        /// The command line that wrote it.
        made_by: String,
    },
    /// An interrupted run left it.
    #[error("`{}` is not finished: its run was interrupted", path.display())]
    Unfinished {
        /// The folder.
        path: PathBuf,
    },
    /// A file is another than was written.
    #[error("`{}` is not the file that meander wrote", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// Nothing can be written there.
    #[error("cannot write to `{}`: {source}", path.display())]
    Unwritable {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// What is there cannot be read.
    #[error("cannot read `{}`: {source}", path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

impl FolderError {
    /// What would be right.
    pub const fn help(&self) -> &'static str {
        match self {
            FolderError::NotOurs { .. } => "choose another folder with --out; meander only writes to its own",
            FolderError::OtherInputs { .. } => "choose another folder with --out, or remove this one",
            FolderError::Unfinished { .. } => "the same command as before goes on from there",
            FolderError::Changed { .. } => "run the command of the folder again, with --force",
            FolderError::Unwritable { .. } => "choose a folder that can be written with --out, or make room",
            FolderError::Unreadable { .. } => "choose another folder with --out",
        }
    }

    /// For the error of an operation on this path.
    pub(super) fn unwritable(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        |source| FolderError::Unwritable { path, source }
    }
}
