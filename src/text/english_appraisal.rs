//! Whether the model reproduces what is known, in English.

use super::appraisal::Appraisal;

/// What is said of the facts in English.
pub(super) fn appraise(appraisal: &Appraisal<'_>) -> String {
    match *appraisal {
        Appraisal::Held { holds, counted } => {
            let held = if holds { "The facts hold together" } else { "The facts do not hold together" };
            counted.map_or_else(|| format!("{held}."), |counted| format!("{held}: {counted}"))
        }
        Appraisal::Counted { emergent, needed, consistency, far_out } => {
            let far = if far_out.is_empty() {
                "none is further out than half the width of its target".to_owned()
            } else {
                format!("further out than half the width of a target: {}", far_out.join(", "))
            };
            format!(
                "{} of {} emergent ones are inside their targets ({needed} are needed), {} of {} of those that must come out as set; {far}.",
                emergent.0, emergent.1, consistency.0, consistency.1
            )
        }
        Appraisal::Outside(names) => format!("Outside: {}.", names.join("; ")),
        Appraisal::Simulated { design, seed, futures, replications, beside, open } => {
            let futures = if futures == 1 { "1 future".to_owned() } else { format!("{futures} futures") };
            let beside = if beside.is_empty() {
                "Other designs and the funnel of Olist are not examined: that takes a run without scenario and settings."
                    .to_owned()
            } else {
                format!("Beside it {}, for their own parts.", beside.join(", "))
            };
            let open = open.map_or_else(String::new, |share| {
                format!(" Of the journeys that are followed {:.1} % were still open at the end.", 100.0 * share)
            });
            format!(
                "{design} at central assumptions, seed {seed}: {futures}, {replications} replications with its variants. {beside}{open}"
            )
        }
        Appraisal::Heading { name, kind } => format!("{name} ({kind})"),
        Appraisal::Attributed { mark, source } => format!("{mark}: {source}"),
        Appraisal::MarkAndSource { mark, source } => format!("{mark}, {source}"),
        Appraisal::Defined { id, title } => format!("{id}, {title}."),
        Appraisal::PictureNote { futures } => format!(
            "{futures} simulated {} · each row on its own scale · band: target · dot: estimate, hollow outside · bar: 95 % interval",
            if futures == 1 { "future" } else { "futures" }
        ),
        Appraisal::AtLeast(bound) => format!("at least {bound}"),
        Appraisal::Above(bound) => format!("above {bound}"),
        Appraisal::AtMost(bound) => format!("at most {bound}"),
        Appraisal::PartsInside(inside, all) => format!("{inside} of {all}"),
        Appraisal::Emergent => {
            "No setting fixes these. They come of buyers and sellers dealing with each other, so they show whether the model behaves as businesses do.".to_owned()
        }
        Appraisal::Consistency => {
            "These lie near a setting and must come out as set: they show that the settings do what they say.".to_owned()
        }
        Appraisal::Scope => {
            "Unless said: new business whose journey began after the warm-up, at least 540 days before the end, and ended before it.".to_owned()
        }
        Appraisal::PageIntroduction => {
            "Does the model reproduce what is known of business buying? This page is written by `meander validate --markdown` and checked against it with every change; the targets and their sources are argued in [evidence](evidence.md#targets).".to_owned()
        }
        Appraisal::PageLegend => {
            "*E* emerges, no setting fixes it; *C* lies near a setting and must come out as set. A fact is inside when the estimate of each of its parts lies in the target. Estimates have 95 % intervals over replications. Marks: D computed from real data, P published, p published and seen second-hand, J judgement.".to_owned()
        }
    }
}
