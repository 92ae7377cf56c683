//! Each design against the baseline, in the same futures.

use super::table::Table;
use crate::experiment::{Compare, Contrast, Relative};
use crate::metric::{self, Direction, Metric, Unit};
use crate::report::number::{Numbers, Scale};
use crate::report::voice::{Standing, Voice};
use crate::text::{Label, Message};

/// The outcomes whose differences a reader wants first.
const SHOWN: [&str; 5] = ["expected_revenue", "revenue", "contribution", "won", "cycle_days"];

/// The table and the note under it; none without another design.
pub fn contrasts(answer: &Compare, numbers: &Numbers, voice: Voice) -> Option<(Table, String)> {
    let others = || answer.designs.iter().filter(|design| design.name != answer.baseline);
    let shown: Vec<Shown<'_>> =
        SHOWN.iter().filter_map(|id| metric::find(id)).map(|m| Shown::of(m, answer, numbers)).collect();
    let mut table = Table::new(voice, 1).columns(&[
        Label::Outcome,
        Label::Difference,
        Label::Interval,
        Label::Relative,
        Label::ChanceBetter,
        Label::Futures,
    ]);
    let drawn = answer.campaign.draws > 1;
    if drawn {
        table = table.columns(&[Label::Assumptions, Label::Luck]);
    }
    let mut any = false;
    for design in others() {
        any = true;
        table.gap();
        table.heading(&design.name);
        for one in &shown {
            if let Some(contrast) = answer.contrast(&design.name, one.metric.id) {
                table.row(cells(one, contrast, drawn, numbers, voice));
            }
        }
    }
    any.then(|| (table, note(answer, voice)))
}

/// An outcome and how it is written, under every design alike.
struct Shown<'a> {
    metric: &'a Metric,
    difference: Scale,
    relative: Scale,
}

impl<'a> Shown<'a> {
    fn of(metric: &'a Metric, answer: &Compare, numbers: &Numbers) -> Self {
        let of = |c: &&Contrast| c.metric == metric.id && c.segment.is_none();
        let difference = scale(metric.unit, answer.contrasts.iter().filter(of), numbers);
        let relative: Vec<Relative> = answer.contrasts.iter().filter(of).filter_map(|c| c.relative).collect();
        let largest = relative.iter().map(|r| r.mean.abs()).fold(0.0, f64::max);
        // Tenths of a percent only for what is known to less than one.
        let is_fine = relative.iter().all(|r| r.ci95.is_some_and(|i| i.half_width() <= 0.01));
        Shown {
            metric,
            difference,
            relative: numbers.scale(Unit::Share, largest, Some(if is_fine { 0.01 } else { 0.1 })),
        }
    }
}

fn cells(shown: &Shown<'_>, contrast: &Contrast, drawn: bool, numbers: &Numbers, voice: Voice) -> Vec<String> {
    let metric = shown.metric;
    let (difference, interval) = difference(shown.difference, contrast, numbers);
    let relative = contrast.relative.map_or_else(|| numbers.dash(), |r| numbers.signed(r.mean, shown.relative));
    // Nobody lives through an expectation: futures are counted by what is realised.
    let lived = metric.id != "expected_revenue";
    let share = |share: Option<f64>| {
        share.filter(|_| lived).map_or_else(|| numbers.dash(), |share| numbers.plain(Unit::Share, share))
    };
    let mut row = vec![
        format!("  {}", voice.metric(metric)),
        difference,
        interval,
        relative,
        chance(metric.direction, contrast, numbers, voice),
        share(contrast.share_of_futures_better),
    ];
    if drawn {
        row.extend([share(contrast.share_of_assumptions_better), share(contrast.luck_share)]);
    }
    row
}

/// How differences that are read against each other are written.
pub(super) fn scale<'a>(unit: Unit, all: impl Iterator<Item = &'a Contrast>, numbers: &Numbers) -> Scale {
    numbers.scale_of_all(unit, all.filter_map(|c| c.mean.map(|mean| (mean, c.ci95.map(|i| (i.low, i.high))))))
}

/// The difference with its interval, written.
pub(super) fn difference(scale: Scale, contrast: &Contrast, numbers: &Numbers) -> (String, String) {
    let Some(mean) = contrast.mean else { return (numbers.dash(), numbers.dash()) };
    let ci = contrast.ci95.map(|i| (i.low, i.high));
    let interval = ci.map_or_else(|| numbers.dash(), |(low, high)| numbers.range(low, high, scale));
    (numbers.signed(mean, scale), interval)
}

/// How the design stands, and the chance that its mean is the better one.
pub(super) fn chance(direction: Direction, contrast: &Contrast, numbers: &Numbers, voice: Voice) -> String {
    let sign = standing(direction, contrast).map_or("", |standing| voice.sign(standing));
    match contrast.confidence_better {
        Some(_) if contrast.identical => sign.to_owned(),
        Some(chance) => format!("{sign} {}", numbers.chance(chance)),
        None => numbers.dash(),
    }
}

/// How the design stands against the baseline; none where more is neither better nor worse.
pub(super) fn standing(direction: Direction, contrast: &Contrast) -> Option<Standing> {
    let more_is_better = match direction {
        Direction::Higher => true,
        Direction::Lower => false,
        Direction::Neutral => return None,
    };
    Some(match contrast.mean {
        _ if contrast.identical => Standing::Same,
        Some(mean) if contrast.is_clear() && (mean > 0.0) == more_is_better => Standing::Better,
        Some(_) if contrast.is_clear() => Standing::Worse,
        _ => Standing::Unclear,
    })
}

fn note(answer: &Compare, voice: Voice) -> String {
    let gain = answer
        .contrasts
        .iter()
        .filter(|c| c.metric == "expected_revenue" && c.segment.is_none())
        .filter_map(|c| c.variance_reduction)
        .fold(f64::INFINITY, f64::min);
    let mut notes = vec![voice.label(Label::ContrastsNote).to_owned()];
    if answer.campaign.draws > 1 {
        notes.push(voice.label(Label::IgnoranceNote).to_owned());
    }
    if gain.is_finite() {
        let factor = format!("{gain:.1}");
        notes.push(voice.language.say(&Message::PairingGain { factor: &factor }));
    }
    voice.language.join(&notes)
}
