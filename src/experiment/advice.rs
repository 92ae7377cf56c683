//! Statistical advice in words.

use super::answer::{Campaign, StopReason};
use super::contrast::Contrast;
use super::observed::Observed;
use super::warning::Warning;

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
) -> Vec<Warning> {
    let mut warnings = on_run(campaign, designs);
    warnings.extend(contrasts.iter().filter_map(pairing_hurts));
    let others = designs.iter().enumerate().filter(|(i, _)| *i != baseline);
    warnings.extend(others.filter_map(|(_, design)| few_deals_decide(design, &designs[baseline])));
    warnings
}

fn warning(id: &str, text: String, help: &str) -> Warning {
    Warning { id: id.to_owned(), text, help: help.to_owned() }
}

fn interrupted(campaign: &Campaign) -> Option<Warning> {
    let text = || format!("interrupted: the answer rests on the {} replications that were done", campaign.replications);
    campaign.partial.then(|| warning("partial", text(), "the same command goes on from here"))
}

fn few_replications(campaign: &Campaign) -> Option<Warning> {
    let n = campaign.replications;
    let text = || {
        format!(
            "{n} replications are few: revenue is skewed, so its 95 % intervals miss the truth more often than one time in twenty"
        )
    };
    (n < ENOUGH).then(|| warning("few-replications", text(), "--replications 200"))
}

fn not_precise(campaign: &Campaign) -> Option<Warning> {
    let precision = campaign.precision.filter(|precision| precision.stopped == StopReason::Cap)?;
    let reached = precision.reached.map_or_else(|| "unknown".to_owned(), |width| format!("± {:.1} %", 100.0 * width));
    let n = campaign.replications;
    let text =
        format!("{n} replications, the most allowed, gave {reached}, not the ± {:.1} % asked", 100.0 * precision.asked);
    Some(warning("not-precise", text, "a larger --replications, or a larger --precision"))
}

fn few_wins(design: &Observed<'_>) -> Option<Warning> {
    let wins = design.values("won");
    let mean = wins.iter().sum::<f64>() / wins.len().max(1) as f64;
    let name = &design.frame.name;
    let text = || format!("{name} wins {mean:.1} deals a replication: its revenue hangs on single deals");
    let help = "judge by expected revenue, or look longer: --set horizon.length=\"1825 days\"";
    (mean < FEW_WINS).then(|| warning("few-wins", text(), help))
}

fn pairing_hurts(contrast: &Contrast) -> Option<Warning> {
    let is_headline = contrast.segment.is_none() && contrast.metric == "expected_revenue";
    let factor = contrast.variance_reduction.filter(|factor| *factor < 1.0 && is_headline)?;
    let (a, b) = (&contrast.design, &contrast.baseline);
    let text = format!(
        "meeting the same futures does not steady the difference of {a} and {b} (variance reduction {factor:.2})"
    );
    Some(warning("pairing-hurts", text, "--precision 2% runs until the difference is known"))
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
    let share = unshared.iter().take(LARGEST).sum::<f64>() / total;
    let (a, b) = (&design.frame.name, &baseline.frame.name);
    let text = || {
        format!(
            "the {LARGEST} largest deals carry {:.0} % of the difference in bookings between {a} and {b}",
            100.0 * share
        )
    };
    let help = "judge by expected revenue, or ask for more --replications";
    (total != 0.0 && share > CARRIED).then(|| warning("few-deals-decide", text(), help))
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
    fn deals_won_under_both_designs_cancel() {
        let mut left = Vec::new();
        unmatched(&[1, 2, 2, 5], &[2, 3, 5, 9], &mut left);
        assert_eq!(left, [1.0, 2.0, -3.0, -9.0]);
        let mut none = Vec::new();
        unmatched(&[], &[4], &mut none);
        assert_eq!(none, [-4.0]);
    }
}
