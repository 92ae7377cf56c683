//! `meander init`: a scenario to start from.

use super::exit::{Exit, Failure};
use super::output;
use crate::scenario::shipped::{self, SHIPPED};
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Writes an annotated scenario that runs, to start from. Never overwrites anything.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  meander init
  meander init my-company --from one-team")]
pub struct Init {
    /// The folder to write into; it is made if it does not exist.
    #[arg(default_value = ".")]
    dir: PathBuf,
    /// The shipped organisation to start from.
    #[arg(long, value_name = "SCENARIO", default_value = "split-role")]
    from: String,
}

impl Init {
    /// Writes the base and the organisation, and says what to do next.
    ///
    /// # Errors
    /// [`Failure::BadInput`] if a file exists already or there is no such
    /// scenario; [`Failure::Failed`] if a file cannot be written.
    pub fn execute(self) -> Result<Exit, Failure> {
        let organisation = self.organisation()?;
        let files = [("base.toml", base()?), (&*format!("{}.toml", self.from), organisation)];
        let paths: Vec<PathBuf> = files.iter().map(|(name, _)| self.dir.join(name)).collect();
        if let Some(path) = paths.iter().find(|path| path.symlink_metadata().is_ok()) {
            return Err(exists(path));
        }
        fs::create_dir_all(&self.dir).map_err(|error| cannot_write(&self.dir, &error))?;
        for (path, (_, text)) in paths.iter().zip(&files) {
            write_new(path, text)?;
        }
        let scenario = paths[1].display();
        output::result(&format!(
            "wrote {} and {scenario}\nnext: describe your market in the first and your teams in the second, then\n  meander check {scenario}\n  meander run {scenario}",
            paths[0].display(),
        ))?;
        Ok(Exit::Done)
    }

    fn organisation(&self) -> Result<String, Failure> {
        let found = shipped::find(&self.from).filter(|shipped| shipped.name != "base");
        found.map(|shipped| without_schema(shipped.text)).ok_or_else(|| {
            let names: Vec<&str> = SHIPPED.iter().map(|shipped| shipped.name).filter(|name| *name != "base").collect();
            Failure::bad_input(format!("there is no shipped organisation `{}`", self.from))
                .with_help(format!("there are: {}", names.join(", ")))
        })
    }
}

fn base() -> Result<String, Failure> {
    let base = shipped::find("base").ok_or_else(|| Failure::failed("the binary carries no base scenario"))?;
    Ok(without_schema(base.text))
}

/// The schema of the shipped files stands in the repository, not beside the new ones.
fn without_schema(text: &str) -> String {
    text.lines().filter(|line| !line.starts_with("#:schema")).map(|line| format!("{line}\n")).collect()
}

/// Writes a file whole or not at all, and only if there is none.
fn write_new(path: &Path, text: &str) -> Result<(), Failure> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => exists(path),
        _ => cannot_write(path, &error),
    })?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(|error| {
        // Half a scenario would be worse than none; if even this fails there is nothing left to do.
        let _ = fs::remove_file(path);
        cannot_write(path, &error)
    })
}

fn exists(path: &Path) -> Failure {
    Failure::bad_input(format!("`{}` exists already and is left as it is", path.display()))
        .with_help("name another folder: meander init my-company")
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Failure {
    Failure::failed(format!("cannot write `{}`: {error}", path.display()))
}
