//! What may be wrong with a scenario.

use super::source::{Place, Sources};
use std::fmt;

/// Something wrong, where, and what would be right.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Whether it stops us.
    pub severity: Severity,
    /// What is wrong and why.
    pub fault: Fault,
    /// Where.
    pub place: Option<Place>,
    /// Another place that matters, and why.
    pub related: Option<(Place, String)>,
    /// What would be right.
    pub help: Option<String>,
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The scenario cannot be used.
    Error,
    /// It can, but may not mean what was intended.
    Warning,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// The file cannot be read.
    #[error("cannot read `{path}`: {reason}")]
    Unreadable {
        /// The file.
        path: String,
        /// What the system says.
        reason: String,
    },
}

/// Everything wrong with one or several scenarios, with the texts it was found in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Problems {
    sources: Sources,
    list: Vec<Problem>,
}

impl std::error::Error for Problems {}

impl Problems {
    /// These problems, found in these texts.
    pub fn new(sources: Sources, list: Vec<Problem>) -> Self {
        Problems { sources, list }
    }

    /// Each of them, in the order of files and lines.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.list.iter()
    }

    /// The texts.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// Whether all is well.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }
}

/// One line each: `file:line:column: what`.
impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, problem) in self.list.iter().enumerate() {
            if i > 0 {
                f.write_str("\n")?;
            }
            if let Some(place) = &problem.place {
                let (line, column) = place.line_and_column(&self.sources);
                write!(f, "{}:{line}:{column}: ", self.sources.get(place.source).name)?;
            }
            write!(f, "{}", problem.fault)?;
        }
        Ok(())
    }
}
