//! A folder with two small designs, and ways to run meander in it.

use std::fs;
#[cfg(unix)]
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
#[cfg(unix)]
use std::process::{self, Stdio};

use assert_cmd::Command;
use serde_json::Value;

/// A place to work in.
pub struct Stage(tempfile::TempDir);

/// What a run of meander said.
pub struct Said {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

/// A market of 100 accounts with an uncertain rate of needs.
fn small(design: &str) -> String {
    format!(
        r#"extends = "shipped:{design}"
[horizon]
warm_up = "180 days"
length = "365 days"
[[market.segment]]
name = "it-services"
accounts = 60
in_market_rate = {{ lognormal = {{ median = 0.8, sigma = 0.3 }} }}
[[market.segment]]
name = "manufacturing"
accounts = 40
[[market.segment]]
name = "trade-and-logistics"
remove = true
"#
    )
}

impl Stage {
    /// Two designs in files: `split-role.toml` and `one-team.toml`.
    pub fn new() -> Self {
        let stage = Stage(tempfile::tempdir().unwrap());
        for design in ["split-role", "one-team"] {
            fs::write(stage.path(&format!("{design}.toml")), small(design)).unwrap();
        }
        stage
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Runs meander in the folder with these words.
    pub fn meander(&self, line: &str) -> Said {
        self.meander_at("C", line)
    }

    /// Runs meander in the folder with these words where people live by this locale.
    pub fn meander_at(&self, locale: &str, line: &str) -> Said {
        let mut command = Command::cargo_bin("meander").unwrap();
        let command = command.env("LC_ALL", locale).current_dir(self.0.path());
        let output = command.args(line.split_whitespace()).output().unwrap();
        Said {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs meander, which must succeed.
    pub fn succeeds(&self, line: &str) -> Said {
        let said = self.meander(line);
        assert_eq!(said.code, 0, "{line}\n{}", said.stderr);
        said
    }

    /// Runs meander in a folder of the folder, and it must succeed.
    pub fn succeeds_in(&self, folder: &str, line: &str) {
        let mut command = Command::cargo_bin("meander").unwrap();
        let command = command.env("LC_ALL", "C").current_dir(self.path(folder)).args(line.split_whitespace());
        let output = command.output().unwrap();
        assert!(output.status.success(), "{line}\n{}", String::from_utf8_lossy(&output.stderr));
    }

    /// Runs meander and interrupts it when a tenth is done; gives what it says on stderr from
    /// then on.
    #[cfg(unix)]
    pub fn interrupted(&self, line: &str) -> Vec<String> {
        let mut child = process::Command::new(assert_cmd::cargo::cargo_bin!("meander"))
            .current_dir(self.0.path())
            .args(line.split_whitespace())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stderr = BufReader::new(child.stderr.take().unwrap()).lines();
        assert!(stderr.next().unwrap().unwrap().starts_with("seed 1"));
        assert!(stderr.next().unwrap().unwrap().starts_with("10 %"));
        assert!(process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
        let said: Vec<String> = stderr.map(Result::unwrap).collect();
        assert_eq!(child.wait().unwrap().code(), Some(130), "{said:?}");
        said
    }

    /// Runs meander, which must call it bad input.
    pub fn refuses(&self, line: &str) -> Said {
        let said = self.meander(line);
        assert_eq!(said.code, 2, "{line}\n{}", said.stderr);
        assert!(said.stdout.is_empty());
        said
    }

    /// The bytes of a file.
    pub fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// A JSON file.
    pub fn json(&self, name: &str) -> Value {
        serde_json::from_slice(&self.bytes(name)).unwrap()
    }

    /// Names of what lies in a folder, in order.
    pub fn names(&self, folder: &str) -> Vec<String> {
        names(&self.path(folder))
    }
}

/// Names of what lies in a folder, in order.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
