//! In which settings two scenarios differ.

use super::leaves::Leaf;
use super::plan::Plan;

/// A setting that is not the same in two scenarios.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Difference {
    /// Its path.
    pub lever: String,
    /// In the first, as TOML; absent if there is no such team, segment or handoff.
    pub first: Option<String>,
    /// In the second.
    pub second: Option<String>,
}

/// Every setting that differs, in the order of the first scenario, then what
/// only the second has. Names and descriptions of scenarios do not count.
pub fn differences(first: &Plan, second: &Plan) -> Vec<Difference> {
    let (first, second) = (values(first), values(second));
    let find = |list: &[(String, String)], path: &str| {
        list.iter().find(|(other, _)| other == path).map(|(_, text)| text.clone())
    };
    let changed = first.iter().filter_map(|(path, text)| {
        let other = find(&second, path);
        (other.as_ref() != Some(text)).then(|| difference(path, Some(text.clone()), other))
    });
    let added = second.iter().filter(|(path, _)| find(&first, path).is_none());
    changed.chain(added.map(|(path, text)| difference(path, None, Some(text.clone())))).collect()
}

fn difference(path: &str, first: Option<String>, second: Option<String>) -> Difference {
    Difference { lever: path.to_owned(), first, second }
}

fn values(plan: &Plan) -> Vec<(String, String)> {
    let named = |leaf: &Leaf| leaf.table.is_empty() && (leaf.key == "name" || leaf.key == "description");
    plan.leaves().into_iter().filter(|leaf| !named(leaf)).map(|leaf| (leaf.path(), leaf.text)).collect()
}
