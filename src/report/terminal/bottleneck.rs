//! The page of `meander bottleneck`.

use super::grid::Grid;
use super::look::{Look, Standing, Tone};
use super::page::Page;
use crate::experiment::{Bottleneck, Relieved};
use crate::metric::Unit;
use crate::report::bottleneck::{relief, rivals, sentence};
use crate::report::number::{Numbers, Scale};
use crate::report::verdict;
use crate::text::{Label, Message};

/// What holds revenue back, and what each relief would earn.
pub fn bottleneck(answer: &Bottleneck, look: &Look) -> String {
    let look = *look;
    let numbers = look.numbers(&answer.campaign.currency);
    let mut page = Page::new(look);
    page.paragraph(Some(Tone::Strong), &sentence(answer, &numbers, look.language));
    page.paragraph(None, &rivals(answer, look.language).unwrap_or_default());
    page.paragraph(Some(Tone::Quiet), &verdict::simulated(&answer.campaign, 1, look.language));
    page.section(look.label(Label::WhatATenthEarns), &table(answer, &numbers, look), look.label(Label::BottleneckNote));
    page.advice(&answer.warnings);
    page.finish()
}

fn table(answer: &Bottleneck, numbers: &Numbers, look: Look) -> String {
    let mut grid = Grid::new(look, 1).columns(&[
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
    for one in &answer.reliefs {
        grid.row(cells(one, scale, numbers, look));
    }
    grid.finish()
}

fn cells(one: &Relieved, scale: Scale, numbers: &Numbers, look: Look) -> Vec<String> {
    let name = look.spell(&look.language.headed(&look.language.say(&Message::Relief(relief(one)))));
    let sign = look.sign(standing(one));
    if one.identical {
        let dash = numbers.dash();
        return vec![
            name,
            format!("{sign} {}", numbers.plain(Unit::Money, 0.0)),
            dash.clone(),
            dash,
            cost(one, scale, numbers),
            numbers.signed(one.net, scale),
        ];
    }
    vec![
        name,
        format!("{sign} {}", numbers.signed(one.revenue, scale)),
        one.ci95.map_or_else(|| numbers.dash(), |ci| numbers.range(ci.low, ci.high, scale)),
        one.share.map_or_else(
            || numbers.dash(),
            |share| numbers.signed(share, numbers.scale(Unit::Share, share, Some(0.003))),
        ),
        cost(one, scale, numbers),
        numbers.signed(one.net, scale),
    ]
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
