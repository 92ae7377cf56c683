//! Philox4x32-10, written from the paper, as an independent source to compare with.
//!
//! Salmon, Moraes, Dror, Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3".

/// Multipliers of the two lanes.
const MULTIPLY: [u32; 2] = [0xD251_1F53, 0xCD9E_8D57];
/// What the key grows by each round.
const WEYL: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];

/// Ten rounds over a counter of 128 bits with a key of 64.
pub fn philox(mut counter: [u32; 4], mut key: [u32; 2]) -> [u32; 4] {
    for _ in 0..10 {
        let low = u64::from(MULTIPLY[0]) * u64::from(counter[0]);
        let high = u64::from(MULTIPLY[1]) * u64::from(counter[2]);
        counter = [
            (high >> 32) as u32 ^ counter[1] ^ key[0],
            high as u32,
            (low >> 32) as u32 ^ counter[3] ^ key[1],
            low as u32,
        ];
        key = [key[0].wrapping_add(WEYL[0]), key[1].wrapping_add(WEYL[1])];
    }
    counter
}

/// The first uniform number of a cell, as Philox would give it.
pub fn uniform(entity: u32, purpose: u32, occasion: u32, k: u32) -> f64 {
    let words = philox([entity, purpose, occasion, k], [7, 11]);
    let bits = (u64::from(words[0]) << 32) | u64::from(words[1]);
    ((bits >> 11) | 1) as f64 / (1u64 << 53) as f64
}

/// Known answers published with Random123 (`kat_vectors`).
#[test]
fn agrees_with_published_answers() {
    assert_eq!(philox([0; 4], [0; 2]), [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]);
    assert_eq!(philox([u32::MAX; 4], [u32::MAX; 2]), [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]);
    assert_eq!(
        philox([0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344], [0xa409_3822, 0x299f_31d0]),
        [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
    );
}
