//! Numbers of people and teams among those of all offices.

use crate::terms::{RepId, TeamId};

/// Where an office's people and teams begin among those of all offices: what an event or
/// an output tells is unique. Nothing is added where there is one office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Numbers {
    /// Number of its first person.
    pub people: u32,
    /// Number of its first team.
    pub teams: u16,
}

impl Numbers {
    /// The number of one of its people.
    pub(super) fn person(self, rep: RepId) -> RepId {
        RepId(self.people + rep.0)
    }

    /// The place of the person of this number.
    pub(super) fn place(self, number: RepId) -> RepId {
        RepId(number.0.wrapping_sub(self.people))
    }

    /// The number of one of its teams.
    pub(super) fn team(self, team: TeamId) -> TeamId {
        TeamId(self.teams + team.0)
    }
}
