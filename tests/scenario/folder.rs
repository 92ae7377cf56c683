//! A folder of scenario files for one test.

use meander::cli::diagnostics;
use meander::scenario::{Plan, Problems};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// A folder that is gone when the test is.
pub struct Folder(TempDir);

/// A market to extend, in few lines.
pub const MARKET: &str = "[[market.segment]]\nname = \"mid-market\"\naccounts = 100\n";

/// A team that owns everything.
pub const ONE_TEAM: &str = "[[team]]\nname = \"all\"\n\
    owns = [\"known\", \"engaged\", \"mql\", \"sal\", \"sql\", \"opportunity\", \"customer\"]\n";

impl Folder {
    /// With these files in it.
    pub fn with(files: &[(&str, &str)]) -> Self {
        let folder = TempDir::new().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        Folder(folder)
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// The path of a file, for `Plan::load`.
    pub fn file(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    pub fn load(&self, name: &str, overrides: &[&str]) -> Result<Plan, Problems> {
        let overrides: Vec<String> = overrides.iter().map(|text| (*text).to_owned()).collect();
        Plan::load(&self.file(name), &overrides)
    }

    /// A scenario that must be valid.
    pub fn plan(&self, name: &str, overrides: &[&str]) -> Plan {
        self.load(name, overrides).unwrap_or_else(|problems| panic!("{}", self.shown(&problems)))
    }

    /// What is said about a scenario that must not be valid.
    pub fn message(&self, name: &str, overrides: &[&str]) -> String {
        self.shown(&self.load(name, overrides).map(|plan| plan.canonical()).unwrap_err())
    }

    /// Problems as the user sees them, without the folder's own path.
    pub fn shown(&self, problems: &Problems) -> String {
        diagnostics::render_plain(problems).replace(&format!("{}/", self.path().display()), "")
    }
}

/// What is said about one file of this text.
pub fn message(text: &str) -> String {
    Folder::with(&[("company.toml", text)]).message("company.toml", &[])
}

/// What is said about a valid market with these lines before it.
pub fn message_about(lines: &str) -> String {
    message(&format!("{lines}\n{MARKET}"))
}
