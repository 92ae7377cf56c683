//! Settings with their meanings and present values.

use super::value;
use crate::scenario::{Leaf, Plan, catalogue};

/// A setting, for the reader.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Its key within its table.
    pub key: String,
    /// What it means.
    pub meaning: String,
    /// Its value; for what is not known the central value and the distribution.
    pub value: String,
}

/// The settings of a scenario, by table.
pub struct Book {
    leaves: Vec<(Leaf, Leaf)>,
}

impl Book {
    /// Of a plan.
    pub fn of(plan: &Plan) -> Self {
        Book { leaves: plan.leaves().into_iter().zip(plan.central_leaves()).collect() }
    }

    /// Every setting of a table (as in `scoring`), or of the item of this name in a
    /// list of tables, but for some keys.
    pub fn table(&self, table: &str, item: Option<&str>, but: &[&str]) -> Vec<Told> {
        let here = |leaf: &Leaf| leaf.table == table && leaf.item.as_ref().map(|(_, name)| name.as_str()) == item;
        let wanted = |(leaf, _): &&(Leaf, Leaf)| here(leaf) && !but.contains(&leaf.key.as_str());
        self.leaves.iter().filter(wanted).map(|(written, central)| told(written, central)).collect()
    }

    /// The present value of a setting by its path.
    pub fn value(&self, path: &str) -> String {
        let found = self.leaves.iter().find(|(leaf, _)| leaf.path() == path);
        found.map_or_else(String::new, |(written, central)| told(written, central).value)
    }
}

fn told(written: &Leaf, central: &Leaf) -> Told {
    let (meaning, unit) = catalogue::at(&written.path()).map_or(("", ""), |lever| (lever.text.as_str(), lever.unit));
    // Some meanings tell the unit themselves.
    let value = value::readable(&central.text, if meaning.contains(unit) { "" } else { unit });
    let value =
        if written.text == central.text { value } else { format!("{value} (not known for sure: `{}`)", written.text) };
    Told { key: written.key.clone(), meaning: meaning.trim_end_matches('.').to_owned(), value }
}

/// A table of settings in Markdown.
pub fn rows(told: &[Told]) -> String {
    if told.is_empty() {
        return String::new();
    }
    let mut text = "| what is agreed (定義) | value (値) | setting |\n|---|---|---|\n".to_owned();
    for Told { key, meaning, value } in told {
        text.push_str(&format!("| {} | **{}** | `{key}` |\n", cell(meaning), cell(value)));
    }
    text
}

/// A text that may stand in a table.
pub fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
