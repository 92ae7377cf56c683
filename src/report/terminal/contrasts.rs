//! Each design against the baseline, in the same futures.

use super::grid::Grid;
use super::look::{Look, Standing};
use crate::experiment::{Compare, Contrast};
use crate::metric::{self, Direction, Metric, Unit};
use crate::report::number::Numbers;
use crate::text::{Label, Message};

/// The outcomes whose differences a reader wants first.
const SHOWN: [&str; 5] = ["expected_revenue", "revenue", "contribution", "won", "cycle_days"];

/// The table and the note under it; none without another design.
pub(super) fn contrasts(answer: &Compare, numbers: &Numbers, look: Look) -> Option<(String, String)> {
    let others = answer.designs.iter().filter(|design| design.name != answer.baseline);
    let mut grid = Grid::new(look, 1).columns(&[
        Label::Outcome,
        Label::Difference,
        Label::Interval,
        Label::Relative,
        Label::ChanceBetter,
        Label::Futures,
    ]);
    let drawn = answer.campaign.draws > 1;
    if drawn {
        grid = grid.columns(&[Label::Assumptions, Label::Luck]);
    }
    let mut any = false;
    for design in others {
        any = true;
        grid.gap();
        grid.heading(&design.name);
        for id in SHOWN {
            if let (Some(contrast), Some(metric)) = (answer.contrast(&design.name, id), metric::find(id)) {
                grid.row(cells(metric, contrast, drawn, numbers, look));
            }
        }
    }
    any.then(|| (grid.finish(), note(answer, look)))
}

fn cells(metric: &Metric, contrast: &Contrast, drawn: bool, numbers: &Numbers, look: Look) -> Vec<String> {
    let (difference, interval) = difference(metric.unit, contrast, numbers);
    let relative = contrast.relative.map_or_else(
        || numbers.dash(),
        |r| {
            // Tenths of a percent only for what is known to less than one.
            let coarse = r.ci95.is_none_or(|i| i.half_width() > 0.01).then_some(0.1);
            numbers.signed(r.mean, numbers.scale(Unit::Share, r.mean, coarse.or(Some(0.01))))
        },
    );
    // Nobody lives through an expectation: futures are counted by what is realised.
    let lived = metric.id != "expected_revenue";
    let share = |share: Option<f64>| {
        share.filter(|_| lived).map_or_else(|| numbers.dash(), |share| numbers.plain(Unit::Share, share))
    };
    let mut row = vec![
        format!("  {}", look.metric(metric)),
        difference,
        interval,
        relative,
        chance(metric.direction, contrast, numbers, look),
        share(contrast.share_of_futures_better),
    ];
    if drawn {
        row.extend([share(contrast.share_of_assumptions_better), share(contrast.luck_share)]);
    }
    row
}

/// The difference with its interval, written.
pub(super) fn difference(unit: Unit, contrast: &Contrast, numbers: &Numbers) -> (String, String) {
    let Some(mean) = contrast.mean else { return (numbers.dash(), numbers.dash()) };
    let ci = contrast.ci95.map(|i| (i.low, i.high));
    let scale = numbers.scale_of(unit, mean, ci);
    let interval = ci.map_or_else(|| numbers.dash(), |(low, high)| numbers.range(low, high, scale));
    (numbers.signed(mean, scale), interval)
}

/// How the design stands, and the chance that its mean is the better one.
pub(super) fn chance(direction: Direction, contrast: &Contrast, numbers: &Numbers, look: Look) -> String {
    let sign = standing(direction, contrast).map_or("", |standing| look.sign(standing));
    match contrast.confidence_better {
        Some(_) if contrast.identical => sign.to_owned(),
        Some(chance) => format!("{sign} {}", numbers.chance(chance)),
        None => numbers.dash(),
    }
}

/// How the design stands; none where more is neither better nor worse.
fn standing(direction: Direction, contrast: &Contrast) -> Option<Standing> {
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

fn note(answer: &Compare, look: Look) -> String {
    let gain = answer
        .contrasts
        .iter()
        .filter(|c| c.metric == "expected_revenue" && c.segment.is_none())
        .filter_map(|c| c.variance_reduction)
        .fold(f64::INFINITY, f64::min);
    let mut notes = vec![look.label(Label::ContrastsNote).to_owned()];
    if answer.campaign.draws > 1 {
        notes.push(look.label(Label::IgnoranceNote).to_owned());
    }
    if gain.is_finite() {
        let factor = format!("{gain:.1}");
        notes.push(look.language.say(&Message::PairingGain { factor: &factor }));
    }
    look.language.join(&notes)
}
