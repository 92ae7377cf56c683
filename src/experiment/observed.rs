//! The records of one design as columns of numbers.

use super::design::{Load, Monthly};
use super::frame::Frame;
use super::gauges::Gauges;
use super::monthly::Months;
use super::payback::OF_GROUPS;
use super::record::Record;
use super::routes::{Routes, routes};
use crate::ledger::{Outcome, TeamTally};
use crate::metric::{self, Formula, METRICS, Metric, Quantity, Unit};
use crate::stats::{Layout, Linear};
use crate::terms::SegmentId;
use crate::units::Span;

/// Everything that was observed of a design over the replications.
#[derive(Debug, Clone)]
pub struct Observed<'a> {
    /// Its names and units.
    pub frame: &'a Frame,
    /// How the replications are arranged.
    pub layout: Layout,
    /// Flow and stock over time.
    pub monthly: Monthly,
    /// How busy the teams were.
    pub teams: Vec<Load>,
    /// Annual values of the deals won in each replication, in minor units, smallest first.
    pub deals: Vec<Vec<i64>>,
    /// How buyers go through the six buying jobs.
    pub routes: Option<Routes>,
    /// Contribution of each month in each replication, in units of the currency.
    pub contributions: Vec<Vec<f64>>,
    /// In a rollout, accounts that it never reaches and those that it does: each metric of
    /// [`OF_GROUPS`] in each replication; else empty.
    pub groups: Vec<Vec<Vec<f64>>>,
    /// By scope (the whole market, then each segment) and metric.
    columns: Vec<Vec<Column>>,
}

/// A metric over the replications: numerator and denominator of each.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Column {
    /// What is counted; amounts in units of the currency.
    pub over: Vec<f64>,
    /// What it is divided by; 1 for a sum.
    pub under: Vec<f64>,
}

/// What the numbers are of: the whole market or a segment by its index.
pub type Scope = Option<SegmentId>;

impl<'a> Observed<'a> {
    /// Unpacks the records of a design.
    pub fn new(frame: &'a Frame, records: &[Record], layout: Layout) -> Self {
        let records = &records[..layout.len().min(records.len())];
        let scopes = 1 + frame.segments.len();
        let mut columns = vec![vec![Column::default(); METRICS.len()]; scopes];
        let mut months = Months::new(layout);
        let mut gauges = Gauges::default();
        let mut teams = vec![TeamTally::default(); frame.teams.len()];
        let mut deals = Vec::with_capacity(records.len());
        let mut contributions = Vec::with_capacity(records.len());
        let mut groups = Vec::new();
        let mut ways = Vec::with_capacity(records.len());
        for record in records {
            let outcome = record.outcome();
            add_metrics(&mut columns, frame, &outcome);
            add_teams(&mut teams, &outcome);
            deals.push(sorted_values(&outcome));
            contributions.push(contribution_by_month(frame, &outcome));
            add_groups(&mut groups, frame, &outcome);
            months.add(&outcome.months);
            gauges.add(&outcome.readings);
            ways.push(outcome.routes);
        }
        let teams = loads(frame, &teams, records.len());
        let monthly = Monthly { gauges: gauges.series(frame, layout), ..months.series(frame) };
        let routes = routes(&ways, layout);
        Observed { frame, layout, monthly, teams, deals, routes, contributions, groups, columns }
    }

    /// The column of a metric.
    pub fn column(&self, metric: &Metric, scope: Scope) -> Option<&Column> {
        let at = METRICS.iter().position(|other| other.id == metric.id)?;
        self.columns.get(scope.map_or(0, |segment| segment.index() + 1))?.get(at)
    }

    /// The metric as a mean of pseudo-values; none if a ratio has nothing below.
    pub fn linear(&self, metric: &Metric, scope: Scope) -> Option<Linear> {
        let column = self.column(metric, scope)?;
        match metric.formula {
            _ if column.over.is_empty() => None,
            Formula::Ratio(..) => Linear::of_ratio(&column.over, &column.under),
            _ => Some(Linear::of_values(column.over.clone())),
        }
    }

    /// The values of a metric that is a sum.
    pub fn values(&self, id: &str) -> &[f64] {
        crate::metric::find(id).and_then(|metric| self.column(metric, None)).map_or(&[], |column| &column.over)
    }
}

impl Column {
    /// The metric in each replication; none where there is nothing to divide by.
    pub fn per_replication(&self) -> impl Iterator<Item = Option<f64>> {
        self.over.iter().zip(&self.under).map(|(over, under)| (*under != 0.0).then(|| over / under))
    }
}

/// Whether a metric is measured by segment. People and their time are shared, so no
/// quantity that is settled from their cost is.
pub fn is_by_segment(metric: &Metric) -> bool {
    const SHARED: [Quantity; 9] = [
        Quantity::Cost,
        Quantity::Contribution,
        Quantity::AcquisitionCost,
        Quantity::PresentValue,
        Quantity::MonthlyMargin,
        Quantity::ThresholdMicro,
        Quantity::LeadTrustMicro,
        Quantity::DealTrustMicro,
        Quantity::AttainmentMicro,
    ];
    match metric.formula {
        Formula::BusiestTeam => false,
        Formula::Sum(quantity) => !SHARED.contains(&quantity),
        Formula::Ratio(over, under) => !SHARED.contains(&over) && !SHARED.contains(&under),
    }
}

fn add_metrics(columns: &mut [Vec<Column>], frame: &Frame, outcome: &Outcome) {
    for (i, scope) in columns.iter_mut().enumerate() {
        let segment = i.checked_sub(1).map(|index| SegmentId(index as u16));
        for (metric, column) in METRICS.iter().zip(scope) {
            let (over, under) = outcome.parts(metric, segment);
            column.over.push(if metric.unit == Unit::Money { frame.amount(over) } else { over });
            column.under.push(under);
        }
    }
}

fn contribution_by_month(frame: &Frame, outcome: &Outcome) -> Vec<f64> {
    outcome.months.iter().map(|month| frame.amount(month.contribution.minor() as f64)).collect()
}

fn add_groups(groups: &mut Vec<Vec<Vec<f64>>>, frame: &Frame, outcome: &Outcome) {
    groups.resize(outcome.groups.len(), vec![Vec::new(); OF_GROUPS.len()]);
    for (group, tally) in groups.iter_mut().zip(&outcome.groups) {
        for (values, metric) in group.iter_mut().zip(OF_GROUPS.iter().filter_map(|id| metric::find(id))) {
            let Formula::Sum(quantity) = metric.formula else { continue };
            let value = tally.get(quantity);
            values.push(if metric.unit == Unit::Money { frame.amount(value) } else { value });
        }
    }
}

fn add_teams(teams: &mut [TeamTally], outcome: &Outcome) {
    for (sum, team) in teams.iter_mut().zip(&outcome.teams) {
        sum.busy += team.busy;
        sum.available += team.available;
        sum.tasks += team.tasks;
        sum.waited += team.waited;
    }
}

fn sorted_values(outcome: &Outcome) -> Vec<i64> {
    let mut values: Vec<i64> = outcome.deals.iter().map(|deal| deal.value.minor()).collect();
    values.sort_unstable();
    values
}

fn loads(frame: &Frame, teams: &[TeamTally], replications: usize) -> Vec<Load> {
    let load = |(name, sum): (&super::frame::TeamFrame, &TeamTally)| Load {
        name: name.name.clone(),
        reps: name.reps,
        utilisation: (sum.available != Span::ZERO).then(|| sum.utilisation()),
        wait_days: (sum.tasks > 0).then(|| sum.waited.days() / sum.tasks as f64),
        tasks: if replications == 0 { 0.0 } else { sum.tasks as f64 / replications as f64 },
    };
    frame.teams.iter().zip(teams).map(load).collect()
}

#[cfg(test)]
mod tests {
    use super::is_by_segment;
    use crate::metric::find;

    #[test]
    fn what_rests_on_shared_cost_is_not_told_by_segment() {
        let told = |id| find(id).is_some_and(is_by_segment);
        for id in ["cost", "contribution", "present_value", "acquisition_cost", "payback_months", "busiest_utilisation"]
        {
            assert!(!told(id), "{id}");
        }
        for id in ["revenue", "expected_revenue", "won", "win_rate", "recurring_revenue"] {
            assert!(told(id), "{id}");
        }
    }
}
