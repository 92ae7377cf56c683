//! The languages that meander speaks.

use super::appraisal::Appraisal;
use super::fact::FactWords;
use super::finding::Found;
use super::label::Label;
use super::letter::capital;
use super::message::Message;
use super::setting::OfSetting;
use super::tale::Tale;
use super::{english, english_appraisal, english_fact, english_finding, english_setting, english_tale};
use super::{japanese, japanese_appraisal, japanese_fact, japanese_finding};
use super::{japanese_metric, japanese_setting, japanese_tale};
use crate::terms::{FactPart, Finding, StylisedFact};

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Language {
    /// British English.
    #[default]
    English,
    /// Japanese.
    Japanese,
}

impl Language {
    /// The language of a locale such as `ja_JP.UTF-8`: English unless it is Japanese.
    pub fn of_locale(locale: &str) -> Self {
        let code = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        if code.eq_ignore_ascii_case("ja") { Language::Japanese } else { Language::English }
    }

    /// Its ISO 639-1 code.
    pub const fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Japanese => "ja",
        }
    }

    /// The message as a sentence.
    pub fn say(self, message: &Message<'_>) -> String {
        match self {
            Language::English => english::say(message),
            Language::Japanese => japanese::say(message),
        }
    }

    /// The sentence of a story.
    pub fn tell(self, tale: &Tale<'_>) -> String {
        match self {
            Language::English => english_tale::tell(tale),
            Language::Japanese => japanese_tale::tell(tale),
        }
    }

    /// The words on a heading, a column or an axis.
    pub fn label(self, label: Label) -> &'static str {
        match self {
            Language::English => english::label(label),
            Language::Japanese => japanese::label(label),
        }
    }

    /// What a finding means, and what helps.
    pub fn explain(self, finding: &Finding) -> Found {
        match self {
            Language::English => english_finding::explain(finding),
            Language::Japanese => japanese_finding::explain(finding),
        }
    }

    /// What is said of the facts that the model is held to.
    pub fn appraise(self, appraisal: &Appraisal<'_>) -> String {
        match self {
            Language::English => english_appraisal::appraise(appraisal),
            Language::Japanese => japanese_appraisal::appraise(appraisal),
        }
    }

    /// A fact in words.
    pub fn fact(self, fact: StylisedFact) -> FactWords {
        match self {
            Language::English => english_fact::fact(fact),
            Language::Japanese => japanese_fact::fact(fact),
        }
    }

    /// The name of a part of a fact.
    pub fn part(self, part: FactPart) -> &'static str {
        match self {
            Language::English => english_fact::part(part),
            Language::Japanese => japanese_fact::part(part),
        }
    }

    /// The title of the metric of this name, whose English title is given.
    pub fn metric(self, name: &str, english: &'static str) -> &'static str {
        match self {
            Language::English => english,
            Language::Japanese => japanese_metric::title(name).unwrap_or(english),
        }
    }

    /// The phrase about a setting.
    pub fn of_setting(self, phrase: OfSetting<'_>) -> String {
        match self {
            Language::English => english_setting::say(phrase),
            Language::Japanese => japanese_setting::say(phrase),
        }
    }

    /// What the setting at this path of the catalogue means, whose English meaning is given.
    pub fn meaning(self, path: &str, english: &'static str) -> &'static str {
        match self {
            Language::English => english,
            Language::Japanese => japanese_setting::meaning(path).unwrap_or(english),
        }
    }

    /// Why a shipped value is what it is, whose English reason is given; the same where the
    /// language has no other.
    pub fn reason(self, english: &'static str) -> &'static str {
        match self {
            Language::English => english,
            Language::Japanese => japanese_setting::why(english).unwrap_or(english),
        }
    }

    /// Paths of settings of which Japanese tells the meaning, for a test that all are known.
    #[cfg(test)]
    pub(crate) fn settings_told() -> impl Iterator<Item = &'static str> {
        japanese_setting::texts().map(|(path, _)| *path)
    }

    /// The text as a line of its own begins: with a capital in English; in Japanese, where it
    /// may begin with a name that a user gave, as it is.
    pub fn headed(self, text: &str) -> String {
        match self {
            Language::English => capital(text),
            Language::Japanese => text.to_owned(),
        }
    }

    /// Sentences one after another.
    pub fn join(self, sentences: &[String]) -> String {
        match self {
            Language::English => sentences.join(" "),
            Language::Japanese => sentences.concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_tells_its_language() {
        for japanese in ["ja", "ja_JP.UTF-8", "ja_JP", "JA-jp", "ja.eucJP"] {
            assert_eq!(Language::of_locale(japanese), Language::Japanese, "{japanese}");
        }
        for english in ["", "C", "C.UTF-8", "POSIX", "en_GB.UTF-8", "de_DE", "jam_JM"] {
            assert_eq!(Language::of_locale(english), Language::English, "{english}");
        }
    }
}
