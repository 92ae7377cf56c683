//! The report: one HTML file, complete without a network and without its script.
//!
//! Each command contributes its sections; the frame around them is one.

mod bottleneck;
mod common;
mod compare;
mod page;
mod run;
mod section;
mod story;
#[cfg(test)]
mod tests;
mod validate;

pub use bottleneck::bottleneck;
pub use compare::compare;
pub use run::run;
pub use story::trace;
pub use validate::validate;

use crate::report::charts::DrawError;
use crate::text::Language;

/// For whom a report is made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Edition {
    /// In which language.
    pub language: Language,
    /// What its maker calls it; by its designs if they say nothing.
    pub title: Option<String>,
}

impl From<Language> for Edition {
    fn from(language: Language) -> Self {
        Edition { language, title: None }
    }
}

/// Why a report could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PageError {
    /// A picture could not be drawn.
    #[error(transparent)]
    Draw(#[from] DrawError),
    /// The page could not be put together.
    #[error("cannot put the page together: {0}")]
    Page(#[from] askama::Error),
}
