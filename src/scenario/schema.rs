//! The JSON schema of scenario files, from the catalogue of settings.

use super::kind::{Field, Group, Kind, NumberKind, Shape, WEIGHT};
use super::settings::Scenario;
use crate::terms::{Job, Stage};
use serde_json::{Map, Value, json};

/// The schema as a JSON document (draft 2020-12).
pub fn document() -> Value {
    let mut document = table(&Scenario::shape());
    document["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    document["title"] = json!("A meander scenario");
    document["properties"]["extends"] = json!({
        "type": "string",
        "description": "The scenario that this one extends: a path relative to this file, or \"shipped:base\".",
    });
    document["$defs"] = definitions();
    document
}

fn table(shape: &Shape) -> Value {
    let properties: Map<String, Value> =
        shape.fields.iter().map(|field| (field.name.to_owned(), property(field))).collect();
    json!({ "type": "object", "description": shape.doc, "properties": properties, "additionalProperties": false })
}

fn property(field: &Field) -> Value {
    let mut property = match &field.kind {
        Kind::Text => json!({ "type": "string" }),
        Kind::Currency => json!({ "type": "string", "pattern": "^[A-Z]{3}$" }),
        Kind::Number(kind) => number(*kind, field.range),
        Kind::Choice(words) => json!({ "enum": words }),
        Kind::PerJob(kind) => per_job(*kind, field.range),
        Kind::PerMonth => {
            json!({ "type": "array", "items": number(NumberKind::Plain, field.range), "minItems": 12, "maxItems": 12 })
        }
        Kind::Weights => {
            json!({ "type": "array", "items": number(NumberKind::Plain, Some(WEIGHT)), "minItems": 1 })
        }
        Kind::Stages => {
            let stages: Vec<_> = Stage::ALL.iter().map(|stage| stage.id()).collect();
            json!({ "type": "array", "items": { "enum": stages }, "uniqueItems": true })
        }
        Kind::Names => json!({ "type": "array", "items": { "type": "string" }, "uniqueItems": true }),
        Kind::Group(shape) => table(shape),
        Kind::List(shape) => list(shape),
    };
    property["description"] = json!(description(field));
    property
}

/// A list of tables that go by name.
fn list(shape: &Shape) -> Value {
    let mut item = table(shape);
    item["properties"]["remove"] =
        json!({ "type": "boolean", "description": "true drops the inherited one of this name." });
    json!({ "type": "array", "items": item })
}

fn per_job(kind: NumberKind, range: Option<(f64, f64)>) -> Value {
    let properties: Map<String, Value> =
        Job::ALL.iter().map(|job| (job.id().to_owned(), number(kind, range))).collect();
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

/// A number of this kind, or a distribution.
fn number(kind: NumberKind, range: Option<(f64, f64)>) -> Value {
    let limits = kind.limits(range);
    let plain = match kind {
        NumberKind::Days => json!({ "type": "string", "pattern": DURATION }),
        NumberKind::Count => json!({ "type": "integer", "minimum": limits.low, "maximum": limits.high }),
        _ => json!({ "type": "number", "minimum": limits.low, "maximum": limits.high }),
    };
    let law = if kind == NumberKind::Days { "#/$defs/uncertain_duration" } else { "#/$defs/uncertain_number" };
    json!({ "anyOf": [plain, { "$ref": law }] })
}

const DURATION: &str = "^\\s*[0-9][0-9_.eE+-]*\\s*(minute|hour|day|week|month|year)s?\\s*$";

/// The distributions, over numbers and over durations.
fn definitions() -> Value {
    json!({
        "uncertain_number": uncertain(&json!({ "type": "number" }), true),
        "uncertain_duration": uncertain(&json!({ "type": "string", "pattern": DURATION }), false),
    })
}

fn uncertain(value: &Value, beta: bool) -> Value {
    let number = json!({ "type": "number" });
    let values = |n: usize| json!({ "type": "array", "items": value, "minItems": n, "maxItems": n });
    let mut laws = json!({
        "uniform": values(2),
        "triangular": values(3),
        "normal": parameters([("mean", value), ("sd", value)]),
        "lognormal": parameters([("median", value), ("sigma", &number)]),
    });
    if beta {
        laws["beta"] = parameters([("mean", &number), ("concentration", &number)]);
    }
    json!({
        "type": "object",
        "description": "A distribution: what is not known of the setting. The same draw serves every compared design.",
        "properties": laws,
        "additionalProperties": false,
        "minProperties": 1,
        "maxProperties": 1,
    })
}

fn parameters(of: [(&str, &Value); 2]) -> Value {
    let properties: Map<String, Value> =
        of.iter().map(|(name, value)| ((*name).to_owned(), (*value).clone())).collect();
    json!({ "type": "object", "properties": properties, "required": of.map(|(name, _)| name), "additionalProperties": false })
}

/// What it means, and its default.
fn description(field: &Field) -> String {
    if field.default.is_empty() || field.default == "\"\"" {
        field.doc.clone()
    } else {
        format!("{} Default: {}.", field.doc, field.default)
    }
}
