//! An answer that was made up, for tests of what is shown of answers.

use super::answer::{Fact, VALIDATE_SCHEMA, Validate};
use super::catalogue::{CATALOGUE, Target};
use super::estimate::Estimated;
use super::judge;
use crate::stats::Interval;

/// Every fact with every part. Of four parts one after another the first is inside, the second a
/// little out, the third far out, the fourth not measured; facts listed as `inside` are inside.
pub(crate) fn answer(inside: &[&str]) -> Validate {
    let facts: Vec<Fact> = CATALOGUE
        .iter()
        .enumerate()
        .filter_map(|(at, entry)| {
            let good = inside.contains(&entry.fact.id());
            let parts = entry.parts.iter().enumerate();
            let parts = parts.map(|(part, target)| Some(estimated(target, if good { 0 } else { at + part })));
            judge::fact(entry, parts.collect())
        })
        .collect();
    Validate {
        schema: VALIDATE_SCHEMA.to_owned(),
        design: "split-role".to_owned(),
        model: "0.1.0".to_owned(),
        seed: 1,
        replications: 200,
        simulated: 824,
        events: 12_345,
        horizon_days: 1095.0,
        currency: "JPY".to_owned(),
        beside: ["revops", "one-team", "olist"].map(str::to_owned).to_vec(),
        open_share: Some(0.0052),
        held: judge::held(&facts),
        facts,
    }
}

fn estimated(target: &Target, at: usize) -> Estimated {
    let width = match (target.high - target.low, target.low.abs()) {
        (width, _) if width.is_finite() => width,
        (_, bound) if bound > 0.0 => bound,
        _ => 0.1,
    };
    let value = match at % 4 {
        0 => target.low + 0.4 * width,
        1 => target.low - 0.3 * width,
        2 => target.low - 0.8 * width,
        _ => return Estimated::NONE,
    };
    Estimated { value: Some(value), ci95: Some(Interval::around(value, 0.1 * width)) }
}
