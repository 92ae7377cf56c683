//! What is said of settings, in English.

use super::english;
use super::label::Label;
use super::setting::{Measure, OfSetting};

/// The phrase in English.
pub(super) fn say(phrase: OfSetting<'_>) -> String {
    match phrase {
        OfSetting::Measured { amount, unit } => measured(amount, unit),
        OfSetting::Among { meaning, names } => format!("{meaning} ({})", names.join(", ")),
        OfSetting::Basis { mark, why } => format!("{}: {why}", english::label(Label::mark(mark))),
        OfSetting::Own => "your own".to_owned(),
        OfSetting::Bases => BASES.to_owned(),
        OfSetting::Allowed { kind, range, unit, neutral } => {
            let range = match range {
                Some((low, Some(high))) => format!(", {low} to {high}"),
                Some((low, None)) => format!(", {low} or more"),
                None => String::new(),
            };
            let unit = match unit {
                "" => String::new(),
                "of the currency" => ", in the scenario's currency".to_owned(),
                unit => format!(" {unit}"),
            };
            let neutral = neutral.map(|neutral| format!("; does nothing at {neutral}")).unwrap_or_default();
            format!("{kind}{range}{unit}{neutral}")
        }
    }
}

const BASES: &str = "Where it comes from: real data: computed from them. Published: read in the original. Published, second-hand: quoted by others, to be taken as a range. Tuned: set by hand until the published facts held together. Judgement: to be questioned and varied. Your own: the scenario says other than what meander ships. Names in brackets are sources, listed in docs/evidence.md.";

fn measured(amount: &str, unit: Measure) -> String {
    let counted = |one: &str| format!("{amount} {one}{}", if amount == "1" { "" } else { "s" });
    match unit {
        Measure::Percent => format!("{amount}\u{a0}%"),
        Measure::Points => counted("point"),
        Measure::Days => counted("day"),
        Measure::Hours => counted("hour"),
        Measure::Minutes => counted("minute"),
        Measure::PerYear => format!("{amount} a year"),
    }
}
