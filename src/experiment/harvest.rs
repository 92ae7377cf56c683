//! The replications that are done.

use super::record::Record;

/// One record for each design and future, without gaps: every design has met
/// the same first futures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Harvest {
    designs: Vec<Vec<Record>>,
}

impl Harvest {
    /// Nothing yet, for this many designs.
    pub fn of_designs(count: usize) -> Self {
        Harvest { designs: vec![Vec::new(); count] }
    }

    /// Futures that every design has met.
    pub fn len(&self) -> u32 {
        self.designs.iter().map(Vec::len).min().unwrap_or(0) as u32
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Number of designs.
    pub fn designs(&self) -> usize {
        self.designs.len()
    }

    /// The records of a design, in the order of the futures.
    pub fn of(&self, design: usize) -> &[Record] {
        &self.designs[design]
    }

    /// Adds a design's next record.
    pub fn push(&mut self, design: usize, record: Record) {
        self.designs[design].push(record);
    }

    /// Keeps the first `n` futures.
    pub fn truncate(&mut self, n: u32) {
        self.designs.iter_mut().for_each(|records| records.truncate(n as usize));
    }

    /// Events handled in all replications.
    pub fn events(&self) -> u64 {
        self.designs.iter().flatten().map(Record::events).sum()
    }
}
