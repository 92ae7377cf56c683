//! Whether and when a change from today's design has paid for itself.
//!
//! What counts is contribution, month by month, against today's design going on in the
//! same futures: the change has paid in the first month from whose end on the sum of the
//! differences stays above zero.

use serde::{Deserialize, Serialize};

use super::observed::Observed;
use super::summary::{Interval, Metrics, Series, Summary};
use crate::stats::{Estimate, Layout, quantiles};

/// When the change to a design has paid for itself.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Payback {
    /// The design that is changed to.
    pub design: String,
    /// Month from which the mean path stays above zero; the one in which counting begins is 1.
    /// None if it is not above zero at the end.
    pub month: Option<u32>,
    /// Share of futures in which it has paid by the end of the horizon.
    pub share_of_futures: f64,
    /// That month in the future in ten that is quickest; none if it has not paid there.
    pub p10: Option<u32>,
    /// In the median future.
    pub p50: Option<u32>,
    /// In the future in ten that is slowest.
    pub p90: Option<u32>,
    /// Contribution beyond today's design so far, at the end of each month after the warm-up.
    pub cumulative: Series,
    /// What came of the accounts that the change reaches, and of the others; empty if it reaches all.
    pub groups: Vec<GroupMeasures>,
}

/// The accounts that a rollout reaches, or those that it does not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupMeasures {
    /// Whether the change ever reaches them.
    pub reached: bool,
    /// What they came to: revenue, expected revenue and deals won.
    pub metrics: Metrics,
}

/// What the change from `today` to a design has paid.
pub(super) fn payback(design: &Observed<'_>, today: &Observed<'_>) -> Payback {
    let paths: Vec<Vec<f64>> = design
        .contributions
        .iter()
        .zip(&today.contributions)
        .map(|(with, without)| cumulative(with, without, design.frame.warm_up_months()))
        .collect();
    let path = mean_path(&paths, design.layout);
    let months: Vec<Option<u32>> = paths.iter().map(|path| paid(path)).collect();
    let share = months.iter().flatten().count() as f64 / months.len().max(1) as f64;
    Payback {
        design: design.frame.name.clone(),
        month: paid(&path.mean),
        share_of_futures: share,
        p10: rank(&months, 0.1),
        p50: rank(&months, 0.5),
        p90: rank(&months, 0.9),
        cumulative: path,
        groups: groups(design),
    }
}

/// Running sums of the differences, from the month in which the warm-up ends.
fn cumulative(with: &[f64], without: &[f64], warm_up: f64) -> Vec<f64> {
    let differences = with.iter().zip(without).skip((warm_up + 1e-6) as usize).map(|(with, without)| with - without);
    let add = |sum: &mut f64, difference: f64| {
        *sum += difference;
        Some(*sum)
    };
    differences.scan(0.0, add).collect()
}

/// The month, from 1, from which a path stays above zero.
fn paid(path: &[f64]) -> Option<u32> {
    let below = path.iter().rposition(|&sum| sum <= 0.0).map_or(0, |last| last + 1);
    (below < path.len()).then_some(below as u32 + 1)
}

/// The month below which a share of the futures has paid; those that never do come last.
fn rank(months: &[Option<u32>], share: f64) -> Option<u32> {
    let mut sorted: Vec<u32> = months.iter().map(|month| month.unwrap_or(u32::MAX)).collect();
    sorted.sort_unstable();
    let place = (libm::ceil(share * sorted.len() as f64) as usize).saturating_sub(1);
    sorted.get(place).copied().filter(|&month| month < u32::MAX)
}

/// Mean and interval of every month, clustered by draw.
fn mean_path(paths: &[Vec<f64>], layout: Layout) -> Series {
    let months = paths.first().map_or(0, Vec::len);
    let mut series = Series::default();
    for month in 0..months {
        let values: Vec<f64> = paths.iter().filter_map(|path| path.get(month)).copied().collect();
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        let interval = Estimate::of(&values, layout).map_or(Interval::around(mean, 0.0), |estimate| estimate.ci95());
        series.mean.push(mean);
        series.low.push(interval.low);
        series.high.push(interval.high);
    }
    series
}

/// Names of what is told of each group, in the order in which it is observed.
pub(super) const OF_GROUPS: [&str; 3] = ["revenue", "expected_revenue", "won"];

/// What the groups came to; nothing if one of them is empty.
fn groups(design: &Observed<'_>) -> Vec<GroupMeasures> {
    let nobody = design.groups.iter().any(|group| group.iter().flatten().all(|&value| value == 0.0));
    if nobody {
        return Vec::new();
    }
    let summary = |values: &Vec<f64>| {
        let [p10, p50, p90] = quantiles(values, [0.1, 0.5, 0.9]).map_or([None; 3], |all| all.map(Some));
        let mean = (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64);
        let ci95 = Estimate::of(values, design.layout).map(|estimate| estimate.ci95());
        Summary { mean, ci95, p10, p50, p90 }
    };
    let metrics = |group: &[Vec<f64>]| {
        Metrics(OF_GROUPS.iter().zip(group).map(|(id, values)| ((*id).to_owned(), summary(values))).collect())
    };
    let groups = design.groups.iter().enumerate();
    groups.map(|(i, group)| GroupMeasures { reached: i == 1, metrics: metrics(group) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_has_paid_once_it_stays_paid() {
        assert_eq!(paid(&[-3.0, 1.0, -1.0, 2.0, 4.0]), Some(4));
        assert_eq!(paid(&[1.0, 2.0]), Some(1));
        assert_eq!(paid(&[1.0, -2.0]), None);
        assert_eq!((paid(&[0.0, 0.0]), paid(&[])), (None, None));
    }

    #[test]
    fn futures_that_never_pay_come_last() {
        let months = [Some(9), None, Some(3), Some(20), None];
        assert_eq!([0.1, 0.5, 0.9].map(|share| rank(&months, share)), [Some(3), Some(20), None]);
        assert_eq!(rank(&[], 0.5), None);
    }

    #[test]
    fn sums_begin_where_the_warm_up_ends() {
        assert_eq!(cumulative(&[9.0, 1.0, 2.0], &[0.0, 2.0, 0.5], 1.0), [-1.0, 0.5]);
    }
}
