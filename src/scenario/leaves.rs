//! A scenario told value by value, for its canonical text and for differences.

use crate::units::Currency;
use std::collections::BTreeMap;

/// One value of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// The table that it stands in, as in `buying.stall`; empty at the top.
    pub table: String,
    /// If that is an item of a list: its position and name.
    pub item: Option<(usize, String)>,
    /// Its key.
    pub key: String,
    /// Its value as TOML.
    pub text: String,
}

impl Leaf {
    /// Its path, as in `team.inside-sales.reps`.
    pub fn path(&self) -> String {
        let item = self.item.as_ref().map(|(_, name)| name.as_str()).unwrap_or_default();
        let steps = [self.table.as_str(), item, self.key.as_str()];
        steps.into_iter().filter(|step| !step.is_empty()).collect::<Vec<_>>().join(".")
    }
}

/// What is needed to put a value into words.
#[derive(Debug, Clone, Copy)]
pub struct Wording<'a> {
    /// The currency of amounts.
    pub currency: Currency,
    laws: Option<&'a BTreeMap<String, String>>,
}

impl Default for Wording<'_> {
    fn default() -> Self {
        Wording { currency: Currency::JPY, laws: None }
    }
}

impl<'a> Wording<'a> {
    /// Amounts in this currency, and distributions at these paths.
    pub fn new(currency: Currency, laws: &'a BTreeMap<String, String>) -> Self {
        Wording { currency, laws: Some(laws) }
    }

    /// The distribution at a path.
    pub fn law(&self, path: &str) -> Option<&'a str> {
        self.laws?.get(path).map(String::as_str)
    }
}

/// Collects the values.
#[derive(Debug)]
pub struct Leaves<'a> {
    wording: Wording<'a>,
    tables: Vec<String>,
    item: Option<(usize, String)>,
    items: usize,
    list: Vec<Leaf>,
}

impl<'a> Leaves<'a> {
    /// Nothing yet.
    pub fn new(wording: Wording<'a>) -> Self {
        Leaves { wording, tables: Vec::new(), item: None, items: 0, list: Vec::new() }
    }

    /// Takes a value of the present table.
    pub fn leaf(&mut self, key: &str, text: impl FnOnce(&str, &Wording<'_>) -> String) {
        let mut leaf =
            Leaf { table: self.tables.join("."), item: self.item.clone(), key: key.to_owned(), text: String::new() };
        leaf.text = text(&leaf.path(), &self.wording);
        self.list.push(leaf);
    }

    /// Goes through a table.
    pub fn table(&mut self, key: &str, tell: impl FnOnce(&mut Self)) {
        self.tables.push(key.to_owned());
        tell(self);
        self.tables.pop();
    }

    /// Goes through an item of a list.
    pub fn item(&mut self, key: &str, name: &str, tell: impl FnOnce(&mut Self)) {
        self.items += 1;
        self.item = Some((self.items, name.to_owned()));
        self.table(key, tell);
        self.item = None;
    }

    /// All values.
    pub fn finish(self) -> Vec<Leaf> {
        self.list
    }
}
