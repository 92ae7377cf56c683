//! Is a number as good as random, whichever part of its address changes?

use super::philox;
use meander::random::{Address, Purpose, Role};

const KIND: Purpose = Purpose::named("test/account");
const PURPOSE: Purpose = Purpose::named("test/decision");

/// The parts of an address that a model walks along.
#[derive(Debug, Clone, Copy)]
enum Axis {
    Seed,
    Draw,
    Luck,
    Entity,
    Occasion,
    HighOccasion,
    K,
}

const AXES: [Axis; 7] = [Axis::Seed, Axis::Draw, Axis::Luck, Axis::Entity, Axis::Occasion, Axis::HighOccasion, Axis::K];

/// A complete address, all parts open.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    seed: u64,
    draw: u64,
    luck: u64,
    entity: u64,
    occasion: u64,
    k: u64,
}

impl Place {
    /// The i-th place along an axis, on the j-th of many parallel lines.
    fn on(axis: Axis, line: u64, i: u64) -> Place {
        let mut place = Place { entity: line, ..Place::default() };
        match axis {
            Axis::Seed => place.seed = i,
            Axis::Draw => place.draw = i,
            Axis::Luck => place.luck = i,
            Axis::Entity => place = Place { entity: i, occasion: line, ..Place::default() },
            Axis::Occasion => place.occasion = i,
            Axis::HighOccasion => place.occasion = i << 32,
            Axis::K => place.k = i,
        }
        place
    }

    fn bits(self, role: Role, purpose: Purpose) -> u64 {
        let address = Address { seed: self.seed, role, draw: self.draw as u32, luck: self.luck as u32 };
        let mut cell = address.stream(KIND, self.entity).cell(purpose, self.occasion);
        for _ in 0..self.k {
            cell.bits();
        }
        cell.bits()
    }
}

fn bits(axis: Axis, line: u64, i: u64) -> u64 {
    Place::on(axis, line, i).bits(Role::Projection, PURPOSE)
}

fn uniform(bits: u64) -> f64 {
    ((bits >> 11) | 1) as f64 / (1u64 << 53) as f64
}

/// Correlation of pairs of uniforms, as a standard normal under independence.
fn correlation_z(pairs: impl Iterator<Item = (f64, f64)>) -> f64 {
    let (sum, n) = pairs.fold((0.0, 0.0_f64), |(sum, n), (a, b)| (sum + (a - 0.5) * (b - 0.5), n + 1.0));
    12.0 * sum / n.sqrt()
}

/// χ² of counts that should be equal, as a standard normal (Wilson and Hilferty 1931).
fn equal_counts_z(counts: &[u32]) -> f64 {
    let expected = counts.iter().sum::<u32>() as f64 / counts.len() as f64;
    let chi2: f64 = counts.iter().map(|&c| (f64::from(c) - expected).powi(2) / expected).sum();
    let df = (counts.len() - 1) as f64;
    let spread = 2.0 / (9.0 * df);
    ((chi2 / df).cbrt() - (1.0 - spread)) / spread.sqrt()
}

/// The high byte, the low byte and the 16 × 16 pairs of neighbours are all equally
/// frequent. 21 statistics of 2¹⁷ numbers each; |z| < 5.
#[test]
fn every_value_is_equally_frequent_along_every_axis() {
    for axis in AXES {
        let (mut high, mut low, mut pairs) = ([0; 256], [0; 256], [0; 256]);
        for line in 0..512 {
            let mut before = bits(axis, line, 255);
            for i in 0..256 {
                let now = bits(axis, line, i);
                high[(now >> 56) as usize] += 1;
                low[(now & 255) as usize] += 1;
                pairs[((before >> 60 << 4) | (now >> 60)) as usize] += 1;
                before = now;
            }
        }
        for (name, counts) in [("high", high), ("low", low), ("pairs", pairs)] {
            let z = equal_counts_z(&counts);
            assert!(z.abs() < 5.0, "{axis:?} {name}: z = {z:.2}");
        }
    }
}

/// Neighbours at distance 1, 2, 3 and 8 are uncorrelated: pooled over 256 lines of
/// 256 (|z| < 5), and line by line (Σz² of 256 lines as a normal, |z| < 5), which
/// finds correlations whose sign differs from line to line.
#[test]
fn neighbours_are_uncorrelated_along_every_axis() {
    for axis in AXES {
        let lines: Vec<Vec<f64>> =
            (0..256).map(|line| (0..264).map(|i| uniform(bits(axis, line, i))).collect()).collect();
        for lag in [1, 2, 3, 8] {
            let z_of = |line: &Vec<f64>| correlation_z((0..256).map(|i| (line[i], line[i + lag])));
            let zs: Vec<f64> = lines.iter().map(z_of).collect();
            let pooled = zs.iter().sum::<f64>() / 16.0;
            let dispersion = (zs.iter().map(|z| z * z).sum::<f64>() - 256.0) / 512.0_f64.sqrt();
            assert!(pooled.abs() < 5.0, "{axis:?} at {lag}: z = {pooled:.2}");
            assert!(dispersion.abs() < 5.0, "{axis:?} at {lag}: dispersion {dispersion:.2}");
        }
    }
}

/// The same question about different decisions, and in different roles, gets
/// unrelated numbers: |z| < 5 over 2¹⁶ pairs.
#[test]
fn purposes_and_roles_are_uncorrelated() {
    let places = |i: u64| Place { entity: i >> 4, occasion: i & 15, ..Place::default() };
    let pair = |i: u64, other: (Role, Purpose)| {
        (uniform(places(i).bits(Role::Projection, PURPOSE)), uniform(places(i).bits(other.0, other.1)))
    };
    for number in 0..64 {
        let purpose = Purpose::named(&format!("test/decision-{number}"));
        let z = correlation_z((0..1 << 12).map(|i| pair(i, (Role::Projection, purpose))));
        assert!(z.abs() < 5.0, "purpose {number}: z = {z:.2}");
    }
    for role in [Role::Assumptions, Role::Bootstrap] {
        let z = correlation_z((0..1 << 16).map(|i| pair(i, (role, PURPOSE))));
        assert!(z.abs() < 5.0, "{role:?}: z = {z:.2}");
    }
}

/// Roles and replications share no number: 2⁻⁶⁴ · n² / 2 makes a chance match
/// among 2¹⁸ values one in 5 × 10⁸.
#[test]
fn no_two_addresses_share_a_number() {
    let mut all = Vec::new();
    for role in [Role::Projection, Role::Assumptions, Role::Bootstrap] {
        for (axis, base) in AXES.into_iter().zip((1_000..).step_by(1_000)) {
            let places = (0..48).flat_map(|line| (300..556).map(move |i| Place::on(axis, base + line, i)));
            all.extend(places.map(|place| place.bits(role, PURPOSE)));
        }
    }
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), count);
}

/// A flipped bit anywhere in the address flips each bit of the number half of the
/// time: 1,024 trials for each of the 20,480 pairs, |z| < 6 (4 × 10⁻⁵ over all).
#[test]
fn one_bit_of_the_address_changes_half_of_the_number() {
    let flips: [fn(&mut Place, u32); 5] = [
        |p, bit| p.seed ^= 1 << bit,
        |p, bit| p.draw ^= 1 << (bit % 32),
        |p, bit| p.luck ^= 1 << (bit % 32),
        |p, bit| p.entity ^= 1 << bit,
        |p, bit| p.occasion ^= 1 << bit,
    ];
    for (part, flip) in flips.iter().enumerate() {
        for bit in 0..64 {
            let mut changed = [0_i32; 64];
            for trial in 0..1024 {
                let place = Place { seed: trial / 64, entity: trial % 64, occasion: trial, ..Place::default() };
                let mut other = place;
                flip(&mut other, bit);
                let difference = place.bits(Role::Projection, PURPOSE) ^ other.bits(Role::Projection, PURPOSE);
                changed.iter_mut().enumerate().for_each(|(i, n)| *n += (difference >> i & 1) as i32);
            }
            let worst = changed.iter().map(|n| (n - 512).abs()).max().unwrap();
            assert!(worst < 96, "part {part} bit {bit}: {worst} off 512 of 1,024");
        }
    }
}

/// What a model does with the numbers agrees with Philox: the number of events in a
/// year at a rate, by counting exponential gaps (means of 2¹⁴ years each, 5 SE).
#[test]
fn counts_of_arrivals_agree_with_philox() {
    let stream = |entity| Address { seed: 3, role: Role::Projection, draw: 0, luck: 0 }.stream(KIND, entity);
    let events = |next: &dyn Fn(u64) -> f64| {
        (1..)
            .scan(0.0, |t, k| {
                *t -= next(k).ln() / 4.0;
                Some(*t)
            })
            .take_while(|t| *t < 1.0)
            .count()
    };
    let years = 1 << 14;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for entity in 0..years {
        ours.push(events(&|k| stream(entity).uniform(PURPOSE, k)) as f64);
        theirs.push(events(&|k| philox::uniform(entity as u32, 1, k as u32, 0)) as f64);
    }
    let moments = |x: &[f64]| {
        let mean = x.iter().sum::<f64>() / x.len() as f64;
        (mean, x.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / x.len() as f64)
    };
    for (name, (mean, variance)) in [("ours", moments(&ours)), ("philox", moments(&theirs))] {
        // Poisson of mean 4: SE of the mean √(4/n), of the variance √((4 + 2·16)/n).
        assert!((mean - 4.0).abs() < 5.0 * (4.0 / years as f64).sqrt(), "{name} mean {mean}");
        assert!((variance - 4.0).abs() < 5.0 * (36.0 / years as f64).sqrt(), "{name} variance {variance}");
    }
}

/// Results stay comparable from version to version. A change here changes every
/// projection: note it in the changelog.
#[test]
fn values_are_frozen() {
    let address = Address { seed: 1, role: Role::Projection, draw: 2, luck: 3 };
    let mut cell = address.stream(Purpose::named("account"), 4).cell(Purpose::named("market/traits"), 5);
    assert_eq!(
        [cell.bits(), cell.bits(), cell.bits()],
        [14989986712209777933, 2994418465783870464, 263974513616301582]
    );
}
