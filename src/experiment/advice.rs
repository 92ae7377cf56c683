//! Statistical advice: what a reader of an answer must know.

use super::answer::{Campaign, StopReason};
use super::contrast::Contrast;
use super::observed::Observed;
use super::verdict::Verdict;
use super::warning::Warning;
use crate::terms::Finding;

/// Replications before an interval on realised revenue deserves its 95 %: it is
/// skewed, and below that its intervals end below the truth too often.
const ENOUGH: u32 = 100;
/// Won deals a replication below which revenue hangs on single deals.
const FEW_WINS: f64 = 30.0;
/// Share of a difference that five deals may carry.
const CARRIED: f64 = 0.3;
/// How many deals are looked at.
const LARGEST: usize = 5;

/// Advice on the answer of `run`.
pub fn on_run(campaign: &Campaign, designs: &[Observed<'_>]) -> Vec<Warning> {
    let mut warnings: Vec<Warning> =
        [interrupted(campaign), few_replications(campaign), not_precise(campaign)].into_iter().flatten().collect();
    warnings.extend(designs.iter().filter_map(few_wins));
    warnings
}

/// Advice on the answer of `compare`.
pub fn on_compare(
    campaign: &Campaign,
    designs: &[Observed<'_>],
    baseline: usize,
    contrasts: &[Contrast],
    verdict: &Verdict,
) -> Vec<Warning> {
    let mut warnings = on_run(campaign, designs);
    warnings.extend(not_told(campaign, verdict));
    warnings.extend(contrasts.iter().filter_map(pairing_hurts));
    let others = designs.iter().enumerate().filter(|(i, _)| *i != baseline);
    warnings.extend(others.filter_map(|(_, design)| few_deals_decide(design, &designs[baseline])));
    warnings
}

fn interrupted(campaign: &Campaign) -> Option<Warning> {
    campaign.partial.then(|| Finding::Interrupted { done: campaign.replications }.into())
}

fn few_replications(campaign: &Campaign) -> Option<Warning> {
    let replications = campaign.replications;
    (replications < ENOUGH).then(|| Finding::FewReplications { replications }.into())
}

fn not_precise(campaign: &Campaign) -> Option<Warning> {
    let precision = campaign.precision.filter(|precision| precision.stopped == StopReason::Cap)?;
    let (reached, asked) = (precision.reached, precision.asked);
    Some(Finding::NotPrecise { replications: campaign.replications, reached, asked }.into())
}

/// Whether more futures may tell apart which design earns most. They do not where designs are
/// equal in every future.
fn not_told(campaign: &Campaign, verdict: &Verdict) -> Option<Warning> {
    let next = verdict.over_next.as_ref().filter(|_| !verdict.is_clear)?;
    next.ci95.filter(|interval| interval.half_width() > 0.0)?;
    let (designs, replications) = (verdict.not_excluded.clone(), campaign.replications);
    (designs.len() > 1).then(|| Finding::NotTold { designs, replications }.into())
}

fn few_wins(design: &Observed<'_>) -> Option<Warning> {
    let all = design.values("won");
    let wins = all.iter().sum::<f64>() / all.len().max(1) as f64;
    (wins < FEW_WINS).then(|| Finding::FewWins { design: design.frame.name.clone(), wins }.into())
}

fn pairing_hurts(contrast: &Contrast) -> Option<Warning> {
    let is_headline = contrast.segment.is_none() && contrast.metric == "expected_revenue";
    let factor = contrast.variance_reduction.filter(|factor| *factor < 1.0 && is_headline)?;
    let (design, baseline) = (contrast.design.clone(), contrast.baseline.clone());
    Some(Finding::PairingHurts { design, baseline, factor }.into())
}

/// Whether a few large deals, won under one design only, carry the difference.
///
/// Deals of the same value in the same future cancel: they were won under both.
/// Values are annual, so this is the share of the difference in bookings.
fn few_deals_decide(design: &Observed<'_>, baseline: &Observed<'_>) -> Option<Warning> {
    let mut unshared = Vec::new();
    for (here, there) in design.deals.iter().zip(&baseline.deals) {
        unmatched(here, there, &mut unshared);
    }
    let total: f64 = unshared.iter().sum();
    // Deals that pull the way of the difference, the largest first.
    unshared.sort_by(|a, b| (b * total.signum()).total_cmp(&(a * total.signum())));
    let (deals, share) = carried(&unshared, total)?;
    let (design, baseline) = (design.frame.name.clone(), baseline.frame.name.clone());
    Some(Finding::FewDealsDecide { deals, share, design, baseline }.into())
}

/// How many of these values, the largest first, carry much of their sum, and how much: one if
/// one alone does, else [`LARGEST`].
fn carried(values: &[f64], total: f64) -> Option<(u32, f64)> {
    let share = |deals: usize| values.iter().take(deals).sum::<f64>() / total;
    [1, LARGEST].into_iter().map(|deals| (deals as u32, share(deals))).find(|(_, share)| *share > CARRIED)
}

/// Values on one side only: positive here, negative there. Both are sorted.
fn unmatched(here: &[i64], there: &[i64], out: &mut Vec<f64>) {
    let (mut i, mut j) = (0, 0);
    while i < here.len() || j < there.len() {
        match (here.get(i), there.get(j)) {
            (Some(a), Some(b)) if a == b => (i, j) = (i + 1, j + 1),
            (Some(&a), b) if b.is_none_or(|&b| a < b) => {
                out.push(a as f64);
                i += 1;
            }
            (_, Some(&b)) => {
                out.push(-(b as f64));
                j += 1;
            }
            _ => break,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_deal_or_five_may_carry_a_difference() {
        assert_eq!(carried(&[40.0, 10.0, 10.0, 10.0, 10.0, 20.0], 100.0), Some((1, 0.4)));
        assert_eq!(carried(&[8.0, 8.0, 8.0, 8.0, 8.0, 8.0], 100.0), Some((5, 0.4)));
        assert_eq!(carried(&[5.0; 20], 100.0), None);
        // Nothing at all carries nothing.
        assert_eq!(carried(&[], 0.0), None);
    }

    #[test]
    fn deals_won_under_both_designs_cancel() {
        let mut left = Vec::new();
        unmatched(&[1, 2, 2, 5], &[2, 3, 5, 9], &mut left);
        assert_eq!(left, [1.0, 2.0, -3.0, -9.0]);
        let mut none = Vec::new();
        unmatched(&[], &[4], &mut none);
        assert_eq!(none, [-4.0]);
    }
}
