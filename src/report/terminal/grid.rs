//! A table without lines but for one under its head.

use comfy_table::{CellAlignment, ContentArrangement, ContentLineStyle, LineStyle, Table, TableStyle};

use super::look::Look;
use crate::report::number::Glyphs;
use crate::text::Label;

/// A table being filled.
pub(super) struct Grid {
    look: Look,
    headers: Vec<String>,
    /// Leading columns of words; the others hold numbers and stand to the right.
    words: usize,
    rows: Vec<Vec<String>>,
}

impl Grid {
    /// A table of which the first `words` columns hold words and the others numbers.
    pub(super) fn new(look: Look, words: usize) -> Self {
        Grid { look, headers: Vec::new(), words, rows: Vec::new() }
    }

    /// Adds columns headed by labels.
    pub(super) fn columns(mut self, labels: &[Label]) -> Self {
        self.headers.extend(labels.iter().map(|&label| self.look.label(label).to_owned()));
        self
    }

    /// Adds columns headed by names.
    pub(super) fn named_columns<'a>(mut self, names: impl IntoIterator<Item = &'a str>) -> Self {
        self.headers.extend(names.into_iter().map(str::to_owned));
        self
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// Adds a line with a name for the rows below it.
    pub(super) fn heading(&mut self, name: &str) {
        let mut cells = vec![String::new(); self.headers.len()];
        if let Some(first) = cells.first_mut() {
            name.clone_into(first);
        }
        self.rows.push(cells);
    }

    /// Adds an empty line, unless nothing stands above it.
    pub(super) fn gap(&mut self) {
        if !self.rows.is_empty() {
            self.rows.push(vec![String::new(); self.headers.len()]);
        }
    }

    /// The finished table, as wide as it needs and at most as wide as the terminal.
    pub(super) fn finish(self) -> String {
        let rule = if self.look.glyphs == Glyphs::Unicode { '─' } else { '-' };
        let mut table = Table::new();
        table
            .load_style(
                TableStyle::new()
                    .header_lines(ContentLineStyle::none())
                    .header_separator(LineStyle::none().fill(rule))
                    .content_lines(ContentLineStyle::none()),
            )
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(self.look.width)
            .set_header(self.headers.iter().map(|header| self.look.spell(header)));
        for row in &self.rows {
            table.add_row(row);
        }
        for (i, column) in table.column_iter_mut().enumerate() {
            column.set_padding((if i == 0 { 0 } else { 1 }, 1));
            if i >= self.words {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        table.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
    }
}
