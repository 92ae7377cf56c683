//! Contrasts: two designs in the same futures.

use super::contrast::{Contrast, Relative};
use super::observed::{Column, Observed, Scope};
use crate::metric::{Direction, METRICS, Metric};
use crate::stats::{self, Components, Estimate, Layout, Linear};
use crate::terms::SegmentId;

/// Metrics that are contrasted by segment too.
const BY_SEGMENT: [&str; 6] = ["revenue", "expected_revenue", "bookings", "won", "win_rate", "cycle_days"];

/// Every contrast of a design with the baseline: each metric over the whole
/// market, the main ones by segment.
pub fn contrasts(design: &Observed<'_>, baseline: &Observed<'_>) -> Vec<Contrast> {
    let market = METRICS.iter().map(|metric| contrast(metric, (design, None), (baseline, None)));
    let segments = design.frame.segments.iter().enumerate().filter_map(|(i, name)| {
        let there = baseline.frame.segments.iter().position(|other| other == name)?;
        Some((SegmentId(i as u16), SegmentId(there as u16)))
    });
    let by_segment = segments.flat_map(|(here, there)| {
        let shown = METRICS.iter().filter(|metric| BY_SEGMENT.contains(&metric.id));
        shown.map(move |metric| contrast(metric, (design, Some(here)), (baseline, Some(there))))
    });
    market.chain(by_segment).collect()
}

/// The contrast of one metric in one scope.
pub fn contrast(metric: &Metric, a: (&Observed<'_>, Scope), b: (&Observed<'_>, Scope)) -> Contrast {
    let segment = a.1.and_then(|segment| a.0.frame.segments.get(segment.index()).cloned());
    let mut contrast = Contrast {
        design: a.0.frame.name.clone(),
        baseline: b.0.frame.name.clone(),
        metric: metric.id.to_owned(),
        segment,
        ..Contrast::default()
    };
    if let (Some(here), Some(there)) = (a.0.linear(metric, a.1), b.0.linear(metric, b.1)) {
        Paired::new(&here, &there, a.0.layout).describe(&mut contrast);
        judge(&mut contrast, metric.direction, &here.differences(&there), a.0.layout);
    }
    if let (Some(here), Some(there)) = (a.0.column(metric, a.1), b.0.column(metric, b.1)) {
        contrast.share_of_futures_better = futures_better(metric.direction, here, there);
        contrast.identical = here == there;
    }
    contrast
}

struct Paired<'a> {
    a: &'a Linear,
    b: &'a Linear,
    differences: Vec<f64>,
    layout: Layout,
}

impl<'a> Paired<'a> {
    fn new(a: &'a Linear, b: &'a Linear, layout: Layout) -> Self {
        Paired { a, b, differences: a.differences(b), layout }
    }

    /// What has no better side: size, interval, variances.
    fn describe(&self, contrast: &mut Contrast) {
        let interval = Estimate::of(&self.differences, self.layout).map(|estimate| estimate.ci95());
        let level = self.b.value.abs();
        contrast.mean = Some(self.mean());
        contrast.ci95 = interval;
        contrast.half_width_share = interval.map(|i| i.half_width() / level).filter(|share| share.is_finite());
        contrast.relative = stats::relative(self.a, self.b, self.layout).map(|(mean, ci95)| Relative { mean, ci95 });
        contrast.variance_reduction = stats::variance_reduction(&self.a.units, &self.b.units);
        contrast.correlation = stats::correlation(&self.a.units, &self.b.units);
        contrast.luck_share = self.luck_share(contrast.variance_reduction.is_some());
    }

    /// Exactly the mean of the differences where the units are the values themselves.
    fn mean(&self) -> f64 {
        self.differences.iter().sum::<f64>() / self.differences.len() as f64
    }

    fn luck_share(&self, varies: bool) -> Option<f64> {
        match Components::of(&self.differences, self.layout) {
            Some(components) => components.luck_share(),
            // With one draw of the assumptions all that varies is luck.
            None => (varies && self.layout.draws == 1).then_some(1.0),
        }
    }
}

/// What depends on which side is better.
fn judge(contrast: &mut Contrast, direction: Direction, differences: &[f64], layout: Layout) {
    let Some(sign) = sign(direction) else { return };
    let better: Vec<f64> = differences.iter().map(|difference| sign * difference).collect();
    contrast.confidence_better = Estimate::of(&better, layout).map(|estimate| estimate.probability_positive());
    if let Some(components) = Components::of(&better, layout) {
        contrast.share_of_assumptions_better = Some(components.share_of_draws_positive(&better));
        contrast.assumptions_matter = Some(components.draws_differ());
    }
}

/// Share of the futures in which the metric itself is better, where both designs have it.
fn futures_better(direction: Direction, a: &Column, b: &Column) -> Option<f64> {
    let sign = sign(direction)?;
    let pairs = a.per_replication().zip(b.per_replication());
    let differences: Vec<f64> = pairs.filter_map(|(a, b)| Some(sign * (a? - b?))).collect();
    stats::share_positive(&differences)
}

fn sign(direction: Direction) -> Option<f64> {
    match direction {
        Direction::Higher => Some(1.0),
        Direction::Lower => Some(-1.0),
        Direction::Neutral => None,
    }
}
