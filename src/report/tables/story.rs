//! A buyer's story as a table: when, who, what.

use super::table::{Cell, Table};
use crate::experiment::trace::Trace;
use crate::report::story::{Words, chapter};
use crate::report::voice::Voice;
use crate::text::Label;

/// One row an entry, under the headings of its chapters.
pub fn story(answer: &Trace, words: &Words<'_>, voice: Voice) -> Table {
    let mut table = Table::new(voice, 4).columns(&[Label::Date, Label::DayOfNeed, Label::Who, Label::What]);
    for one in &answer.chapters {
        table.heading(voice.label(chapter(one.kind)));
        for entry in &one.entries {
            let (date, day) = (words.date(entry.day), words.day(entry.day));
            let cells = [date, day, words.actor(entry).to_owned(), words.entry(entry)];
            table.row(cells.into_iter().map(Cell::from).collect());
        }
    }
    table
}
