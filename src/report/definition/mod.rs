//! The organisation as a definition document (定義書) in Markdown: what sales and
//! marketing agree on, with the values of a scenario.
//!
//! The document speaks English with the Japanese term of art beside it whatever the
//! language of other pages is, so its words stand here. Settings that a section does
//! not name itself are told by their meaning in the catalogue of levers: a new one
//! appears by itself.

mod content;
mod document;
mod handoffs;
mod policy;
mod settings;
mod stages;
mod value;

pub use document::definition;

#[cfg(test)]
mod tests;
