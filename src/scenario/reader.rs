//! One pass over the merged tree: from what was written to typed settings.

use super::catalogue;
use super::fault::Fault;
use super::kind::Setting;
use super::problem::{Problem, Severity};
use super::source::Place;
use super::suggest;
use super::tree::{Node, Table};
use crate::random::{Purpose, Stream};
use crate::units::Currency;
use std::collections::BTreeMap;

/// Which number stands for a distribution.
#[derive(Debug, Clone, Copy)]
pub enum Mode {
    /// Its median: needs no formula but the quantile function, and lies inside every range.
    Central,
    /// Its quantile at an addressed uniform number.
    Draw(Stream),
    /// Its least value, for checks that must hold in every draw.
    Least,
    /// Its greatest value.
    Most,
}

/// Reads settings, and remembers where it is and what was wrong.
#[derive(Debug)]
pub struct Reader {
    /// The currency in which amounts are written.
    pub currency: Currency,
    mode: Mode,
    path: Vec<String>,
    problems: Vec<Problem>,
    laws: BTreeMap<String, String>,
    broken: Vec<String>,
}

impl Reader {
    /// A reader at the top of a scenario.
    pub fn new(mode: Mode, currency: Currency) -> Self {
        Reader { currency, mode, path: Vec::new(), problems: Vec::new(), laws: BTreeMap::new(), broken: Vec::new() }
    }

    /// Reads a setting of a table, or leaves it at its default.
    pub fn field<T: Setting>(&mut self, table: &Table, key: &str, range: Option<(f64, f64)>, default: T) -> T {
        match table.get(key) {
            Some(node) => self.within(key, |reader| T::read(node, default, range, reader)),
            None => default,
        }
    }

    /// Does something one step down.
    pub fn within<T>(&mut self, step: &str, read: impl FnOnce(&mut Reader) -> T) -> T {
        self.path.push(step.to_owned());
        let result = read(self);
        self.path.pop();
        result
    }

    /// Where the reader is, as in `buying.stall.median`.
    pub fn path(&self) -> String {
        self.path.join(".")
    }

    /// The number at which the distribution of the present setting is evaluated.
    pub fn uniform(&self) -> f64 {
        match self.mode {
            Mode::Central => 0.5,
            Mode::Draw(stream) => stream.uniform(Purpose::named(&self.path()), 0),
            Mode::Least => 0.0,
            Mode::Most => 1.0,
        }
    }

    /// Takes note that the present setting is a distribution.
    pub fn uncertain(&mut self, law: String) {
        self.laws.insert(self.path(), law);
    }

    /// Takes note of a problem.
    pub fn complain(&mut self, problem: Problem) {
        if problem.severity == Severity::Error {
            self.broken.push(self.path());
        }
        self.problems.push(problem);
    }

    /// Takes note of an error in the present setting.
    pub fn fault_at(&mut self, node: &Node, fault: impl FnOnce(String) -> Fault) {
        let fault = fault(self.path());
        self.complain(Problem::error(fault, Some(node.place.clone())));
    }

    /// Takes note that the present setting is of the wrong type.
    pub fn wrong_type(&mut self, node: &Node, expected: &str) {
        let (expected, found) = (expected.to_owned(), node.kind().to_owned());
        self.fault_at(node, |path| Fault::WrongType { path, expected, found });
    }

    /// Refuses every key of a table but these.
    pub fn refuse_unknown(&mut self, table: &Table, known: &[&str]) {
        for (key, entry) in table.0.iter().filter(|(key, _)| !known.contains(&key.as_str())) {
            self.unknown_key(key, &entry.key, known);
        }
    }

    /// Refuses a key, with the best guess at what was meant, here or elsewhere.
    pub fn unknown_key(&mut self, key: &str, place: &Place, known: &[&str]) {
        let near = suggest::nearest(key, known.iter().copied());
        let meant = near.or_else(|| catalogue::named(key));
        let help = meant.map(|meant| format!("did you mean `{meant}`?")).or_else(|| suggest::hint(key, known));
        self.refuse(key, place, help);
    }

    /// Refuses a key of a distribution.
    pub fn unknown_parameter(&mut self, key: &str, place: &Place, known: &[&str]) {
        self.refuse(key, place, suggest::hint(key, known));
    }

    fn refuse(&mut self, key: &str, place: &Place, help: Option<String>) {
        let fault = Fault::UnknownKey { key: key.to_owned(), group: self.path() };
        self.complain(Problem { help, ..Problem::error(fault, Some(place.clone())) });
    }

    /// Whether something at or below a path could not be read.
    pub fn is_broken(&self, path: &str) -> bool {
        self.broken.iter().any(|broken| broken.starts_with(path))
    }

    /// What was wrong, and which settings are distributions, by path.
    pub fn finish(self) -> (Vec<Problem>, BTreeMap<String, String>) {
        (self.problems, self.laws)
    }
}
