//! A page of paragraphs and tables.

use super::drawing::{Signs, level};
use super::grid::{Laid, grid};
use super::look::{Look, Tone};
use super::wrap::wrap;
use crate::experiment::Warning;
use crate::report::advice;
use crate::report::tables::Table;
use crate::text::Message;

/// Longer lines of text are hard to read, however wide the terminal.
pub(super) const WIDEST: usize = 100;

/// What is printed, growing from top to bottom.
pub(super) struct Page {
    look: Look,
    blocks: Vec<String>,
}

impl Page {
    /// An empty page.
    pub(super) fn new(look: Look) -> Self {
        Page { look, blocks: Vec::new() }
    }

    /// A paragraph; an empty one is left out.
    pub(super) fn paragraph(&mut self, tone: Option<Tone>, text: &str) {
        if text.is_empty() {
            return;
        }
        let lines = wrap(&self.look.spell(text), usize::from(self.look.width).min(WIDEST), self.look.voice.language);
        let painted: Vec<String> =
            lines.iter().map(|line| tone.map_or_else(|| line.clone(), |tone| self.look.paint(tone, line))).collect();
        self.blocks.push(painted.join("\n"));
    }

    /// A line that is laid out already.
    pub(super) fn line(&mut self, tone: Tone, text: &str) {
        self.blocks.push(self.look.paint(tone, text));
    }

    /// A table under its heading, with a note below, which says how pictures are read if
    /// there was room for them.
    pub(super) fn section(&mut self, heading: &str, table: &Table, note: &str) {
        let laid = grid(table, self.look);
        self.laid(heading, table, &laid, note);
    }

    /// The same; nothing at all if there is no room for its pictures.
    pub(super) fn picture(&mut self, heading: &str, table: &Table, note: &str) {
        let laid = grid(table, self.look);
        if laid.drawn {
            self.laid(heading, table, &laid, note);
        }
    }

    fn laid(&mut self, heading: &str, table: &Table, laid: &Laid, note: &str) {
        let notes = [note.to_owned(), if laid.drawn { self.key(table) } else { String::new() }];
        let said: Vec<String> = notes.into_iter().filter(|note| !note.is_empty()).collect();
        self.text(heading, &laid.text, &self.look.voice.language.join(&said));
    }

    /// How the pictures of a table are read.
    fn key(&self, table: &Table) -> String {
        let glyphs = self.look.voice.glyphs;
        let (signs, most) = (Signs::of(glyphs), level(1.0, 1.0, glyphs).to_string());
        let (example, chance, zero) = (signs.example(), signs.chance(), signs.zero());
        self.look.voice.language.say(&match table.axis {
            Some(_) => Message::ReadSpans { example: &example, chance: &chance, zero: &zero },
            None => Message::ReadCourses { most: &most },
        })
    }

    /// A text that is laid out already under its heading, with a note below.
    pub(super) fn text(&mut self, heading: &str, table: &str, note: &str) {
        let heading = self.look.paint(Tone::Strong, &self.look.spell(heading));
        self.blocks.push(format!("{heading}\n\n{table}"));
        self.paragraph(Some(Tone::Quiet), note);
    }

    /// Statistical advice: what was seen and what helps.
    pub(super) fn advice(&mut self, warnings: &[Warning]) {
        for warning in warnings {
            self.paragraph(None, &advice::sentence(warning, self.look.voice.language));
        }
    }

    /// The finished page, ending with a line feed.
    pub(super) fn finish(self) -> String {
        self.look.paint_signs(&(self.blocks.join("\n\n") + "\n"))
    }
}
