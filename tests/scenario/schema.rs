//! The committed JSON schema is current.

use meander::scenario::schema;

#[test]
fn the_committed_schema_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/scenario.schema.json");
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    let current = serde_json::to_string_pretty(&schema::document()).unwrap() + "\n";
    assert!(committed == current, "out of date; renew it with: cargo run -- schema > docs/scenario.schema.json");
}

#[test]
fn every_setting_is_in_the_schema_with_its_meaning() {
    let schema = schema::document();
    assert_eq!(schema["properties"]["scoring"]["properties"]["threshold"]["anyOf"][0]["maximum"], 100.0);
    let team = &schema["properties"]["team"]["items"]["properties"];
    assert!(team["owns"]["description"].as_str().unwrap().starts_with("Lifecycle stages"));
    assert_eq!(team["remove"]["type"], "boolean");
}
