//! How well a figure is known.

use serde::{Deserialize, Serialize};

/// How well a figure is known, from best to least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    /// Computed from real data.
    D,
    /// Published, the primary text was read.
    P,
    /// Published, seen second-hand.
    #[serde(rename = "p")]
    SecondHand,
    /// Tuned by hand until the published facts held together.
    T,
    /// Judgement.
    J,
}

impl Mark {
    /// Every mark.
    pub const ALL: [Mark; 5] = [Mark::D, Mark::P, Mark::SecondHand, Mark::T, Mark::J];

    /// The letter in tables.
    pub const fn letter(self) -> &'static str {
        match self {
            Mark::D => "D",
            Mark::P => "P",
            Mark::SecondHand => "p",
            Mark::T => "T",
            Mark::J => "J",
        }
    }

    /// The mark of this letter.
    pub fn of_letter(letter: &str) -> Option<Mark> {
        Mark::ALL.into_iter().find(|mark| mark.letter() == letter)
    }
}
