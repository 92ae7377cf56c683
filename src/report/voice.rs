//! In which language and with which characters something is said.

use super::number::{Glyphs, Numbers};
use crate::metric::{Metric, Unit};
use crate::text::{Label, Language};

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

/// Language and characters of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Voice {
    /// In which language.
    pub language: Language,
    /// Which characters may be used.
    pub glyphs: Glyphs,
}

/// How a design stands against the baseline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Better beyond chance.
    Better,
    /// Worse beyond chance.
    Worse,
    /// It could be chance.
    Unclear,
    /// Equal in every future.
    Same,
}

impl Voice {
    /// Numbers in this currency.
    pub fn numbers(self, currency: &str) -> Numbers {
        Numbers::new(currency, self.glyphs, self.language)
    }

    /// A label in the language.
    pub fn label(self, label: Label) -> &'static str {
        self.language.label(label)
    }

    /// A share in whole percent.
    pub fn share(self, share: f64) -> String {
        self.numbers("").plain(Unit::Share, share)
    }

    /// The title of a metric in the language.
    pub fn metric(self, metric: &Metric) -> &'static str {
        self.language.metric(metric.id, metric.title)
    }

    /// The text with nothing but ASCII in it, if that is what was asked for.
    ///
    /// Names that users gave stay as they are.
    pub fn spell(self, text: &str) -> String {
        match self.glyphs {
            Glyphs::Unicode => text.to_owned(),
            Glyphs::Ascii => ASCII.iter().fold(text.to_owned(), |text, (from, to)| text.replace(*from, to)),
        }
    }

    /// The sign of a comparison.
    pub fn sign(self, standing: Standing) -> &'static str {
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
}
