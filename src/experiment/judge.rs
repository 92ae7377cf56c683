//! The verdict: which design earns most, and how sure we are.

use super::contrast::Contrast;
use super::observed::Observed;
use super::pairing::contrast;
use super::verdict::{Lead, Verdict};
use crate::metric::{self, Metric};
use crate::stats::Estimate;

/// Judges designs by expected revenue. The sentence is left to those who know
/// how to write numbers.
pub fn judge(designs: &[Observed<'_>], baseline: usize) -> Verdict {
    let mut order: Vec<usize> = (0..designs.len()).collect();
    // Stable, so that equal designs keep the order in which they were given.
    order.sort_by(|&a, &b| level(&designs[b]).total_cmp(&level(&designs[a])));
    let (best, next) = match order.as_slice() {
        [best, next, ..] => (*best, *next),
        _ => return undecided(designs),
    };
    if designs.iter().all(|design| same(design, &designs[best])) {
        return undecided(designs);
    }
    let not_excluded = not_excluded(designs, best);
    let over_next = lead(&designs[best], &designs[next]);
    let against = if best == baseline { next } else { baseline };
    let lead = lead(&designs[best], &designs[against]);
    let is_clear = not_excluded.len() == 1;
    let best = Some(designs[best].frame.name.clone());
    Verdict { best, is_clear, lead: Some(lead), over_next: Some(over_next), not_excluded, sentence: String::new() }
}

const EXPECTED: &str = "expected_revenue";

fn level(design: &Observed<'_>) -> f64 {
    let values = design.values(EXPECTED);
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

fn same(a: &Observed<'_>, b: &Observed<'_>) -> bool {
    a.values(EXPECTED) == b.values(EXPECTED) && a.values("revenue") == b.values("revenue")
}

fn undecided(designs: &[Observed<'_>]) -> Verdict {
    Verdict {
        best: None,
        is_clear: false,
        lead: None,
        over_next: None,
        not_excluded: designs.iter().map(|design| design.frame.name.clone()).collect(),
        sentence: String::new(),
    }
}

/// Designs whose lead over the best may be chance: intervals of all paired
/// differences to the best that hold together with 95 % (Bonferroni), which need
/// no independence and so suit common random numbers (Hsu 1984, multiple
/// comparisons with the best).
fn not_excluded(designs: &[Observed<'_>], best: usize) -> Vec<String> {
    let alpha = 0.05 / (designs.len() - 1) as f64;
    let may_be_first = |(i, design): &(usize, &Observed<'_>)| *i == best || is_open(design, &designs[best], alpha);
    designs.iter().enumerate().filter(may_be_first).map(|(_, design)| design.frame.name.clone()).collect()
}

fn is_open(design: &Observed<'_>, best: &Observed<'_>, alpha: f64) -> bool {
    let pairs = best.values(EXPECTED).iter().zip(design.values(EXPECTED));
    let behind: Vec<f64> = pairs.map(|(best, design)| best - design).collect();
    Estimate::of(&behind, best.layout).is_none_or(|estimate| estimate.interval(alpha).contains(0.0))
}

fn lead(design: &Observed<'_>, over: &Observed<'_>) -> Lead {
    let of = |metric: Option<&Metric>| metric.map(|metric| contrast(metric, (design, None), (over, None)));
    let expected = of(metric::find(EXPECTED)).unwrap_or_default();
    let realised = of(metric::find("revenue")).unwrap_or_default();
    between(expected, realised)
}

fn between(expected: Contrast, realised: Contrast) -> Lead {
    Lead {
        difference: expected.mean.unwrap_or_default(),
        ci95: expected.ci95,
        relative: expected.relative,
        confidence_better: expected.confidence_better,
        share_of_futures_better: realised.share_of_futures_better,
        share_of_assumptions_better: realised.share_of_assumptions_better,
        design: expected.design,
        over: expected.baseline,
    }
}
