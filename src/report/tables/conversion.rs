//! Conversion as a dashboard shows it, and as it is: by month, and by cohort.

use super::table::Table;
use crate::experiment::{Measures, Monthly, Series};
use crate::metric::Unit;
use crate::report::number::Numbers;
use crate::report::voice::Voice;
use crate::text::Label;

/// Months for which a cohort is followed at the least: nearly all that will be won is.
const FOLLOWED: usize = 18;
const STAGES: [(&str, Label); 2] = [("mql", Label::MqlToWon), ("sql", Label::SqlToWon)];

/// What a stage's conversion came to, over the months whose cohorts are followed.
struct Conversion {
    /// Won of those who entered in these months.
    cohort: f64,
    /// Won in these months ÷ entered in them.
    naive: f64,
    /// The month in which that was least, and the month in which it was most.
    range: (f64, f64),
}

/// One block of rows a stage, one row a design; none where the horizon follows no month.
pub fn conversion(all: &[(&str, &Measures)], numbers: &Numbers, voice: Voice) -> Option<Table> {
    let mut table = Table::new(voice, 2).columns(&[
        Label::Step,
        Label::Design,
        Label::ByCohort,
        Label::ByMonth,
        Label::LeastMonth,
        Label::MostMonth,
    ]);
    let mut any = false;
    for (stage, label) in STAGES {
        for (i, (design, measures)) in all.iter().enumerate() {
            let Some(found) = of(&measures.monthly, stage) else { continue };
            any = true;
            let share = |value: f64| numbers.show(value, numbers.scale(Unit::Share, value, Some(0.003)));
            let title = if i == 0 { voice.label(label) } else { "" };
            let cells = [found.cohort, found.naive, found.range.0, found.range.1].map(share);
            table.row([title.to_owned(), (*design).to_owned()].into_iter().chain(cells).collect());
        }
    }
    any.then_some(table)
}

fn of(monthly: &Monthly, stage: &str) -> Option<Conversion> {
    let months = monthly.stages.iter().find(|months| months.stage == stage)?;
    let won = months.won.as_ref()?;
    let first = monthly.warm_up_months.ceil() as usize;
    let until = monthly.won.mean.len().checked_sub(FOLLOWED)?;
    let sum = |series: &Series| series.mean.get(first..until).map(|months| months.iter().sum::<f64>());
    let (entered, of_them, then) = (sum(&months.flow)?, sum(won)?, sum(&monthly.won)?);
    let by_month = (first..until).map(|month| monthly.won.mean[month] / months.flow.mean[month]);
    let finite = || by_month.clone().filter(|ratio| ratio.is_finite());
    let range = (finite().fold(f64::INFINITY, f64::min), finite().fold(0.0, f64::max));
    let any = entered > 0.0 && range.0.is_finite();
    any.then(|| Conversion { cohort: of_them / entered, naive: then / entered, range })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::StageMonths;

    fn series(mean: Vec<f64>) -> Series {
        Series { low: mean.clone(), high: mean.clone(), mean }
    }

    #[test]
    fn a_cohort_is_its_own_and_a_month_is_everybodys() {
        let months = 12 + 2 + FOLLOWED;
        let flow = |at: usize| if at == 12 { 100.0 } else { 300.0 };
        let mql = StageMonths {
            stage: "mql".to_owned(),
            flow: series((0..months).map(flow).collect()),
            stock: Series::default(),
            won: Some(series(vec![9.0; months])),
        };
        let monthly = Monthly {
            warm_up_months: 12.0,
            stages: vec![mql],
            won: series((0..months).map(|at| if at == 12 { 20.0 } else { 6.0 }).collect()),
            ..Monthly::default()
        };
        let found = of(&monthly, "mql").unwrap();
        assert!((found.cohort - 18.0 / 400.0).abs() < 1e-12);
        assert!((found.naive - 26.0 / 400.0).abs() < 1e-12);
        assert_eq!(found.range, (0.02, 0.2));
        assert!(of(&monthly, "sql").is_none());
    }
}
