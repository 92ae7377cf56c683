//! What is said of settings, with something to fill in.

use crate::terms::Mark;

/// A phrase about a setting or its value. Numbers come written for reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfSetting<'a> {
    /// A number with its unit.
    Measured {
        /// The number.
        amount: &'a str,
        /// Its unit.
        unit: Measure,
    },
    /// What a setting means, said of some items of a list alone.
    Among {
        /// Its meaning.
        meaning: &'a str,
        /// The items' names.
        names: &'a [&'a str],
    },
    /// Where a value comes from.
    Basis {
        /// How well it is known.
        mark: Mark,
        /// Why it is so.
        why: &'a str,
    },
    /// That a value is no shipped one.
    Own,
    /// What the words of [`OfSetting::Basis`] and [`OfSetting::Own`] mean.
    Bases,
    /// What a setting takes.
    Allowed {
        /// What it is, by the catalogue's word.
        kind: &'a str,
        /// From least to greatest; no greatest where nothing bounds it.
        range: Option<(&'a str, Option<&'a str>)>,
        /// Its unit, by the catalogue's word; may be empty.
        unit: &'a str,
        /// The value at which its mechanism does nothing, as TOML.
        neutral: Option<&'a str>,
    },
}

/// The unit of an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Hundredths.
    Percent,
    /// Hundredths by which a share differs from another.
    Points,
    /// Days.
    Days,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// Times a year.
    PerYear,
}
