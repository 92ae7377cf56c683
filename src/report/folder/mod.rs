//! The output folder of a run.
//!
//! It is written under the name `….partial` and renamed when it is whole. Only
//! folders that carry our manifest and come of the same inputs are ever touched.

mod error;
mod place;
mod stored;
#[cfg(test)]
mod tests;
mod write;

pub use error::FolderError;
pub use place::{Kept, Place};
pub use stored::Stored;
pub use write::{ARCHIVE, File, REPORT, STORY};
