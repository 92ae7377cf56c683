//! A page of paragraphs and tables.

use super::grid::grid;
use super::look::{Look, Tone};
use super::wrap::wrap;
use crate::experiment::Warning;
use crate::report::advice;
use crate::report::tables::Table;

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

    /// A table under its heading, with a note below.
    pub(super) fn section(&mut self, heading: &str, table: &Table, note: &str) {
        self.text(heading, &grid(table, self.look), note);
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
