//! A table without lines but for one under its head.

use comfy_table::{CellAlignment, ContentArrangement, ContentLineStyle, LineStyle, Table as Lines, TableStyle};

use super::look::Look;
use crate::report::number::Glyphs;
use crate::report::tables::{Cell, Row, Table};

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
        lines.add_row(cells(row, table.head.len(), look.voice.glyphs));
    }
    for (i, column) in lines.column_iter_mut().enumerate() {
        column.set_padding((if i == 0 { 0 } else { 1 }, 1));
        if i >= table.words {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    lines.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

/// The text, after its bar of ten parts if it has one.
fn written(cell: &Cell, glyphs: Glyphs) -> String {
    let Some(share) = cell.bar else { return cell.text.clone() };
    let (full, empty) = match glyphs {
        Glyphs::Unicode => ("█", "░"),
        Glyphs::Ascii => ("#", "."),
    };
    let parts = (10.0 * share).round() as usize;
    format!("{}{} {:>5}", full.repeat(parts), empty.repeat(10 - parts), cell.text)
}

fn cells(row: &Row, columns: usize, glyphs: Glyphs) -> Vec<String> {
    match row {
        Row::Cells(cells) => cells.iter().map(|cell| written(cell, glyphs)).collect(),
        Row::Heading(name) => {
            let rest = std::iter::repeat_n(String::new(), columns.saturating_sub(1));
            std::iter::once(name.clone()).chain(rest).collect()
        }
        Row::Gap => vec![String::new(); columns],
    }
}
