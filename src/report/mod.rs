//! What the reader sees and keeps: numbers, the verdict, tables, charts, files. Nothing here simulates.

pub mod advice;
pub mod bottleneck;
pub mod charts;
pub mod csv;
pub mod definition;
pub mod document;
pub mod folder;
pub mod html;
pub mod manifest;
pub mod number;
pub mod parquet;
#[cfg(test)]
mod sample;
pub mod setting;
pub mod shell;
pub mod story;
pub mod tables;
pub mod terminal;
pub mod validation;
pub mod verdict;
pub mod voice;
