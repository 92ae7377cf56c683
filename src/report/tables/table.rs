//! A table as plain data: the terminal and the page render it.

use crate::metric::Unit;
use crate::report::number::Numbers;
use crate::report::voice::{Standing, Voice};
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
    /// What the intervals of its cells are drawn on; none where none is drawn.
    pub axis: Option<Axis>,
}

/// The axis that all intervals of a table share. It holds zero.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Its lower end, at most 0.
    pub low: f64,
    /// Its upper end, at least 0.
    pub high: f64,
    /// Both ends as they are read; an end at zero is `0`.
    pub ends: [String; 2],
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
    /// What a terminal may draw at the end of its row, if it is wide enough.
    pub drawing: Option<Drawing>,
}

/// A picture of one line of text.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawing {
    /// An interval on the axis of the table.
    Span(Span),
    /// Parts of a whole, 0 to 1, in the order of time.
    Course(Vec<f64>),
}

/// A mean within its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// The mean.
    pub mean: f64,
    /// Both ends of the interval.
    pub ends: (f64, f64),
    /// How what it belongs to stands.
    pub standing: Option<Standing>,
}

impl Cell {
    /// A text with the number behind it.
    pub(in crate::report) fn valued(text: String, value: Option<f64>) -> Self {
        Cell { value, ..Cell::from(text) }
    }

    /// A share as text and bar.
    pub(in crate::report) fn barred(text: String, share: f64) -> Self {
        Cell { value: Some(share), bar: Some(share.clamp(0.0, 1.0)), ..Cell::from(text) }
    }

    /// A text whose row ends with a picture.
    pub(in crate::report) fn drawn(text: String, drawing: Option<Drawing>) -> Self {
        Cell { drawing, ..Cell::from(text) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Cell { text, value: None, bar: None, drawing: None }
    }
}

impl Axis {
    /// The axis that holds zero and all these intervals; none if nothing lies beside zero.
    pub(in crate::report) fn of(spans: &[Span], unit: Unit, numbers: &Numbers) -> Option<Self> {
        let ends = || spans.iter().flat_map(|span| [span.ends.0, span.ends.1, span.mean]).filter(|end| end.is_finite());
        let (low, high) = (ends().fold(0.0, f64::min), ends().fold(0.0, f64::max));
        let scale = numbers.scale_of_all(unit, spans.iter().map(|span| (span.mean, Some(span.ends))));
        let end = |end: f64| if end == 0.0 { "0".to_owned() } else { numbers.signed(end, scale) };
        (high > low).then(|| Axis { low, high, ends: [low, high].map(end) })
    }
}

impl Table {
    /// A table of which the first `words` columns hold words and the others numbers.
    pub(in crate::report) fn new(voice: Voice, words: usize) -> Self {
        Table { voice, head: Vec::new(), words, rows: Vec::new(), axis: None }
    }

    /// Adds columns headed by labels.
    pub(in crate::report) fn columns(mut self, labels: &[Label]) -> Self {
        self.head.extend(labels.iter().map(|&label| self.voice.label(label).to_owned()));
        self
    }

    /// Adds columns headed by names.
    pub(in crate::report) fn named_columns<'a>(mut self, names: impl IntoIterator<Item = &'a str>) -> Self {
        self.head.extend(names.into_iter().map(str::to_owned));
        self
    }

    /// Draws the intervals of its cells on this axis.
    pub(in crate::report) fn on_axis(mut self, axis: Option<Axis>) -> Self {
        self.axis = axis;
        self
    }

    /// Adds a row.
    pub(in crate::report) fn row<C: Into<Cell>>(&mut self, cells: Vec<C>) {
        self.rows.push(Row::Cells(cells.into_iter().map(Into::into).collect()));
    }

    /// Adds a line with a name for the rows below it.
    pub(in crate::report) fn heading(&mut self, name: &str) {
        self.rows.push(Row::Heading(name.to_owned()));
    }

    /// Adds an empty line, unless nothing stands above it.
    pub(in crate::report) fn gap(&mut self) {
        if !self.rows.is_empty() {
            self.rows.push(Row::Gap);
        }
    }
}
