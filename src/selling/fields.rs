//! Qualification fields: four things that a seller must know to offer well (budget,
//! competitors, who decides, timing). Each is learnt in conversations and lost at
//! handoffs, on its own.

use super::relationship::Relationship;
use super::sellers::Sellers;
use crate::random::Purpose;
use crate::terms::AccountId;

const LEARNT: Purpose = Purpose::named("selling/field-learnt");
const LOST: Purpose = Purpose::named("selling/field-lost");

/// How many there are.
pub const FIELDS: u32 = 4;

impl Relationship {
    /// How many fields are known.
    pub fn fields_known(&self) -> u32 {
        u32::from(self.fields).count_ones()
    }
}

impl Sellers<'_> {
    /// What the conversation of this number tells.
    pub(super) fn learn_fields(&mut self, account: AccountId, contact: u32) {
        let chance = self.rules.qualification.field_learning.get();
        if chance > 0.0 {
            let file = &mut self.files[account.index()];
            let mut cell = self.streams[account.index()].cell(LEARNT, u64::from(contact));
            (0..FIELDS).for_each(|field| file.fields |= u8::from(cell.uniform() < chance) << field);
        }
    }

    /// What is lost when the account goes to another team that keeps this share.
    pub(super) fn lose_fields(&mut self, account: AccountId, retention: f64) {
        let file = &mut self.files[account.index()];
        if file.fields != 0 && retention < 1.0 {
            let mut cell = self.streams[account.index()].cell(LOST, u64::from(file.entries));
            (0..FIELDS).for_each(|field| file.fields &= !(u8::from(cell.uniform() >= retention) << field));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_bits_hold_four_fields() {
        let file = Relationship { fields: 0b1011, ..Relationship::EMPTY };
        assert_eq!(file.fields_known(), 3);
        assert_eq!(Relationship { fields: 0b1111, ..file }.fields_known(), FIELDS);
    }
}
