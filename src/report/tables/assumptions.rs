//! What is assumed and not known: the settings that each draw gives another value.

use toml::{Table as Values, Value};

use super::table::Table;
use crate::report::manifest::ScenarioEntry;
use crate::report::voice::Voice;
use crate::scenario::catalogue::LEVERS;
use crate::text::{Label, Message};

/// Keys of distributions, as scenarios write them.
const LAWS: [&str; 5] = ["uniform", "normal", "lognormal", "triangular", "beta"];

/// A setting that is not known, as one or more designs write it.
struct Assumption {
    path: String,
    law: Values,
    designs: Vec<String>,
}

/// One row a setting that some design writes as a distribution; none if none does.
pub fn assumptions(scenarios: &[ScenarioEntry], voice: Voice) -> Option<Table> {
    let mut found: Vec<Assumption> = Vec::new();
    for scenario in scenarios {
        let Ok(values) = scenario.resolved.parse::<Values>() else { continue };
        let mut laws = Vec::new();
        collect(&values, "", &mut laws);
        for (path, law) in laws {
            match found.iter_mut().find(|one| one.path == path && one.law == law) {
                Some(one) => one.designs.push(scenario.name.clone()),
                None => found.push(Assumption { path, law, designs: vec![scenario.name.clone()] }),
            }
        }
    }
    let mut table = Table::new(voice, 4).columns(&[Label::Setting, Label::HeldPossible, Label::Meaning, Label::Design]);
    for one in &found {
        let designs = if one.designs.len() == scenarios.len() {
            voice.label(Label::AllDesigns).to_owned()
        } else {
            one.designs.join(", ")
        };
        table.row(vec![one.path.clone(), said(&one.law, voice), meaning(&one.path), designs]);
    }
    (!found.is_empty()).then_some(table)
}

/// Every distribution below a table, by path.
fn collect(values: &Values, prefix: &str, laws: &mut Vec<(String, Values)>) {
    for (key, value) in values {
        let path = format!("{prefix}{key}");
        match value {
            Value::Table(inner) if is_law(inner) => laws.push((path, inner.clone())),
            Value::Table(inner) => collect(inner, &format!("{path}."), laws),
            Value::Array(items) => {
                for item in items.iter().filter_map(Value::as_table) {
                    let name = item.get("name").and_then(Value::as_str).unwrap_or("<name>");
                    collect(item, &format!("{path}.{name}."), laws);
                }
            }
            _ => {}
        }
    }
}

fn is_law(values: &Values) -> bool {
    values.len() == 1 && values.keys().all(|key| LAWS.contains(&key.as_str()))
}

/// A distribution in words; one that is none of ours as it is written.
fn said(law: &Values, voice: Voice) -> String {
    let found = law.iter().next().and_then(|(name, parts)| in_words(name, parts, voice));
    found.unwrap_or_else(|| law.to_string().trim().to_owned())
}

fn in_words(name: &str, parts: &Value, voice: Voice) -> Option<String> {
    let at = |i: usize| Some(bare(parts.as_array()?.get(i)?));
    let named = |key: &str| Some(bare(parts.get(key)?));
    let number = |key: &str| match parts.get(key)? {
        Value::Integer(whole) => Some(*whole as f64),
        other => other.as_float(),
    };
    let around = |middle: &str, give: &str| voice.language.say(&Message::Around { middle, give });
    Some(match name {
        "uniform" => voice.language.say(&Message::Between { low: &at(0)?, high: &at(1)? }),
        "triangular" => voice.language.say(&Message::MostLikely { low: &at(0)?, mode: &at(1)?, high: &at(2)? }),
        "normal" => around(&named("mean")?, &named("sd")?),
        // A factor e^σ up or down, as a share of the median.
        "lognormal" => {
            let give = voice.share(libm::exp(number("sigma")?) - 1.0);
            around(&named("median")?, &give)
        }
        // The standard deviation of a beta law of mean m and concentration c: √(m(1 − m)/(c + 1)).
        "beta" => {
            let (mean, concentration) = (number("mean")?, number("concentration")?);
            let sd = (mean * (1.0 - mean) / (concentration + 1.0)).sqrt();
            around(&named("mean")?, &format!("{sd:.2}"))
        }
        _ => return None,
    })
}

/// A value without quotation marks.
fn bare(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// What the setting of this path means; items of lists are known by their place.
fn meaning(path: &str) -> String {
    let same = |lever: &str| {
        let (mut ours, mut theirs) = (path.split('.'), lever.split('.'));
        ours.by_ref().zip(theirs.by_ref()).all(|(a, b)| a == b || b == "<name>")
            && path.split('.').count() == lever.split('.').count()
    };
    LEVERS.iter().find(|lever| same(&lever.path)).map(|lever| lever.text.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scenario(name: &str, resolved: &str) -> ScenarioEntry {
        ScenarioEntry { name: name.to_owned(), hash: String::new(), resolved: resolved.to_owned() }
    }

    #[test]
    fn settings_that_are_not_known_are_told_once_with_who_assumes_them() {
        let both = "[awareness]\ntrust_loss = { uniform = [0.05, 0.15] }\n";
        let one = format!("{both}[rollout]\nlearning = {{ uniform = [\"90 days\", \"180 days\"] }}\n");
        let table = assumptions(&[scenario("a", both), scenario("b", &one)], Voice::default()).unwrap();
        let rows: Vec<Vec<String>> = table
            .rows
            .iter()
            .filter_map(|row| match row {
                super::super::Row::Cells(cells) => Some(cells.iter().map(|cell| cell.text.clone()).collect()),
                _ => None,
            })
            .collect();
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0][..2], ["awareness.trust_loss", "0.05 to 0.15"]);
        assert_eq!((rows[0][3].as_str(), rows[1][3].as_str()), ("all", "b"));
        assert_eq!(rows[1][1], "90 days to 180 days");
        assert!(rows.iter().all(|row| !row[2].is_empty()), "{rows:?}");
    }

    #[test]
    fn every_law_is_told_in_words() {
        let told = |law: &str| said(&law.parse::<Values>().unwrap(), Voice::default());
        assert_eq!(told("triangular = [0.1, 0.2, 0.5]"), "0.1 to 0.5, most likely 0.2");
        assert_eq!(told("normal = { mean = \"90 days\", sd = \"10 days\" }"), "around 90 days, give or take 10 days");
        assert_eq!(told("lognormal = { median = 0.53, sigma = 0.15 }"), "around 0.53, give or take 16\u{a0}%");
        assert_eq!(told("beta = { mean = 0.91, concentration = 100 }"), "around 0.91, give or take 0.03");
    }

    #[test]
    fn who_is_sure_of_everything_assumes_nothing() {
        assert!(assumptions(&[scenario("a", "[awareness]\ntrust_loss = 0.1\n")], Voice::default()).is_none());
    }
}
