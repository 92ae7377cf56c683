//! Simulating as many futures as are asked for.

use super::answer::{Precision, StopReason};
use super::futures::{Futures, Size};
use super::harvest::Harvest;
use super::record::Record;
use crate::sim::{Failure, Job, Model, Replicator};
use crate::stats::{Layout, Stopping, forecast, looks};

/// What was simulated, and why it ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Gathered {
    /// The replications, in whole draws.
    pub harvest: Harvest,
    /// Whether it was interrupted before the end.
    pub interrupted: bool,
    /// The precision asked for and reached; none if a number was asked for.
    pub precision: Option<Precision>,
}

/// Simulates what `earlier` lacks of `size`.
///
/// Replications that were there before are used as they are, so that topping up
/// ends exactly where one go would have ended; more than is asked for is cut off.
/// `expect` is told the number of futures that is expected in the end: at once,
/// and after the first looks at the precision.
///
/// # Errors
/// [`Failure`]: a replication panicked.
pub fn gather<M: Model<Outcome = Record>>(
    models: &[M],
    baseline: usize,
    futures: Futures,
    size: Size,
    earlier: Harvest,
    replicator: &Replicator<'_>,
    expect: &dyn Fn(u32),
) -> Result<Gathered, Failure> {
    let mut gatherer = Gatherer { models, futures, harvest: earlier, replicator };
    let limit = size.limit(futures);
    match size {
        Size::Replications(_) => {
            expect(limit);
            gatherer.reach(limit)?;
            Ok(gatherer.finish(limit, None))
        }
        Size::Precision { asked, .. } => gatherer.until_precise(baseline, Stopping::at(asked), limit, expect),
    }
}

struct Gatherer<'a, 'b, M> {
    models: &'a [M],
    futures: Futures,
    harvest: Harvest,
    replicator: &'a Replicator<'b>,
}

impl<M: Model<Outcome = Record>> Gatherer<'_, '_, M> {
    /// Simulates up to `n` futures, or as far as the interrupt lets.
    fn reach(&mut self, n: u32) -> Result<(), Failure> {
        let futures = self.futures;
        let designs = 0..self.models.len();
        let jobs: Vec<Job> = (self.harvest.len()..n)
            .flat_map(|i| designs.clone().map(move |design| Job { design, address: futures.address(i) }))
            .collect();
        let results = self.replicator.run(self.models, &jobs);
        // Up to the first that was not begun: no result may depend on which was fast.
        for (job, result) in jobs.iter().zip(results.into_iter().map_while(|finished| finished)) {
            self.harvest.push(job.design, result?);
        }
        let whole = self.futures.whole_below(self.harvest.len());
        self.harvest.truncate(whole);
        Ok(())
    }

    fn until_precise(
        mut self,
        baseline: usize,
        rule: Stopping,
        limit: u32,
        expect: &dyn Fn(u32),
    ) -> Result<Gathered, Failure> {
        let lucks = self.futures.lucks_per_draw();
        let mut next = (rule.first as u32 + Stopping::look_ahead(rule.first) as u32).saturating_mul(lucks).min(limit);
        expect(next);
        loop {
            self.reach(next)?;
            // More than is needed now, from an earlier run, must not decide: look at every prefix.
            let (contrasts, level) = self.series(baseline, limit);
            if let Some(units) = rule.decide(&contrasts, &level) {
                return Ok(self.finish(units as u32 * lucks, Some((rule, StopReason::Precision, baseline))));
            }
            if self.harvest.len() >= limit {
                return Ok(self.finish(limit, Some((rule, StopReason::Cap, baseline))));
            }
            if self.replicator.is_interrupted() {
                return Ok(self.finish(limit, Some((rule, StopReason::Interrupt, baseline))));
            }
            if let Some(look) = looks(&contrasts, &level).last() {
                let units = forecast(look, rule.asked) as u32;
                expect(
                    units.saturating_add(Stopping::look_ahead(units as usize) as u32).saturating_mul(lucks).min(limit),
                );
            }
            let step = (self.harvest.len() / 10).max(10 * lucks);
            next = self.futures.whole(self.harvest.len() + step).min(limit);
        }
    }

    /// Expected revenue by unit: each difference to the baseline, and the baseline.
    fn series(&self, baseline: usize, limit: u32) -> (Vec<Vec<f64>>, Vec<f64>) {
        let n = self.harvest.len().min(limit);
        let lucks = self.futures.lucks_per_draw() as usize;
        // Unlike for an interval, a single draw is a unit like any other here.
        let layout = Layout { draws: n as usize / lucks, lucks };
        let units = |design: usize| -> Vec<f64> {
            let values = self.harvest.of(design)[..layout.len()].iter().map(Record::expected_revenue);
            values.collect::<Vec<_>>().chunks_exact(lucks).map(|unit| unit.iter().sum::<f64>() / lucks as f64).collect()
        };
        let level = units(baseline);
        let minus_level = |series: Vec<f64>| series.iter().zip(&level).map(|(a, b)| a - b).collect();
        let others = (0..self.harvest.designs()).filter(|&design| design != baseline);
        let contrasts: Vec<Vec<f64>> = others.map(|design| minus_level(units(design))).collect();
        // A single design is held to its own mean.
        (if contrasts.is_empty() { vec![level.clone()] } else { contrasts }, level)
    }

    fn finish(mut self, n: u32, asked: Option<(Stopping, StopReason, usize)>) -> Gathered {
        self.harvest.truncate(n);
        let interrupted = self.replicator.is_interrupted()
            && asked.map_or(self.harvest.len() < n, |(_, stopped, _)| stopped == StopReason::Interrupt);
        let precision = asked.map(|(rule, stopped, baseline)| {
            let (contrasts, level) = self.series(baseline, n);
            let last = looks(&contrasts, &level).last();
            let reached = last.map(|look| look.half_width).filter(|width| width.is_finite());
            Precision { asked: rule.asked, reached, stopped }
        });
        Gathered { harvest: self.harvest, interrupted, precision }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::Mode;
    use crate::experiment::synthetic::Invented;
    use std::sync::atomic::{AtomicBool, Ordering};

    const DRAWN: Futures = Futures { seed: 1, mode: Mode::Drawn };
    const CENTRAL: Futures = Futures { seed: 1, mode: Mode::Central };

    fn designs(scales: &[f64]) -> Vec<Invented> {
        scales.iter().map(|&scale| Invented { scale }).collect()
    }

    fn go(scales: &[f64], futures: Futures, size: Size, earlier: Harvest, threads: usize) -> Gathered {
        let replicator = Replicator::new(threads).unwrap();
        gather(&designs(scales), 0, futures, size, earlier, &replicator, &|_| {}).unwrap()
    }

    fn fresh(scales: &[f64], futures: Futures, size: Size) -> Gathered {
        go(scales, futures, size, Harvest::of_designs(scales.len()), 2)
    }

    #[test]
    fn a_design_alone_is_the_same_as_among_others() {
        let alone = fresh(&[1.1], DRAWN, Size::Replications(20)).harvest;
        let among = fresh(&[1.0, 1.1, 0.9], DRAWN, Size::Replications(20)).harvest;
        assert_eq!(alone.of(0), among.of(1));
    }

    #[test]
    fn topping_up_ends_where_one_go_ends() {
        let precise = Size::Precision { asked: 0.02, cap: 2000 };
        for futures in [DRAWN, CENTRAL] {
            for size in [Size::Replications(60), precise] {
                let at_once = fresh(&[1.0, 1.3], futures, size);
                for part in [7, 33, 400] {
                    let earlier = fresh(&[1.0, 1.3], futures, Size::Replications(part)).harvest;
                    assert_eq!(go(&[1.0, 1.3], futures, size, earlier, 1), at_once);
                }
            }
        }
    }

    #[test]
    fn precision_stops_at_the_same_future_on_any_number_of_threads() {
        let size = Size::Precision { asked: 0.02, cap: 2000 };
        let one = go(&[1.0, 1.3], DRAWN, size, Harvest::of_designs(2), 1);
        let precision = one.precision.unwrap();
        assert_eq!(precision.stopped, StopReason::Precision);
        assert!(precision.reached.unwrap() <= 0.02);
        for threads in [2, 8] {
            assert_eq!(go(&[1.0, 1.3], DRAWN, size, Harvest::of_designs(2), threads), one);
        }
    }

    #[test]
    fn the_cap_ends_what_precision_does_not() {
        let gathered = fresh(&[1.0, 2.0], DRAWN, Size::Precision { asked: 0.0001, cap: 101 });
        assert_eq!(gathered.harvest.len(), 102);
        assert_eq!(gathered.precision.unwrap().stopped, StopReason::Cap);
        assert!(!gathered.interrupted);
    }

    /// What is there when an interrupt comes after so many of 400 jobs.
    fn interrupted(after: u64, threads: usize) -> Harvest {
        let flag = AtomicBool::new(false);
        let stop = |done| flag.store(done >= after, Ordering::Relaxed);
        let replicator = Replicator::new(threads).unwrap().interrupted_by(&flag).reporting_to(&stop);
        let (models, size) = (designs(&[1.0, 1.1]), Size::Replications(200));
        let gathered = gather(&models, 0, DRAWN, size, Harvest::of_designs(2), &replicator, &|_| {}).unwrap();
        assert!(gathered.interrupted);
        gathered.harvest
    }

    #[test]
    fn an_interrupt_leaves_whole_draws() {
        // One thread works in order: 21 jobs are ten futures of two designs, and a piece.
        assert_eq!(interrupted(21, 1).len(), 10);
        // Of two, one may be held up, and all behind its job is given up.
        let whole = interrupted(21, 2);
        assert!(whole.len().is_multiple_of(2) && whole.len() <= 12, "{}", whole.len());
        assert_eq!(whole, fresh(&[1.0, 1.1], DRAWN, Size::Replications(whole.len())).harvest);
    }
}
