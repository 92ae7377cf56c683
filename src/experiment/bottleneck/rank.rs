//! From simulated reliefs to their order.

use super::answer::{BOTTLENECK_SCHEMA, Bottleneck, Relieved};
use super::relief::Relief;
use crate::experiment::advice;
use crate::experiment::gather::Gathered;
use crate::experiment::observed::Observed;
use crate::experiment::run::{campaign, observe};
use crate::experiment::study::Study;
use crate::scenario::Scenario;
use crate::stats::{Estimate, Layout};

const EXPECTED: &str = "expected_revenue";

/// The answer of `bottleneck`, for a study of [`Study::relieved`].
pub fn bottleneck(study: &Study, gathered: &Gathered) -> Bottleneck {
    let observed = observe(study, gathered);
    let campaign = campaign(study, gathered);
    let as_it_is = observed.first();
    let values = as_it_is.map_or(&[][..], |design| design.values(EXPECTED));
    let expected_revenue = values.iter().sum::<f64>() / values.len().max(1) as f64;
    let warnings = advice::on_run(&campaign, observed.get(..1).unwrap_or_default());
    let reliefs = ranked(study, &observed, expected_revenue);
    Bottleneck {
        schema: BOTTLENECK_SCHEMA.to_owned(),
        design: study.frames.first().map_or_else(String::new, |frame| frame.name.clone()),
        campaign,
        expected_revenue,
        reliefs,
        sentence: String::new(),
        warnings,
    }
}

/// A relief with its differences from the scenario as it is, future by future.
struct Looked<'a> {
    relief: &'a Relief,
    differences: Vec<f64>,
    identical: bool,
}

fn ranked(study: &Study, observed: &[Observed<'_>], level: f64) -> Vec<Relieved> {
    let Some(((as_it_is, relieved), model)) = observed.split_first().zip(study.models.first()) else {
        return Vec::new();
    };
    let scenario = model.plan().central();
    let looked = study.models.iter().skip(1).zip(relieved).filter_map(|(model, design)| {
        let pairs = design.values(EXPECTED).iter().zip(as_it_is.values(EXPECTED));
        let identical = [EXPECTED, "revenue"].iter().all(|id| design.values(id) == as_it_is.values(id));
        Some(Looked { relief: model.relief()?, differences: pairs.map(|(a, b)| a - b).collect(), identical })
    });
    let mut looked: Vec<Looked<'_>> = looked.collect();
    // Stable: reliefs that do the same keep the order teams, handoffs, content.
    looked.sort_by(|a, b| mean(&b.differences).total_cmp(&mean(&a.differences)));
    let layout = as_it_is.layout;
    let minor = as_it_is.frame.amount(1.0);
    looked.iter().map(|one| judged(one, &looked, &scenario, (layout, level, minor))).collect()
}

/// Bonferroni's inequality needs no independence, and reliefs that meet the same futures have none.
fn judged(
    one: &Looked<'_>,
    all: &[Looked<'_>],
    scenario: &Scenario,
    (layout, level, minor): (Layout, f64, f64),
) -> Relieved {
    let revenue = mean(&one.differences);
    let together = 0.05 / all.len() as f64;
    let estimate = Estimate::of(&one.differences, layout);
    let is_clear = estimate.is_some_and(|estimate| !estimate.interval(together).contains(0.0));
    let may_be_first = all.first().is_none_or(|first| open(first, one, layout, together));
    let cost = minor * one.relief.cost(scenario);
    Relieved {
        what: one.relief.what(),
        target: one.relief.target,
        subject: one.relief.subject.clone(),
        revenue,
        ci95: estimate.map(|estimate| estimate.ci95()),
        share: (level > 0.0).then(|| revenue / level),
        cost,
        net: scenario.economics.gross_margin.get() * revenue - cost,
        is_clear,
        may_be_first,
        identical: one.identical,
    }
}

/// Whether the lead of the first over this one may be chance.
fn open(first: &Looked<'_>, one: &Looked<'_>, layout: Layout, alpha: f64) -> bool {
    let behind: Vec<f64> = first.differences.iter().zip(&one.differences).map(|(a, b)| a - b).collect();
    Estimate::of(&behind, layout).is_none_or(|lead| lead.interval(alpha).contains(0.0))
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}
