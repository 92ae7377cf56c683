//! Options of every command that simulates.

use std::num::NonZeroU32;
use std::path::PathBuf;

use super::language::Spoken;
use super::output;
use super::table::terminal_width;
use super::words::natural;
use crate::experiment::{Mode, Size};
use crate::report::number::Glyphs;
use crate::report::terminal::Look;
use crate::report::voice::Voice;
use crate::text::Language;

/// Replications without `--replications`.
const REPLICATIONS: u32 = 200;
/// The most replications with `--precision` and without `--replications`.
const CAP: u32 = 2000;

/// Options of every command that simulates.
#[derive(Debug, Clone, clap::Args)]
pub struct Simulation {
    /// Root of all random numbers: the same seed gives the same futures.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// Number of simulated futures of each design [default: 200; with --precision the most allowed, 2000].
    #[arg(long, value_name = "N", value_parser = natural)]
    replications: Option<NonZeroU32>,
    /// Simulate until every difference of expected revenue is known to ± this share of the baseline's mean.
    #[arg(long, value_name = "SHARE", value_parser = share)]
    precision: Option<f64>,
    /// Threads [default: one a core]. Results do not depend on it.
    #[arg(long, value_name = "N", value_parser = natural)]
    threads: Option<NonZeroU32>,
    /// Whether uncertain assumptions take other values in each draw, or stay central.
    #[arg(long, value_name = "HOW", default_value = "drawn")]
    pub assumptions: Assumptions,
    /// Change a setting of every scenario, as in scoring.threshold=55.
    #[arg(long, value_name = "PATH=VALUE")]
    pub set: Vec<String>,
    /// Folder of the result [default: output/<command>-<scenarios>-<hash of the inputs>].
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Compute anew what is already there.
    #[arg(long)]
    pub force: bool,
    /// Write the tables of replications as CSV too.
    #[arg(long)]
    pub csv: bool,
    /// Print the result as one JSON document, and nothing else, to stdout.
    #[arg(long)]
    pub json: bool,
    /// Say nothing on stderr but warnings and errors.
    #[arg(long)]
    pub quiet: bool,
    /// Print without colour and with ASCII characters alone; Japanese words stay.
    #[arg(long)]
    pub plain: bool,
    #[command(flatten)]
    spoken: Spoken,
    /// Print the plan, the estimated time and the files, and stop.
    #[arg(long)]
    pub dry_run: bool,
}

/// How uncertain assumptions are treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Assumptions {
    /// Each draw gives them other values.
    Drawn,
    /// They stay at their central values.
    Central,
}

impl Simulation {
    /// How many futures are asked for.
    pub fn size(&self) -> Size {
        let asked = self.replications.map(NonZeroU32::get);
        match self.precision {
            None => Size::Replications(asked.unwrap_or(REPLICATIONS)),
            Some(precision) => Size::Precision { asked: precision, cap: asked.unwrap_or(CAP) },
        }
    }

    /// Threads; 0 for one a core.
    pub fn threads(&self) -> usize {
        self.threads.map_or(0, |threads| threads.get() as usize)
    }

    /// How uncertain assumptions are treated.
    pub fn mode(&self) -> Mode {
        match self.assumptions {
            Assumptions::Drawn => Mode::Drawn,
            Assumptions::Central => Mode::Central,
        }
    }

    /// The language of what is printed.
    pub fn language(&self) -> Language {
        self.spoken.language()
    }

    /// How tables are to look on stdout.
    pub fn look(&self) -> Look {
        look(self.plain, self.language())
    }

    /// Says something on stderr unless it is to be quiet.
    pub fn note(&self, text: &str) {
        if !self.quiet {
            output::note(text);
        }
    }
}

/// How pages are to look on stdout.
pub(super) fn look(plain: bool, language: Language) -> Look {
    Look {
        width: terminal_width(),
        colour: !plain,
        voice: Voice { language, glyphs: if plain { Glyphs::Ascii } else { Glyphs::Unicode } },
    }
}

/// A share as `2%` or `0.02`: above 0, below 1.
fn share(text: &str) -> Result<f64, String> {
    let (number, unit) = text.trim().strip_suffix('%').map_or((text.trim(), 1.0), |number| (number.trim_end(), 0.01));
    let share = number.parse::<f64>().map_or(f64::NAN, |number| number * unit);
    if share > 0.0 && share < 1.0 { Ok(share) } else { Err("write a share such as 2% or 0.02".to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_read_with_and_without_the_sign() {
        assert_eq!(share("2%"), Ok(0.02));
        assert_eq!(share(" 2.5 % "), Ok(0.025));
        assert_eq!(share("0.01"), Ok(0.01));
        for bad in ["0", "100%", "2", "-1%", "", "%", "two", "nan", "inf"] {
            assert!(share(bad).is_err(), "{bad}");
        }
    }
}
