//! The figures behind pictures of months.

use super::table::{Cell, Table};
use crate::experiment::{Compare, Measures, Series, StageMonths};
use crate::metric::Unit;
use crate::report::number::Numbers;
use crate::report::voice::Voice;
use crate::text::Label;

/// A line of a picture: its name, its values, what is counted.
type Line<'a> = (String, &'a Series, Unit);

/// Revenue by month: one row a month, one column a design.
pub fn monthly(all: &[(&str, &Measures)], numbers: &Numbers, voice: Voice) -> Table {
    let lines: Vec<Line<'_>> =
        all.iter().map(|(name, m)| ((*name).to_owned(), &m.monthly.revenue, Unit::Money)).collect();
    table(&lines, warm_up(all), numbers, voice)
}

/// Accounts in each stage at the end of each month: one row a month, one column a stage and design.
pub fn stock(all: &[(&str, &Measures)], numbers: &Numbers, voice: Voice) -> Table {
    by_stage(all, |stage| &stage.stock, numbers, voice)
}

/// Accounts that enter each stage in each month: one row a month, one column a stage and design.
pub fn flow(all: &[(&str, &Measures)], numbers: &Numbers, voice: Voice) -> Table {
    by_stage(all, |stage| &stage.flow, numbers, voice)
}

fn by_stage(all: &[(&str, &Measures)], series: fn(&StageMonths) -> &Series, numbers: &Numbers, voice: Voice) -> Table {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let first = all.first().map(|(_, m)| m.monthly.stages.as_slice()).unwrap_or_default();
    for stage in first.iter().filter(|&stage| series(stage).mean.iter().any(|&n| n > 0.0)) {
        let title = Label::stage(&stage.stage).map_or(stage.stage.as_str(), |label| voice.label(label));
        for (design, measures) in all {
            let same = measures.monthly.stages.iter().find(|other| other.stage == stage.stage);
            let name = if all.len() > 1 { format!("{title} · {design}") } else { title.to_owned() };
            lines.extend(same.map(|stage| (name, series(stage), Unit::Count)));
        }
    }
    table(&lines, warm_up(all), numbers, voice)
}

/// What monthly reviews read: one row a month, one column a gauge and design.
pub fn loops(all: &[(&str, &Measures)], numbers: &Numbers, voice: Voice) -> Table {
    let mut lines: Vec<Line<'_>> = Vec::new();
    for (design, measures) in all {
        for gauge in &measures.monthly.gauges {
            let label = Label::gauge(&gauge.gauge);
            let title = label.map_or(gauge.gauge.as_str(), |label| voice.label(label));
            let parts = [Some(title), gauge.team.as_deref(), (all.len() > 1).then_some(*design)];
            let name: Vec<&str> = parts.into_iter().flatten().collect();
            let unit = if label == Some(Label::ThresholdInForce) { Unit::Number } else { Unit::Share };
            lines.push((name.join(" · "), &gauge.series, unit));
        }
    }
    table(&lines, warm_up(all), numbers, voice)
}

/// What changes from today's design have earned so far: one row a month, one column a change.
pub fn earned(answer: &Compare, numbers: &Numbers, voice: Voice) -> Table {
    let lines: Vec<Line<'_>> =
        answer.payback.iter().map(|one| (one.design.clone(), &one.cumulative, Unit::Money)).collect();
    let warm_up = answer.designs.first().map_or(0.0, |design| design.measures.monthly.warm_up_months);
    table(&lines, warm_up, numbers, voice)
}

fn warm_up(all: &[(&str, &Measures)]) -> f64 {
    all.first().map_or(0.0, |(_, measures)| measures.monthly.warm_up_months)
}

fn table(lines: &[Line<'_>], warm_up: f64, numbers: &Numbers, voice: Voice) -> Table {
    let mut table =
        Table::new(voice, 0).columns(&[Label::Month]).named_columns(lines.iter().map(|line| line.0.as_str()));
    let months = lines.iter().map(|(_, series, _)| series.mean.len()).max().unwrap_or(0);
    for month in 0..months {
        let number = month as f64 + 1.0 - warm_up.round();
        let cell = |(_, series, unit): &Line<'_>| match series.mean.get(month) {
            Some(&mean) => {
                let interval = series.low.get(month).copied().zip(series.high.get(month).copied());
                Cell::valued(numbers.mean(*unit, mean, interval), Some(mean))
            }
            None => numbers.dash().into(),
        };
        let head = Cell::valued(numbers.count(number), Some(number));
        table.row(std::iter::once(head).chain(lines.iter().map(cell)).collect());
    }
    table
}
