//! `meander validate` from the command line to the document, with hardly any futures.

use std::process::Command;

fn validate(options: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_meander")).arg("validate").args(options).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn the_document_holds_every_fact_with_its_parts() {
    let (code, out, said) = validate(&["shipped:split-role", "--replications", "2", "--json", "--quiet"]);
    assert_eq!(said, "");
    let document: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(document["schema"], "meander/validate/1");
    let facts = document["facts"].as_array().unwrap();
    let ids: Vec<&str> = facts.iter().map(|fact| fact["id"].as_str().unwrap()).collect();
    let expected: Vec<String> = (1..=20).map(|n| format!("SF{n}")).collect();
    assert_eq!(ids, expected);
    for fact in facts {
        let parts = fact["parts"].as_array().unwrap();
        assert!(!parts.is_empty() && (fact["kind"] == "emergent" || fact["kind"] == "consistency"), "{fact}");
        let inside = parts.iter().all(|part| part["inside"] == true);
        assert_eq!(fact["inside"], inside, "{fact}");
        for part in parts {
            assert_eq!(part["target"].as_array().unwrap().len(), 2, "{part}");
            assert!(part["value"].is_number() && part["ci95"].is_array(), "{} {part}", fact["id"]);
        }
    }
    let holds = document["held"]["holds"].as_bool().unwrap();
    assert_eq!(code, Some(if holds { 0 } else { 1 }), "the exit code says whether the facts hold together");
}

#[test]
fn a_horizon_that_follows_nobody_is_refused() {
    let set = ["--set", "horizon.length=\"500 days\"", "--replications", "1", "--quiet"];
    let (code, out, said) = validate(&[&["shipped:one-team"], &set[..]].concat());
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(said.contains("500 days") && said.contains("730"), "{said}");
}
