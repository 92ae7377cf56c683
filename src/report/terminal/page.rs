//! A page of paragraphs and tables.

use super::grid::grid;
use super::look::{Look, Tone};
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
        let lines = wrap(&self.look.spell(text), usize::from(self.look.width).min(WIDEST));
        let painted: Vec<String> =
            lines.iter().map(|line| tone.map_or_else(|| line.clone(), |tone| self.look.paint(tone, line))).collect();
        self.blocks.push(painted.join("\n"));
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

/// Breaks a text at its spaces; a word longer than the width stays whole.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_breaks_at_spaces_and_keeps_long_words() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("unbreakable is long", 5), ["unbreakable", "is", "long"]);
        assert_eq!(wrap("¥1\u{a0}m or more", 5), ["¥1\u{a0}m", "or", "more"]);
    }
}
