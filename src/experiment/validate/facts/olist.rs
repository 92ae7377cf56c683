//! The funnel that is set to real data.

use crate::experiment::validate::digest::Digest;
use crate::experiment::validate::estimate::{Estimated, pooled, ratio, share_of};
use crate::experiment::validate::sample::Sample;
use crate::ledger::panel::LeadRow;
use crate::stats::{Fits, quantile};
use crate::units::Span;

/// Days after the warm-up in which the leads arose that are followed.
const QUARTER: f64 = 91.0;

fn leads(digest: &Digest) -> impl Iterator<Item = &LeadRow> {
    let until = digest.start + Span::from_days(QUARTER);
    digest.leads.iter().filter(move |lead| lead.mql.is_some_and(|mql| digest.start <= mql && mql < until))
}

/// Days from lead to signature.
fn cycle(lead: &LeadRow) -> Option<f64> {
    lead.mql.zip(lead.won).map(|(mql, won)| won.since(mql).days())
}

/// Nothing, where the funnel was not asked for.
fn asked(sample: &Sample, parts: Vec<Estimated>) -> Vec<Option<Estimated>> {
    parts.into_iter().map(|part| (!sample.olist.is_empty()).then_some(part)).collect()
}

/// Leads won within 30, 90 and 160 days.
pub fn won_within(sample: &Sample) -> Vec<Option<Estimated>> {
    let within = |days: f64| {
        ratio(&sample.olist, |digest| share_of(leads(digest), |lead| cycle(lead).is_some_and(|took| took <= days)))
    };
    asked(sample, [30.0, 90.0, 160.0].map(within).to_vec())
}

/// Quantiles of the cycle.
pub fn cycles(sample: &Sample) -> Vec<Option<Estimated>> {
    let at = |p: f64| pooled(&sample.olist, won_cycles, move |days| quantile(days, p));
    asked(sample, [0.1, 0.5, 0.9].map(at).to_vec())
}

/// Which law fits the cycle.
pub fn shape(sample: &Sample) -> Vec<Option<Estimated>> {
    let fit = |of: fn(Fits) -> f64| pooled(&sample.olist, won_cycles, move |days| Fits::of(days).map(of));
    let parts = vec![fit(|fits| fits.log_normal - fits.gamma), fit(|fits| fits.log_normal - fits.exponential)];
    asked(sample, parts)
}

fn won_cycles(digest: &Digest) -> Vec<f64> {
    leads(digest).filter_map(cycle).collect()
}
