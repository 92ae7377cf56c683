//! The catalogue of outcomes: one entry each, from which tables, legends,
//! `meander metrics` and the README come.
//!
//! A [`Quantity`] is what a replication counts: additive over segments and time.
//! A [`Metric`] is what a reader sees: a quantity, or a ratio of two (a ratio of
//! sums over replications, never a mean of ratios).

mod catalogue;
mod quantity;

pub use catalogue::METRICS;
pub use quantity::Quantity;

use serde::{Deserialize, Serialize};

/// The unit of a quantity or metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Minor units of the scenario's currency.
    Money,
    /// A number of things.
    Count,
    /// Days.
    Days,
    /// A share, 0 to 1.
    Share,
    /// A plain number.
    Number,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// Neither: a description.
    Neutral,
}

/// How a metric is made of quantities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formula {
    /// The quantity itself.
    Sum(Quantity),
    /// Ratio of sums.
    Ratio(Quantity, Quantity),
    /// The largest utilisation of any team (measured per team, whole market only).
    BusiestTeam,
}

/// An outcome that readers see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Metric {
    /// Stable snake_case name.
    pub id: &'static str,
    /// Heading in tables.
    pub title: &'static str,
    /// What it is, in a sentence.
    pub text: &'static str,
    /// How it is made.
    pub formula: Formula,
    /// Its unit.
    pub unit: Unit,
    /// Which way is better.
    pub direction: Direction,
}

/// The metric of this name.
pub fn find(id: &str) -> Option<&'static Metric> {
    METRICS.iter().find(|metric| metric.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_snake_case() {
        for (i, metric) in METRICS.iter().enumerate() {
            assert!(metric.id.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{}", metric.id);
            assert!(METRICS[..i].iter().all(|other| other.id != metric.id), "{}", metric.id);
            assert_eq!(find(metric.id), Some(metric));
        }
    }
}
