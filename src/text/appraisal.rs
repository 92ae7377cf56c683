//! Whether the model reproduces what is known, in words.

/// Something said of the facts that the model is held to. Numbers come written for reading.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Appraisal<'a> {
    /// Whether the facts hold together.
    Held {
        /// They do.
        holds: bool,
        /// How many do, as below; none where that is said by itself.
        counted: Option<&'a str>,
    },
    /// How many facts are inside their targets, and which lie far out.
    Counted {
        /// Facts that emerge: inside, and all.
        emergent: (usize, usize),
        /// Of these, how many must be inside.
        needed: usize,
        /// Facts that must come out as set: inside, and all.
        consistency: (usize, usize),
        /// Names of those further out than half the width of a target.
        far_out: &'a [String],
    },
    /// Facts that are not inside, by name and title.
    Outside(&'a [String]),
    /// What was simulated.
    Simulated {
        /// The scenario.
        design: &'a str,
        /// Root seed.
        seed: u64,
        /// Futures.
        futures: u32,
        /// Replications, those of variants and of other scenarios included.
        replications: u32,
        /// Scenarios examined beside it.
        beside: &'a [String],
        /// Journeys that were still open at the end (0 to 1).
        open: Option<f64>,
    },
    /// The heading of a fact.
    Heading {
        /// Its number and title.
        name: &'a str,
        /// What it shows.
        kind: &'a str,
    },
    /// By whom a fact is known.
    Attributed {
        /// How well.
        mark: &'a str,
        /// By whom.
        source: &'a str,
    },
    /// By whom a fact is known, in a cell of a table.
    MarkAndSource {
        /// How well, by its letter.
        mark: &'a str,
        /// By whom.
        source: &'a str,
    },
    /// What stands before a definition.
    Defined {
        /// Number of the fact.
        id: &'a str,
        /// Its title.
        title: &'a str,
    },
    /// How the picture is to be read.
    PictureNote {
        /// Futures.
        futures: u32,
    },
    /// A target without an upper end.
    AtLeast(&'a str),
    /// The same without its lower end.
    Above(&'a str),
    /// A target without a lower end.
    AtMost(&'a str),
    /// Parts inside, of all.
    PartsInside(usize, usize),
    /// A fact that emerges: what that means.
    Emergent,
    /// A fact of consistency: what that means.
    Consistency,
    /// Whose journeys the definitions count.
    Scope,
    /// What the page in Markdown is and how it is made.
    PageIntroduction,
    /// Letters and words of the page in Markdown.
    PageLegend,
}
