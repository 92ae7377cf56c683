//! The catalogue of levers: every setting with its path, unit, default, range
//! and meaning, from the declarations.

use super::kind::{Field, Group, Kind, NumberKind, Shape, WEIGHT};
use super::settings::Scenario;
use super::suggest;
use std::sync::LazyLock;

/// A setting, as catalogues show it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Lever {
    /// Its path, as `--set` takes it; `<name>` stands for an item's name.
    pub path: String,
    /// What it is: number, count, duration …
    pub kind: String,
    /// The unit in which it is written; absent if it has none.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub unit: &'static str,
    /// Its value if nothing is written, as TOML.
    pub default: String,
    /// What is allowed: `[low, high]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<[f64; 2]>,
    /// The value at which its mechanism does nothing, as TOML.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub neutral: Option<String>,
    /// Whether it may be a distribution.
    pub may_be_uncertain: bool,
    /// What it means.
    pub text: String,
    /// What its numbers count; none if it holds none.
    #[serde(skip)]
    pub number: Option<NumberKind>,
}

/// Every setting, in the order of the declarations.
pub static LEVERS: LazyLock<Vec<Lever>> = LazyLock::new(|| {
    let mut levers = Vec::new();
    collect(&Scenario::shape(), "", &mut levers);
    levers
});

/// The setting at this path, in which the items of lists have names.
pub fn at(path: &str) -> Option<&'static Lever> {
    let same = |lever: &&Lever| {
        let (mut ours, mut theirs) = (path.split('.'), lever.path.split('.'));
        ours.by_ref().zip(theirs.by_ref()).all(|(a, b)| a == b || b == "<name>")
            && path.split('.').count() == lever.path.split('.').count()
    };
    LEVERS.iter().find(same)
}

/// The path of the first setting whose key is this, or nearly this.
pub fn named(key: &str) -> Option<&'static str> {
    let last = |path: &'static str| path.rsplit('.').next().unwrap_or(path);
    let near = suggest::nearest(key, LEVERS.iter().map(|lever| last(&lever.path)))?;
    LEVERS.iter().map(|lever| lever.path.as_str()).find(|path| last(path) == near)
}

fn collect(shape: &Shape, prefix: &str, levers: &mut Vec<Lever>) {
    for field in &shape.fields {
        let path = format!("{prefix}{}", field.name);
        match &field.kind {
            Kind::Group(inner) => collect(inner, &format!("{path}."), levers),
            Kind::List(inner) => collect(inner, &format!("{path}.<name>."), levers),
            _ => levers.push(lever(field, path)),
        }
    }
}

fn lever(field: &Field, path: String) -> Lever {
    let number = number_kind(&field.kind);
    let range = match field.kind {
        Kind::Weights => field.range.or(Some(WEIGHT)),
        _ => field.range,
    };
    let limits = number.map(|kind| kind.limits(range));
    Lever {
        path,
        kind: kind_text(&field.kind),
        unit: number.map_or("", NumberKind::unit),
        default: field.default.clone(),
        range: limits.map(|limits| [limits.low, limits.high]),
        neutral: field.neutral.clone(),
        may_be_uncertain: number.is_some(),
        text: field.doc.clone(),
        number,
    }
}

fn number_kind(kind: &Kind) -> Option<NumberKind> {
    match kind {
        Kind::Number(number) | Kind::PerJob(number) => Some(*number),
        Kind::PerMonth | Kind::Weights => Some(NumberKind::Plain),
        _ => None,
    }
}

fn kind_text(kind: &Kind) -> String {
    match kind {
        Kind::Text => "text".to_owned(),
        Kind::Currency => "currency".to_owned(),
        Kind::Number(number) => number.name().to_owned(),
        Kind::Choice(words) => words.join(" | "),
        Kind::PerJob(number) => format!("{} per buying job", number.name()),
        Kind::PerMonth => "number per month".to_owned(),
        Kind::Weights => "weights".to_owned(),
        Kind::Stages => "stages".to_owned(),
        Kind::Names => "names".to_owned(),
        Kind::Group(_) => "table".to_owned(),
        Kind::List(_) => "list of tables".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(path: &str) -> &'static Lever {
        LEVERS.iter().find(|lever| lever.path == path).unwrap()
    }

    #[test]
    fn what_is_refused_is_not_offered() {
        assert_eq!(of("lifecycle.engaged.kind").kind, "inventory | sla");
        assert_eq!(of("lifecycle.mql.kind").kind, "inventory | gate | sla");
        assert_eq!(of("market.segment.<name>.deciders").range, Some([0.0, 1e9]));
    }
}
