//! Plain aligned tables for the terminal.

use comfy_table::{ContentArrangement, ContentLineStyle, LineStyle, Table, TableStyle};

/// The widest that a table gets where there is no terminal.
const PIPED_WIDTH: u16 = 100;

/// Columns aligned under their headings, cells wrapped to the terminal's width.
pub fn aligned(headings: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let style = TableStyle::new()
        .header_lines(ContentLineStyle::none())
        .header_separator(LineStyle::none().fill('─'))
        .content_lines(ContentLineStyle::none());
    let mut table = Table::new();
    table.load_style(style).set_content_arrangement(ContentArrangement::Dynamic).set_width(terminal_width());
    table.set_header(headings.to_vec());
    for row in rows {
        table.add_row(row);
    }
    for (i, column) in table.column_iter_mut().enumerate() {
        column.set_padding((u16::from(i > 0), 1));
    }
    table.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}

/// The width of the terminal as the shell tells it, else that of piped text.
fn terminal_width() -> u16 {
    let told = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    told.filter(|&columns| columns >= 40).unwrap_or(PIPED_WIDTH)
}
