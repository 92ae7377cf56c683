//! Every label of the catalogue of texts stands somewhere: one that nothing shows would still
//! have to be translated.

use super::rust_files;
use std::fs;
use std::path::Path;

/// Names of the variants of `Label`, read from its file.
fn labels(source: &Path) -> Vec<String> {
    let text = fs::read_to_string(source.join("text/label.rs")).unwrap();
    let (_, variants) = text.split_once("pub enum Label {").unwrap();
    let (variants, _) = variants.split_once('}').unwrap();
    let lines = variants.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.map(|line| line.trim_end_matches(',').to_owned()).collect()
}

/// Whether a text names this label, not one whose name only begins alike.
fn names(text: &str, label: &str) -> bool {
    let name = format!("Label::{label}");
    text.match_indices(&name).any(|(at, _)| !text[at + name.len()..].starts_with(char::is_alphanumeric))
}

#[test]
fn no_label_is_unused() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let is_language = |path: &Path| {
        let name = path.file_name().unwrap().to_str().unwrap();
        path.parent() == Some(&source.join("text")) && (name.starts_with("english") || name.starts_with("japanese"))
    };
    let files = rust_files(&source).into_iter().filter(|path| !is_language(path));
    let texts: Vec<String> = files.map(|path| fs::read_to_string(path).unwrap()).collect();
    let labels = labels(&source);
    assert!(labels.len() > 100, "{labels:?}");
    let unused: Vec<&String> = labels.iter().filter(|label| !texts.iter().any(|text| names(text, label))).collect();
    assert!(unused.is_empty(), "nothing shows {unused:?}");
}

#[test]
fn a_longer_name_does_not_use_a_shorter_one() {
    assert!(names("(Label::Mql)", "Mql") && !names("Label::MqlToWon", "Mql"));
}
