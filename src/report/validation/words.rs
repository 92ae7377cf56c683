//! Sentences, names and numbers of facts.

use crate::experiment::validate::{Fact, Kind, Part, Place, Validate};
use crate::metric::Unit;
use crate::report::number::{Numbers, Scale};
use crate::report::voice::Voice;
use crate::text::{Appraisal, Label, Language};

/// A part in words.
pub(crate) struct Written {
    /// What it is.
    pub name: &'static str,
    /// The estimate.
    pub value: String,
    /// Its 95 % interval.
    pub interval: String,
    /// What it is held to.
    pub target: String,
    /// Where the estimate lies.
    pub place: &'static str,
}

impl Written {
    /// The part as this voice says it.
    pub fn of(part: &Part, voice: Voice) -> Self {
        let numbers = voice.numbers("");
        let ends = part.ci95.map(|interval| (interval.low, interval.high));
        let value = part.value.unwrap_or(f64::NAN);
        let scale = numbers.scale_of(part.unit, value, ends);
        Written {
            name: voice.language.part(part.id),
            value: numbers.show(value, scale),
            interval: ends.map_or_else(|| numbers.dash(), |(low, high)| numbers.range(low, high, scale)),
            target: target(part, &numbers, voice.language),
            place: voice.label(place(part.place())),
        }
    }
}

fn target(part: &Part, numbers: &Numbers, language: Language) -> String {
    let (low, high) = (part.target.low, part.target.high);
    let bound = |end: f64| numbers.show(end, exact(part.unit, &[end], numbers));
    match (low.is_finite(), high.is_finite()) {
        (true, true) => numbers.range(low, high, exact(part.unit, &[low, high], numbers)),
        (true, false) if part.comparison => language.appraise(&Appraisal::Above(&bound(low))),
        (true, false) => language.appraise(&Appraisal::AtLeast(&bound(low))),
        _ => language.appraise(&Appraisal::AtMost(&bound(high))),
    }
}

/// As many digits behind the point as it takes to write these ends as they are, two at the most.
fn exact(unit: Unit, ends: &[f64], numbers: &Numbers) -> Scale {
    let (one, largest) = (if unit == Unit::Share { 0.01 } else { 1.0 }, ends.iter().copied().fold(0.0, f64::max));
    let whole = |end: &f64, digit: f64| ((end / digit).round() - end / digit).abs() < 1e-6;
    let digits = [one, 0.1 * one].into_iter().find(|&digit| ends.iter().all(|end| whole(end, digit)));
    numbers.scale(unit, largest, Some(3.0 * digits.unwrap_or(0.01 * one)))
}

/// A fact by its number and title.
pub(crate) fn name(fact: &Fact, language: Language) -> String {
    format!("{} {}", fact.id, language.fact(fact.id).title)
}

/// By whom the fact is known.
pub(crate) fn source(fact: &Fact, language: Language) -> &'static str {
    language.fact(fact.id).source
}

/// The word for what a fact shows.
pub(crate) fn kind(kind: Kind) -> Label {
    match kind {
        Kind::Emergent => Label::Emergent,
        Kind::Consistency => Label::Consistency,
    }
}

/// The word for where an estimate lies.
pub(crate) fn place(place: Place) -> Label {
    match place {
        Place::Inside => Label::Inside,
        Place::Out => Label::Out,
        Place::FarOut => Label::FarOut,
        Place::NotMeasured => Label::NotMeasured,
    }
}

/// Whether the facts hold together.
pub(crate) fn headline(answer: &Validate, language: Language) -> String {
    language.appraise(&Appraisal::Held { holds: answer.held.holds, counted: None })
}

/// How many facts are inside, and which are far out.
pub(crate) fn counted(answer: &Validate, language: Language) -> String {
    let held = &answer.held;
    language.appraise(&Appraisal::Counted {
        emergent: held.emergent,
        needed: held.emergent_needed,
        consistency: held.consistency,
        far_out: &held.far_out,
    })
}

/// Whether the facts hold together and how many do, in a sentence.
pub(crate) fn sentence(answer: &Validate, language: Language) -> String {
    let counted = counted(answer, language);
    language.appraise(&Appraisal::Held { holds: answer.held.holds, counted: Some(&counted) })
}

/// Facts that are not inside, by name; none if all are.
pub(crate) fn outside(answer: &Validate, language: Language) -> Option<String> {
    let names: Vec<String> = answer.facts.iter().filter(|fact| !fact.inside).map(|fact| name(fact, language)).collect();
    (!names.is_empty()).then(|| language.appraise(&Appraisal::Outside(&names)))
}

/// What was simulated.
pub(crate) fn simulated(answer: &Validate, language: Language) -> String {
    language.appraise(&Appraisal::Simulated {
        design: &answer.design,
        seed: answer.seed,
        futures: answer.replications,
        replications: answer.simulated,
        beside: &answer.beside,
        open: answer.open_share,
    })
}
