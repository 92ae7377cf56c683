//! What meander says to its readers, in their language.
//!
//! Code never writes a sentence: it names a [`Message`], a [`Tale`], an [`Appraisal`], a
//! [`Finding`](crate::terms::Finding), a [`StylisedFact`](crate::terms::StylisedFact) or a [`Label`] and fills in numbers that are already written for reading. Each language matches
//! every one of them, so a missing translation does not compile.

mod appraisal;
mod english;
mod english_appraisal;
mod english_fact;
mod english_finding;
mod english_setting;
mod english_tale;
mod fact;
mod finding;
mod japanese;
mod japanese_appraisal;
mod japanese_fact;
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

pub use appraisal::Appraisal;
pub use fact::FactWords;
pub use finding::Found;
pub use label::Label;
pub use language::Language;
pub use message::{Futures, Message, Period, Relief};
pub use setting::{Measure, OfSetting};
pub use tale::{End, Filing, Known, Tale};
