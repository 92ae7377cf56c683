//! What each relief would earn.

use super::table::{Axis, Cell, Drawing, Span, Table};
use crate::experiment::{Bottleneck, Relieved};
use crate::metric::Unit;
use crate::report::bottleneck::relief;
use crate::report::number::{Numbers, Scale};
use crate::report::voice::{Standing, Voice};
use crate::text::{Label, Message};

/// One row a relief, in the order of what it earns.
pub fn reliefs(answer: &Bottleneck, numbers: &Numbers, voice: Voice) -> Table {
    let table = Table::new(voice, 1).columns(&[
        Label::Relief,
        Label::Revenue,
        Label::Interval,
        Label::Relative,
        Label::ReliefCost,
        Label::ReliefNet,
    ]);
    // One scale for all rows: they are there to be compared.
    let widths = answer.reliefs.iter().filter_map(|relief| relief.ci95).map(|ci| ci.half_width());
    let finest = widths.filter(|width| *width > 0.0).fold(f64::INFINITY, f64::min);
    let largest = answer.reliefs.iter().map(|relief| relief.revenue.abs()).fold(0.0, f64::max);
    let scale = numbers.scale(Unit::Money, largest, finest.is_finite().then_some(3.0 * finest));
    let spans: Vec<Span> = answer.reliefs.iter().filter_map(span).collect();
    let mut table = table.on_axis(Axis::of(&spans, Unit::Money, numbers));
    for one in &answer.reliefs {
        table.row(cells(one, scale, numbers, voice));
    }
    table
}

fn cells(one: &Relieved, scale: Scale, numbers: &Numbers, voice: Voice) -> Vec<Cell> {
    let name = voice.spell(&voice.language.headed(&voice.language.say(&Message::Relief(relief(one)))));
    let sign = voice.sign(standing(one));
    if one.identical {
        let dash = numbers.dash();
        return vec![
            name.into(),
            format!("{sign} {}", numbers.plain(Unit::Money, 0.0)).into(),
            dash.clone().into(),
            dash.into(),
            cost(one, scale, numbers).into(),
            numbers.signed(one.net, scale).into(),
        ];
    }
    let interval = one.ci95.map_or_else(|| numbers.dash(), |ci| numbers.range(ci.low, ci.high, scale));
    vec![
        name.into(),
        format!("{sign} {}", numbers.signed(one.revenue, scale)).into(),
        Cell::drawn(interval, span(one).map(Drawing::Span)),
        one.share
            .map_or_else(
                || numbers.dash(),
                |share| numbers.signed(share, numbers.scale(Unit::Share, share, Some(0.003))),
            )
            .into(),
        cost(one, scale, numbers).into(),
        numbers.signed(one.net, scale).into(),
    ]
}

/// What is drawn of a relief; nothing of one that changes nothing.
fn span(one: &Relieved) -> Option<Span> {
    let interval = one.ci95.filter(|_| !one.identical)?;
    Some(Span { mean: one.revenue, ends: (interval.low, interval.high), standing: Some(standing(one)) })
}

fn cost(one: &Relieved, scale: Scale, numbers: &Numbers) -> String {
    if one.cost > 0.0 { numbers.show(one.cost, scale) } else { numbers.dash() }
}

fn standing(one: &Relieved) -> Standing {
    match one {
        _ if one.identical => Standing::Same,
        _ if !one.is_clear => Standing::Unclear,
        _ if one.revenue > 0.0 => Standing::Better,
        _ => Standing::Worse,
    }
}
