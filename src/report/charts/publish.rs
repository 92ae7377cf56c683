//! Charts as files of a folder and as pictures of a page.

use std::path::{Path, PathBuf};

use super::book::{Chart, bottleneck, compare, run, told, validate};
use super::inline::{Picture, picture};
use super::render::{DrawError, png, svg};
use crate::experiment::trace::Trace;
use crate::experiment::validate::Validate;
use crate::experiment::{Bottleneck, Compare, Run};
use crate::text::Language;

/// Why charts could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ChartError {
    /// A picture could not be drawn, or a PNG not written.
    #[error("{}: {source}", path.display())]
    Draw {
        /// The file it was for.
        path: PathBuf,
        /// Why.
        source: DrawError,
    },
    /// A file or the folder could not be written.
    #[error("cannot write {}: {source}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

/// Writes the charts of a comparison into `dir`, which is made if need be: an SVG and a
/// PNG each. Gives the files in order.
///
/// # Errors
/// [`ChartError`]: the folder or a file cannot be written.
pub fn write_compare(answer: &Compare, dir: &Path, language: Language) -> Result<Vec<PathBuf>, ChartError> {
    write(&compare(answer, language), dir)
}

/// Writes the charts of a run into `dir`, which is made if need be: an SVG and a PNG each.
/// Gives the files in order.
///
/// # Errors
/// [`ChartError`]: the folder or a file cannot be written.
pub fn write_run(answer: &Run, dir: &Path, language: Language) -> Result<Vec<PathBuf>, ChartError> {
    write(&run(answer, language), dir)
}

/// Writes the chart of reliefs into `dir`, which is made if need be: an SVG and a PNG.
/// Gives the files in order.
///
/// # Errors
/// [`ChartError`]: the folder or a file cannot be written.
pub fn write_bottleneck(answer: &Bottleneck, dir: &Path, language: Language) -> Result<Vec<PathBuf>, ChartError> {
    write(&bottleneck(answer, language), dir)
}

/// Writes the picture of a story into `dir`, which is made if need be: an SVG and a PNG.
/// Gives the files in order.
///
/// # Errors
/// [`ChartError`]: the folder or a file cannot be written.
pub fn write_trace(answer: &Trace, dir: &Path, language: Language) -> Result<Vec<PathBuf>, ChartError> {
    write(&told(answer, language), dir)
}

/// Writes the pictures of facts into `dir`, which is made if need be: an SVG and a PNG each.
/// Gives the files in order.
///
/// # Errors
/// [`ChartError`]: the folder or a file cannot be written.
pub fn write_validate(answer: &Validate, dir: &Path, language: Language) -> Result<Vec<PathBuf>, ChartError> {
    write(&validate(answer, language), dir)
}

/// The charts of a comparison, for a page.
///
/// # Errors
/// [`DrawError`]: one cannot be drawn.
pub fn pictures_of_compare(answer: &Compare, language: Language) -> Result<Vec<Picture>, DrawError> {
    pictures(&compare(answer, language))
}

/// The charts of a run, for a page.
///
/// # Errors
/// [`DrawError`]: one cannot be drawn.
pub fn pictures_of_run(answer: &Run, language: Language) -> Result<Vec<Picture>, DrawError> {
    pictures(&run(answer, language))
}

/// The chart of reliefs, for a page.
///
/// # Errors
/// [`DrawError`]: it cannot be drawn.
pub fn pictures_of_bottleneck(answer: &Bottleneck, language: Language) -> Result<Vec<Picture>, DrawError> {
    pictures(&bottleneck(answer, language))
}

/// The picture of a story, for a page.
///
/// # Errors
/// [`DrawError`]: it cannot be drawn.
pub fn pictures_of_trace(answer: &Trace, language: Language) -> Result<Vec<Picture>, DrawError> {
    pictures(&told(answer, language))
}

/// The pictures of facts, for a page: `emergent` and `consistency`, as far as there are any.
///
/// # Errors
/// [`DrawError`]: one cannot be drawn.
pub fn pictures_of_validate(answer: &Validate, language: Language) -> Result<Vec<Picture>, DrawError> {
    pictures(&validate(answer, language))
}

fn pictures(book: &[Chart]) -> Result<Vec<Picture>, DrawError> {
    book.iter().map(picture).collect()
}

fn write(book: &[Chart], dir: &Path) -> Result<Vec<PathBuf>, ChartError> {
    std::fs::create_dir_all(dir).map_err(|source| ChartError::Write { path: dir.to_owned(), source })?;
    let mut files = Vec::new();
    for Chart { name, scene, .. } in book {
        let path = dir.join(format!("{name}.svg"));
        let document = svg(scene).map_err(|source| ChartError::Draw { path: path.clone(), source })?;
        std::fs::write(&path, document).map_err(|source| ChartError::Write { path: path.clone(), source })?;
        files.push(path);
        let path = dir.join(format!("{name}.png"));
        png(scene, &path).map_err(|source| ChartError::Draw { path: path.clone(), source })?;
        files.push(path);
    }
    Ok(files)
}
