//! A table without lines but for one under its head.

use comfy_table::{CellAlignment, ContentArrangement, ContentLineStyle, LineStyle, Table as Lines, TableStyle};

use super::look::Look;
use crate::report::number::Glyphs;
use crate::report::tables::{Row, Table};

/// The table as text, as wide as it needs and at most as wide as the terminal.
pub(super) fn grid(table: &Table, look: Look) -> String {
    let rule = if look.voice.glyphs == Glyphs::Unicode { '─' } else { '-' };
    let mut lines = Lines::new();
    lines
        .load_style(
            TableStyle::new()
                .header_lines(ContentLineStyle::none())
                .header_separator(LineStyle::none().fill(rule))
                .content_lines(ContentLineStyle::none()),
        )
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(look.width)
        .set_header(table.head.iter().map(|header| look.spell(header)));
    for row in &table.rows {
        lines.add_row(cells(row, table.head.len()));
    }
    for (i, column) in lines.column_iter_mut().enumerate() {
        column.set_padding((if i == 0 { 0 } else { 1 }, 1));
        if i >= table.words {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    lines.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

fn cells(row: &Row, columns: usize) -> Vec<String> {
    match row {
        Row::Cells(cells) => cells.iter().map(|cell| cell.text.clone()).collect(),
        Row::Heading(name) => {
            let rest = std::iter::repeat_n(String::new(), columns.saturating_sub(1));
            std::iter::once(name.clone()).chain(rest).collect()
        }
        Row::Gap => vec![String::new(); columns],
    }
}
