//! Arrivals that are nested for all rates.
//!
//! The points (t, y) of a Poisson measure on time × rate, one to each unit of
//! area, are the same in every design; a point is an arrival where y < rate(t). So
//! a higher rate only adds arrivals, and a rate that changes in time needs no other
//! treatment. The plane is cut into strips of rate, 0–λ₀, λ₀–2λ₀, 2λ₀–4λ₀ and so
//! on, each with numbers of its own: no strip depends on which others are looked at.
//!
//! ```
//! use meander::random::{Address, Purpose, Role, arrivals::Strip};
//!
//! const NEED: Purpose = Purpose::named("market/need");
//! let account = Address { seed: 1, role: Role::Projection, draw: 0, luck: 0 }.stream(NEED, 7);
//! let rate = 1.3; // needs a year
//! let mut needs = Vec::new();
//! for strip in Strip::up_to(rate, 0.5) {
//!     let mut at = 0.0; // years
//!     for k in 0.. {
//!         let point = strip.point(account, NEED, k);
//!         at += point.gap;
//!         if at >= 3.0 {
//!             break;
//!         }
//!         if point.height < rate {
//!             needs.push(at);
//!         }
//!     }
//! }
//! assert_eq!(needs.len(), 4);
//! ```

use super::{Purpose, Stream, quantile};

/// Strips are numbered in the top byte of an occasion, points in the rest.
const POINT_BITS: u32 = 56;

/// A band of rate, from `low` to `low + width`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strip {
    number: u8,
    /// Its lower edge (per unit of time).
    pub low: f64,
    /// Its width (per unit of time): points come at this rate.
    pub width: f64,
}

/// One point of a strip.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Time since the point before, or since the start for the first; its mean is
    /// 1 / width.
    pub gap: f64,
    /// The rate above which it is an arrival.
    pub height: f64,
}

impl Strip {
    /// Strip 0 is 0–`lowest`, strip s is the next as wide as all before it. `lowest`
    /// must be a constant of the model: another value gives other points.
    pub fn new(number: u8, lowest: f64) -> Self {
        let low = if number == 0 { 0.0 } else { libm::ldexp(lowest, i32::from(number) - 1) };
        Strip { number, low, width: if number == 0 { lowest } else { low } }
    }

    /// All strips that a rate of at most `rate` reaches into.
    pub fn up_to(rate: f64, lowest: f64) -> impl Iterator<Item = Strip> {
        (0..=u8::MAX).map(move |number| Strip::new(number, lowest)).take_while(move |strip| strip.low < rate)
    }

    /// Its place among the strips, from 0.
    pub fn number(self) -> u8 {
        self.number
    }

    /// The k-th point (k < 2⁵⁶).
    #[inline]
    pub fn point(self, stream: Stream, purpose: Purpose, k: u64) -> Point {
        let mut cell = stream.cell(purpose, (u64::from(self.number) << POINT_BITS) | k);
        let gap = quantile::exponential(cell.uniform(), 1.0 / self.width);
        Point { gap, height: self.low + self.width * cell.uniform() }
    }
}
