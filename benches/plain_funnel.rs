//! The price of generality: the plain funnel on the engine beside loops written for it.
//!
//! `cargo bench --bench plain_funnel` prints nanoseconds an event (time ÷ elements).
#![expect(clippy::expect_used, reason = "a bench may stop")]

#[path = "funnel/mod.rs"]
#[expect(dead_code, reason = "rows of counts serve the tests and the peers")]
mod funnel;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use funnel::by_hand::{Addressed, Sequential};
use funnel::engine::Funnel;
use meander::random::{Address, Role};
use meander::sim::{Job, Model, Replicator};
use std::hint::black_box;

fn address(luck: u32) -> Address {
    Address { seed: 1, role: Role::Projection, draw: 0, luck }
}

/// One replication each, on one thread; the engine through its replication loop.
fn plain_funnel(c: &mut Criterion) {
    let mut group = c.benchmark_group("plain funnel");
    group.throughput(Throughput::Elements(Funnel.replicate(address(0)).events));
    group.sample_size(30);
    let replicator = Replicator::new(1).expect("a thread");
    group.bench_function("engine", |b| {
        b.iter(|| replicator.run(&[Funnel], &[Job { design: 0, address: black_box(address(0)) }]));
    });
    group.bench_function("by hand, same draws", |b| {
        b.iter(|| funnel::by_hand::run(&mut Addressed::new(black_box(address(0)))));
    });
    group.bench_function("by hand, own generator", |b| {
        b.iter(|| funnel::by_hand::run(&mut Sequential::new(black_box(0))));
    });
    group.finish();
}

/// Sixteen replications on one and two threads.
fn threads(c: &mut Criterion) {
    let mut group = c.benchmark_group("threads");
    let jobs: Vec<Job> = (0..16).map(|luck| Job { design: 0, address: address(luck) }).collect();
    group.throughput(Throughput::Elements(16 * Funnel.replicate(address(0)).events));
    group.sample_size(10);
    for threads in [1, 2] {
        let replicator = Replicator::new(threads).expect("threads");
        group.bench_function(BenchmarkId::from_parameter(threads), |b| b.iter(|| replicator.run(&[Funnel], &jobs)));
    }
    group.finish();
}

criterion_group!(benches, plain_funnel, threads);
criterion_main!(benches);
