//! Loading: from a path or a shipped name to one merged tree.

use super::fault::Fault;
use super::merge::{Merge, NewItems, Removed};
use super::overrides;
use super::problem::Problem;
use super::shipped::{self, SHIPPED};
use super::source::{Place, Sources};
use super::suggest;
use super::tree::{self, Node, Table, Value};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// No scenario is larger (bytes); a mistaken path to a data file is told at once.
const LARGEST: u64 = 4 << 20;

/// Where a scenario comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The binary.
    Shipped(String),
    /// A file, as the user wrote its path.
    File(PathBuf),
    /// Standard input, written `-`.
    Stdin,
}

impl Origin {
    /// From what the user wrote: `shipped:<name>`, `-` or a path.
    pub fn parse(reference: &str) -> Self {
        match reference.strip_prefix("shipped:") {
            Some(name) => Origin::Shipped(name.to_owned()),
            None if reference == "-" => Origin::Stdin,
            None => Origin::File(PathBuf::from(reference)),
        }
    }

    /// What `extends` of this scenario means: a shipped one by name, a file
    /// relative to this one; within the binary, files are shipped ones.
    fn extends(&self, reference: &str) -> Self {
        match (self, Origin::parse(reference)) {
            (Origin::Shipped(_), Origin::File(path)) => Origin::Shipped(stem(&path)),
            (Origin::File(own), Origin::File(path)) => {
                Origin::File(own.parent().map_or(path.clone(), |folder| folder.join(&path)))
            }
            (_, shipped) => shipped,
        }
    }

    /// As messages show it.
    pub fn shown(&self) -> String {
        match self {
            Origin::Shipped(name) => format!("shipped:{name}"),
            Origin::File(path) => path.display().to_string(),
            Origin::Stdin => "standard input".to_owned(),
        }
    }

    /// The scenario's name if it does not say one.
    pub fn stem(&self) -> String {
        match self {
            Origin::Shipped(name) => name.clone(),
            Origin::File(path) => stem(path),
            Origin::Stdin => "stdin".to_owned(),
        }
    }

    /// The same for the same file, however its path is written.
    pub fn identity(&self) -> Origin {
        match self {
            Origin::File(path) => Origin::File(path.canonicalize().unwrap_or_else(|_| path.clone())),
            other => other.clone(),
        }
    }

    fn read(&self) -> Result<String, Box<Problem>> {
        let text = match self {
            Origin::Shipped(name) => return shipped_text(name),
            Origin::File(path) => File::open(path).and_then(read_text),
            Origin::Stdin => read_text(std::io::stdin()),
        };
        text.map_err(|error| {
            let fault = Fault::Unreadable { path: self.shown(), reason: error.to_string() };
            Box::new(Problem::error(fault, None))
        })
    }
}

fn stem(path: &Path) -> String {
    path.file_stem().map_or_else(|| path.display().to_string(), |stem| stem.to_string_lossy().into_owned())
}

fn shipped_text(name: &str) -> Result<String, Box<Problem>> {
    if let Some(shipped) = shipped::find(name) {
        return Ok(shipped.text.to_owned());
    }
    let names: Vec<&str> = SHIPPED.iter().map(|shipped| shipped.name).collect();
    let help = suggest::hint(name, &names);
    Err(Box::new(Problem { help, ..Problem::error(Fault::NotShipped(name.to_owned()), None) }))
}

fn read_text(from: impl Read) -> io::Result<String> {
    let mut text = String::new();
    from.take(LARGEST + 1).read_to_string(&mut text)?;
    if text.len() as u64 > LARGEST {
        return Err(io::Error::other("it is larger than 4 MiB, which no scenario is"));
    }
    Ok(text)
}

/// What a user names: a scenario, and files whose own words are laid over it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The scenario.
    pub base: Origin,
    /// What is laid over it, in order.
    pub over: Vec<Origin>,
}

impl Reference {
    /// From what the user wrote: `split-role.toml`, `shipped:one-team+shipped:seller-led`.
    /// A file whose own name has a plus is found by that name.
    pub fn parse(reference: &str) -> Self {
        if Path::new(reference).exists() {
            return Reference { base: Origin::parse(reference), over: Vec::new() };
        }
        let mut parts = reference.split('+').map(Origin::parse);
        let base = parts.next().unwrap_or(Origin::Stdin);
        Reference { base, over: parts.collect() }
    }
}

/// Loads scenarios; each file is read once.
#[derive(Debug, Default)]
pub struct Loader {
    /// All texts.
    pub sources: Sources,
    /// What is wrong so far.
    pub problems: Vec<Problem>,
    /// What was removed on the way to the scenario that was loaded last.
    pub removed: Vec<Removed>,
    files: BTreeMap<Origin, Option<Table>>,
}

impl Loader {
    /// The merged tree of a scenario; none if any of its files cannot be read. Its name is
    /// that of the scenario and of what is laid over it, joined by a plus.
    pub fn load(&mut self, reference: &Reference, overrides: &[String]) -> Option<(String, Table)> {
        self.removed.clear();
        let mut tree = self.chain(&reference.base, None, &mut Vec::new())?;
        let mut name = tree.text("name").map_or_else(|| reference.base.stem(), ToOwned::to_owned);
        for origin in &reference.over {
            let mut own = self.file(origin, None)?;
            name = format!("{name}+{}", own.text("name").map_or_else(|| origin.stem(), ToOwned::to_owned));
            // Whatever it extends itself is another scenario, and its name is said above.
            own.0.retain(|key, _| !["extends", "name", "description"].contains(&key.as_str()));
            Merge::new(NewItems::Allowed, &mut self.problems, &mut self.removed).tables(&mut tree, own, "");
        }
        for text in overrides {
            match overrides::read(text, &mut self.sources) {
                Ok(layer) => {
                    Merge::new(NewItems::Refused, &mut self.problems, &mut self.removed).tables(&mut tree, layer, "");
                }
                Err(problem) => self.problems.push(*problem),
            }
        }
        Some((name, tree))
    }

    /// A file upon what it extends, and so on. `from` is where it was asked for.
    fn chain(&mut self, origin: &Origin, from: Option<&Place>, above: &mut Vec<Origin>) -> Option<Table> {
        if above.contains(&origin.identity()) {
            let chain = above.iter().chain([&origin.identity()]).map(file_name).collect();
            self.problems.push(Problem::error(Fault::Circular(chain), from.cloned()));
            return None;
        }
        let mut own = self.file(origin, from)?;
        let Some(extends) = own.0.remove("extends") else {
            let mut tree = Table::default();
            Merge::new(NewItems::Allowed, &mut self.problems, &mut self.removed).tables(&mut tree, own, "");
            return Some(tree);
        };
        let base = self.reference(&extends.node).map(|reference| origin.extends(&reference))?;
        above.push(origin.identity());
        let mut tree = self.chain(&base, Some(&extends.node.place), above)?;
        above.pop();
        // A name says which scenario this is; what it extends is another one.
        tree.0.retain(|key, _| key != "name" && key != "description");
        Merge::new(NewItems::Allowed, &mut self.problems, &mut self.removed).tables(&mut tree, own, "");
        Some(tree)
    }

    fn reference(&mut self, node: &Node) -> Option<String> {
        if let Value::Text(reference) = &node.value {
            return Some(reference.clone());
        }
        let expected = "a file or a shipped scenario such as \"shipped:base\"".to_owned();
        let fault = Fault::WrongType { path: "extends".to_owned(), expected, found: node.kind().to_owned() };
        self.problems.push(Problem::error(fault, Some(node.place.clone())));
        None
    }

    /// One file as a tree.
    fn file(&mut self, origin: &Origin, from: Option<&Place>) -> Option<Table> {
        let identity = origin.identity();
        if let Some(known) = self.files.get(&identity) {
            return known.clone();
        }
        let table = self.parse(origin, from);
        self.files.insert(identity, table.clone());
        table
    }

    fn parse(&mut self, origin: &Origin, from: Option<&Place>) -> Option<Table> {
        let text = match origin.read() {
            Ok(text) => text,
            Err(mut problem) => {
                problem.place = from.cloned();
                if from.is_some() && matches!(origin, Origin::File(_)) {
                    problem.help = Some("the path is relative to the file that it stands in".to_owned());
                }
                self.problems.push(*problem);
                return None;
            }
        };
        let source = self.sources.add(origin.shown(), text.clone());
        match tree::parse_document(&text, source) {
            Ok(table) if table.0.is_empty() => {
                let help = "`meander init` writes a scenario to start from";
                self.problems.push(Problem::error(Fault::Empty(origin.shown()), from.cloned()).help(help));
                None
            }
            Ok(table) => Some(table),
            Err(errors) => {
                let problem = |(fault, place)| Problem::error(fault, Some(place));
                self.problems.extend(errors.into_iter().map(problem));
                None
            }
        }
    }
}

fn file_name(origin: &Origin) -> String {
    match origin {
        Origin::File(path) => {
            path.file_name().map_or_else(|| origin.shown(), |name| name.to_string_lossy().into_owned())
        }
        other => other.shown(),
    }
}
