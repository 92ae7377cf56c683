//! Every replication as rows of a table, for files.

use super::frame::Frame;
use super::observed::is_by_segment;
use super::record::Record;
use super::study::Study;
use crate::ledger::Outcome;
use crate::metric::{METRICS, Unit};
use crate::random::Address;
use crate::terms::{SegmentId, Stage};

/// One metric in one future of one design.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FutureRow<'a> {
    /// The design.
    pub design: &'a str,
    /// Draw of the assumptions.
    pub draw: u32,
    /// Luck under it.
    pub luck: u32,
    /// The segment; none for the whole market.
    pub segment: Option<&'a str>,
    /// The metric.
    pub metric: &'static str,
    /// Its value; none if a ratio has nothing to divide by.
    pub value: Option<f64>,
}

/// One stage in one month of one future of one design.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MonthRow<'a> {
    /// The design.
    pub design: &'a str,
    /// Draw of the assumptions.
    pub draw: u32,
    /// Luck under it.
    pub luck: u32,
    /// Month from the start of the warm-up, from 1.
    pub month: u32,
    /// The stage.
    pub stage: &'static str,
    /// Accounts that entered it.
    pub flow: u32,
    /// Accounts in it at the end of the month.
    pub stock: u32,
    /// Deals won, then or later, of those that entered it; none but of MQLs and SQLs.
    pub won: Option<u32>,
}

/// What one monthly review of one future of one design looked at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GaugeRow<'a> {
    /// The design.
    pub design: &'a str,
    /// Draw of the assumptions.
    pub draw: u32,
    /// Luck under it.
    pub luck: u32,
    /// Month from the start of the warm-up, from 1.
    pub month: u32,
    /// What it is.
    pub gauge: &'static str,
    /// The team; none for the whole seller.
    pub team: Option<&'a str>,
    /// Its value.
    pub value: f64,
}

/// The reviews of the futures of a design; none where nobody holds them.
pub fn gauge_rows<'a>(study: &'a Study, design: usize, records: &[Record]) -> impl Iterator<Item = GaugeRow<'a>> {
    let frame = &study.frames[design];
    addressed(study, records).flat_map(move |(address, outcome)| {
        outcome.readings.into_iter().map(move |reading| GaugeRow {
            design: &frame.name,
            draw: address.draw,
            luck: address.luck,
            month: reading.month + 1,
            gauge: reading.gauge.id(),
            team: reading.team.and_then(|team| frame.teams.get(team.index())).map(|team| team.name.as_str()),
            value: reading.value(),
        })
    })
}

/// The futures of a design, metric by metric.
pub fn future_rows<'a>(study: &'a Study, design: usize, records: &[Record]) -> impl Iterator<Item = FutureRow<'a>> {
    let frame = &study.frames[design];
    addressed(study, records).flat_map(move |(address, outcome)| metrics_of(frame, address, &outcome))
}

/// The futures of a design, month by month.
pub fn month_rows<'a>(study: &'a Study, design: usize, records: &[Record]) -> impl Iterator<Item = MonthRow<'a>> {
    let frame = &study.frames[design];
    addressed(study, records).flat_map(move |(address, outcome)| months_of(frame, address, &outcome))
}

fn addressed(study: &Study, records: &[Record]) -> impl Iterator<Item = (Address, Outcome)> {
    let futures = study.futures;
    (0u32..).zip(records).map(move |(i, record)| (futures.address(i), record.outcome()))
}

fn metrics_of<'a>(frame: &'a Frame, address: Address, outcome: &Outcome) -> Vec<FutureRow<'a>> {
    let segments = frame.segments.iter().enumerate().map(|(i, name)| (Some(SegmentId(i as u16)), Some(name.as_str())));
    let mut rows = Vec::with_capacity(METRICS.len() * (1 + frame.segments.len()));
    for (scope, segment) in std::iter::once((None, None)).chain(segments) {
        for metric in METRICS.iter().filter(|metric| scope.is_none() || is_by_segment(metric)) {
            let (over, under) = outcome.parts(metric, scope);
            let over = if metric.unit == Unit::Money { frame.amount(over) } else { over };
            let value = (under != 0.0).then(|| over / under);
            let (draw, luck) = (address.draw, address.luck);
            rows.push(FutureRow { design: &frame.name, draw, luck, segment, metric: metric.id, value });
        }
    }
    rows
}

fn months_of<'a>(frame: &'a Frame, address: Address, outcome: &Outcome) -> Vec<MonthRow<'a>> {
    let mut rows = Vec::with_capacity(outcome.months.len() * Stage::COUNT);
    for (month, counts) in (1u32..).zip(&outcome.months) {
        for stage in Stage::ALL {
            rows.push(MonthRow {
                design: &frame.name,
                draw: address.draw,
                luck: address.luck,
                month,
                stage: stage.id(),
                flow: counts.entered[stage.index()],
                stock: counts.stock[stage.index()],
                won: match stage {
                    Stage::Mql => Some(counts.won_of_mql),
                    Stage::Sql => Some(counts.won_of_sql),
                    _ => None,
                },
            });
        }
    }
    rows
}
