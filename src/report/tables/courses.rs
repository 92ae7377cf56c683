//! How many accounts stand in each stage of the funnel, month by month.

use super::table::{Cell, Drawing, Table};
use crate::experiment::{Measures, Series};
use crate::metric::Unit;
use crate::report::number::Numbers;
use crate::report::voice::Voice;
use crate::terms::Stage;
use crate::text::Label;

/// The stages between a name and a deal.
const STAGES: [Stage; 5] = [Stage::Known, Stage::Mql, Stage::Sal, Stage::Sql, Stage::Opportunity];

/// One block of rows a stage, one row a design, over the months that are counted; none where
/// there are none or nobody ever stands in a stage.
pub fn courses(all: &[(&str, &Measures)], numbers: &Numbers, voice: Voice) -> Option<Table> {
    let compared = all.len() > 1;
    let mut table = Table::new(voice, if compared { 2 } else { 1 }).columns(&[Label::Stage]);
    if compared {
        table = table.columns(&[Label::Design]);
    }
    let mut table = table.columns(&[Label::LeastMonth, Label::MostMonth]);
    for stage in STAGES {
        let courses: Vec<(&str, Course<'_>)> =
            all.iter().filter_map(|(design, measures)| Some((*design, Course::of(measures, stage)?))).collect();
        let highest = courses.iter().map(|(_, course)| course.most().0).fold(0.0, f64::max);
        if highest <= 0.0 {
            continue;
        }
        let ends = courses.iter().flat_map(|(_, course)| [course.least(), course.most()]);
        let scale = numbers.scale_of_all(Unit::Count, ends);
        if compared {
            table.gap();
        }
        for (i, (design, course)) in courses.iter().enumerate() {
            let title = Label::stage(stage.id()).filter(|_| i == 0).map_or("", |label| voice.label(label));
            let parts = course.months().iter().map(|accounts| accounts / highest).collect();
            let mut row = vec![Cell::from(title.to_owned())];
            row.extend(compared.then(|| Cell::from((*design).to_owned())));
            row.push(numbers.show(course.least().0, scale).into());
            row.push(Cell::drawn(numbers.show(course.most().0, scale), Some(Drawing::Course(parts))));
            table.row(row);
        }
    }
    (!table.rows.is_empty()).then_some(table)
}

/// Accounts in a stage at the end of each month that is counted.
struct Course<'a> {
    stock: &'a Series,
    first: usize,
}

/// A month: the mean number of accounts, with its interval.
type Month = (f64, Option<(f64, f64)>);

impl<'a> Course<'a> {
    /// None where no month is counted.
    fn of(measures: &'a Measures, stage: Stage) -> Option<Self> {
        let stock = &measures.monthly.stages.iter().find(|months| months.stage == stage.id())?.stock;
        let first = measures.monthly.warm_up_months.ceil() as usize;
        (first < stock.mean.len()).then_some(Course { stock, first })
    }

    fn months(&self) -> &[f64] {
        &self.stock.mean[self.first..]
    }

    fn least(&self) -> Month {
        self.extreme(|month, so_far| month < so_far)
    }

    fn most(&self) -> Month {
        self.extreme(|month, so_far| month > so_far)
    }

    fn extreme(&self, beats: impl Fn(f64, f64) -> bool) -> Month {
        let means = &self.stock.mean;
        let at =
            (self.first..means.len()).reduce(|so_far, at| if beats(means[at], means[so_far]) { at } else { so_far });
        let at = at.unwrap_or(self.first);
        (means[at], self.stock.low.get(at).copied().zip(self.stock.high.get(at).copied()))
    }
}
