//! `meander init`: a scenario to start from.

use super::exit::{Exit, Failure};
use super::output;
use crate::scenario::shipped::{self, SHIPPED, Shipped};
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
    /// Writes the organisation and all that it extends, and says what to do next.
    ///
    /// # Errors
    /// [`Failure::BadInput`] if a file exists already or there is no such
    /// scenario; [`Failure::Failed`] if a file cannot be written.
    pub fn execute(self) -> Result<Exit, Failure> {
        let chain = self.chain()?;
        let paths: Vec<PathBuf> = chain.iter().map(|shipped| self.path(shipped)).collect();
        if self.dir.exists() && !self.dir.is_dir() {
            return Err(Failure::bad_input(format!("`{}` is a file, not a folder", self.dir.display()))
                .with_help("name another folder: meander init my-company"));
        }
        if let Some(path) = paths.iter().find(|path| path.symlink_metadata().is_ok()) {
            return Err(exists(path));
        }
        fs::create_dir_all(&self.dir).map_err(|error| cannot_write(&self.dir, &error))?;
        for (path, shipped) in paths.iter().zip(&chain) {
            write_new(path, &without_schema(shipped.text))?;
        }
        output::result(&self.next_steps(&chain))?;
        Ok(Exit::Done)
    }

    /// The organisation and what it rests on, the lowest first.
    fn chain(&self) -> Result<Vec<&'static Shipped>, Failure> {
        let chain = shipped::chain(&self.from);
        if !chain.is_empty() && self.from != "base" {
            return Ok(chain);
        }
        let names: Vec<&str> = SHIPPED.iter().map(|shipped| shipped.name).filter(|name| *name != "base").collect();
        Err(Failure::bad_input(format!("there is no shipped organisation `{}`", self.from))
            .with_help(format!("there are: {}", names.join(", "))))
    }

    fn path(&self, shipped: &Shipped) -> PathBuf {
        self.dir.join(format!("{}.toml", shipped.name))
    }

    /// What was written, and where the market and the teams stand in it.
    fn next_steps(&self, chain: &[&Shipped]) -> String {
        let shown = |shipped: &&Shipped| self.path(shipped).display().to_string();
        let holding = |table: &str| chain.iter().rfind(|shipped| shipped.text.contains(table)).map(shown);
        let paths: Vec<String> = chain.iter().map(shown).collect();
        let (market, teams) = (holding("[[market.segment]]"), holding("[[team]]"));
        let where_to = match (&market, &teams) {
            (Some(market), Some(teams)) if market == teams => format!("your market and your teams in {market}"),
            (market, teams) => format!(
                "your market in {} and your teams in {}",
                market.as_deref().unwrap_or_default(),
                teams.as_deref().unwrap_or_default()
            ),
        };
        let scenario = paths.last().map_or("", String::as_str);
        format!(
            "wrote {}\nnext: describe {where_to}, then\n  meander check {scenario}\n  meander run {scenario}",
            listed(&paths)
        )
    }
}

/// `a`, `a and b`, `a, b and c`.
fn listed(names: &[String]) -> String {
    match names {
        [before @ .., last] if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => names.concat(),
    }
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
