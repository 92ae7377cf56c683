//! Several values in one setting: by job, by month, weights, stages.

use super::super::fault::Fault;
use super::super::leaves::Wording;
use super::super::reader::Reader;
use super::super::tree::{Node, Value};
use super::super::values::{Names, PerMonth, Stages, Weights};
use super::number::{NumberKind, Numeric};
use super::setting::{Kind, Setting};
use super::word::{read_choice, word_text};
use crate::terms::{Job, PerJob, Stage};

impl<T: Numeric> Setting for PerJob<T> {
    fn kind() -> Kind {
        Kind::PerJob(T::KIND)
    }

    fn read(node: &Node, default: Self, range: Option<(f64, f64)>, reader: &mut Reader) -> Self {
        let Some(table) = node.as_table() else {
            reader.wrong_type(node, "a table of buying jobs, such as { validation = 0.4 }");
            return default;
        };
        let jobs: Vec<&str> = Job::ALL.iter().map(|job| job.id()).collect();
        reader.refuse_unknown(table, &jobs);
        let mut values = default;
        for &job in Job::ALL {
            if let Some(node) = table.get(job.id()) {
                let fallback = values[job];
                values[job] = reader.within(job.id(), |reader| T::read_number(node, fallback, range, reader));
            }
        }
        values
    }

    fn text(&self, path: &str, wording: &Wording<'_>) -> String {
        let value = |&job: &Job| format!("{job} = {}", self[job].number_text(&format!("{path}.{job}"), wording));
        format!("{{ {} }}", Job::ALL.iter().map(value).collect::<Vec<_>>().join(", "))
    }
}

impl Setting for PerMonth {
    fn kind() -> Kind {
        Kind::PerMonth
    }

    fn read(node: &Node, default: Self, range: Option<(f64, f64)>, reader: &mut Reader) -> Self {
        let Some(values) = read_numbers(node, "a list of 12 numbers, January first", range, reader) else {
            return default;
        };
        let found = values.len();
        values.try_into().map(PerMonth).unwrap_or_else(|_| {
            reader.fault_at(node, |path| Fault::Length { path, expected: "12, January first".to_owned(), found });
            default
        })
    }

    fn text(&self, path: &str, wording: &Wording<'_>) -> String {
        numbers_text(&self.0, path, wording)
    }
}

impl Setting for Weights {
    fn kind() -> Kind {
        Kind::Weights
    }

    fn read(node: &Node, default: Self, range: Option<(f64, f64)>, reader: &mut Reader) -> Self {
        let range = range.or(Some(WEIGHT));
        let Some(values) = read_numbers(node, "a list of weights such as [1, 2, 1]", range, reader) else {
            return default;
        };
        let (found, expected) = (values.len(), format!("1 to {MOST_WEIGHTS}"));
        if !(1..=MOST_WEIGHTS).contains(&found) {
            reader.fault_at(node, |path| Fault::Length { path, expected, found });
            return default;
        }
        if values.iter().all(|&weight| weight == 0.0) {
            reader.fault_at(node, |path| Fault::Unit { path, reason: "all weights are zero".to_owned() });
            return default;
        }
        Weights(values)
    }

    fn text(&self, path: &str, wording: &Wording<'_>) -> String {
        numbers_text(&self.0, path, wording)
    }
}

/// What a weight may be.
pub const WEIGHT: (f64, f64) = (0.0, 1e9);

/// Weights of numbers of people: more than nine are not told apart.
const MOST_WEIGHTS: usize = 9;

impl Setting for Stages {
    fn kind() -> Kind {
        Kind::Stages
    }

    fn read(node: &Node, default: Self, _: Option<(f64, f64)>, reader: &mut Reader) -> Self {
        let Value::Array(items) = &node.value else {
            reader.wrong_type(node, "a list of stages such as [\"mql\", \"sal\"]");
            return default;
        };
        let choices: Vec<_> = Stage::ALL.iter().map(|&stage| (stage.id(), Some(stage))).collect();
        Stages(items.iter().filter_map(|item| read_choice(item, None, &choices, reader)).collect())
    }

    fn text(&self, _: &str, _: &Wording<'_>) -> String {
        let stages: Vec<_> = self.0.iter().map(|stage| word_text(stage.id())).collect();
        format!("[{}]", stages.join(", "))
    }
}

impl Setting for Names {
    fn kind() -> Kind {
        Kind::Names
    }

    fn read(node: &Node, default: Self, _: Option<(f64, f64)>, reader: &mut Reader) -> Self {
        let Value::Array(items) = &node.value else {
            reader.wrong_type(node, "a list of names such as [\"it-services\"]");
            return default;
        };
        Names(items.iter().map(|item| String::read(item, String::new(), None, reader)).collect())
    }

    fn text(&self, _: &str, _: &Wording<'_>) -> String {
        let names: Vec<_> = self.0.iter().map(|name| word_text(name)).collect();
        format!("[{}]", names.join(", "))
    }
}

/// Reads a list of numbers; one that is wrong counts as 1.
fn read_numbers(node: &Node, expected: &str, range: Option<(f64, f64)>, reader: &mut Reader) -> Option<Vec<f64>> {
    let Value::Array(items) = &node.value else {
        reader.wrong_type(node, expected);
        return None;
    };
    let read = |(i, item): (usize, &Node)| {
        reader.within(&(i + 1).to_string(), |reader| f64::read_number(item, 1.0, range, reader))
    };
    Some(items.iter().enumerate().map(read).collect())
}

fn numbers_text(values: &[f64], path: &str, wording: &Wording<'_>) -> String {
    let text = |(i, value): (usize, &f64)| match wording.law(&format!("{path}.{}", i + 1)) {
        Some(law) => law.to_owned(),
        None => NumberKind::Plain.text(*value),
    };
    format!("[{}]", values.iter().enumerate().map(text).collect::<Vec<_>>().join(", "))
}
