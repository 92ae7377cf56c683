//! The time wheel beside a binary heap: a push and a pop while so many events are pending.
//!
//! `cargo bench --bench queue`. Each event schedules the next of its account after a
//! uniform delay of 30 days on average, so the number pending stays the same.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use meander::schedule::{Event, Wheel};
use meander::units::{Instant, Span};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Longest delay in ticks: 60 days.
const LONGEST: u64 = 60 << 20;
/// Operations a sample.
const OPERATIONS: u64 = 100_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Due {
    kind: u32,
    account: u32,
    occasion: u64,
}

impl Event for Due {
    fn rank(&self) -> u128 {
        (u128::from(self.kind) << 96) | (u128::from(self.account) << 64) | u128::from(self.occasion)
    }
}

trait Queue {
    fn put(&mut self, when: Instant, event: Due);
    fn take(&mut self) -> Option<(Instant, Due)>;
}

impl Queue for Wheel<Due> {
    fn put(&mut self, when: Instant, event: Due) {
        self.push(when, event);
    }
    fn take(&mut self) -> Option<(Instant, Due)> {
        self.pop()
    }
}

impl Queue for BinaryHeap<Reverse<(Instant, Due)>> {
    fn put(&mut self, when: Instant, event: Due) {
        self.push(Reverse((when, event)));
    }
    fn take(&mut self) -> Option<(Instant, Due)> {
        self.pop().map(|Reverse(first)| first)
    }
}

/// A queue that has reached its steady state.
struct Bench<Q> {
    queue: Q,
    state: u64,
}

impl<Q: Queue> Bench<Q> {
    fn new(queue: Q, pending: u32) -> Self {
        let mut bench = Bench { queue, state: 1 };
        for account in 0..pending {
            let when = Instant::START + bench.delay();
            bench.queue.put(when, Due { kind: 1, account, occasion: 0 });
        }
        bench.turn(2 * u64::from(pending));
        bench
    }

    fn delay(&mut self) -> Span {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
        Span::from_ticks(((u128::from(mixed ^ (mixed >> 32)) * u128::from(LONGEST)) >> 64) as i64)
    }

    fn turn(&mut self, times: u64) {
        for _ in 0..times {
            if let Some((now, event)) = self.queue.take() {
                let when = now + self.delay();
                self.queue.put(when, Due { occasion: event.occasion + 1, ..event });
            }
        }
    }
}

fn push_and_pop(c: &mut Criterion) {
    let mut group = c.benchmark_group("push and pop");
    group.throughput(Throughput::Elements(OPERATIONS));
    group.sample_size(40);
    for pending in [1_000, 10_000, 100_000, 1_000_000] {
        let mut wheel = Bench::new(Wheel::new(), pending);
        group.bench_function(BenchmarkId::new("wheel", pending), |b| b.iter(|| wheel.turn(OPERATIONS)));
        let mut heap = Bench::new(BinaryHeap::new(), pending);
        group.bench_function(BenchmarkId::new("heap", pending), |b| b.iter(|| heap.turn(OPERATIONS)));
    }
    group.finish();
}

criterion_group!(benches, push_and_pop);
criterion_main!(benches);
