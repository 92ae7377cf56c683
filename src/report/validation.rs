//! `docs/validation.md`: what is known, and whether the model reproduces it.

use super::number::{Glyphs, Numbers, Scale};
use crate::experiment::validate::{Fact, Held, Kind, Part, Validate};
use crate::metric::Unit;
use crate::text::Language;

/// A part in words: estimate, interval, target.
pub(crate) struct Written {
    /// The estimate.
    pub value: String,
    /// Its 95 % interval.
    pub interval: String,
    /// What it is held to.
    pub target: String,
}

impl Written {
    /// The part with these characters.
    pub fn of(part: &Part, glyphs: Glyphs) -> Self {
        let numbers = Numbers::new("", glyphs, Language::English);
        let ends = part.ci95.map(|interval| (interval.low, interval.high));
        let value = part.value.unwrap_or(f64::NAN);
        let scale = numbers.scale_of(part.unit, value, ends);
        let interval = ends.map_or_else(|| numbers.dash(), |(low, high)| numbers.range(low, high, scale));
        let (low, high) = (part.target.low, part.target.high);
        let bound = |end: f64| numbers.show(end, exact(part.unit, &[end], &numbers));
        let target = match (low.is_finite(), high.is_finite()) {
            (true, true) => numbers.range(low, high, exact(part.unit, &[low, high], &numbers)),
            (true, false) if part.comparison => format!("above {}", bound(low)),
            (true, false) => format!("at least {}", bound(low)),
            _ => format!("at most {}", bound(high)),
        };
        Written { value: numbers.show(value, scale), interval, target }
    }
}

/// As many digits behind the point as it takes to write these ends as they are, two at the most.
fn exact(unit: Unit, ends: &[f64], numbers: &Numbers) -> Scale {
    let (one, largest) = (if unit == Unit::Share { 0.01 } else { 1.0 }, ends.iter().copied().fold(0.0, f64::max));
    let whole = |end: &f64, digit: f64| ((end / digit).round() - end / digit).abs() < 1e-6;
    let digits = [one, 0.1 * one].into_iter().find(|&digit| ends.iter().all(|end| whole(end, digit)));
    numbers.scale(unit, largest, Some(3.0 * digits.unwrap_or(0.01 * one)))
}

/// Whether the facts hold together, in a sentence.
pub(crate) fn sentence(held: &Held) -> String {
    let (consistency, emergent) = (held.consistency, held.emergent);
    let verdict = if held.holds { "The facts hold together" } else { "The facts do not hold together" };
    let far = if held.far_out.is_empty() {
        "none is further out than half the width of its target".to_owned()
    } else {
        format!("further out than half the width of a target: {}", held.far_out.join(", "))
    };
    format!(
        "{verdict}: {} of {} emergent ones are inside their targets ({} are needed), {} of {} of those that must come \
         out as set; {far}.",
        emergent.0, emergent.1, held.emergent_needed, consistency.0, consistency.1
    )
}

/// What was simulated, in a sentence.
pub(crate) fn simulated(answer: &Validate) -> String {
    let open = answer.open_share.map_or_else(String::new, |share| {
        format!(" Of the journeys that are followed {:.1} % were still open at the end.", 100.0 * share)
    });
    let beside = match answer.beside.as_slice() {
        [] => {
            " Other designs and the funnel of Olist are not examined: that takes a run without scenario and settings."
                .to_owned()
        }
        names => format!(" Beside it {}, for their own parts.", names.join(", ")),
    };
    format!(
        "{} at central assumptions, seed {}: {} futures, {} replications with its variants.{beside}{open}",
        answer.design, answer.seed, answer.replications, answer.simulated
    )
}

/// The answer as a Markdown page.
pub fn markdown(answer: &Validate) -> String {
    let rows: String = answer.facts.iter().map(rows).collect();
    let definitions: String = answer.facts.iter().map(definition).collect();
    format!(
        "# Validation\n\nDoes the model reproduce what is known of business buying? This page is written by `meander \
         validate --markdown` and checked against it with every change; the targets and their sources are argued in \
         [evidence](evidence.md#targets).\n\n**{}** {}\n\n*E* emerges, no setting fixes it; *C* lies near a setting and \
         must come out as set. A fact is inside when the estimate of each of its parts lies in the target. Estimates \
         have 95 % intervals over replications. Marks: D computed from real data, P published, p published and seen \
         second-hand, J judgement.\n\n| fact | kind | part | estimate | 95 % interval | target | | mark, source |\n\
         |---|---|---|---|---|---|---|---|\n{rows}\n## Definitions\n\nUnless said: new business whose journey began \
         after the warm-up, at least 540 days before the end, and ended before it.\n\n{definitions}",
        sentence(&answer.held),
        simulated(answer)
    )
}

fn rows(fact: &Fact) -> String {
    let kind = match fact.kind {
        Kind::Emergent => "E",
        Kind::Consistency => "C",
    };
    let source = format!("{}, {}", fact.mark.letter(), fact.source);
    let row = |(i, part): (usize, &Part)| {
        let Written { value, interval, target } = Written::of(part, Glyphs::Unicode);
        let word = match (part.inside, part.far_out) {
            (true, _) => "inside",
            (false, false) => "**out**",
            (false, true) => "**far out**",
        };
        let (id, kind, source) = if i == 0 { (fact.id.as_str(), kind, source.as_str()) } else { ("", "", "") };
        format!("| {id} | {kind} | {} | {value} | {interval} | {target} | {word} | {source} |\n", part.name)
    };
    fact.parts.iter().enumerate().map(row).collect()
}

fn definition(fact: &Fact) -> String {
    format!("- **{}, {}.** {}\n", fact.id, fact.title, fact.definition)
}
