//! Which futures are simulated, and how many.

use super::answer::Mode;
use crate::random::{Address, Role};
use crate::stats::Layout;

/// Lucks under each draw of the assumptions: the least that tells chance from ignorance.
const LUCKS: u32 = 2;

/// The futures of a campaign, in order: the same ones for every design.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Futures {
    /// Root seed.
    pub seed: u64,
    /// Whether each draw gives the uncertain assumptions other values.
    pub mode: Mode,
}

/// How many futures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Size {
    /// This many.
    Replications(u32),
    /// As many as the asked precision takes, at most `cap`.
    Precision {
        /// Largest half-width of expected revenue, as a share of the baseline's mean.
        asked: f64,
        /// Largest number of replications.
        cap: u32,
    },
}

impl Futures {
    /// Lucks under each draw; with central assumptions all replications are lucks of one draw.
    pub const fn lucks_per_draw(self) -> u32 {
        match self.mode {
            Mode::Drawn => LUCKS,
            Mode::Central => 1,
        }
    }

    /// Where the `i`-th future's numbers live.
    pub const fn address(self, i: u32) -> Address {
        let (draw, luck) = match self.mode {
            Mode::Drawn => (i / LUCKS, i % LUCKS),
            Mode::Central => (0, i),
        };
        Address { seed: self.seed, role: Role::Projection, draw, luck }
    }

    /// Draws and lucks of the first `n` futures.
    pub const fn layout(self, n: u32) -> Layout {
        match self.mode {
            Mode::Drawn => Layout::of(n as usize, LUCKS as usize),
            Mode::Central => Layout::central(n as usize),
        }
    }

    /// The next number of futures that makes whole draws.
    pub const fn whole(self, n: u32) -> u32 {
        n.div_ceil(self.lucks_per_draw()).saturating_mul(self.lucks_per_draw())
    }

    /// The whole draws among `n` futures.
    pub const fn whole_below(self, n: u32) -> u32 {
        n - n % self.lucks_per_draw()
    }
}

impl Size {
    /// The largest number of replications that this may take, in whole draws.
    pub const fn limit(self, futures: Futures) -> u32 {
        match self {
            Size::Replications(n) => futures.whole(n),
            Size::Precision { cap, .. } => futures.whole(cap),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawn_futures_pair_two_lucks_with_each_draw() {
        let futures = Futures { seed: 7, mode: Mode::Drawn };
        let places: Vec<(u32, u32)> = (0..5).map(|i| futures.address(i)).map(|a| (a.draw, a.luck)).collect();
        assert_eq!(places, [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0)]);
        assert_eq!(futures.layout(200), Layout { draws: 100, lucks: 2 });
        assert_eq!((futures.whole(201), futures.whole_below(201)), (202, 200));
    }

    #[test]
    fn central_futures_are_lucks_of_one_draw() {
        let futures = Futures { seed: 7, mode: Mode::Central };
        assert_eq!((futures.address(5).draw, futures.address(5).luck), (0, 5));
        assert_eq!(futures.layout(200), Layout::central(200));
        assert_eq!(futures.whole(201), 201);
    }
}
