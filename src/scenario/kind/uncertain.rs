//! Numbers that are not known: a distribution where a number could stand.

use super::super::fault::Fault;
use super::super::law::Law;
use super::super::problem::Problem;
use super::super::reader::Reader;
use super::super::tree::{Node, Table, Value};
use super::number::{NumberKind, read_amount};
use super::setting::Limits;

/// The names of distributions, as keys.
const LAWS: [&str; 5] = ["uniform", "normal", "lognormal", "triangular", "beta"];

/// Whether a table of these keys is a distribution. No setting is called like one.
pub fn names_law<'a>(mut keys: impl Iterator<Item = &'a str>) -> bool {
    keys.any(|key| LAWS.contains(&key))
}

/// Reads a distribution and evaluates it as the reader's mode says.
pub(super) fn read_law(
    kind: NumberKind,
    node: &Node,
    table: &Table,
    limits: Limits,
    reader: &mut Reader,
) -> Option<f64> {
    let law = LawReader { kind, node, reader }.read(table)?;
    if let Some(reason) = law.fault(limits) {
        reader.fault_at(node, |path| Fault::ImpossibleLaw { path, reason });
        return None;
    }
    warn_of_cut(law, node, limits, reader);
    reader.uncertain(law_text(kind, law));
    Some(law.quantile(reader.uniform(), limits))
}

/// A cut of more than a twentieth moves the mean noticeably.
fn warn_of_cut(law: Law, node: &Node, limits: Limits, reader: &mut Reader) {
    let outside = law.share_outside(limits);
    if outside > 0.05 {
        let fault = Fault::LawCut { path: reader.path(), share: 100.0 * outside, range: limits.to_string() };
        let help = "a triangular or beta law stays inside by itself";
        reader.complain(Problem::warning(fault, Some(node.place.clone())).help(help));
    }
}

/// Reads one distribution.
struct LawReader<'a> {
    kind: NumberKind,
    node: &'a Node,
    reader: &'a mut Reader,
}

impl LawReader<'_> {
    fn read(mut self, table: &Table) -> Option<Law> {
        for (key, entry) in table.0.iter().filter(|(key, _)| !LAWS.contains(&key.as_str())) {
            self.reader.unknown_parameter(key, &entry.key, &LAWS);
        }
        let mut known = table.0.iter().filter(|(key, _)| LAWS.contains(&key.as_str()));
        match (known.next(), known.next()) {
            (Some((name, entry)), None) if table.0.len() == 1 => self.law(name, &entry.node),
            (None, None) if !table.0.is_empty() => None,
            _ => self.impossible("it must name exactly one distribution"),
        }
    }

    fn law(&mut self, name: &str, node: &Node) -> Option<Law> {
        match name {
            "uniform" => self.list(node).map(|[low, high]| Law::Uniform { low, high }),
            "triangular" => self.list(node).map(|[low, mode, high]| Law::Triangular { low, mode, high }),
            "normal" => {
                let [mean, sd] = self.table(node, ["mean", "sd"], [true, true])?;
                Some(Law::Normal { mean, sd })
            }
            "lognormal" => {
                let [median, sigma] = self.table(node, ["median", "sigma"], [true, false])?;
                Some(Law::LogNormal { median, sigma })
            }
            _ => {
                let [mean, concentration] = self.table(node, ["mean", "concentration"], [false, false])?;
                if matches!(self.kind, NumberKind::Plain | NumberKind::Probability | NumberKind::Rate) {
                    Some(Law::Beta { mean, concentration })
                } else {
                    self.impossible("a beta law lies between 0 and 1, without a unit")
                }
            }
        }
    }

    /// A list of values in the setting's unit.
    fn list<const N: usize>(&mut self, node: &Node) -> Option<[f64; N]> {
        let Value::Array(items) = &node.value else {
            self.reader.wrong_type(node, &format!("a list of {N} values"));
            return None;
        };
        let values: Vec<f64> = items.iter().filter_map(|item| self.amount(item, true)).collect();
        if items.len() != N {
            let found = items.len();
            self.reader.fault_at(node, |path| Fault::Length { path, expected: N.to_string(), found });
        }
        values.try_into().ok()
    }

    /// A table of values; some in the setting's unit, some plain.
    fn table<const N: usize>(&mut self, node: &Node, keys: [&str; N], unit: [bool; N]) -> Option<[f64; N]> {
        let Some(table) = node.as_table() else {
            self.reader.wrong_type(node, &format!("a table of {}", keys.join(" and ")));
            return None;
        };
        for (key, entry) in table.0.iter().filter(|(key, _)| !keys.contains(&key.as_str())) {
            self.reader.unknown_parameter(key, &entry.key, &keys);
        }
        let mut values = [0.0; N];
        for ((value, key), unit) in values.iter_mut().zip(keys).zip(unit) {
            *value = match table.get(key) {
                Some(node) => self.amount(node, unit)?,
                None => self.impossible(&format!("`{key}` is missing"))?,
            };
        }
        Some(values)
    }

    /// A value of a distribution: a count may be a fraction here, it is rounded when drawn.
    fn amount(&mut self, node: &Node, unit: bool) -> Option<f64> {
        let kind = if unit && self.kind != NumberKind::Count { self.kind } else { NumberKind::Plain };
        read_amount(kind, node, self.reader)
    }

    fn impossible<T>(&mut self, reason: &str) -> Option<T> {
        self.reader.fault_at(self.node, |path| Fault::ImpossibleLaw { path, reason: reason.to_owned() });
        None
    }
}

/// A distribution as TOML.
fn law_text(kind: NumberKind, law: Law) -> String {
    let kind = if kind == NumberKind::Count { NumberKind::Plain } else { kind };
    let unit = |number: f64| kind.text(number);
    match law {
        Law::Uniform { low, high } => format!("{{ uniform = [{}, {}] }}", unit(low), unit(high)),
        Law::Triangular { low, mode, high } => {
            format!("{{ triangular = [{}, {}, {}] }}", unit(low), unit(mode), unit(high))
        }
        Law::Normal { mean, sd } => format!("{{ normal = {{ mean = {}, sd = {} }} }}", unit(mean), unit(sd)),
        Law::LogNormal { median, sigma } => {
            format!("{{ lognormal = {{ median = {}, sigma = {sigma:?} }} }}", unit(median))
        }
        Law::Beta { mean, concentration } => {
            format!("{{ beta = {{ mean = {mean:?}, concentration = {concentration:?} }} }}")
        }
    }
}
