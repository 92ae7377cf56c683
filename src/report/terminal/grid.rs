//! A table without lines but for one under its head.
//!
//! A table that is too wide is made to fit in this order: headings over several lines, columns
//! closer together, words in the leading columns over several lines, and at last the columns of
//! numbers in parts below each other, each with the leading columns. Nothing is broken inside a
//! word unless the word alone is too wide.

use super::drawing::{bar, blank, columns_of, draw, scale};
use super::look::Look;
use super::wrap::{chopped, columns, wrap};
use crate::report::number::Glyphs;
use crate::report::tables::{Cell, Drawing, Row, Table};

/// Columns between two columns of the table.
const GAP: usize = 2;
/// The same where room is scarce.
const CLOSE: usize = 1;
/// Least columns that words are narrowed to.
const LEAST: usize = 16;
/// A word of a heading is broken only if it is wider.
const HEADING: usize = 28;

/// A table as text.
pub(super) struct Laid {
    /// Its lines.
    pub(super) text: String,
    /// Whether there was room for its drawings.
    pub(super) drawn: bool,
}

/// The table as text, as wide as it needs and at most as wide as the terminal.
pub(super) fn grid(table: &Table, look: Look) -> Laid {
    let sheet = Sheet::new(table, look);
    let layout = sheet.layout();
    let drawing = |part: &[usize]| sheet.drawing(sheet.room.saturating_sub(layout.total(part) + GAP));
    let drawn_in = layout.parts.iter().position(|part| drawing(part).is_some());
    let texts = layout.parts.iter().enumerate().map(|(i, part)| {
        let drawing = (Some(i) == drawn_in).then(|| drawing(part)).flatten();
        sheet.part(&layout, part, drawing)
    });
    Laid { text: texts.collect::<Vec<_>>().join("\n\n"), drawn: drawn_in.is_some() }
}

/// A table whose cells are written.
struct Sheet<'a> {
    table: &'a Table,
    head: Vec<String>,
    look: Look,
    room: usize,
}

/// How wide every column is, how far apart they stand, and which stand in each part.
#[derive(Debug, Clone)]
struct Layout {
    widths: Vec<usize>,
    gap: usize,
    parts: Vec<Vec<usize>>,
}

impl Layout {
    /// The columns of text that these columns of the table take.
    fn total(&self, part: &[usize]) -> usize {
        part.iter().map(|&j| self.widths[j]).sum::<usize>() + self.gap * part.len().saturating_sub(1)
    }

    /// Gives headings back what they lost, as far as there is room.
    fn widen(mut self, full: &[usize], room: usize) -> Self {
        let all: Vec<usize> = (0..full.len()).collect();
        for j in all.iter().copied() {
            let spare = room - self.total(&all);
            if full[j] - self.widths[j] <= spare {
                self.widths[j] = full[j];
            }
        }
        self
    }

    /// Columns of words narrowed to this many columns in all, the widest first; none if that
    /// would leave too little of them.
    fn narrowed(&self, words: &[usize], room: usize) -> Option<Self> {
        let mut layout = self.clone();
        while layout.total(words) > room {
            let widest =
                words.iter().copied().max_by_key(|&j| layout.widths[j]).filter(|&j| layout.widths[j] > LEAST)?;
            layout.widths[widest] -= 1;
        }
        Some(layout)
    }

    /// The columns of numbers in as few parts as there is room for, beside the words, and in
    /// parts as alike in width as can be.
    fn parted(self, words: &[usize], numbers: &[usize], room: usize) -> Self {
        if numbers.is_empty() {
            return self;
        }
        let few = self.filled(words, numbers, room);
        let narrower = (0..room).rev().map(|room| self.filled(words, numbers, room));
        let even = narrower.take_while(|parts| parts.len() == few.len()).last().unwrap_or(few);
        Layout { parts: even, ..self }
    }

    /// As many columns of numbers in each part as there is room for, one at the least.
    fn filled(&self, words: &[usize], numbers: &[usize], room: usize) -> Vec<Vec<usize>> {
        let mut parts: Vec<Vec<usize>> = Vec::new();
        for &j in numbers {
            match parts.last_mut() {
                Some(part) if self.total(part) + self.gap + self.widths[j] <= room => part.push(j),
                _ => parts.push(words.iter().copied().chain([j]).collect()),
            }
        }
        parts
    }
}

impl<'a> Sheet<'a> {
    fn new(table: &'a Table, look: Look) -> Self {
        let head = table.head.iter().map(|header| look.spell(header)).collect();
        Sheet { table, head, look, room: usize::from(look.width) }
    }

    fn cells(&self) -> impl Iterator<Item = &'a [Cell]> {
        self.table.rows.iter().filter_map(|row| match row {
            Row::Cells(cells) => Some(cells.as_slice()),
            Row::Heading(_) | Row::Gap => None,
        })
    }

    /// The text of a cell, after its bar if it has one.
    fn written(&self, cell: &Cell) -> String {
        match cell.bar {
            Some(share) => format!("{} {:>5}", bar(share, self.look.voice.glyphs), cell.text),
            None => cell.text.clone(),
        }
    }

    /// The widest text in a column, without its heading.
    fn widest(&self, j: usize) -> usize {
        self.cells().filter_map(|cells| cells.get(j)).map(|cell| columns(&self.written(cell))).max().unwrap_or(0)
    }

    /// The widest word of a heading.
    fn heading_word(&self, j: usize) -> usize {
        self.head[j].split(' ').map(columns).max().unwrap_or(0).min(HEADING)
    }

    fn layout(&self) -> Layout {
        let all: Vec<usize> = (0..self.head.len()).collect();
        let cells: Vec<usize> = all.iter().map(|&j| self.widest(j)).collect();
        let full: Vec<usize> = all.iter().map(|&j| cells[j].max(columns(&self.head[j]))).collect();
        let least: Vec<usize> = all.iter().map(|&j| cells[j].max(self.heading_word(j)).min(self.room)).collect();
        let layout = |widths: &[usize], gap| Layout { widths: widths.to_vec(), gap, parts: vec![all.clone()] };
        let fits = |layout: &Layout| layout.total(&all) <= self.room;
        let whole = [layout(&full, GAP), layout(&least, GAP), layout(&least, CLOSE)].into_iter().find(fits);
        if let Some(whole) = whole {
            return whole.widen(&full, self.room);
        }
        let (words, numbers) = all.split_at(self.table.words.min(all.len()));
        let layout = layout(&least, GAP);
        let beside = self.room.saturating_sub(layout.total(numbers) + GAP);
        layout.narrowed(words, beside).unwrap_or_else(|| {
            let mut layout = layout.narrowed(words, self.room / 2).unwrap_or(layout);
            let beside = self.room.saturating_sub(layout.total(words) + GAP);
            numbers.iter().for_each(|&j| layout.widths[j] = layout.widths[j].min(beside));
            layout.parted(words, numbers, self.room)
        })
    }

    /// The columns that the drawings take where there are this many.
    fn drawing(&self, room: usize) -> Option<usize> {
        let drawings = || self.cells().flatten().filter_map(|cell| cell.drawing.as_ref());
        drawings()
            .map(|drawing| columns_of(drawing, self.table.axis.as_ref(), room))
            .collect::<Option<Vec<_>>>()?
            .into_iter()
            .max()
    }

    fn part(&self, layout: &Layout, part: &[usize], drawing: Option<usize>) -> String {
        let whole = layout.total(part) + drawing.map_or(0, |width| GAP + width);
        let mut lines = self.heading_lines(layout, part, drawing);
        let rule = if self.look.voice.glyphs == Glyphs::Unicode { "─" } else { "-" };
        lines.push(rule.repeat(whole.min(self.room)));
        for row in &self.table.rows {
            match row {
                Row::Cells(cells) => lines.extend(self.row(cells, layout, part, drawing)),
                Row::Heading(name) => lines.extend(self.folded(name, self.room)),
                Row::Gap => lines.push(String::new()),
            }
        }
        lines.join("\n")
    }

    /// Headings, low enough to stand on their columns; over drawings, the axis.
    fn heading_lines(&self, layout: &Layout, part: &[usize], drawing: Option<usize>) -> Vec<String> {
        let folded: Vec<Vec<String>> = part.iter().map(|&j| self.folded(&self.head[j], layout.widths[j])).collect();
        let height = folded.iter().map(Vec::len).max().unwrap_or(0);
        let raised =
            |lines: &Vec<String>, i: usize| (i + lines.len()).checked_sub(height).and_then(|i| lines.get(i).cloned());
        let line = |i: usize| {
            let texts = folded.iter().map(|lines| raised(lines, i).unwrap_or_default()).collect::<Vec<_>>();
            let mut line = self.line(&texts, layout, part);
            if let (Some(width), Some(axis)) = (drawing.filter(|_| i + 1 == height), &self.table.axis) {
                line = self.beside(&line, layout, part, &self.look.spell(&scale(axis, width)));
            }
            line
        };
        (0..height).map(line).collect()
    }

    fn row(&self, cells: &[Cell], layout: &Layout, part: &[usize], drawing: Option<usize>) -> Vec<String> {
        let texts = part.iter().map(|&j| (j, cells.get(j).map(|cell| self.written(cell)).unwrap_or_default()));
        let folded: Vec<Vec<String>> = texts
            .map(|(j, text)| if j < self.table.words { self.folded(&text, layout.widths[j]) } else { vec![text] })
            .collect();
        let height = folded.iter().map(Vec::len).max().unwrap_or(0);
        let line = |i: usize| {
            let texts: Vec<String> = folded.iter().map(|lines| lines.get(i).cloned().unwrap_or_default()).collect();
            let line = self.line(&texts, layout, part);
            match drawing.filter(|_| i == 0).and_then(|width| self.drawn(cells, width)) {
                Some(drawn) => self.beside(&line, layout, part, &drawn),
                None => line,
            }
        };
        (0..height).map(line).collect()
    }

    /// The drawing of a row; zero alone where it has none on an axis.
    fn drawn(&self, cells: &[Cell], width: usize) -> Option<String> {
        let axis = self.table.axis.as_ref();
        let drawing: Option<&Drawing> = cells.iter().find_map(|cell| cell.drawing.as_ref());
        drawing
            .map(|drawing| draw(drawing, axis, width, self.look))
            .or_else(|| axis.map(|axis| blank(axis, width, self.look.voice.glyphs)))
    }

    /// One line of cells: words from the left, numbers from the right.
    fn line(&self, texts: &[String], layout: &Layout, part: &[usize]) -> String {
        let cell = |(text, &j): (&String, &usize)| {
            let space = " ".repeat(layout.widths[j].saturating_sub(columns(text)));
            if j < self.table.words { format!("{text}{space}") } else { format!("{space}{text}") }
        };
        let cells: Vec<String> = texts.iter().zip(part).map(cell).collect();
        cells.join(&" ".repeat(layout.gap)).trim_end().to_owned()
    }

    /// A line with a drawing behind it.
    fn beside(&self, line: &str, layout: &Layout, part: &[usize], drawn: &str) -> String {
        let margin = (layout.total(part) + GAP).saturating_sub(columns(line));
        format!("{line}{}{drawn}", " ".repeat(margin)).trim_end().to_owned()
    }

    /// A text over several lines if need be, indented as it begins.
    fn folded(&self, text: &str, width: usize) -> Vec<String> {
        if columns(text) <= width {
            return vec![text.to_owned()];
        }
        let indent = text.len() - text.trim_start_matches(' ').len();
        let inner = width.saturating_sub(indent).max(1);
        let lines = wrap(text.trim_start_matches(' '), inner, self.look.voice.language);
        lines.iter().flat_map(|line| chopped(line, inner)).map(|line| format!("{:indent$}{line}", "")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::voice::Voice;
    use crate::text::Label;

    fn table(words: usize, head: &[&str], rows: &[&[&str]]) -> Table {
        let mut table = Table::new(Voice::default(), words).named_columns(head.iter().copied());
        for row in rows {
            table.row(row.iter().map(|text| (*text).to_owned()).collect());
        }
        table
    }

    fn laid(table: &Table, width: u16) -> String {
        grid(table, Look { width, ..Look::default() }).text
    }

    #[test]
    fn numbers_stand_under_each_other_from_the_right() {
        let table = table(1, &["Step", "Mean", "95 % interval"], &[&["Leads", "4,312", "8–9"], &["Won", "7", "10–12"]]);
        insta::assert_snapshot!(laid(&table, 80), @r"
        Step    Mean  95 % interval
        ───────────────────────────
        Leads  4,312            8–9
        Won        7          10–12
        ");
    }

    #[test]
    fn headings_are_folded_between_words_and_columns_drawn_closer_before_a_table_is_parted() {
        let table = table(1, &["Step", "Mean wait", "Share won"], &[&["Leads", "4,312", "88 %"], &["Won", "7", "9 %"]]);
        insta::assert_snapshot!(laid(&table, 19), @r"
                Mean  Share
        Step    wait    won
        ───────────────────
        Leads  4,312   88 %
        Won        7    9 %
        ");
        insta::assert_snapshot!(laid(&table, 17), @r"
               Mean Share
        Step   wait   won
        ─────────────────
        Leads 4,312  88 %
        Won       7   9 %
        ");
        insta::assert_snapshot!(laid(&table, 15), @r"
                Mean
        Step    wait
        ────────────
        Leads  4,312
        Won        7

               Share
        Step     won
        ────────────
        Leads   88 %
        Won      9 %
        ");
    }

    #[test]
    fn parts_are_alike_in_width() {
        let head = ["", "Mean", "Low", "P10", "P50", "P90"];
        let table = table(1, &head, &[&["x", "1,234", "1,234", "1,234", "1,234", "1,234"]]);
        let text = laid(&table, 30);
        let rows: Vec<&str> = text.lines().filter(|line| line.starts_with('x')).collect();
        assert_eq!(rows, ["x  1,234  1,234  1,234", "x  1,234  1,234"]);
    }

    #[test]
    fn a_heading_without_spaces_stays_whole() {
        let table =
            table(1, &["段階", "平均待ち時間", "タスク数"], &[&["リード", "5時間", "7"], &["商談", "9時間", "8"]]);
        for width in [40, 24, 20] {
            let text = laid(&table, width);
            for whole in ["平均待ち時間", "タスク数"] {
                assert!(text.contains(whole), "{width}: {text}");
            }
        }
    }

    #[test]
    fn words_are_folded_where_that_makes_room() {
        let table = table(1, &["Relief", "Revenue"], &[&["A tenth more time of field-sales", "+¥41 m"]]);
        insta::assert_snapshot!(laid(&table, 36), @r"
        Relief                       Revenue
        ────────────────────────────────────
        A tenth more time of          +¥41 m
        field-sales
        ");
    }

    #[test]
    fn a_name_of_any_length_fits() {
        let name = "x".repeat(300);
        let mut table = table(1, &["Design", &name], &[&[name.as_str(), "7"]]);
        table.heading(&name);
        let lines = laid(&table, 40);
        assert!(lines.lines().all(|line| columns(line) <= 40), "{lines}");
        assert_eq!(lines.matches('x').count(), 900);
    }

    #[test]
    fn pictures_stand_where_there_is_room_and_nowhere_else() {
        let mut table = Table::new(Voice::default(), 1).columns(&[Label::Stage, Label::MostMonth]);
        let course = Drawing::Course(vec![0.5; 24]);
        table.row(vec![Cell::from("Known".to_owned()), Cell::drawn("12".to_owned(), Some(course))]);
        let drawn = |width| grid(&table, Look { width, ..Look::default() });
        let (wide, narrow) = (drawn(60), drawn(20));
        assert!(wide.drawn && wide.text.ends_with(&"▄".repeat(24)), "{}", wide.text);
        assert!(!narrow.drawn && !narrow.text.contains('▄'), "{}", narrow.text);
    }
}
