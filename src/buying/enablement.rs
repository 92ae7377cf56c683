//! Content made for the buying centre as a group (buyer enablement): what helps it to
//! agree rather than one of its members to judge.
//!
//! A deck lends the champion a voice and brings the decision maker to the table; a
//! calculation of the return lowers what the decision maker asks for and shortens the
//! approval circular; a seminar removes the concerns of departments. Each is obtained
//! once a journey and kept until it ends, where something is bought from us until that
//! is signed.

use super::buyer::Buyer;
use super::centre;
use super::rules::Rules;
use crate::contact::Shelf;
use crate::market::Account;
use crate::random::Purpose;
use crate::terms::{Aid, BuyingRole, Department};

const OBTAINED: Purpose = Purpose::named("buying/enablement");

/// The aids that a buying centre has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Aids(u8);

impl Aids {
    /// Whether it has this one.
    pub fn have(self, aid: Aid) -> bool {
        self.0 & (1 << aid.index()) != 0
    }

    fn take(&mut self, aid: Aid) {
        self.0 |= 1 << aid.index();
    }
}

/// The departments concerned lose their concern and are convinced a little.
fn hold_seminar(rules: &Rules, account: &Account, supports: &mut [f32]) {
    let evidence = rules.enablement.seminar_evidence.get() as f32;
    for (position, support) in supports.iter_mut().enumerate() {
        if centre::department(account, position) != Department::BusinessUnit {
            *support = (*support + rules.consensus.concern as f32).min(1.0);
            *support += evidence * (1.0 - *support);
        }
    }
}

impl Buyer {
    /// An occasion on which what is on the shelf may be obtained.
    pub fn look_for_aids(
        &mut self,
        rules: &Rules,
        account: &Account,
        supports: &mut [f32],
        shelf: &Shelf,
        occasion: u64,
    ) {
        let mut cell = account.stream.cell(OBTAINED, occasion);
        for &aid in Aid::ALL {
            let obtained = cell.uniform() < shelf.aids[aid.index()];
            if obtained && !self.aids.have(aid) {
                self.aids.take(aid);
                if aid == Aid::DepartmentSeminar {
                    hold_seminar(rules, account, supports);
                }
            }
        }
    }

    /// Factor on a member's part in sessions.
    pub fn attention(&self, rules: &Rules, role: BuyingRole) -> f64 {
        let drawn_in = role == BuyingRole::DecisionMaker && self.aids.have(Aid::ChampionDeck);
        if drawn_in { 1.0 + rules.enablement.deck_attention } else { 1.0 }
    }

    /// How much a member's support counts in the voice of the group.
    pub fn voice(&self, rules: &Rules, role: BuyingRole) -> f32 {
        let lent = role == BuyingRole::Champion && self.aids.have(Aid::ChampionDeck);
        rules.voice[role.index()] * if lent { 1.0 + rules.enablement.deck_voice as f32 } else { 1.0 }
    }

    /// How much lower the support is at which a decider blocks.
    pub fn leniency(&self, rules: &Rules, position: usize) -> f64 {
        let paper = position == 0 && self.aids.have(Aid::RoiPaper);
        if paper { rules.enablement.roi_threshold } else { 0.0 }
    }

    /// Factor on the time to signature.
    pub fn paperwork(&self, rules: &Rules) -> f64 {
        if self.aids.have(Aid::RoiPaper) { 1.0 - rules.enablement.roi_signature.get() } else { 1.0 }
    }
}
