//! Statistical advice in English.

use super::finding::Found;
use crate::terms::Finding;

/// The finding in English.
pub(super) fn explain(finding: &Finding) -> Found {
    let (text, help) = match *finding {
        Finding::Interrupted { done } => (
            format!("interrupted: the answer rests on the {done} replications that were done"),
            "the same command goes on from here",
        ),
        Finding::FewReplications { replications } => (
            format!(
                "{replications} replications are few: revenue is skewed, so its 95 % intervals miss the truth more often than one time in twenty"
            ),
            "--replications 200",
        ),
        Finding::NotPrecise { replications, reached, asked } => {
            let reached = reached.map_or_else(|| "unknown".to_owned(), |width| format!("± {:.1} %", 100.0 * width));
            let asked = 100.0 * asked;
            (
                format!("{replications} replications, the most allowed, gave {reached}, not the ± {asked:.1} % asked"),
                "a larger --replications, or a --precision that asks for less",
            )
        }
        Finding::FewWins { ref design, wins } => (
            format!("{design} wins {wins:.1} deals a replication: its revenue hangs on single deals"),
            "judge by expected revenue, or look longer: --set horizon.length=\"1825 days\"",
        ),
        Finding::PairingHurts { ref design, ref baseline, factor } => (
            format!(
                "meeting the same futures does not steady the difference of {design} and {baseline} (variance reduction {factor:.2})"
            ),
            "--precision 2% runs until the difference is known",
        ),
        Finding::FewDealsDecide { deals, share, ref design, ref baseline } => (
            format!(
                "{} {:.0} % of the difference in bookings between {design} and {baseline}",
                if deals == 1 { "one deal carries".to_owned() } else { format!("the {deals} largest deals carry") },
                100.0 * share
            ),
            "judge by expected revenue, or ask for more --replications",
        ),
        Finding::NotTold { ref designs, replications } => (
            format!("{replications} replications do not tell which earns most: {}", designs.join(", ")),
            "more --replications, or a smaller --precision such as 1%; if these do not tell either, they earn alike",
        ),
        Finding::OtherGround { ref design, ref baseline, ref settings } => {
            let more = match settings.len().saturating_sub(Finding::NAMED) {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            let named = settings.iter().take(Finding::NAMED).cloned().collect::<Vec<_>>().join(", ");
            (
                format!(
                    "{design} and {baseline} do not meet the same buyers: they differ in {named}{more}, so the difference between them is not one of the designs alone"
                ),
                "let both extend one base, or --set the same value for both; meander diff shows what differs",
            )
        }
    };
    Found { text, help }
}
