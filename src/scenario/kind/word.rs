//! Words: names, descriptions, the currency, one of several choices.

use super::super::fault::Fault;
use super::super::leaves::Wording;
use super::super::problem::Problem;
use super::super::reader::Reader;
use super::super::suggest;
use super::super::tree::Node;
use super::setting::{Kind, Setting};
use crate::terms::{ContentKind, Job};
use crate::units::Currency;

/// A string of TOML.
pub fn word_text(word: &str) -> String {
    toml::Value::String(word.to_owned()).to_string()
}

/// Reads one of several words.
pub fn read_choice<T: Copy>(node: &Node, default: T, choices: &[(&'static str, T)], reader: &mut Reader) -> T {
    let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
    let Some(word) = node.as_text() else {
        reader.wrong_type(node, &format!("one of {}", words.join(", ")));
        return default;
    };
    if let Some((_, choice)) = choices.iter().find(|(id, _)| *id == word) {
        return *choice;
    }
    let fault = Fault::UnknownWord { path: reader.path(), word: word.to_owned() };
    let mut problem = Problem::error(fault, Some(node.place.clone()));
    problem.help = suggest::hint(word, &words);
    reader.complain(problem);
    default
}

impl Setting for String {
    fn kind() -> Kind {
        Kind::Text
    }

    fn read(node: &Node, default: Self, _: Option<(f64, f64)>, reader: &mut Reader) -> Self {
        match node.as_text() {
            Some(text) => text.to_owned(),
            None => {
                reader.wrong_type(node, "a string");
                default
            }
        }
    }

    fn text(&self, _: &str, _: &Wording<'_>) -> String {
        word_text(self)
    }
}

impl Setting for Currency {
    fn kind() -> Kind {
        Kind::Currency
    }

    fn read(node: &Node, default: Self, _: Option<(f64, f64)>, reader: &mut Reader) -> Self {
        let Some(code) = node.as_text() else {
            reader.wrong_type(node, "a currency code such as \"JPY\"");
            return default;
        };
        Currency::parse(code).unwrap_or_else(|error| {
            let fault = Fault::Unit { path: reader.path(), reason: error.to_string() };
            let capitals = Currency::parse(&code.to_uppercase()).ok();
            let help = capitals.map(|currency| format!("did you mean `{currency}`?"));
            reader.complain(Problem { help, ..Problem::error(fault, Some(node.place.clone())) });
            default
        })
    }

    fn text(&self, _: &str, _: &Wording<'_>) -> String {
        word_text(self.code())
    }
}

/// A setting that is one of the terms of a kind.
macro_rules! term_settings {
    ($($term:ty),+) => {$(
        impl Setting for $term {
            fn kind() -> Kind {
                Kind::Choice(<$term>::ALL.iter().map(|term| term.id()).collect())
            }

            fn read(node: &Node, default: Self, _: Option<(f64, f64)>, reader: &mut Reader) -> Self {
                let choices: Vec<_> = <$term>::ALL.iter().map(|&term| (term.id(), term)).collect();
                read_choice(node, default, &choices, reader)
            }

            fn text(&self, _: &str, _: &Wording<'_>) -> String {
                word_text(self.id())
            }
        }
    )+};
}

term_settings!(Job, ContentKind);
