//! Nothing that can be written makes the reader panic.

use super::folder::Folder;
use meander::cli::diagnostics;
use meander::scenario::Plan;
use meander::scenario::shipped::SHIPPED;
use proptest::prelude::*;

/// Pieces that TOML and the reader treat in special ways.
const PIECES: &[&str] = &[
    "\"",
    "'",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    ".",
    ",",
    "\n",
    "#",
    "-1",
    "0",
    "1e308",
    "1e999",
    "nan",
    "inf",
    "0x7fffffffffffffff",
    "99999999999999999999",
    "true",
    "1979-05-27",
    "\"30 days\"",
    "\"\\u0000\"",
    "é",
    "購買",
    "\u{feff}",
    "{ uniform = [0, 1] }",
    "{ lognormal = { median = -1, sigma = nan } }",
    "[team]",
    "[[market.segment]]",
    "remove = true",
    "extends = \"shipped:base\"",
    "name = \"\"",
];

/// A change at a place between 0 and 1 of a text.
#[derive(Debug, Clone)]
enum Change {
    Insert(f64, &'static str),
    Cut(f64, usize),
    Copy(f64, f64, usize),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (0.0..1.0, prop::sample::select(PIECES)).prop_map(|(at, piece)| Change::Insert(at, piece)),
        (0.0..1.0, 1..40_usize).prop_map(|(at, length)| Change::Cut(at, length)),
        (0.0..1.0, 0.0..1.0, 1..60_usize).prop_map(|(from, to, length)| Change::Copy(from, to, length)),
    ]
}

fn apply(text: &str, change: &Change) -> String {
    let letters: Vec<char> = text.chars().collect();
    let place = |at: f64| (at * letters.len() as f64) as usize;
    let stretch = |at: f64, length: usize| place(at)..(place(at) + length).min(letters.len());
    let mut changed = letters.clone();
    match *change {
        Change::Insert(at, piece) => drop(changed.splice(place(at)..place(at), piece.chars())),
        Change::Cut(at, length) => drop(changed.drain(stretch(at, length))),
        Change::Copy(from, to, length) => {
            let copied = letters[stretch(from, length)].to_vec();
            drop(changed.splice(place(to)..place(to), copied));
        }
    }
    changed.into_iter().collect()
}

/// Reads a text as a scenario and renders what is said about it.
fn survive(text: &str, overrides: &[String]) {
    let folder = Folder::with(&[("company.toml", text)]);
    match Plan::load(&folder.file("company.toml"), overrides) {
        Ok(plan) => drop((plan.canonical(), plan.draw(1, 1), diagnostics::render(plan.warnings()))),
        Err(problems) => {
            assert!(!problems.is_empty());
            drop((diagnostics::render(&problems), diagnostics::render_plain(&problems), problems.to_string()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn mutated_scenarios(which in 0..SHIPPED.len(), changes in prop::collection::vec(change(), 1..6)) {
        let base = SHIPPED[which].text.replace("\"base.toml\"", "\"shipped:base\"");
        survive(&changes.iter().fold(base, |text, change| apply(&text, change)), &[]);
    }

    #[test]
    fn pieces_thrown_together(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..30)) {
        survive(&pieces.concat(), &[]);
        survive(&pieces.join(" "), &[]);
    }

    #[test]
    fn any_bytes(text in any::<String>()) {
        survive(&text, &[]);
    }

    #[test]
    fn any_override(path in "[a-z.\"= ]{0,20}|scoring\\.threshold|team\\.x\\..*", value in any::<String>(), piece in prop::sample::select(PIECES)) {
        let company = "extends = \"shipped:one-team\"\n";
        survive(company, &[format!("{path}={value}"), format!("{path}={piece}"), format!("scoring.{path}{value}")]);
    }
}

#[test]
fn very_deep_nesting_is_refused_and_not_followed() {
    survive(&format!("a = {}{}", "[".repeat(100_000), "]".repeat(100_000)), &[]);
    survive(&format!("[{}]", vec!["a"; 5000].join(".")), &[]);
    survive("name = \"x\"\n", &[format!("{}=1", vec!["a"; 5000].join("."))]);
}

#[test]
fn a_file_full_of_slips_is_told_in_bounds() {
    let text: String = (0..3000).map(|i| format!("slip_{i} = {i}\n")).collect();
    let folder = Folder::with(&[("company.toml", &text)]);
    let message = folder.message("company.toml", &[]);
    assert!(message.ends_with("… and 2951 more problems"), "{message}");
    survive(&"= \n".repeat(20_000), &[]);
}
