//! How the terminal wants it.

use anstyle::{AnsiColor, Style};

use crate::metric::Metric;
use crate::report::number::{Glyphs, Numbers};
use crate::text::{Label, Language};

/// Width, colour, characters and language of what is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Columns of the terminal; 100 when there is none.
    pub width: u16,
    /// Whether colour and bold may be used.
    pub colour: bool,
    /// Which characters may be used.
    pub glyphs: Glyphs,
    /// In which language.
    pub language: Language,
}

impl Default for Look {
    fn default() -> Self {
        Look { width: 100, colour: false, glyphs: Glyphs::Unicode, language: Language::English }
    }
}

/// What stands in ASCII for the characters of our own texts.
const ASCII: [(char, &str); 10] = [
    ('÷', "/"),
    ('–', "-"),
    ('−', "-"),
    ('×', "x"),
    ('·', "|"),
    ('\u{a0}', " "),
    ('▲', "^"),
    ('▼', "v"),
    ('○', "~"),
    ('→', "->"),
];

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
        Numbers::new(currency, self.glyphs, self.language)
    }

    /// A label in the language.
    pub(super) fn label(&self, label: Label) -> &'static str {
        self.language.label(label)
    }

    /// The title of a metric in the language.
    pub(super) fn metric(&self, metric: &Metric) -> &'static str {
        self.language.metric(metric.id, metric.title)
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
    ///
    /// Names that users gave stay as they are.
    pub(super) fn spell(&self, text: &str) -> String {
        match self.glyphs {
            Glyphs::Unicode => text.to_owned(),
            Glyphs::Ascii => ASCII.iter().fold(text.to_owned(), |text, (from, to)| text.replace(*from, to)),
        }
    }

    /// The sign of a comparison.
    pub(super) fn sign(&self, standing: Standing) -> &'static str {
        match (standing, self.glyphs) {
            (Standing::Better, Glyphs::Unicode) => "▲",
            (Standing::Worse, Glyphs::Unicode) => "▼",
            (Standing::Unclear, Glyphs::Unicode) => "○",
            (Standing::Better, Glyphs::Ascii) => "^",
            (Standing::Worse, Glyphs::Ascii) => "v",
            (Standing::Unclear, Glyphs::Ascii) => "~",
            (Standing::Same, _) => "=",
        }
    }

    /// Colours every sign of better and worse in a finished page.
    pub(super) fn paint_signs(&self, page: &str) -> String {
        if !self.colour {
            return page.to_owned();
        }
        page.replace('▲', &self.paint(Tone::Good, "▲")).replace('▼', &self.paint(Tone::Bad, "▼"))
    }
}

/// How a design stands against the baseline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Better beyond chance.
    Better,
    /// Worse beyond chance.
    Worse,
    /// It could be chance.
    Unclear,
    /// Equal in every future.
    Same,
}
