//! The languages that meander speaks.

use super::english;
use super::english_tale;
use super::label::Label;
use super::message::Message;
use super::tale::Tale;

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Language {
    /// British English.
    #[default]
    English,
}

impl Language {
    /// Its code, as in `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Language::English => "en",
        }
    }

    /// The message as a sentence.
    pub fn say(self, message: &Message<'_>) -> String {
        match self {
            Language::English => english::say(message),
        }
    }

    /// The sentence of a story.
    pub fn tell(self, tale: &Tale<'_>) -> String {
        match self {
            Language::English => english_tale::tell(tale),
        }
    }

    /// The words on a heading, a column or an axis.
    pub fn label(self, label: Label) -> &'static str {
        match self {
            Language::English => english::label(label),
        }
    }
}
