//! The market begins as it would have been found under the split of roles: between the
//! first and the third counted year no stage's stock and no team's load shows a trend,
//! at central assumptions. An organisation that wins more, or less, begins in the same
//! market and moves towards customers of its own number: of those the stock of customers,
//! and the work of a team that owns nothing else, are not tested. All else is level there too.

use crate::worlds::{Sample, address};
use meander::ledger::{Month, Observer, Record};
use meander::scenario::Plan;
use meander::sim::Prepared;
use meander::terms::Stage;
use meander::units::{Instant, Span};
use rayon::prelude::*;

const FUTURES: u32 = 48;
/// A trend of so much over two years, or of so few accounts, is too small to matter.
const LEVEL: f64 = 0.05;
const FEW_MORE: f64 = 3.0;
/// Stocks of fewer accounts are left out: theirs is mostly counting noise.
const FEW: f64 = 8.0;

/// Time worked by each team in each year.
struct Work(Vec<[Span; 4]>);

fn year(index: usize) -> Instant {
    Instant::from_days(365.0 * index as f64)
}

impl Observer for Work {
    fn record(&mut self, now: Instant, record: &Record) {
        if let Record::Worked { team, began, .. } = *record {
            for (index, sum) in self.0[team.index()].iter_mut().enumerate() {
                *sum += now.min(year(index + 1)).since(began.max(year(index))).max(Span::ZERO);
            }
        }
    }
}

/// First and third counted year of some quantity, future by future.
struct Years {
    what: String,
    /// Of customers alone.
    customers: bool,
    first: Sample,
    third: Sample,
}

impl Years {
    /// Relative change and its standard error.
    fn trend(&self) -> (f64, f64) {
        let change: Sample = self.first.values().iter().zip(self.third.values()).map(|(a, b)| b - a).collect();
        (change.mean() / self.first.mean(), change.error() / self.first.mean())
    }
}

fn years(reference: &str) -> Vec<Years> {
    let scenario = Plan::load(reference, &[]).unwrap().central();
    let teams: Vec<(String, bool)> =
        scenario.team.iter().map(|team| (team.name.clone(), team.owns.0 == [Stage::Customer])).collect();
    let prepared = Prepared::new(scenario);
    let futures: Vec<(Vec<Month>, Work)> = (0..FUTURES)
        .into_par_iter()
        .map(|luck| {
            let mut work = Work(vec![[Span::ZERO; 4]; teams.len()]);
            (prepared.replicate_observed(address(luck), &mut work).months, work)
        })
        .collect();
    let stock = |stage: Stage, months: std::ops::Range<usize>| -> Sample {
        let mean = |all: &[Month]| {
            all[months.clone()].iter().map(|month| f64::from(month.stock[stage.index()])).sum::<f64>() / 12.0
        };
        futures.iter().map(|(months, _)| mean(months)).collect()
    };
    let load =
        |team: usize, year: usize| -> Sample { futures.iter().map(|(_, work)| work.0[team][year].days()).collect() };
    let stages = Stage::ALL.iter().map(|&stage| Years {
        what: format!("accounts in {stage}"),
        customers: stage == Stage::Customer,
        first: stock(stage, 12..24),
        third: stock(stage, 36..48),
    });
    let teams = teams.iter().enumerate().map(|(index, (name, customers))| Years {
        what: format!("work of {name}"),
        customers: *customers,
        first: load(index, 1),
        third: load(index, 3),
    });
    stages.chain(teams).collect()
}

#[test]
fn no_stock_and_no_load_shows_a_trend() {
    let mut trends = Vec::new();
    for reference in ["shipped:split-role", "shipped:revops", "shipped:one-team"] {
        let level = |years: &&Years| reference == "shipped:split-role" || !years.customers;
        for years in years(reference).iter().filter(|years| years.first.mean() >= FEW).filter(level) {
            let (change, error) = years.trend();
            let matters = LEVEL.max(FEW_MORE / years.first.mean());
            if change.abs() > matters + 2.0 * error {
                trends.push(format!("{reference}: {} {:+.1} % ± {:.1}", years.what, 100.0 * change, 100.0 * error));
            }
        }
    }
    assert!(trends.is_empty(), "{}", trends.join("\n"));
}
