//! The kinds of settings, one file a kind: how each is read, checked, written
//! and described.

mod group;
mod list;
mod number;
mod setting;
mod uncertain;
mod word;

pub use group::{Group, Item, read_group};
pub use list::WEIGHT;
pub use number::NumberKind;
pub use setting::{Field, Kind, Limits, Setting, Shape, joined};
pub use uncertain::names_law;
pub use word::{read_choice, word_text};
