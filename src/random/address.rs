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
pub struct Cell(u64);

/// Steps of the three counters of an address, odd and unrelated to each other:
/// 2⁶⁴ divided by the golden ratio, by the square of the plastic number, and π.
const STEP_OF_DRAWS: u64 = 0x9e37_79b9_7f4a_7c15;
const STEP_OF_OCCASIONS: u64 = 0x91e1_0da5_c79e_7b1d;
const STEP_OF_PARTS: u64 = 0x517c_c1b7_2722_0a95;

/// Mixes 64 bits so well that inputs which differ in a bit have nothing in common
/// (Evensen's `rrmxmx`: two rotations, then multiply and shift, twice). One to one.
#[inline]
const fn mix(x: u64) -> u64 {
    const ODD: u64 = 0x9fb2_1c65_1e98_df25;
    let x = x ^ x.rotate_right(49) ^ x.rotate_right(24);
    let x = x.wrapping_mul(ODD);
    let x = (x ^ (x >> 28)).wrapping_mul(ODD);
    x ^ (x >> 28)
}

/// Adds a part of an address to a key.
const fn absorb(key: u64, part: u64) -> u64 {
    mix(key ^ mix(part.wrapping_add(STEP_OF_PARTS)))
}

impl Address {
    /// The numbers of the entity of this kind and index.
    pub fn stream(self, kind: Purpose, entity: u64) -> Stream {
        let future = (u64::from(self.draw) << 32) | u64::from(self.luck);
        let parts = [self.seed, self.role as u64, future, kind.0, entity];
        Stream(parts.into_iter().fold(0, absorb))
    }
}

impl Purpose {
    /// The purpose of this name (64-bit FNV-1a, mixed).
    pub const fn named(name: &str) -> Self {
        let bytes = name.as_bytes();
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        let mut i = 0;
        while i < bytes.len() {
            hash = (hash ^ bytes[i] as u64).wrapping_mul(0x0000_0100_0000_01b3);
            i += 1;
        }
        Purpose(mix(hash))
    }
}

impl Stream {
    /// The numbers that decide `purpose` on this occasion.
    #[inline]
    pub fn cell(self, purpose: Purpose, occasion: u64) -> Cell {
        Cell((self.0 ^ purpose.0).wrapping_add(occasion.wrapping_mul(STEP_OF_OCCASIONS)))
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
        self.0 = self.0.wrapping_add(STEP_OF_DRAWS);
        mix(self.0)
    }

    /// The next number in the open interval (0, 1): an odd multiple of 2⁻⁵³, so
    /// neither end is possible and u and 1 − u are equally likely.
    #[inline]
    pub fn uniform(&mut self) -> f64 {
        ((self.bits() >> 11) | 1) as f64 * (1.0 / (1u64 << 53) as f64)
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
