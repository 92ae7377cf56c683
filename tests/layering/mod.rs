//! Imports run one way. The table below is the architecture: what is not in it
//! does not compile in anybody's head, and fails here. Above all, selling sees
//! neither market nor buying: the seller knows what contact lets through.

mod imports;
mod labels;

use imports::{Import, imports_of};
use std::fs;
use std::path::{Path, PathBuf};

/// Every folder (or file) at the top of `src`, and what it may import.
const TABLE: &[(&str, &[&str])] = &[
    ("units", &[]),
    ("terms", &[]),
    ("metric", &["units", "terms"]),
    ("text", &["units", "terms"]),
    ("random", &["units"]),
    ("stats", &["random", "units"]),
    ("schedule", &["units"]),
    ("scenario", &["random", "units", "terms"]),
    ("journey", &["stats", "units", "terms"]),
    ("market", &["scenario", "random", "units", "terms"]),
    ("contact", &["units", "terms"]),
    ("buying", &["market", "contact", "schedule", "scenario", "random", "units", "terms"]),
    ("selling", &["contact", "schedule", "scenario", "random", "units", "terms"]),
    ("ledger", &["metric", "journey", "units", "terms"]),
    (
        "sim",
        &[
            "units", "terms", "metric", "text", "random", "schedule", "scenario", "journey", "market", "contact",
            "buying", "selling", "ledger",
        ],
    ),
    ("experiment", &["sim", "ledger", "journey", "stats", "scenario", "metric", "random", "units", "terms"]),
    ("crm", &["journey", "units", "terms"]),
    ("report", &["experiment", "journey", "metric", "scenario", "text", "units", "terms"]),
];

/// May import everything.
const TOP: &str = "cli";

#[test]
fn imports_run_one_way() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let forbidden: Vec<String> = rust_files(&source)
        .iter()
        .flat_map(|file| {
            let module = module_path(&source, file);
            let text = fs::read_to_string(file).unwrap();
            let wrong = imports_of(&text, &module).into_iter().filter(|import| !allowed(&module, import));
            wrong
                .map(|import| format!("src/{}:{} imports {}", shown(&source, file), import.line, import.module))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(forbidden.is_empty(), "the table of imports does not allow:\n{}", forbidden.join("\n"));
}

#[test]
fn every_folder_has_its_line_in_the_table() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in rust_files(&source) {
        if let Some(folder) = module_path(&source, &file).first() {
            assert!(folder == TOP || TABLE.iter().any(|(name, _)| name == folder), "{folder} is not in the table");
        }
    }
}

fn allowed(module: &[String], import: &Import) -> bool {
    let Some(own) = module.first() else { return true };
    let known = import.module == TOP || TABLE.iter().any(|(name, _)| *name == import.module);
    let may = |(name, list): &(&str, &[&str])| name == own && list.contains(&import.module.as_str());
    // What is no module (a macro at the root) has no layer.
    !known || *own == import.module || own == TOP || TABLE.iter().any(may)
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The module that a file is: `src/buying/stall.rs` is `buying::stall`; the roots are empty.
fn module_path(source: &Path, file: &Path) -> Vec<String> {
    let relative = file.strip_prefix(source).unwrap().with_extension("");
    let mut path: Vec<String> = relative.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    if matches!(path.last().map(String::as_str), Some("mod" | "lib" | "main")) {
        path.pop();
    }
    path
}

fn shown(source: &Path, file: &Path) -> String {
    file.strip_prefix(source).unwrap().display().to_string()
}
