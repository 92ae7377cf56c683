//! Addresses of draws and the keyed hash behind them.

use std::convert::Infallible;

/// What a set of random numbers is used for. Seeds with different roles share
/// no number, so an option is never judged on the numbers it was chosen by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Role {
    /// The projection itself.
    Projection = 1,
    /// Uncertain assumptions: the same draw serves every design.
    Assumptions = 2,
    /// Resampling of results.
    Bootstrap = 3,
}

/// The address of one replication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Address {
    /// The root seed, as given by the user.
    pub seed: u64,
    /// What the numbers are used for.
    pub role: Role,
    /// Which draw of the uncertain assumptions.
    pub draw: u32,
    /// Which luck under that draw.
    pub luck: u32,
}

/// What a draw decides. One call site, one purpose: named `module/decision`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purpose(u64);

/// The numbers of one entity: its address hashed once and kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stream(u64);

/// The numbers of one decision on one occasion; the k-th call gives the k-th.
#[derive(Debug, Clone, Copy)]
pub struct Cell {
    key: u64,
    k: u64,
}

const K: [u64; 4] = [0xa076_1d64_78bd_642f, 0xe703_7ed1_a0b4_28db, 0x8ebc_6af0_9c88_c6e3, 0x5899_65cc_7537_4cc3];

/// Multiplies to 128 bits and folds the halves.
const fn fold(a: u64, b: u64) -> u64 {
    let product = (a as u128) * (b as u128);
    (product as u64) ^ ((product >> 64) as u64)
}

impl Address {
    /// The numbers of the entity of this kind and index.
    pub fn stream(self, kind: Purpose, entity: u64) -> Stream {
        let root = fold(self.seed ^ K[0], (self.role as u64) ^ K[1]);
        let futures = (u64::from(self.draw) << 32) | u64::from(self.luck);
        let replication = fold(root ^ K[2], futures ^ K[3]);
        Stream(fold(replication ^ kind.0, entity ^ K[0]) ^ replication.rotate_left(17))
    }
}

impl Purpose {
    /// The purpose of this name (64-bit FNV-1a, spread once more).
    pub const fn named(name: &str) -> Self {
        let bytes = name.as_bytes();
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        let mut i = 0;
        while i < bytes.len() {
            hash = (hash ^ bytes[i] as u64).wrapping_mul(0x0000_0100_0000_01b3);
            i += 1;
        }
        Purpose(fold(hash ^ K[1], K[2]))
    }
}

impl Stream {
    /// The numbers that decide `purpose` on this occasion.
    #[inline]
    pub fn cell(self, purpose: Purpose, occasion: u64) -> Cell {
        Cell { key: fold(self.0 ^ purpose.0, occasion ^ K[1]) ^ self.0, k: 0 }
    }

    /// The first number of that cell, in the open interval (0, 1).
    #[inline]
    pub fn uniform(self, purpose: Purpose, occasion: u64) -> f64 {
        self.cell(purpose, occasion).uniform()
    }

    /// Whether an event of this probability happens on this occasion.
    #[inline]
    pub fn happens(self, purpose: Purpose, occasion: u64, probability: f64) -> bool {
        self.uniform(purpose, occasion) < probability
    }
}

impl Cell {
    /// The next 64 bits.
    #[inline]
    pub fn bits(&mut self) -> u64 {
        self.k += 1;
        fold(self.key ^ K[2], self.k.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ K[3])
    }

    /// The next number in the open interval (0, 1), 53 bits.
    #[inline]
    pub fn uniform(&mut self) -> f64 {
        ((self.bits() >> 11) as f64 + 0.5) * (1.0 / (1u64 << 53) as f64)
    }
}

impl rand::TryRng for Cell {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok((self.bits() >> 32) as u32)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(self.bits())
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&self.bits().to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}
