//! In which language a reader is spoken to.

use crate::text::Language;

/// Variables of the environment that name a locale, the first that is set and not empty wins (POSIX).
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language of tables and charts.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Spoken {
    /// Language of tables and charts [default: as LC_ALL, LC_MESSAGES or LANG say, else en].
    #[arg(long, value_name = "CODE")]
    lang: Option<Code>,
}

/// A language by its ISO 639-1 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Code {
    /// English.
    En,
    /// Japanese.
    Ja,
}

impl Spoken {
    /// The language that was asked for, else that of the environment.
    pub fn language(self) -> Language {
        match self.lang {
            Some(Code::En) => Language::English,
            Some(Code::Ja) => Language::Japanese,
            None => of_environment(|name| std::env::var(name).ok()),
        }
    }
}

fn of_environment(value: impl Fn(&str) -> Option<String>) -> Language {
    let locale = VARIABLES.into_iter().filter_map(value).find(|locale| !locale.is_empty());
    Language::of_locale(locale.as_deref().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(environment: &[(&str, &str)]) -> Language {
        of_environment(|name| {
            environment.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_environment_says_the_language() {
        assert_eq!(of(&[]), Language::English);
        assert_eq!(of(&[("LANG", "ja_JP.UTF-8")]), Language::Japanese);
        assert_eq!(of(&[("LANG", "de_DE.UTF-8")]), Language::English);
    }

    #[test]
    fn the_stronger_variable_wins_and_an_empty_one_says_nothing() {
        assert_eq!(of(&[("LANG", "ja_JP.UTF-8"), ("LC_ALL", "C")]), Language::English);
        assert_eq!(of(&[("LANG", "en_GB.UTF-8"), ("LC_MESSAGES", "ja_JP")]), Language::Japanese);
        assert_eq!(of(&[("LANG", "en_GB.UTF-8"), ("LC_MESSAGES", "ja"), ("LC_ALL", "")]), Language::Japanese);
    }
}
