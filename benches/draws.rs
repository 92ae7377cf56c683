//! One uniform number: by address, from Philox, and from sequential generators.
//!
//! `cargo bench --bench draws`.

#[path = "../tests/random/philox.rs"]
mod philox;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use meander::random::{Address, Purpose, Role, quantile};
use rand::{RngExt, SeedableRng};
use std::hint::black_box;

const KIND: Purpose = Purpose::named("bench/account");
const DECISION: Purpose = Purpose::named("bench/decision");
/// Draws a sample.
const DRAWS: u32 = 10_000;

fn draws(c: &mut Criterion) {
    let address = Address { seed: 1, role: Role::Projection, draw: 0, luck: 0 };
    let stream = address.stream(KIND, 7);
    let mut group = c.benchmark_group("draws");
    group.throughput(Throughput::Elements(DRAWS.into()));
    let sum = |draw: &mut dyn FnMut(u32) -> f64| (0..DRAWS).map(draw).sum::<f64>();
    group.bench_function("address, entity cached", |b| {
        b.iter(|| (0..DRAWS).map(|i| black_box(stream).uniform(DECISION, i.into())).sum::<f64>());
    });
    group.bench_function("address in full", |b| {
        b.iter(|| (0..DRAWS).map(|i| black_box(address).stream(KIND, i.into()).uniform(DECISION, 0)).sum::<f64>());
    });
    group.bench_function("philox4x32-10", |b| b.iter(|| sum(&mut |i| philox::uniform(7, 1, i, 0))));
    let mut small = rand::rngs::SmallRng::seed_from_u64(1);
    group.bench_function("SmallRng", |b| b.iter(|| (0..DRAWS).map(|_| small.random::<f64>()).sum::<f64>()));
    let mut chacha = rand::rngs::StdRng::seed_from_u64(1);
    group.bench_function("StdRng (ChaCha)", |b| b.iter(|| (0..DRAWS).map(|_| chacha.random::<f64>()).sum::<f64>()));
    group.finish();
}

/// A quantile function.
type Quantile = fn(f64) -> f64;

fn quantiles(c: &mut Criterion) {
    let mut group = c.benchmark_group("quantiles");
    group.throughput(Throughput::Elements(1_000));
    let grid: Vec<f64> = (0..1_000).map(|i| (f64::from(i * 7_919 % 1_000) + 0.5) / 1_000.0).collect();
    let laws: [(&str, Quantile); 5] = [
        ("exponential", |u| quantile::exponential(u, 3.0)),
        ("normal", quantile::normal),
        ("log-normal", |u| quantile::log_normal(u, 3.0, 0.5)),
        ("poisson of 3", |u| quantile::poisson(u, 3.0).into()),
        ("beta", |u| quantile::beta(u, 0.5, 4.4)),
    ];
    for (name, law) in laws {
        group.bench_function(name, |b| b.iter(|| grid.iter().map(|&u| law(black_box(u))).sum::<f64>()));
    }
    group.finish();
}

criterion_group!(benches, draws, quantiles);
criterion_main!(benches);
