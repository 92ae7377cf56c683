//! Overrides: `path=value`, as `--set` takes them. They become a layer like any
//! file, so they use the same paths and checks.

use super::catalogue::LEVERS;
use super::fault::Fault;
use super::items::ItemList;
use super::problem::Problem;
use super::source::{Place, SourceId, Sources};
use super::tree::{self, Entry, Node, Table, Value};

/// No setting stands deeper than this many steps.
const DEEPEST: usize = 16;

/// Reads an override into a layer that holds this one value.
///
/// # Errors
/// A problem if it is not of the form `path=value`, or if the value is no TOML.
pub fn read(text: &str, sources: &mut Sources) -> Result<Table, Box<Problem>> {
    let source = sources.add("--set", text);
    let malformed = || {
        let fault = Fault::Override(text.to_owned());
        let help = "for example scoring.threshold=55, team.inside-sales.reps=8, content.gate=open";
        Box::new(Problem::error(fault, Some(Place::new(source, 0..text.len()))).help(help))
    };
    let (path, value) = text.split_once('=').ok_or_else(malformed)?;
    let steps = steps(path, source);
    if steps.len() > DEEPEST || steps.iter().any(|(step, _)| step.is_empty()) {
        return Err(malformed());
    }
    let node = read_value(value, source, path.len() + 1)?;
    nest(&steps, "", node).map_err(|lack| {
        let path = path.trim();
        let (fault, help) = match lack {
            Lack::Steps => return malformed(),
            Lack::Name(list) => {
                let setting = path.strip_prefix(list.path).unwrap_or_default();
                let help = format!("name it: {}.<name>{setting}={}", list.path, value.trim());
                (Fault::WhichItem { path: path.to_owned(), kind: list.kind }, help)
            }
            Lack::Setting(list) => {
                let help = format!(
                    "add a setting: {path}.<setting>={}; `meander levers {}.` lists them",
                    value.trim(),
                    list.path
                );
                (Fault::WhichSetting { path: path.to_owned(), kind: list.kind }, help)
            }
        };
        Box::new(Problem::error(fault, Some(Place::new(source, 0..path.len()))).help(help))
    })
}

/// A value as TOML; what is not TOML but a plain word or two is taken as text.
fn read_value(text: &str, source: SourceId, offset: usize) -> Result<Node, Box<Problem>> {
    let trimmed = text.trim();
    let offset = offset + (text.len() - text.trim_start().len());
    let plain = !trimmed.is_empty() && !trimmed.contains(['"', '\'', '[', ']', '{', '}', '=', ',']);
    match tree::parse_value(trimmed, source, offset) {
        Ok(node) => Ok(node),
        Err(_) if plain && !is_number(trimmed) => {
            let place = Place::new(source, offset..offset + trimmed.len());
            Ok(Node { place, value: Value::Text(trimmed.to_owned()) })
        }
        Err(errors) => {
            let place = Place::new(source, offset..offset + trimmed.len());
            let fault = errors.into_iter().next().map_or(Fault::Syntax("no value".to_owned()), |(fault, _)| fault);
            Err(Box::new(Problem::error(fault, Some(place))))
        }
    }
}

/// Whether a text is a number, though perhaps none that can be used.
fn is_number(text: &str) -> bool {
    text.replace('_', "").parse::<f64>().is_ok()
}

/// What a path does not say.
enum Lack {
    /// Anything.
    Steps,
    /// The name of an item of this list.
    Name(ItemList),
    /// A setting of an item of this list.
    Setting(ItemList),
}

/// The steps of a dotted path and where each stands; a step in quotes may hold dots.
fn steps(path: &str, source: SourceId) -> Vec<(String, Place)> {
    let mut steps = Vec::new();
    let (mut start, mut quoted) = (0, false);
    for (at, letter) in path.char_indices().chain([(path.len(), '.')]) {
        match letter {
            '"' => quoted = !quoted,
            '.' if !quoted || at == path.len() => {
                let step = path[start..at].trim().trim_matches('"').to_owned();
                steps.push((step, Place::new(source, start..at)));
                start = (at + 1).min(path.len());
            }
            _ => {}
        }
    }
    steps
}

/// Whether items of this list have a setting or a table of this name.
fn has_setting(list: ItemList, key: &str) -> bool {
    let prefix = format!("{}.<name>.{key}", list.path);
    let is_it = |rest: &str| rest.is_empty() || rest.starts_with('.');
    LEVERS.iter().any(|lever| lever.path.strip_prefix(&prefix).is_some_and(is_it))
}

/// The tables around a value. Below a list the next step is an item's name.
fn nest(steps: &[(String, Place)], above: &str, value: Node) -> Result<Table, Lack> {
    let ((key, place), rest) = steps.split_first().ok_or(Lack::Steps)?;
    let path = if above.is_empty() { key.clone() } else { format!("{above}.{key}") };
    let wrap = |value: Value| Node { place: place.clone(), value };
    let node = match (ItemList::at(&path), rest.split_first()) {
        (_, None) => value,
        (Some(list), Some((name, []))) => {
            return Err(if has_setting(list, &name.0) { Lack::Name(list) } else { Lack::Setting(list) });
        }
        (Some(_), Some((name, inner))) => {
            let mut item = nest(inner, &path, value)?;
            let named = Node { place: name.1.clone(), value: Value::Text(name.0.clone()) };
            item.0.entry("name".to_owned()).or_insert(Entry { key: name.1.clone(), node: named });
            wrap(Value::Array(vec![wrap(Value::Table(item))]))
        }
        (None, Some(_)) => wrap(Value::Table(nest(rest, &path, value)?)),
    };
    Ok(Table([(key.clone(), Entry { key: place.clone(), node })].into()))
}
