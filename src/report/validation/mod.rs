//! Whether the model reproduces what is known, in words: what the terminal, the page in Markdown
//! and the report say alike.

mod document;
mod markdown;
#[cfg(test)]
mod tests;
mod words;

pub use document::write;
pub use markdown::markdown;
pub(crate) use words::{Written, counted, headline, kind, name, outside, place, sentence, simulated, source};
