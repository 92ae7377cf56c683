//! What a report consists of.

use crate::report::charts::Picture;
use crate::report::tables::Table;

/// A part of a report under its heading.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Section {
    /// Its name in links.
    pub(super) id: &'static str,
    /// Its heading.
    pub(super) heading: String,
    /// From top to bottom.
    pub(super) blocks: Vec<Block>,
}

/// Something in a section.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Block {
    /// A paragraph.
    Text(String),
    /// A remark.
    Note(String),
    /// A heading below that of the section.
    Sub(String),
    /// Something to type.
    Code(String),
    /// A picture, and the figures behind it.
    Picture(Picture, Option<Table>),
    /// A table.
    Table(Table),
    /// A table of everything, in which a reader chooses.
    Explorer(Table),
    /// What happened, entry by entry.
    Story(Vec<StoryEntry>),
}

/// An entry of a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct StoryEntry {
    /// The date.
    pub(super) date: String,
    /// The day since the need; empty outside the journey.
    pub(super) day: String,
    /// Who acts.
    pub(super) who: String,
    /// Whether that is us.
    pub(super) ours: bool,
    /// What happened.
    pub(super) said: String,
}

impl Section {
    /// An empty section.
    pub(super) fn new(id: &'static str, heading: impl Into<String>) -> Self {
        Section { id, heading: heading.into(), blocks: Vec::new() }
    }

    /// The same with one more block.
    pub(super) fn with(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }

    /// The same with one more block, if there is one.
    pub(super) fn perhaps(mut self, block: Option<Block>) -> Self {
        self.blocks.extend(block);
        self
    }

    /// The section, unless nothing is in it.
    pub(super) fn filled(self) -> Option<Self> {
        (!self.blocks.is_empty()).then_some(self)
    }
}
