//! The catalogue of settings.

use super::look::{Look, Tone};
use super::wrap::wrap;
use crate::report::setting;
use crate::scenario::catalogue::Lever;
use crate::text::OfSetting;

/// Columns before what belongs to a setting.
const INDENT: &str = "    ";
/// From here on a bound only keeps a slip from running for ever.
const UNBOUNDED: f64 = 1e9;

/// Each setting in three parts: path and default; meaning; what is allowed.
pub fn levers(levers: &[&'static Lever], look: &Look) -> String {
    let entries: Vec<String> = levers.iter().map(|lever| entry(lever, look)).collect();
    entries.join("\n")
}

fn entry(lever: &'static Lever, look: &Look) -> String {
    let language = look.voice.language;
    let bounds = lever.range.map(|[low, high]| (low.to_string(), (high < UNBOUNDED).then(|| high.to_string())));
    let allowed = language.of_setting(OfSetting::Allowed {
        kind: &lever.kind,
        range: bounds.as_ref().map(|(low, high)| (low.as_str(), high.as_deref())),
        unit: lever.unit,
        neutral: lever.neutral.as_deref(),
    });
    let mut text = format!("{} = {}\n", look.paint(Tone::Strong, &lever.path), lever.default);
    let width = usize::from(look.width).saturating_sub(INDENT.len()).max(20);
    for (part, tone) in [(setting::meaning(lever, language), None), (allowed, Some(Tone::Quiet))] {
        for line in wrap(&look.spell(&part), width, language) {
            let line = tone.map_or_else(|| line.clone(), |tone| look.paint(tone, &line));
            text.push_str(&format!("{INDENT}{line}\n"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::wrap::columns;
    use super::*;
    use crate::report::voice::Voice;
    use crate::scenario::catalogue::LEVERS;
    use crate::text::Language;

    fn page(paths: &[&str], language: Language) -> String {
        let wanted: Vec<&Lever> = LEVERS.iter().filter(|lever| paths.contains(&lever.path.as_str())).collect();
        assert_eq!(wanted.len(), paths.len());
        let voice = Voice { language, ..Voice::default() };
        levers(&wanted, &Look { width: 80, voice, ..Look::default() })
    }

    #[test]
    fn settings_read_well_in_either_language() {
        let paths = ["buying.stall.probability", "recycle.who", "team.<name>.attrition", "team.<name>.cost_per_rep"];
        insta::assert_snapshot!(page(&paths, Language::English));
        insta::assert_snapshot!(page(&paths, Language::Japanese));
    }

    #[test]
    fn nothing_but_what_is_toml_is_wider_than_the_terminal() {
        let all: Vec<&Lever> = LEVERS.iter().collect();
        for language in [Language::English, Language::Japanese] {
            let voice = Voice { language, ..Voice::default() };
            let page = levers(&all, &Look { width: 80, voice, ..Look::default() });
            let wide: Vec<&str> = page.lines().filter(|line| line.starts_with(INDENT) && columns(line) > 80).collect();
            assert!(wide.is_empty(), "{wide:#?}");
        }
    }

    #[test]
    fn every_kind_has_a_japanese_name_but_for_words_that_are_written() {
        for lever in LEVERS.iter().filter(|lever| !lever.kind.contains(" | ")) {
            let allowed = OfSetting::Allowed { kind: &lever.kind, range: None, unit: "", neutral: None };
            let said = Language::Japanese.of_setting(allowed);
            assert!(!said.is_ascii(), "{said}");
            assert_eq!(Language::English.of_setting(allowed), lever.kind);
        }
    }
}
