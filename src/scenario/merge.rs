//! Merging: what a scenario writes over what it extends, and overrides over both.
//!
//! Tables merge by key, lists of tables by name; anything else is replaced as a
//! whole, a distribution too.

use super::fault::Fault;
use super::items::ItemList;
use super::kind::names_law;
use super::problem::Problem;
use super::source::Place;
use super::suggest;
use super::tree::{Entry, Node, Table, Value};

/// Whether new names may appear in lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewItems {
    /// A file may add teams, segments, handoffs.
    Allowed,
    /// An override only changes what is there.
    Refused,
}

/// An item that a layer removed.
#[derive(Debug, Clone)]
pub struct Removed {
    /// The list that it stood in.
    pub list: ItemList,
    /// Its name.
    pub name: String,
    /// Where it is removed.
    pub place: Place,
    /// What it was.
    pub item: Node,
}

/// Merges one layer over another.
#[derive(Debug)]
pub struct Merge<'a> {
    new_items: NewItems,
    problems: &'a mut Vec<Problem>,
    removed: &'a mut Vec<Removed>,
}

impl<'a> Merge<'a> {
    /// A merge that tells its problems, and what it removes, here.
    pub fn new(new_items: NewItems, problems: &'a mut Vec<Problem>, removed: &'a mut Vec<Removed>) -> Self {
        Merge { new_items, problems, removed }
    }

    /// Lays `over` upon `under`.
    pub fn tables(&mut self, under: &mut Table, over: Table, path: &str) {
        for (key, entry) in over.0 {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            self.entry(under, key, entry, &path);
        }
    }

    fn entry(&mut self, under: &mut Table, key: String, over: Entry, path: &str) {
        let Entry { key: key_place, node } = over;
        let place = node.place.clone();
        let value = match (ItemList::at(path), node.value) {
            (Some(list), Value::Array(items)) => {
                let inherited = match under.0.remove(&key).map(|entry| entry.node.value) {
                    Some(Value::Array(items)) => items,
                    _ => Vec::new(),
                };
                Value::Array(self.items(list, inherited, items))
            }
            (None, Value::Table(table)) if !is_law(&table) => {
                let mut merged = match under.0.remove(&key).map(|entry| entry.node.value) {
                    Some(Value::Table(inherited)) if !is_law(&inherited) => inherited,
                    _ => Table::default(),
                };
                self.tables(&mut merged, table, path);
                Value::Table(merged)
            }
            (_, value) => value,
        };
        under.0.insert(key, Entry { key: key_place, node: Node { place, value } });
    }

    /// Lays items upon inherited ones of the same names.
    fn items(&mut self, list: ItemList, inherited: Vec<Node>, over: Vec<Node>) -> Vec<Node> {
        let mut merged = inherited;
        let mut seen: Vec<(String, Node)> = Vec::new();
        for node in over {
            let Some(name) = self.settle_name(list, &node) else {
                merged.push(node);
                continue;
            };
            if let Some((_, first)) = seen.iter().find(|(other, _)| *other == name) {
                let fault = Fault::Duplicate { kind: list.kind, name };
                let first = Some(first.place.clone());
                self.problems.push(Problem::error(fault, Some(name_place(&node))).related(first, "the first one"));
                continue;
            }
            seen.push((name.clone(), node.clone()));
            self.item(list, &mut merged, &name, node);
        }
        merged
    }

    /// The name of an item. Nameless ones are told of and kept, so that the rest of them is checked.
    fn settle_name(&mut self, list: ItemList, node: &Node) -> Option<String> {
        let table = node.as_table()?;
        let name = list.name_of(table);
        // A handoff goes by its teams; that one is missing is told with the teams.
        if name.is_none() && table.get("name").is_none() && list.path != "handoff" {
            let problem = Problem::error(Fault::Nameless(list.kind), Some(node.place.clone()));
            self.problems.push(problem.help("write `name = \"…\"`"));
        }
        name
    }

    fn item(&mut self, list: ItemList, merged: &mut Vec<Node>, name: &str, over: Node) {
        let Node { place, value: Value::Table(mut table) } = over else { return };
        let position = merged.iter().position(|node| named(list, node, name));
        let removal = table.0.remove("remove").filter(|entry| self.is_true(list, &entry.node));
        match (position, removal) {
            (Some(position), Some(removal)) => {
                let item = merged.remove(position);
                let name = name.to_owned();
                self.removed.push(Removed { list, name, place: removal.key, item });
            }
            (Some(position), None) => {
                let inherited = &mut merged[position];
                inherited.place = place;
                if let Value::Table(under) = &mut inherited.value {
                    self.tables(under, table, list.path);
                }
            }
            (None, removal) if removal.is_some() || self.new_items == NewItems::Refused => {
                let place = name_place(&Node { place, value: Value::Table(table) });
                self.no_such_item(list, merged, name, place);
            }
            (None, _) => merged.push(Node { value: Value::Table(with_name(table, name, &place)), place }),
        }
    }

    fn is_true(&mut self, list: ItemList, node: &Node) -> bool {
        let Value::Boolean(truth) = node.value else {
            let (expected, found) = ("true or false".to_owned(), node.kind().to_owned());
            let fault = Fault::WrongType { path: format!("{}.remove", list.path), expected, found };
            self.problems.push(Problem::error(fault, Some(node.place.clone())));
            return false;
        };
        truth
    }

    fn no_such_item(&mut self, list: ItemList, items: &[Node], name: &str, place: Place) {
        let names: Vec<String> = items.iter().filter_map(|node| list.name_of(node.as_table()?)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let fault = Fault::NoSuchItem { kind: list.kind, name: name.to_owned() };
        let mut problem = Problem::error(fault, Some(place));
        problem.help = suggest::hint(name, &names);
        self.problems.push(problem);
    }
}

fn is_law(table: &Table) -> bool {
    names_law(table.0.keys().map(String::as_str))
}

fn named(list: ItemList, node: &Node, name: &str) -> bool {
    node.as_table().and_then(|table| list.name_of(table)).as_deref() == Some(name)
}

/// Writes down a composed name, so that later layers find the item under it.
fn with_name(mut table: Table, name: &str, place: &Place) -> Table {
    let node = Node { place: place.clone(), value: Value::Text(name.to_owned()) };
    table.0.entry("name".to_owned()).or_insert(Entry { key: place.clone(), node });
    table
}

/// Where an item says its name, else where it stands.
fn name_place(node: &Node) -> Place {
    let name = node.as_table().and_then(|table| table.get("name"));
    name.map_or_else(|| node.place.clone(), |name| name.place.clone())
}
