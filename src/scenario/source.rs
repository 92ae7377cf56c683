//! The texts that scenarios are read from, and places in them.

use std::ops::Range;

/// Which text: an index into [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u32);

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The text.
    pub source: SourceId,
    /// The bytes.
    pub span: Range<usize>,
}

/// A text that something was read from: a file, a shipped scenario, an override.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Path or name, as messages show it.
    pub name: String,
    /// All of it.
    pub text: String,
}

/// All texts that a load has read, in the order in which they were read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources(Vec<Source>);

impl Sources {
    /// Takes in a text.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> SourceId {
        self.0.push(Source { name: name.into(), text: text.into() });
        SourceId(self.0.len() as u32 - 1)
    }

    /// The text.
    pub fn get(&self, id: SourceId) -> &Source {
        &self.0[id.0 as usize]
    }
}

impl Place {
    /// The stretch of this text.
    pub fn new(source: SourceId, span: Range<usize>) -> Self {
        Place { source, span }
    }

    /// Line and column (both from 1, the column in characters) of its start.
    pub fn line_and_column(&self, sources: &Sources) -> (usize, usize) {
        let text = &sources.get(self.source).text;
        let before = text.get(..self.span.start).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}
