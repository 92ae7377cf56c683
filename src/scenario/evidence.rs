//! Where the values of the shipped scenarios come from: the tables of `docs/evidence.md`.
//!
//! A row carries the paths of settings, or of tables of settings, their values, the range that a
//! reasonable person might argue for (one column a design under *Organisations*), a mark, and why.

use super::catalogue;
use super::plan::Plan;
use super::shipped::SHIPPED;
use crate::terms::Mark;
use std::sync::LazyLock;
use toml::Table;

/// The document.
const DOCUMENT: &str = include_str!("../../docs/evidence.md");

/// What is said of a setting, or of a table of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The heading over its table.
    pub group: &'static str,
    /// The path of the setting or table, names of items left out.
    pub path: String,
    /// Its value, as the document writes it; that of the first design where designs have columns of their own.
    pub value: &'static str,
    /// How well that is known; none where nothing is claimed.
    pub mark: Option<Mark>,
    /// Why it is so; may be empty.
    pub why: &'static str,
}

/// Every row of the document's tables of settings, in its order.
pub static EVIDENCE: LazyLock<Vec<Evidence>> = LazyLock::new(|| {
    let mut group = "";
    let mut rows = Vec::new();
    let defaults = DOCUMENT.split_once("\n## Defaults\n").map_or("", |(_, rest)| rest);
    for line in defaults.lines().take_while(|line| !line.starts_with("## ")) {
        match line.strip_prefix("### ") {
            Some(heading) => group = heading,
            None => rows.extend(of_line(group, line)),
        }
    }
    rows
});

/// Path and law of every setting that a shipped scenario does not know.
static UNCERTAIN: LazyLock<Vec<(String, Table)>> = LazyLock::new(|| {
    let mut laws: Vec<(String, Table)> = Vec::new();
    let plans = SHIPPED.iter().filter_map(|shipped| Plan::load(&format!("shipped:{}", shipped.name), &[]).ok());
    for plan in plans {
        for (path, law) in plan.uncertain() {
            let Ok(law) = format!("law = {law}").parse::<Table>() else { continue };
            let Some(toml::Value::Table(law)) = law.get("law") else { continue };
            let entry = (without_names(path), law.clone());
            if !laws.contains(&entry) {
                laws.push(entry);
            }
        }
    }
    laws
});

/// What is said of the setting at this path, the row of the longest path first.
pub fn of(path: &str) -> Option<&'static Evidence> {
    let path = without_names(path);
    let speaks = |row: &&Evidence| {
        path.strip_prefix(row.path.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    // Of rows that are equally long, the first.
    EVIDENCE.iter().rev().filter(speaks).max_by_key(|row| row.path.len())
}

/// What a distribution of a setting rests on; none if no shipped scenario holds the same possible.
///
/// The law is a table of one entry as the resolved text of a scenario writes it.
pub fn of_law(path: &str, law: &Table) -> Option<&'static Evidence> {
    let bare = without_names(path);
    UNCERTAIN.iter().any(|(known, shipped)| *known == bare && shipped == law).then(|| of(path)).flatten()
}

/// A path without the name of the item of a list.
fn without_names(path: &str) -> String {
    catalogue::at(path).map_or_else(|| path.to_owned(), |lever| lever.path.replace(".<name>", ""))
}

/// The rows of a line: as many as it names settings.
fn of_line(group: &'static str, line: &'static str) -> Vec<Evidence> {
    let Some(cells) = line.strip_prefix("| `").and_then(|line| line.strip_suffix('|')) else { return Vec::new() };
    let cells: Vec<&str> = cells.split(" | ").map(str::trim).collect();
    let [settings, value, .., mark, why] = cells[..] else { return Vec::new() };
    let mark = Mark::of_letter(mark);
    // Of several settings of one table, the first says which.
    let named: Vec<&str> = settings.split('`').step_by(2).collect();
    let table = named.first().and_then(|first| first.rsplit_once('.')).map_or("", |(table, _)| table);
    let full = |name: &&str| if name.contains('.') { (*name).to_owned() } else { format!("{table}.{name}") };
    let names = named.iter().filter(|name| !name.is_empty() && name.bytes().all(is_of_path));
    names.map(|name| Evidence { group, path: full(name), value, mark, why }).collect()
}

fn is_of_path(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_tells_of_every_setting_that_it_names() {
        let told = of_line("x", "| `handoff.entry_fit`, `entry_fields` | 0 | 0 | – | J | no written definition |");
        let paths: Vec<&str> = told.iter().map(|row| row.path.as_str()).collect();
        assert_eq!(paths, ["handoff.entry_fit", "handoff.entry_fields"]);
        assert!(told.iter().all(|row| row.mark == Some(Mark::J) && row.why == "no written definition"));
        let yearly = of_line("x", "| `team.cost_per_rep` (yearly) | 8 | 8 | 8 | – | |");
        assert_eq!((yearly.len(), yearly[0].mark, yearly[0].why), (1, None, ""));
        assert!(of_line("x", "| setting | value | range | mark | why |").is_empty());
    }

    #[test]
    fn the_row_of_the_longest_path_speaks() {
        assert_eq!(
            of("buying.reversal.target.validation.validation").unwrap().path,
            "buying.reversal.target.validation"
        );
        assert_eq!(of("market.segment.it-services.in_market_rate").unwrap().path, "market.segment.in_market_rate");
        assert_eq!(of("handoff.a-to-b.delay").unwrap().group, "Organisations");
        assert_eq!(of("no.such.setting"), None);
    }

    #[test]
    fn every_setting_that_a_shipped_scenario_does_not_know_has_its_row() {
        assert!(UNCERTAIN.len() > 20);
        for (path, law) in UNCERTAIN.iter() {
            let row = of_law(path, law).unwrap_or_else(|| panic!("{path} has no row"));
            assert!(row.mark.is_some() && !row.why.is_empty(), "{path}: {row:?}");
        }
    }

    #[test]
    fn another_law_rests_on_nothing_of_ours() {
        let law = |text: &str| text.parse::<Table>().unwrap();
        assert!(of_law("awareness.trust_loss", &law("uniform = [0.05, 0.15]")).is_some());
        assert_eq!(of_law("awareness.trust_loss", &law("uniform = [0.05, 0.16]")), None);
    }
}
