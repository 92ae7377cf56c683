//! Whom a customer may name us to: the other accounts of its segment.

use crate::market::{Account, Market};
use crate::terms::AccountId;

/// The accounts by segment and place, whatever the order of their ids.
#[derive(Debug, Clone, Default)]
pub struct Peers(Vec<Vec<AccountId>>);

impl Peers {
    /// Who is where in a market.
    pub fn of(market: &Market) -> Self {
        let mut ids: Vec<AccountId> = market.ids().collect();
        ids.sort_unstable_by_key(|id| market.accounts[id.index()].key());
        let mut peers = Peers::default();
        for id in ids {
            let segment = market.accounts[id.index()].segment.index();
            if peers.0.len() <= segment {
                peers.0.resize(segment + 1, Vec::new());
            }
            peers.0[segment].push(id);
        }
        peers
    }

    /// The other account that lies at this share (0 to 1) of the way through the others.
    pub fn other(&self, than: &Account, share: f64) -> Option<AccountId> {
        let all = self.0.get(than.segment.index())?;
        let others = all.len().saturating_sub(1);
        let index = (share * others as f64) as usize;
        let index = if index >= than.place as usize { index + 1 } else { index };
        all.get(index).copied()
    }
}
