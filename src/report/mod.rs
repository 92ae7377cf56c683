//! What the reader sees: numbers, the verdict, tables, charts. Nothing here simulates.

pub mod charts;
pub mod number;
#[cfg(test)]
mod sample;
pub mod terminal;
pub mod verdict;
