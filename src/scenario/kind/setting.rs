//! What every kind of setting can do, and how it is described.

use super::super::leaves::{Leaves, Wording};
use super::super::reader::Reader;
use super::super::tree::Node;
use super::number::NumberKind;
use std::fmt;

/// A value that can be set in a scenario.
pub trait Setting: Sized {
    /// Whether it is a table of its own and not one value.
    const NESTED: bool = false;

    /// What it is, for catalogue, schema and messages.
    fn kind() -> Kind;

    /// Reads it; what is wrong is told to the reader, and the default stands in.
    fn read(node: &Node, default: Self, range: Option<(f64, f64)>, reader: &mut Reader) -> Self;

    /// As it would be written in TOML.
    fn text(&self, path: &str, wording: &Wording<'_>) -> String;

    /// Tells every value below it, with its path.
    fn tell(&self, name: &str, leaves: &mut Leaves<'_>) {
        leaves.leaf(name, |path, wording| self.text(path, wording));
    }
}

/// What a setting is.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Words.
    Text,
    /// A currency code.
    Currency,
    /// A number, or a distribution.
    Number(NumberKind),
    /// One of these words.
    Choice(Vec<&'static str>),
    /// A number for each buying job.
    PerJob(NumberKind),
    /// A number for each month.
    PerMonth,
    /// Weights of the numbers that something can take.
    Weights,
    /// Lifecycle stages.
    Stages,
    /// Names of segments.
    Names,
    /// A table.
    Group(Shape),
    /// Tables with names.
    List(Shape),
}

/// What a table holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Where it stands, as in `buying.stall`; empty at the top.
    pub path: &'static str,
    /// What it is about.
    pub doc: String,
    /// Its settings.
    pub fields: Vec<Field>,
}

/// A setting of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Its key.
    pub name: &'static str,
    /// What it means.
    pub doc: String,
    /// What it is.
    pub kind: Kind,
    /// The declared range, in the unit in which it is written.
    pub range: Option<(f64, f64)>,
    /// Its value if nothing is written.
    pub default: String,
    /// The value at which its mechanism does nothing.
    pub neutral: Option<String>,
}

impl Field {
    /// The description of a setting.
    pub fn of<T: Setting>(
        name: &'static str,
        doc: &[&str],
        range: Option<(f64, f64)>,
        default: &T,
        neutral: Option<&T>,
    ) -> Self {
        let text = |value: &T| value.text("", &Wording::default());
        let default = if T::NESTED { String::new() } else { text(default) };
        Field { name, doc: joined(doc), kind: T::kind(), range, default, neutral: neutral.map(text) }
    }
}

/// The lines of a doc comment as one text.
pub fn joined(doc: &[&str]) -> String {
    doc.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
}

/// The range of a number, in the unit in which it is written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// Least value.
    pub low: f64,
    /// Greatest value.
    pub high: f64,
    /// Word for the unit, if it has one.
    pub unit: &'static str,
}

impl Limits {
    /// Whether a number lies within.
    pub fn contain(self, number: f64) -> bool {
        (self.low..=self.high).contains(&number)
    }
}

impl fmt::Display for Limits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let space = if self.unit.is_empty() { "" } else { " " };
        if self.high >= 1e9 {
            write!(f, "{} or more{space}{}", self.low, self.unit)
        } else {
            write!(f, "{} to {}{space}{}", self.low, self.high, self.unit)
        }
    }
}
