//! Problems: what is wrong, where, and what would be right.

use super::fault::Fault;
use super::source::{Place, Sources};
use std::fmt;

/// Something wrong, where, and what would be right.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Whether it stops us.
    pub severity: Severity,
    /// What is wrong and why.
    pub fault: Fault,
    /// Where; nowhere for what is missing altogether.
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

impl Problem {
    /// An error.
    pub fn error(fault: Fault, place: Option<Place>) -> Self {
        Problem { severity: Severity::Error, fault, place, related: None, help: None }
    }

    /// A warning.
    pub fn warning(fault: Fault, place: Option<Place>) -> Self {
        Problem { severity: Severity::Warning, ..Problem::error(fault, place) }
    }

    /// With a hint on what would be right.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Self {
        Problem { help: Some(help.into()), ..self }
    }

    /// With another place that matters.
    #[must_use]
    pub fn related(self, place: Option<Place>, why: impl Into<String>) -> Self {
        Problem { related: place.map(|place| (place, why.into())), ..self }
    }
}

/// Everything wrong with one or several scenarios, with the texts it was found in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Problems {
    sources: Sources,
    list: Vec<Problem>,
}

impl std::error::Error for Problems {}

impl Problems {
    /// These problems, found in these texts: in the order of texts and lines,
    /// each once (two designs may share a faulty base).
    pub fn new(sources: Sources, mut list: Vec<Problem>) -> Self {
        list.sort_by_key(|problem| problem.place.as_ref().map(|place| (place.source, place.span.start)));
        let mut once: Vec<Problem> = Vec::with_capacity(list.len());
        for problem in list {
            let here = once.iter().rev().take_while(|other| other.place == problem.place);
            if !here.into_iter().any(|other| *other == problem) {
                once.push(problem);
            }
        }
        Problems { sources, list: once }
    }

    /// Each of them.
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
