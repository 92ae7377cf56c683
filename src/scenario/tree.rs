//! What was written, before it means anything: a tree of values that know where
//! they stand.

use super::fault::Fault;
use super::source::{Place, SourceId};
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value and where it was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where.
    pub place: Place,
    /// What.
    pub value: Value,
}

/// A value of TOML.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A string.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with a point or exponent.
    Float(f64),
    /// True or false.
    Boolean(bool),
    /// A date or time, which no setting is.
    Date,
    /// A list.
    Array(Vec<Node>),
    /// Keys and values.
    Table(Table),
}

/// Keys, where they were written, and their values.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table(pub BTreeMap<String, Entry>);

/// A key's place and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Where the key was written.
    pub key: Place,
    /// Its value.
    pub node: Node,
}

impl Table {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.0.get(key).map(|entry| &entry.node)
    }

    /// The text of a key, if it is text.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.get(key).and_then(Node::as_text)
    }

    /// The value at the end of a path of keys; items of lists are found by position.
    pub fn find(&self, path: &[Step<'_>]) -> Option<&Node> {
        let (first, rest) = path.split_first()?;
        let Step::Key(key) = first else { return None };
        rest.iter().try_fold(self.get(key)?, |node, step| match (step, &node.value) {
            (Step::Key(key), Value::Table(table)) => table.get(key),
            (Step::Item(index), Value::Array(items)) => items.get(*index),
            _ => None,
        })
    }
}

/// One step down the tree.
#[derive(Debug, Clone, Copy)]
pub enum Step<'a> {
    /// To the value of this key.
    Key(&'a str),
    /// To the item at this position.
    Item(usize),
}

impl Node {
    /// The text, if it is text.
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The keys, if it is a table.
    pub fn as_table(&self) -> Option<&Table> {
        match &self.value {
            Value::Table(table) => Some(table),
            _ => None,
        }
    }

    /// What it is, in words.
    pub fn kind(&self) -> &'static str {
        match &self.value {
            Value::Text(_) => "a string",
            Value::Integer(_) => "a whole number",
            Value::Float(_) => "a number",
            Value::Boolean(_) => "true or false",
            Value::Date => "a date",
            Value::Array(_) => "a list",
            Value::Table(_) => "a table",
        }
    }
}

/// More syntax errors than these say no more: the file is hardly TOML.
const MOST_SYNTAX_ERRORS: usize = 20;

/// A syntax error and where it is.
pub type SyntaxError = (Fault, Place);

/// Reads a document.
///
/// # Errors
/// All syntax errors that can be told apart.
pub fn parse_document(text: &str, source: SourceId) -> Result<Table, Vec<SyntaxError>> {
    let (document, errors) = DeTable::parse_recoverable(text);
    let first = errors.iter().take(MOST_SYNTAX_ERRORS);
    let errors: Vec<_> = first.map(|error| syntax_error(error, source, 0)).collect();
    settled(errors, |errors| convert_table(document.get_ref(), source, 0, errors))
}

/// Reads one value that stands `offset` bytes into its source.
///
/// # Errors
/// All syntax errors that can be told apart.
pub fn parse_value(text: &str, source: SourceId, offset: usize) -> Result<Node, Vec<SyntaxError>> {
    let (value, errors) = DeValue::parse_recoverable(text);
    let errors: Vec<_> = errors.iter().map(|error| syntax_error(error, source, offset)).collect();
    settled(errors, |errors| convert(&value, source, offset, errors))
}

/// What was read, or its errors: what recovers from bad syntax has numbers that nobody wrote,
/// so that these are looked at only where the syntax is good.
fn settled<T>(syntax: Vec<SyntaxError>, read: impl FnOnce(&mut Vec<SyntaxError>) -> T) -> Result<T, Vec<SyntaxError>> {
    if !syntax.is_empty() {
        return Err(syntax);
    }
    let mut errors = syntax;
    let value = read(&mut errors);
    if errors.is_empty() { Ok(value) } else { Err(errors) }
}

fn syntax_error(error: &toml::de::Error, source: SourceId, offset: usize) -> SyntaxError {
    let span = error.span().unwrap_or(0..0);
    (Fault::Syntax(error.message().to_owned()), Place::new(source, span.start + offset..span.end + offset))
}

fn convert(value: &Spanned<DeValue<'_>>, source: SourceId, offset: usize, errors: &mut Vec<SyntaxError>) -> Node {
    let span = value.span();
    let place = Place::new(source, span.start + offset..span.end + offset);
    let value = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Boolean(truth) => Value::Boolean(*truth),
        DeValue::Datetime(_) => Value::Date,
        DeValue::Array(items) => Value::Array(items.iter().map(|item| convert(item, source, offset, errors)).collect()),
        DeValue::Table(table) => Value::Table(convert_table(table, source, offset, errors)),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => Value::Integer(number),
            Err(_) => {
                errors.push((Fault::TooLarge(number.as_str().to_owned()), place.clone()));
                Value::Integer(0)
            }
        },
        DeValue::Float(number) => match number.as_str().parse::<f64>() {
            Ok(number) if number.is_finite() => Value::Float(number),
            read => {
                let text = number.as_str().to_owned();
                // What is infinite and not called so was too large to be read.
                let is_named = text.contains("inf") || read.is_ok_and(f64::is_nan);
                let fault = if is_named { Fault::NotFinite(text) } else { Fault::TooLarge(text) };
                errors.push((fault, place.clone()));
                Value::Float(0.0)
            }
        },
    };
    Node { place, value }
}

fn convert_table(table: &DeTable<'_>, source: SourceId, offset: usize, errors: &mut Vec<SyntaxError>) -> Table {
    let entries = table.iter().map(|(key, value)| {
        let span = key.span();
        let place = Place::new(source, span.start + offset..span.end + offset);
        (key.get_ref().to_string(), Entry { key: place, node: convert(value, source, offset, errors) })
    });
    Table(entries.collect())
}
