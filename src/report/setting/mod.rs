//! Settings for reading: what they mean, their values with units, distributions in words.

pub mod amount;
mod law;

pub use law::in_words;

use crate::scenario::catalogue::Lever;
use crate::text::Language;

/// What a setting means, without the marks of code around the names of others.
pub fn meaning(lever: &'static Lever, language: Language) -> String {
    language.meaning(&lever.path, &lever.text).trim_end_matches('.').replace('`', "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::catalogue::LEVERS;

    #[test]
    fn every_setting_has_a_japanese_meaning_and_no_meaning_lacks_its_setting() {
        let told = |lever: &&Lever| Language::Japanese.meaning(&lever.path, "").is_empty();
        let missing: Vec<&str> = LEVERS.iter().filter(told).map(|lever| lever.path.as_str()).collect();
        assert!(missing.is_empty(), "{missing:?}");
        let known = |path: &str| LEVERS.iter().any(|lever| lever.path == path);
        let stray: Vec<&str> = Language::settings_told().filter(|path| !known(path)).collect();
        assert!(stray.is_empty(), "{stray:?}");
    }

    #[test]
    fn meanings_hold_no_marks_of_code() {
        for lever in LEVERS.iter() {
            for language in [Language::English, Language::Japanese] {
                let text = meaning(lever, language);
                assert!(!text.contains('`') && !text.ends_with(['.', '。']), "{text}");
            }
        }
    }
}
