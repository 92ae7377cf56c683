//! What each design is expected to earn more than the baseline, as intervals on one axis.

use super::contrasts::{scale, standing};
use super::table::{Axis, Cell, Drawing, Span, Table};
use crate::experiment::{Compare, Contrast};
use crate::metric::{Direction, Unit};
use crate::report::number::Numbers;
use crate::report::voice::Voice;
use crate::text::Label;

/// One row a design, and below it one a segment; none without an interval to draw.
pub fn differences(answer: &Compare, numbers: &Numbers, voice: Voice) -> Option<Table> {
    let of_design = |design: &str| {
        let of = |c: &&Contrast| c.design == design && c.metric == "expected_revenue";
        let whole = answer.contrasts.iter().filter(of).filter(|c| c.segment.is_none());
        let parts = answer.contrasts.iter().filter(of).filter(|c| c.segment.is_some());
        whole.chain(parts).collect::<Vec<_>>()
    };
    let designs = answer.designs.iter().filter(|design| design.name != answer.baseline);
    let designs: Vec<(&str, Vec<&Contrast>)> = designs.map(|d| (d.name.as_str(), of_design(&d.name))).collect();
    let all = || designs.iter().flat_map(|(_, contrasts)| contrasts.iter().copied());
    let spans: Vec<Span> = all().filter_map(span).collect();
    let axis = Axis::of(&spans, Unit::Money, numbers)?;
    let scale = scale(Unit::Money, all(), numbers);
    let mut table = Table::new(voice, 1).columns(&[Label::Design, Label::Difference]).on_axis(Some(axis));
    for (design, contrasts) in &designs {
        table.gap();
        for contrast in contrasts {
            let name = contrast.segment.as_ref().map_or_else(|| (*design).to_owned(), |segment| format!("  {segment}"));
            let difference = match contrast.mean {
                Some(mean) => format!("{} {}", sign(contrast, voice), numbers.signed(mean, scale)),
                None => numbers.dash(),
            };
            table.row(vec![Cell::from(name), Cell::drawn(difference, span(contrast).map(Drawing::Span))]);
        }
    }
    Some(table)
}

fn sign(contrast: &Contrast, voice: Voice) -> &'static str {
    standing(Direction::Higher, contrast).map_or("", |standing| voice.sign(standing))
}

fn span(contrast: &Contrast) -> Option<Span> {
    let (mean, interval) = contrast.mean.zip(contrast.ci95).filter(|_| !contrast.identical)?;
    Some(Span { mean, ends: (interval.low, interval.high), standing: standing(Direction::Higher, contrast) })
}
