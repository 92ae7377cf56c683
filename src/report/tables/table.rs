//! A table as plain data: the terminal and the page render it.

use crate::report::voice::Voice;
use crate::text::Label;

/// A table being filled.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    voice: Voice,
    /// What heads each column.
    pub head: Vec<String>,
    /// Leading columns of words; the others hold numbers.
    pub words: usize,
    /// From top to bottom.
    pub rows: Vec<Row>,
}

/// A line of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// A cell for each column.
    Cells(Vec<Cell>),
    /// A name for the rows below it.
    Heading(String),
    /// Nothing: what follows belongs together.
    Gap,
}

/// What stands in a place of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// As it is read.
    pub text: String,
    /// The number behind it, by which rows can be sorted.
    pub value: Option<f64>,
    /// A share that is shown as a bar before the text.
    pub bar: Option<f64>,
}

impl Cell {
    /// A text with the number behind it.
    pub(super) fn valued(text: String, value: Option<f64>) -> Self {
        Cell { text, value, bar: None }
    }

    /// A share as text and bar.
    pub(super) fn barred(text: String, share: f64) -> Self {
        Cell { text, value: Some(share), bar: Some(share.clamp(0.0, 1.0)) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Cell { text, value: None, bar: None }
    }
}

impl Table {
    /// A table of which the first `words` columns hold words and the others numbers.
    pub(super) fn new(voice: Voice, words: usize) -> Self {
        Table { voice, head: Vec::new(), words, rows: Vec::new() }
    }

    /// Adds columns headed by labels.
    pub(super) fn columns(mut self, labels: &[Label]) -> Self {
        self.head.extend(labels.iter().map(|&label| self.voice.label(label).to_owned()));
        self
    }

    /// Adds columns headed by names.
    pub(super) fn named_columns<'a>(mut self, names: impl IntoIterator<Item = &'a str>) -> Self {
        self.head.extend(names.into_iter().map(str::to_owned));
        self
    }

    /// Adds a row.
    pub(super) fn row<C: Into<Cell>>(&mut self, cells: Vec<C>) {
        self.rows.push(Row::Cells(cells.into_iter().map(Into::into).collect()));
    }

    /// Adds a line with a name for the rows below it.
    pub(super) fn heading(&mut self, name: &str) {
        self.rows.push(Row::Heading(name.to_owned()));
    }

    /// Adds an empty line, unless nothing stands above it.
    pub(super) fn gap(&mut self) {
        if !self.rows.is_empty() {
            self.rows.push(Row::Gap);
        }
    }
}
