//! `run`: what happens under one design.

use super::advice;
use super::answer::{Campaign, Mode, RUN_SCHEMA, Run};
use super::design::{Design, Measures, SegmentMeasures};
use super::gather::Gathered;
use super::identity::MODEL_VERSION;
use super::observed::{Column, Observed, Scope, is_by_segment};
use super::study::Study;
use super::summary::{Metrics, Summary};
use crate::metric::{METRICS, Metric};
use crate::stats::{TAIL_NEEDS, quantiles, worst_share_mean};
use crate::terms::SegmentId;

/// The answer of `run` for the first design of a study.
pub fn run(study: &Study, gathered: &Gathered) -> Run {
    let observed = observe(study, gathered);
    let campaign = campaign(study, gathered);
    let warnings = advice::on_run(&campaign, &observed);
    let first = observed.first().map(design);
    let Design { name, description, measures } = first.unwrap_or_else(nothing);
    Run { schema: RUN_SCHEMA.to_owned(), design: name, description, campaign, measures, warnings }
}

fn nothing() -> Design {
    Design { name: String::new(), description: String::new(), measures: Measures::default() }
}

/// The designs of a study as columns of numbers.
pub(super) fn observe<'a>(study: &'a Study, gathered: &Gathered) -> Vec<Observed<'a>> {
    let layout = study.futures.layout(gathered.harvest.len());
    let frames = study.frames.iter().enumerate();
    frames.map(|(i, frame)| Observed::new(frame, gathered.harvest.of(i), layout)).collect()
}

/// The futures that were simulated.
pub(super) fn campaign(study: &Study, gathered: &Gathered) -> Campaign {
    let harvest = &gathered.harvest;
    let layout = study.futures.layout(harvest.len());
    let frame = study.frames.first();
    Campaign {
        model: MODEL_VERSION.to_owned(),
        seed: study.futures.seed,
        replications: harvest.len(),
        draws: layout.draws as u32,
        lucks: layout.lucks as u32,
        assumptions: if layout.draws > 1 { Mode::Drawn } else { study.futures.mode },
        partial: gathered.interrupted,
        precision: gathered.precision,
        events: harvest.events(),
        currency: frame.map_or(String::new(), |frame| frame.currency.to_string()),
        horizon_days: frame.map_or(0.0, |frame| frame.horizon_days),
    }
}

/// What a design came to.
pub(super) fn design(observed: &Observed<'_>) -> Design {
    let segments =
        observed.frame.segments.iter().enumerate().map(|(i, name)| SegmentMeasures {
            name: name.clone(),
            metrics: metrics(observed, Some(SegmentId(i as u16))),
        });
    let revenue = observed.values("revenue");
    let measures = Measures {
        metrics: metrics(observed, None),
        segments: segments.collect(),
        teams: observed.teams.clone(),
        monthly: observed.monthly.clone(),
        routes: observed.routes.clone(),
        revenue_samples: revenue.to_vec(),
        worst_tenth: worst_share_mean(revenue, 0.1),
        worst_tenth_is_rough: (revenue.len() as f64) * 0.1 < TAIL_NEEDS,
    };
    Design { name: observed.frame.name.clone(), description: observed.frame.description.clone(), measures }
}

fn metrics(observed: &Observed<'_>, scope: Scope) -> Metrics {
    let shown = METRICS.iter().filter(|metric| scope.is_none() || is_by_segment(metric));
    Metrics(shown.map(|metric| (metric.id.to_owned(), summary(observed, metric, scope))).collect())
}

fn summary(observed: &Observed<'_>, metric: &Metric, scope: Scope) -> Summary {
    let linear = observed.linear(metric, scope);
    let defined: Vec<f64> =
        observed.column(metric, scope).into_iter().flat_map(Column::per_replication).flatten().collect();
    let [p10, p50, p90] = quantiles(&defined, [0.1, 0.5, 0.9]).map_or([None; 3], |all| all.map(Some));
    Summary {
        mean: linear.as_ref().map(|linear| linear.value),
        ci95: linear.as_ref().and_then(|linear| linear.estimate(observed.layout)).map(|estimate| estimate.ci95()),
        p10,
        p50,
        p90,
    }
}
