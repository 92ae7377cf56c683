//! Plain aligned tables for the terminal.

use comfy_table::{ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, Table, TableStyle, Width};
use unicode_width::UnicodeWidthStr;

/// The widest that a table gets where there is no terminal.
const PIPED_WIDTH: u16 = 100;

/// Tables that are narrower cannot be read.
const LEAST_WIDTH: u16 = 40;

/// Columns aligned under their headings, cells wrapped to the terminal's width.
pub fn aligned(headings: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let style = TableStyle::new()
        .header_lines(ContentLineStyle::none())
        .header_separator(LineStyle::none().fill('─'))
        .content_lines(ContentLineStyle::none());
    let mut table = Table::new();
    table.load_style(style).set_content_arrangement(ContentArrangement::Dynamic).set_width(terminal_width());
    table.set_header(headings.to_vec());
    let mut names = 0;
    for row in rows {
        let name = row.first().map_or(0, |name| name.width());
        names = u16::try_from(name).unwrap_or(u16::MAX - 1).max(names);
        table.add_row(row);
    }
    for (i, column) in table.column_iter_mut().enumerate() {
        column.set_padding((u16::from(i > 0), 1));
        if i == 0 {
            // Names stay whole; what is said of them is wrapped.
            column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed((names + 1).min(terminal_width() / 2))));
        }
    }
    table.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}

/// Columns of text on stdout: what the environment says (`COLUMNS`), else the terminal, else
/// those of piped text.
pub fn terminal_width() -> u16 {
    let told = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = || terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| width.0);
    told.or_else(terminal).map_or(PIPED_WIDTH, |columns: u16| columns.max(LEAST_WIDTH))
}
