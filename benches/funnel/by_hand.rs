//! The plain funnel written by hand for speed: one loop over a wheel of linked
//! lists that serves this model and no other.

use super::engine::{ACCOUNT, NEED, PASS, STAY};
use super::rules::{ACCOUNTS, Counts, HORIZON, IDLE, STAGES};
use meander::random::{Address, Stream};
use meander::units::Span;

/// Where the numbers of the loop come from.
pub trait Numbers {
    fn need(&mut self, account: u32, journey: u32) -> f64;
    fn stay(&mut self, account: u32, journey: u32, stage: u8) -> f64;
    fn pass(&mut self, account: u32, journey: u32, stage: u8) -> f64;
}

/// The numbers of the engine, by address.
pub struct Addressed(Vec<Stream>);

impl Addressed {
    pub fn new(address: Address) -> Self {
        Addressed((0..ACCOUNTS).map(|a| address.stream(ACCOUNT, a.into())).collect())
    }
}

impl Numbers for Addressed {
    fn need(&mut self, account: u32, journey: u32) -> f64 {
        self.0[account as usize].uniform(NEED, journey.into())
    }
    fn stay(&mut self, account: u32, journey: u32, stage: u8) -> f64 {
        self.0[account as usize].uniform(STAY, u64::from(journey) * 8 + u64::from(stage))
    }
    fn pass(&mut self, account: u32, journey: u32, stage: u8) -> f64 {
        self.0[account as usize].uniform(PASS, u64::from(journey) * 8 + u64::from(stage))
    }
}

/// The next number of one fast generator (xoshiro256++), whoever asks.
pub struct Sequential([u64; 4]);

impl Sequential {
    pub fn new(seed: u64) -> Self {
        let word = |i: u64| (seed.wrapping_mul(4) + i + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut numbers = Sequential([1, 2, 3, 4].map(word));
        for _ in 0..16 {
            numbers.next();
        }
        numbers
    }

    fn next(&mut self) -> f64 {
        let s = &mut self.0;
        let bits = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = s[3].rotate_left(45);
        ((bits >> 11) | 1) as f64 / (1u64 << 53) as f64
    }
}

impl Numbers for Sequential {
    fn need(&mut self, _: u32, _: u32) -> f64 {
        self.next()
    }
    fn stay(&mut self, _: u32, _: u32, _: u8) -> f64 {
        self.next()
    }
    fn pass(&mut self, _: u32, _: u32, _: u8) -> f64 {
        self.next()
    }
}

#[derive(Clone, Copy)]
struct Node {
    ticks: i64,
    account: u32,
    journey: u32,
    stage: u8,
    next: u32,
}

const NONE: u32 = u32::MAX;
const BUCKET_BITS: u32 = 17;

/// One run. Every account has exactly one pending event, so its number is its node.
pub fn run(numbers: &mut impl Numbers) -> Counts {
    let end = Span::from_days(HORIZON).ticks();
    let mut heads = vec![NONE; (end >> BUCKET_BITS) as usize + 1];
    let mut nodes: Vec<Node> =
        (0..ACCOUNTS).map(|account| Node { ticks: 0, account, journey: 0, stage: 0, next: NONE }).collect();
    for account in 0..ACCOUNTS {
        let node = &mut nodes[account as usize];
        node.ticks = after(0, numbers.need(account, 0), IDLE);
        if node.ticks < end {
            let head = &mut heads[(node.ticks >> BUCKET_BITS) as usize];
            node.next = std::mem::replace(head, account);
        }
    }
    let mut counts = Counts::default();
    let mut due: Vec<(i64, u32)> = Vec::new();
    for bucket in 0..heads.len() {
        let mut index = heads[bucket];
        while index != NONE {
            due.push((nodes[index as usize].ticks, index));
            index = nodes[index as usize].next;
        }
        due.sort_unstable_by(|a, b| b.cmp(a));
        while let Some((ticks, index)) = due.pop() {
            let node = &mut nodes[index as usize];
            step(numbers, &mut counts, node);
            if node.ticks >= end {
                continue;
            }
            let home = (node.ticks >> BUCKET_BITS) as usize;
            if home == bucket {
                let place = due.partition_point(|other| *other > (node.ticks, index));
                due.insert(place, (node.ticks, index));
            } else {
                node.next = std::mem::replace(&mut heads[home], index);
            }
            debug_assert!(node.ticks >= ticks);
        }
    }
    counts
}

/// Handles the event of a node and turns it into the account's next.
fn step(numbers: &mut impl Numbers, counts: &mut Counts, node: &mut Node) {
    let Node { ticks, account, journey, stage, .. } = *node;
    counts.events += 1;
    let passed = stage == 0 || numbers.pass(account, journey, stage) < STAGES[usize::from(stage) - 1].pass;
    if passed {
        counts.reached(stage.into());
    } else {
        counts.lost += 1;
    }
    if passed && usize::from(stage) < STAGES.len() {
        node.ticks = after(ticks, numbers.stay(account, journey, stage), STAGES[usize::from(stage)].mean);
        node.stage = stage + 1;
    } else {
        node.journey = journey + 1;
        node.ticks = after(ticks, numbers.need(account, journey + 1), IDLE);
        node.stage = 0;
    }
}

fn after(ticks: i64, u: f64, mean: f64) -> i64 {
    ticks + Span::from_days(-mean * libm::log(u)).ticks()
}
