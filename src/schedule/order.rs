//! Sorting the events of one bucket by their tick.

/// Up to here plain insertion is fastest.
const FEW: usize = 8;
/// So many keys in one bin are too many for insertion.
const CROWD: u32 = 24;
/// The most bins, as a power of two.
const MOST_BINS: u32 = 12;

/// Sorts keys whose highest set bit is below 2^`bits`: they are spread evenly, so
/// as many bins as keys put nearly every key in its place at once.
#[derive(Debug, Clone, Default)]
pub(super) struct Sorter {
    scattered: Vec<u64>,
    ends: Vec<u32>,
}

impl Sorter {
    pub(super) fn sort(&mut self, keys: &mut Vec<u64>, bits: u32) {
        if keys.len() > FEW && !self.scatter(keys, bits) {
            keys.sort_unstable();
        } else {
            insert_all(keys);
        }
    }

    /// Puts the keys into bins by their high bits; gives up if one is crowded.
    fn scatter(&mut self, keys: &mut Vec<u64>, bits: u32) -> bool {
        let bins = keys.len().next_power_of_two().trailing_zeros().min(MOST_BINS);
        let bin = |key: u64| (key >> (bits - bins)) as usize;
        self.ends.clear();
        self.ends.resize(1 << bins, 0);
        for &key in &*keys {
            self.ends[bin(key)] += 1;
        }
        let (mut sum, mut most) = (0, 0);
        for end in &mut self.ends {
            most = most.max(*end);
            sum += *end;
            *end = sum;
        }
        if most > CROWD {
            return false;
        }
        self.scattered.resize(keys.len(), 0);
        for &key in &*keys {
            let end = &mut self.ends[bin(key)];
            *end -= 1;
            self.scattered[*end as usize] = key;
        }
        std::mem::swap(keys, &mut self.scattered);
        true
    }
}

/// Insertion sort: fast when every key is near its place.
fn insert_all(keys: &mut [u64]) {
    for i in 1..keys.len() {
        let key = keys[i];
        let mut place = i;
        while place > 0 && keys[place - 1] > key {
            keys[place] = keys[place - 1];
            place -= 1;
        }
        keys[place] = key;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_even_and_crowded_keys(
            keys in prop::collection::vec(prop_oneof![0..1u64 << 49, 5_000..5_100u64, Just((1 << 49) - 1)], 0..300),
        ) {
            let (mut sorted, mut expected) = (keys.clone(), keys);
            Sorter::default().sort(&mut sorted, 49);
            expected.sort_unstable();
            prop_assert_eq!(sorted, expected);
        }
    }
}
