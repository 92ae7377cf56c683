//! What monthly reviews looked at, averaged over replications.

use serde::{Deserialize, Serialize};

use super::frame::Frame;
use super::summary::Series;
use crate::ledger::GaugeReading;
use crate::stats::{Estimate, Layout};
use crate::terms::{Gauge, TeamId};

/// One number of the monthly reviews over time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GaugeMonths {
    /// The gauge's term, as in `lead-trust`.
    pub gauge: String,
    /// The team's name, if it is of one.
    pub team: Option<String>,
    /// Its value at the end of each month.
    pub series: Series,
}

/// One gauge: its values by month and replication.
#[derive(Debug)]
struct Column {
    key: (Gauge, Option<TeamId>),
    months: Vec<Vec<f64>>,
}

/// Every gauge that was read.
#[derive(Debug, Default)]
pub struct Gauges(Vec<Column>);

impl Gauges {
    /// Adds the next replication.
    pub fn add(&mut self, readings: &[GaugeReading]) {
        for reading in readings {
            let key = (reading.gauge, reading.team);
            let at = self.0.iter().position(|column| column.key == key).unwrap_or_else(|| {
                self.0.push(Column { key, months: Vec::new() });
                self.0.len() - 1
            });
            let (months, month) = (&mut self.0[at].months, reading.month as usize);
            if months.len() <= month {
                months.resize(month + 1, Vec::new());
            }
            months[month].push(reading.value());
        }
    }

    /// The series, those of the whole seller first.
    pub fn series(mut self, frame: &Frame, layout: Layout) -> Vec<GaugeMonths> {
        self.0.sort_by_key(|column| column.key);
        let team = |team: TeamId| frame.teams.get(team.index()).map(|team| team.name.clone());
        self.0
            .iter()
            .map(|Column { key: (gauge, of), months }| GaugeMonths {
                gauge: gauge.id().to_owned(),
                team: of.and_then(team),
                series: over_time(months, layout),
            })
            .collect()
    }
}

/// Mean and interval of each month; the lucks of a draw are averaged first.
fn over_time(months: &[Vec<f64>], layout: Layout) -> Series {
    let mut series = Series::default();
    for values in months {
        let mean = values.iter().sum::<f64>() / values.len().max(1) as f64;
        let interval = Estimate::of(values, layout).map(|estimate| estimate.ci95());
        series.mean.push(mean);
        series.low.push(interval.map_or(mean, |interval| interval.low));
        series.high.push(interval.map_or(mean, |interval| interval.high));
    }
    series
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::synthetic;

    #[test]
    fn readings_are_averaged_by_month_and_named() {
        let reading = |gauge, team, month, micro| GaugeReading { month, gauge, team, micro };
        let mut gauges = Gauges::default();
        for micro in [400_000, 600_000] {
            gauges.add(&[
                reading(Gauge::Attainment, Some(TeamId(0)), 0, 2 * micro),
                reading(Gauge::LeadTrust, None, 0, 1_000_000),
                reading(Gauge::LeadTrust, None, 1, micro),
            ]);
        }
        let all = gauges.series(&synthetic::frame("a"), Layout::central(2));
        let [trust, attainment] = &all[..] else { panic!("{all:?}") };
        assert_eq!((trust.gauge.as_str(), trust.team.as_deref()), ("lead-trust", None));
        assert_eq!((attainment.gauge.as_str(), attainment.team.as_deref()), ("attainment", Some("sales")));
        assert_eq!(trust.series.mean, [1.0, 0.5]);
        assert!(trust.series.low[1] < 0.5 && trust.series.high[1] > 0.5);
    }
}
