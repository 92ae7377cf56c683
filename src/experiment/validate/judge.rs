//! Inside or out: a part against its target, and all facts together.

use super::answer::{Fact, Held, Part};
use super::catalogue::{Entry, Kind, Target};
use super::estimate::Estimated;
use crate::stats::Interval;

/// Emergent facts that must be inside, of twenty facts in all.
const NEEDED: usize = 12;

/// A part as measured, against its target.
///
/// What is no number cannot be had: a document could not say it.
pub fn part(target: &Target, estimated: Estimated) -> Part {
    let value = estimated.value.filter(|value| value.is_finite());
    let ci95 = estimated.ci95.filter(|ci| ci.low.is_finite() && ci.high.is_finite());
    let interval = Interval { low: target.low, high: target.high };
    // "Above" leaves out the bound itself.
    let holds = |value: f64| interval.contains(value) && !(target.comparison && value == target.low);
    let distance = |value: f64| (target.low - value).max(value - target.high);
    let inside = value.is_some_and(holds);
    let far_out = !target.comparison && value.is_some_and(|value| distance(value) > 0.5 * width(&interval));
    Part {
        id: target.part,
        name: String::new(),
        value,
        ci95,
        target: interval,
        inside,
        far_out,
        comparison: target.comparison,
        unit: target.unit,
    }
}

/// Width of a target; one that is open at an end is as wide as its bound.
fn width(target: &Interval) -> f64 {
    match (target.low.is_finite(), target.high.is_finite()) {
        (true, true) => target.high - target.low,
        (true, false) => target.low.abs(),
        (false, _) => target.high.abs(),
    }
}

/// A fact of these parts; none if the sample was made for none of them.
pub fn fact(entry: &Entry, estimates: Vec<Option<Estimated>>) -> Option<Fact> {
    let measured = entry.parts.iter().zip(estimates);
    let parts: Vec<Part> = measured.filter_map(|(target, estimate)| Some(part(target, estimate?))).collect();
    (!parts.is_empty()).then(|| Fact {
        id: entry.fact,
        kind: entry.kind,
        inside: parts.iter().all(|part| part.inside),
        title: String::new(),
        definition: String::new(),
        mark: entry.mark,
        source: String::new(),
        parts,
    })
}

/// Whether the facts hold together.
pub fn held(facts: &[Fact]) -> Held {
    let count = |kind: Kind| {
        let all = facts.iter().filter(|fact| fact.kind == kind);
        (all.clone().filter(|fact| fact.inside).count(), all.count())
    };
    let (consistency, emergent) = (count(Kind::Consistency), count(Kind::Emergent));
    let far = facts.iter().filter(|fact| fact.parts.iter().any(|part| part.far_out));
    let far_out: Vec<String> = far.map(|fact| fact.id.to_string()).collect();
    let holds = consistency.0 == consistency.1 && emergent.0 >= NEEDED && far_out.is_empty();
    Held { holds, consistency, emergent, emergent_needed: NEEDED, far_out }
}
