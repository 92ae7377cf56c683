//! The loops of management over time: threshold, trust, and what teams reach of their
//! targets, one small picture each.

use super::frame::Name;
use super::scene::Scene;
use super::stages::{Months, Panel, stages};
use crate::experiment::{GaugeMonths, Measures, Series};
use crate::metric::Unit;
use crate::report::number::Numbers;
use crate::text::{Label, Language};

/// A design that holds no reviews has no line.
static NONE: Series = Series { mean: Vec::new(), low: Vec::new(), high: Vec::new() };

/// Draws the chart; none if no design holds reviews.
pub(super) fn loops(
    designs: &[(Name<'_>, &Measures)],
    months: Months,
    note: &str,
    numbers: &Numbers,
    language: Language,
) -> Option<Scene> {
    let names: Vec<Name<'_>> = designs.iter().map(|(name, _)| name.clone()).collect();
    let mut keys: Vec<(&str, Option<&str>)> = Vec::new();
    for gauge in designs.iter().flat_map(|(_, measures)| &measures.monthly.gauges) {
        if !keys.contains(&key(gauge)) {
            keys.push(key(gauge));
        }
    }
    let panels: Vec<Panel<'_>> = keys
        .iter()
        .map(|&wanted| {
            let of = |measures: &'_ Measures| measures.monthly.gauges.iter().position(|gauge| key(gauge) == wanted);
            let line = |measures| of(measures).map_or(&NONE, |at| &measures.monthly.gauges[at].series);
            Panel {
                title: title(wanted, language),
                lines: designs.iter().map(|&(_, measures)| line(measures)).collect(),
                unit: if wanted.0 == THRESHOLD { Unit::Count } else { Unit::Share },
            }
        })
        .collect();
    let note = format!("{} · {note}", language.label(Label::LoopsNote));
    let title = language.label(Label::Loops);
    (!panels.is_empty()).then(|| stages((title, &note), &names, &panels, months, numbers, language))
}

/// The one gauge that is no share.
const THRESHOLD: &str = "threshold";

fn key(gauge: &GaugeMonths) -> (&str, Option<&str>) {
    (&gauge.gauge, gauge.team.as_deref())
}

fn title((gauge, team): (&str, Option<&str>), language: Language) -> String {
    let label = Label::gauge(gauge).map_or(gauge, |label| language.label(label));
    team.map_or_else(|| label.to_owned(), |team| format!("{label}: {team}"))
}
