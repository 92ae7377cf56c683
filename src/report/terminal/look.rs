//! How the terminal wants it.

use anstyle::{AnsiColor, Style};

use crate::report::number::Numbers;
use crate::report::voice::Voice;
use crate::text::Label;

/// Width, colour, characters and language of what is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Columns of the terminal; 100 when there is none.
    pub width: u16,
    /// Whether colour and bold may be used.
    pub colour: bool,
    /// Language and characters.
    pub voice: Voice,
}

impl Default for Look {
    fn default() -> Self {
        Look { width: 100, colour: false, voice: Voice::default() }
    }
}

/// What a piece of text is, so that it can be shown as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// The answer, or a heading.
    Strong,
    /// A note.
    Quiet,
    /// Better.
    Good,
    /// Worse.
    Bad,
}

impl Look {
    /// Numbers in this currency.
    pub(super) fn numbers(&self, currency: &str) -> Numbers {
        self.voice.numbers(currency)
    }

    /// A label in the language.
    pub(super) fn label(&self, label: Label) -> &'static str {
        self.voice.label(label)
    }

    /// The text in its tone, if colour is allowed.
    pub(super) fn paint(&self, tone: Tone, text: &str) -> String {
        if !self.colour || text.is_empty() {
            return text.to_owned();
        }
        let style = match tone {
            Tone::Strong => Style::new().bold(),
            Tone::Quiet => Style::new().dimmed(),
            Tone::Good => Style::new().fg_color(Some(AnsiColor::Green.into())),
            Tone::Bad => Style::new().fg_color(Some(AnsiColor::Red.into())),
        };
        format!("{style}{text}{style:#}")
    }

    /// The text with nothing but ASCII in it, if that is what was asked for.
    pub(super) fn spell(&self, text: &str) -> String {
        self.voice.spell(text)
    }

    /// Colours every sign of better and worse in a finished page.
    pub(super) fn paint_signs(&self, page: &str) -> String {
        if !self.colour {
            return page.to_owned();
        }
        page.replace('▲', &self.paint(Tone::Good, "▲")).replace('▼', &self.paint(Tone::Bad, "▼"))
    }
}
