//! What is known, in words.

/// A fact in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FactWords {
    /// What it is about, in a few words.
    pub title: &'static str,
    /// How it is measured.
    pub definition: &'static str,
    /// By whom it is known; names of publications stay as published.
    pub source: &'static str,
}
