//! One decision, one name: the purposes that the source declares.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// Where each name is declared, outside comments.
fn declared() -> BTreeMap<String, Vec<String>> {
    let mut files = Vec::new();
    rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            for after in line.split("Purpose::named(\"").skip(1) {
                let name = after.split('"').next().unwrap().to_owned();
                names.entry(name).or_default().push(file.display().to_string());
            }
        }
    }
    names
}

/// Two call sites of one name would share their numbers.
#[test]
fn no_name_is_declared_twice() {
    let twice: Vec<_> = declared().into_iter().filter(|(_, places)| places.len() > 1).collect();
    assert!(twice.is_empty(), "declare a purpose once and import it: {twice:#?}");
}

#[test]
fn different_names_have_different_numbers() {
    let mut seen = BTreeMap::new();
    for name in declared().into_keys() {
        let first = stream().cell(meander::random::Purpose::named(&name), 0).bits();
        if let Some(other) = seen.insert(first, name.clone()) {
            panic!("`{name}` and `{other}` hash alike");
        }
    }
}

fn stream() -> meander::random::Stream {
    use meander::random::{Address, Purpose, Role};
    Address { seed: 1, role: Role::Projection, draw: 0, luck: 0 }.stream(Purpose::named("test/entity"), 0)
}
