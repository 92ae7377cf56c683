//! Lists whose tables go by name: segments, assets, teams, handoffs.

use super::kind::Item;
use super::settings::{Asset, Handoff, Segment, Team};
use super::tree::Table;

/// A list whose tables go by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemList {
    /// Where it stands.
    pub path: &'static str,
    /// What one of them is called.
    pub kind: &'static str,
}

/// All of them.
pub const LISTS: [ItemList; 4] = [
    ItemList { path: "market.segment", kind: "segment" },
    ItemList { path: "content.asset", kind: "asset" },
    ItemList { path: "team", kind: "team" },
    ItemList { path: "handoff", kind: "handoff" },
];

impl ItemList {
    /// The list at this path.
    pub fn at(path: &str) -> Option<ItemList> {
        LISTS.into_iter().find(|list| list.path == path)
    }

    /// The name of one of its tables: as written; a handoff's is else `<from>-to-<to>`.
    pub fn name_of(self, item: &Table) -> Option<String> {
        let written = item.text("name").map(ToOwned::to_owned);
        let composed = || match (self.path, item.text("from"), item.text("to")) {
            ("handoff", Some(from), Some(to)) => Some(handoff_name(from, to)),
            _ => None,
        };
        written.or_else(composed)
    }
}

/// The name of the handoff between two teams.
pub fn handoff_name(from: &str, to: &str) -> String {
    format!("{from}-to-{to}")
}

impl Handoff {
    /// The name it goes by: as written, else `<from>-to-<to>`.
    pub fn called(&self) -> String {
        if self.name.is_empty() { handoff_name(&self.from, &self.to) } else { self.name.clone() }
    }
}

impl Item for Segment {
    fn name(&self) -> &str {
        &self.name
    }
}

impl Item for Asset {
    fn name(&self) -> &str {
        &self.name
    }
}

impl Item for Team {
    fn name(&self) -> &str {
        &self.name
    }
}

impl Item for Handoff {
    fn name(&self) -> &str {
        &self.name
    }
}
