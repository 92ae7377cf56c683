//! What meander says to its readers, in their language.
//!
//! Code never writes a sentence: it names a [`Message`], a [`Tale`], a [`Finding`](crate::terms::Finding) or
//! a [`Label`] and fills in numbers that are already written for reading. Each language matches
//! every one of them, so a missing translation does not compile.

mod english;
mod english_finding;
mod english_setting;
mod english_tale;
mod finding;
mod japanese;
mod japanese_finding;
mod japanese_metric;
mod japanese_setting;
mod japanese_tale;
mod label;
mod language;
mod letter;
mod message;
mod setting;
mod tale;

pub use finding::Found;
pub use label::Label;
pub use language::Language;
pub use message::{Futures, Message, Period, Relief};
pub use setting::{Measure, OfSetting};
pub use tale::{End, Filing, Known, Tale};
