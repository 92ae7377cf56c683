//! Flow and stock over time, averaged over replications.

use super::design::{Monthly, StageMonths};
use super::frame::Frame;
use super::summary::Series;
use crate::ledger::Month;
use crate::stats::{Layout, t_quantile};
use crate::terms::Stage;

/// Numbers of a month: flow and stock of each stage, revenue, bookings, wins, contribution,
/// wins of the month's MQLs and SQLs.
const WIDTH: usize = 2 * Stage::COUNT + 6;
const REVENUE: usize = 2 * Stage::COUNT;
const BOOKINGS: usize = REVENUE + 1;
const WON: usize = REVENUE + 2;
const CONTRIBUTION: usize = REVENUE + 3;
const WON_OF_MQL: usize = REVENUE + 4;
const WON_OF_SQL: usize = REVENUE + 5;

/// Growing means and variances of every month. The lucks of a draw are averaged
/// first, so that intervals are clustered like all others.
#[derive(Debug)]
pub struct Months {
    lucks: usize,
    seen: usize,
    units: usize,
    draw: Vec<[f64; WIDTH]>,
    mean: Vec<[f64; WIDTH]>,
    squares: Vec<[f64; WIDTH]>,
}

impl Months {
    /// No replication yet.
    pub fn new(layout: Layout) -> Self {
        let lucks = if layout.draws > 1 { layout.lucks } else { 1 };
        Months { lucks, seen: 0, units: 0, draw: Vec::new(), mean: Vec::new(), squares: Vec::new() }
    }

    /// Adds the next replication.
    pub fn add(&mut self, months: &[Month]) {
        if self.seen == 0 {
            let empty = vec![[0.0; WIDTH]; months.len()];
            (self.draw, self.mean, self.squares) = (empty.clone(), empty.clone(), empty);
        }
        for (sum, month) in self.draw.iter_mut().zip(months) {
            sum.iter_mut().zip(numbers(month)).for_each(|(sum, value)| *sum += value);
        }
        self.seen += 1;
        if self.seen.is_multiple_of(self.lucks) {
            self.close_draw();
        }
    }

    /// One step of Welford's update for every number.
    fn close_draw(&mut self) {
        self.units += 1;
        let (n, lucks) = (self.units as f64, self.lucks as f64);
        let cells = self.draw.iter_mut().flatten().zip(self.mean.iter_mut().flatten());
        for ((sum, mean), squares) in cells.zip(self.squares.iter_mut().flatten()) {
            let value = std::mem::take(sum) / lucks;
            let before = value - *mean;
            *mean += before / n;
            *squares += before * (value - *mean);
        }
    }

    /// The series, with amounts in units of the currency.
    pub fn series(&self, frame: &Frame) -> Monthly {
        let stages = Stage::ALL.iter().map(|stage| StageMonths {
            stage: stage.id().to_owned(),
            flow: self.column(stage.index(), 1.0),
            stock: self.column(Stage::COUNT + stage.index(), 1.0),
            won: match stage {
                Stage::Mql => Some(self.column(WON_OF_MQL, 1.0)),
                Stage::Sql => Some(self.column(WON_OF_SQL, 1.0)),
                _ => None,
            },
        });
        Monthly {
            warm_up_months: frame.warm_up_months(),
            stages: stages.collect(),
            revenue: self.column(REVENUE, frame.amount(1.0)),
            bookings: self.column(BOOKINGS, frame.amount(1.0)),
            won: self.column(WON, 1.0),
            gauges: Vec::new(),
            contribution: self.column(CONTRIBUTION, frame.amount(1.0)),
        }
    }

    fn column(&self, at: usize, scale: f64) -> Series {
        let n = self.units as f64;
        let t = if self.units > 1 { t_quantile(0.975, n - 1.0) } else { 0.0 };
        let mut series = Series::default();
        for (mean, squares) in self.mean.iter().zip(&self.squares) {
            let error = if self.units > 1 { (squares[at] / (n - 1.0) / n).sqrt() } else { 0.0 };
            series.mean.push(scale * mean[at]);
            series.low.push(scale * (mean[at] - t * error));
            series.high.push(scale * (mean[at] + t * error));
        }
        series
    }
}

fn numbers(month: &Month) -> [f64; WIDTH] {
    let mut all = [0.0; WIDTH];
    for (number, count) in all.iter_mut().zip(month.entered.iter().chain(&month.stock)) {
        *number = f64::from(*count);
    }
    all[REVENUE] = month.revenue.minor() as f64;
    all[BOOKINGS] = month.bookings.minor() as f64;
    all[WON] = f64::from(month.won);
    all[WON_OF_MQL] = f64::from(month.won_of_mql);
    all[WON_OF_SQL] = f64::from(month.won_of_sql);
    all[CONTRIBUTION] = month.contribution.minor() as f64;
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::synthetic;
    use crate::stats::Estimate;

    fn won(n: u32) -> Vec<Month> {
        vec![Month { won: n, ..Month::default() }]
    }

    #[test]
    fn a_month_is_averaged_like_any_other_number() {
        let layout = Layout { draws: 3, lucks: 2 };
        let values = [4, 8, 1, 3, 10, 4];
        let mut months = Months::new(layout);
        values.iter().for_each(|&n| months.add(&won(n)));
        let series = months.series(&synthetic::frame("a")).won;
        let expected = Estimate::of(&values.map(f64::from), layout).unwrap();
        assert!((series.mean[0] - expected.mean).abs() < 1e-12);
        assert!((series.high[0] - expected.ci95().high).abs() < 1e-9);
        assert!((series.low[0] - expected.ci95().low).abs() < 1e-9);
    }

    #[test]
    fn one_replication_has_no_interval() {
        let mut months = Months::new(Layout::central(1));
        months.add(&won(5));
        let series = months.series(&synthetic::frame("a")).won;
        assert_eq!((series.mean[0], series.low[0], series.high[0]), (5.0, 5.0, 5.0));
    }
}
