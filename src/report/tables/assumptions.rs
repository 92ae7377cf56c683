//! What is assumed and not known: the settings that each draw gives another value, what they
//! mean, and where what is held possible comes from.

use toml::{Table as Values, Value};

use super::table::Table;
use crate::report::manifest::ScenarioEntry;
use crate::report::setting;
use crate::report::voice::Voice;
use crate::scenario::catalogue::{self, Lever};
use crate::scenario::{NumberKind, evidence, names_law};
use crate::text::{Label, OfSetting};

/// A distribution that one or more designs write for a setting, of one item of a list or of several.
struct Assumption<'a> {
    lever: &'static Lever,
    /// The setting's own path, or that of the first item.
    path: String,
    law: Values,
    currency: String,
    /// The names of the items; none if it stands in no list, or if it is the same of all.
    items: Vec<String>,
    designs: Vec<&'a str>,
}

/// One row for each setting and distribution; none if no design writes any.
pub fn assumptions(scenarios: &[ScenarioEntry], voice: Voice) -> Option<Table> {
    let mut found: Vec<Assumption<'_>> = Vec::new();
    for scenario in scenarios {
        for one in of_design(scenario) {
            let same = |other: &&mut Assumption<'_>| {
                let alike = other.lever.path == one.lever.path && other.law == one.law;
                alike && other.items == one.items && other.currency == one.currency
            };
            match found.iter_mut().find(same) {
                Some(other) => other.designs.extend(one.designs),
                None => found.push(one),
            }
        }
    }
    // What one reads together stands together, in the order of the catalogue.
    let place = |one: &Assumption<'_>| catalogue::LEVERS.iter().position(|lever| lever.path == one.lever.path);
    found.sort_by_key(place);
    let columns = [Label::Meaning, Label::HeldPossible, Label::Basis, Label::Design, Label::Setting];
    let mut table = Table::new(voice, columns.len()).columns(&columns);
    for one in &found {
        let designs = if one.designs.len() == scenarios.len() {
            voice.label(Label::AllDesigns).to_owned()
        } else {
            one.designs.join(", ")
        };
        let kind = one.lever.number.unwrap_or(NumberKind::Plain);
        let held = setting::in_words(&one.law, kind, &one.currency, voice);
        table.row(vec![one.meaning(voice), held, one.basis(voice), designs, one.lever.path.clone()]);
    }
    (!found.is_empty()).then_some(table)
}

impl Assumption<'_> {
    /// What the setting means, and of which items it is said.
    fn meaning(&self, voice: Voice) -> String {
        let meaning = setting::meaning(self.lever, voice.language);
        if self.items.is_empty() {
            return voice.spell(&meaning);
        }
        let names: Vec<&str> = self.items.iter().map(String::as_str).collect();
        voice.spell(&voice.language.of_setting(OfSetting::Among { meaning: &meaning, names: &names }))
    }

    /// Where the distribution comes from; that it is the reader's own, if it is none of ours.
    fn basis(&self, voice: Voice) -> String {
        let Some(row) = evidence::of_law(&self.path, &self.law) else {
            return voice.language.of_setting(OfSetting::Own);
        };
        let Some(mark) = row.mark else { return row.why.to_owned() };
        let why = voice.language.reason(row.why).replace('`', "");
        voice.spell(&voice.language.of_setting(OfSetting::Basis { mark, why: &why }))
    }
}

/// The assumptions of a design; items of a list that are assumed alike are one.
fn of_design(scenario: &ScenarioEntry) -> Vec<Assumption<'_>> {
    let Ok(values) = scenario.resolved.parse::<Values>() else { return Vec::new() };
    let currency = values.get("currency").and_then(Value::as_str).unwrap_or_default();
    let mut written = Vec::new();
    collect(&values, "", None, &mut written);
    let mut found: Vec<(Assumption<'_>, usize)> = Vec::new();
    for Written { path, law, item } in written {
        let Some(lever) = catalogue::at(&path) else { continue };
        let (name, of) = item.map_or((None, 0), |item| (Some(item.name), item.of));
        match found.iter_mut().find(|(one, _)| one.lever.path == lever.path && one.law == law) {
            Some((one, _)) => one.items.extend(name),
            None => {
                let (currency, designs) = (currency.to_owned(), vec![scenario.name.as_str()]);
                let items = name.into_iter().collect();
                found.push((Assumption { lever, path, law, currency, items, designs }, of));
            }
        }
    }
    // Said of all of them, it need not name them.
    for (one, of) in &mut found {
        if one.items.len() == *of {
            one.items.clear();
        }
    }
    found.into_iter().map(|(one, _)| one).collect()
}

/// A distribution where a scenario writes it.
struct Written {
    path: String,
    law: Values,
    item: Option<Item>,
}

/// An item of a list.
#[derive(Clone)]
struct Item {
    name: String,
    /// How many items the list has.
    of: usize,
}

/// Every distribution below a table.
fn collect(values: &Values, prefix: &str, item: Option<&Item>, found: &mut Vec<Written>) {
    for (key, value) in values {
        let path = format!("{prefix}{key}");
        match value {
            Value::Table(law) if names_law(law.keys().map(String::as_str)) => {
                found.push(Written { path, law: law.clone(), item: item.cloned() });
            }
            Value::Table(inner) => collect(inner, &format!("{path}."), item, found),
            Value::Array(items) => {
                let of = items.len();
                for inner in items.iter().filter_map(Value::as_table) {
                    let name = inner.get("name").and_then(Value::as_str).unwrap_or("<name>").to_owned();
                    collect(inner, &format!("{path}.{name}."), Some(&Item { name, of }), found);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Row;
    use super::*;
    use crate::scenario::Plan;
    use crate::text::Language;

    fn scenario(name: &str, resolved: &str) -> ScenarioEntry {
        ScenarioEntry { name: name.to_owned(), hash: String::new(), resolved: resolved.to_owned() }
    }

    fn rows(scenarios: &[ScenarioEntry], voice: Voice) -> Vec<Vec<String>> {
        let table = assumptions(scenarios, voice).unwrap();
        let cells = |row: &Row| match row {
            Row::Cells(cells) => Some(cells.iter().map(|cell| cell.text.clone()).collect()),
            _ => None,
        };
        table.rows.iter().filter_map(cells).collect()
    }

    #[test]
    fn settings_that_are_not_known_are_told_once_with_who_assumes_them() {
        let both = "[awareness]\ntrust_loss = { uniform = [0.05, 0.15] }\n";
        let one = format!("{both}[rollout]\nlearning = {{ uniform = [\"90 days\", \"180 days\"] }}\n");
        let rows = rows(&[scenario("a", both), scenario("b", &one)], Voice::default());
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0][1..], ["5\u{a0}% to 15\u{a0}%", "judgement: quickly lost", "all", "awareness.trust_loss"]);
        assert_eq!(rows[1][1], "90 days to 180 days");
        assert_eq!(rows[1][3..], ["b", "rollout.learning"]);
    }

    #[test]
    fn what_a_user_holds_possible_is_the_users_own() {
        let own = "[awareness]\ntrust_loss = { uniform = [0.05, 0.2] }\n[health]\nlevel = { uniform = [0.1, 0.2] }\n";
        assert!(rows(&[scenario("a", own)], Voice::default()).iter().all(|row| row[2] == "your own"));
    }

    #[test]
    fn items_of_a_list_that_are_assumed_alike_are_one_and_named_where_others_are_not() {
        let law = "delay = { uniform = [\"1 day\", \"3 days\"] }\n";
        let handoff = |name: &str, law: &str| format!("[[handoff]]\nname = \"{name}\"\n{law}");
        let some = handoff("a-to-b", law) + &handoff("b-to-c", law) + &handoff("c-to-d", "");
        let told = rows(&[scenario("some", &some)], Voice::default());
        assert_eq!(told.len(), 1);
        assert_eq!(told[0][0], "Time until the receiver can start (a-to-b, b-to-c)");
        assert_eq!(told[0][4], "handoff.<name>.delay");
        let every = handoff("a-to-b", law) + &handoff("b-to-c", law);
        assert_eq!(rows(&[scenario("every", &every)], Voice::default())[0][0], "Time until the receiver can start");
    }

    #[test]
    fn what_the_shipped_scenarios_assume_is_said_with_its_source_in_either_language() {
        let of = |name: &str| {
            let plan = Plan::load(&format!("shipped:{name}"), &[]).unwrap();
            scenario(name, &plan.canonical())
        };
        let shipped = ["split-role", "revops", "one-team", "big-bang", "outsourced"].map(of);
        for language in [Language::English, Language::Japanese] {
            let rows = rows(&shipped, Voice { language, ..Voice::default() });
            assert!(rows.len() > 20);
            for row in rows {
                assert!(row.iter().all(|cell| !cell.is_empty() && !cell.contains(['`', '{'])), "{row:?}");
                assert_ne!(row[2], language.of_setting(OfSetting::Own), "{row:?}");
                let latin_words = row[2].split(' ').count() > 4;
                assert!(language == Language::English || !latin_words, "no Japanese for: {row:?}");
            }
        }
    }

    #[test]
    fn who_is_sure_of_everything_assumes_nothing() {
        assert!(assumptions(&[scenario("a", "[awareness]\ntrust_loss = 0.1\n")], Voice::default()).is_none());
    }
}
