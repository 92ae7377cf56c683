//! What `docs/evidence.md` says of the shipped base is what it is.
//!
//! A row of the tables under *Defaults* carries the path of a setting, or of a table of
//! settings, and its value up to the first `;`: a number, a law, one number `each`, a list
//! in the order of the settings, or `key value` pairs. Where segments differ, a slash parts
//! them. A row of a longer path speaks before one of a shorter.

use meander::scenario::evidence::EVIDENCE;
use meander::scenario::{Leaf, Plan};
use meander::terms::Job;
use std::collections::BTreeMap;

/// Words that only make a value readable.
const FILLERS: [&str; 2] = ["days", "each"];
/// A map of contents is no number.
const TOLD_IN_WORDS: [&str; 1] = ["content.asset"];

/// Path and value of every row of the base; what organisations say has a column for each.
fn rows() -> Vec<(String, String)> {
    let of_base = EVIDENCE.iter().filter(|row| row.group != "Organisations");
    let value = |value: &str| value.split(';').next().unwrap_or_default().to_owned();
    of_base.map(|row| (row.path.clone(), value(row.value))).collect()
}

/// The path of a setting without the name of the item of a list.
fn path(leaf: &Leaf) -> String {
    if leaf.table.is_empty() { leaf.key.clone() } else { format!("{}.{}", leaf.table, leaf.key) }
}

/// Numbers and words, without punctuation.
fn tokens(text: &str) -> Vec<String> {
    let text =
        text.replace(" a year", "").replace('−', "-").replace("log-normal", "lognormal").replace("log-sd", "sigma");
    let bare: String = text.chars().map(|c| if "{}[]=\",–".contains(c) { ' ' } else { c }).collect();
    let tidy = |word: &str| match word.replace('_', "").parse::<f64>() {
        Ok(number) => format!("{number:.9}"),
        Err(_) => word.to_owned(),
    };
    if let Some(minutes) = text.trim_matches('"').strip_suffix(" minutes").and_then(|number| number.parse::<f64>().ok())
    {
        return vec![format!("{:.9}", minutes / 1440.0)];
    }
    bare.split_whitespace().filter(|word| !FILLERS.contains(word)).map(tidy).collect()
}

/// Whether this is said of these settings, all of one item of a list if of any.
fn holds(value: &str, leaves: &[&Leaf]) -> bool {
    let said = tokens(value);
    let without_jobs = |text: &str| tokens(text).into_iter().filter(|word| Job::from_id(word).is_none()).collect();
    let written: Vec<Vec<String>> = leaves.iter().map(|leaf| without_jobs(&leaf.text)).collect();
    let all_alike = value.trim_end().ends_with(" each");
    let pairs: BTreeMap<&str, &[String]> =
        said.chunks(2).filter(|pair| pair.len() == 2).map(|pair| (pair[0].as_str(), &pair[1..])).collect();
    let by_key = pairs.len() == leaves.len()
        && leaves.iter().zip(&written).all(|(leaf, text)| pairs.get(leaf.key.as_str()) == Some(&text.as_slice()));
    if all_alike {
        return said.len() == 1 && written.iter().flatten().all(|token| *token == said[0]);
    }
    said == written.concat() || by_key
}

#[test]
fn the_values_of_the_evidence_are_those_of_the_shipped_base() {
    let leaves = Plan::load("shipped:base", &[]).unwrap().leaves();
    let rows = rows();
    let speaks =
        |row: &str, path: &str| path == row || path.strip_prefix(row).is_some_and(|rest| rest.starts_with('.'));
    let row_of =
        |path: &str| rows.iter().map(|row| row.0.as_str()).filter(|row| speaks(row, path)).max_by_key(|row| row.len());
    let mut wrong: Vec<String> = Vec::new();
    for (row, value) in rows.iter().filter(|(row, _)| !TOLD_IN_WORDS.contains(&row.as_str())) {
        let mut items: BTreeMap<usize, Vec<&Leaf>> = BTreeMap::new();
        for leaf in leaves.iter().filter(|leaf| row_of(&path(leaf)) == Some(row.as_str())) {
            items.entry(leaf.item.as_ref().map_or(0, |item| item.0)).or_default().push(leaf);
        }
        let parts: Vec<&str> = value.split(" / ").collect();
        let fits = items.len() == parts.len() || parts.len() == 1;
        let same = |(i, leaves): (usize, &Vec<&Leaf>)| holds(parts[i.min(parts.len() - 1)], leaves);
        if items.is_empty() || !fits || !items.values().enumerate().all(same) {
            let is: Vec<&str> = items.values().flatten().map(|leaf| leaf.text.as_str()).collect();
            wrong.push(format!("`{row}` is said to be {value}, and is {}", is.join(", ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_number_of_the_shipped_base_has_its_evidence() {
    let rows = rows();
    // Stages are the organisation's, which the base leaves open.
    let is_number =
        |leaf: &&Leaf| !leaf.table.starts_with("lifecycle") && leaf.text.bytes().any(|byte| byte.is_ascii_digit());
    let leaves = Plan::load("shipped:base", &[]).unwrap().leaves();
    let missing: Vec<String> = leaves
        .iter()
        .filter(is_number)
        .map(path)
        .filter(|path| !rows.iter().any(|(row, _)| path.starts_with(row.as_str())))
        .collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
