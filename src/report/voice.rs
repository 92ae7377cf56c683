//! In which language and with which characters something is said.

use super::number::{Glyphs, Numbers};
use crate::metric::Metric;
use crate::text::{Label, Language};

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

    /// The title of a metric in the language.
    pub fn metric(self, metric: &Metric) -> &'static str {
        self.language.metric(metric.id, metric.title)
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
