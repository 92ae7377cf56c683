//! What accounts, segments, teams and people are known by inside a replication.

/// An account's index in the market, stable for a scenario's market tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountId(pub u32);

impl AccountId {
    /// Position in per-account arrays.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A segment's index in the scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SegmentId(pub u16);

impl SegmentId {
    /// Position in per-segment arrays.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A team's index in the scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TeamId(pub u16);

impl TeamId {
    /// Position in per-team arrays.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A person who sells. The same person in every compared design, whatever team
/// the design puts them in: a reorganisation does not silently hire others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RepId(pub u32);

impl RepId {
    /// Position in per-person arrays.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// Somebody who held a place among the people who sell: the first there is
/// generation 0, who came after the first had left is generation 1, and so on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Person {
    /// The place.
    pub place: RepId,
    /// How many held it before.
    pub generation: u32,
}
