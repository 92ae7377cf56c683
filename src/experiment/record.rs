//! One replication's outcome in compact form: what memory and disk hold.
//!
//! Integers as variable-length bytes (7 bits each, lowest first), signed ones
//! folded so that small ones stay short: about 3 kB for three years of a market
//! of 4,000 accounts, exact and the same on every machine.

use crate::ledger::{Deal, GaugeReading, Month, Outcome, Routes, Tally, TeamTally};
use crate::metric::Quantity;
use crate::terms::{Gauge, SegmentId, Stage, TeamId};
use crate::units::{Money, Span};

/// An outcome, packed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record(Box<[u8]>);

impl Record {
    /// Packs an outcome.
    pub fn of(outcome: &Outcome) -> Self {
        let mut out = Packer(Vec::with_capacity(4096));
        out.count(outcome.events);
        out.tally(&outcome.market);
        out.list(&outcome.segments, Packer::tally);
        out.list(&outcome.groups, Packer::tally);
        out.list(&outcome.teams, Packer::team);
        out.list(&outcome.months, Packer::month);
        out.list(&outcome.deals, Packer::deal);
        outcome.occupancy.iter().for_each(|days| out.signed(days.ticks()));
        outcome.routes.counts().for_each(|n| out.count(n.into()));
        out.list(&outcome.readings, Packer::reading);
        Record(out.0.into_boxed_slice())
    }

    /// Takes packed bytes; none unless they hold one whole outcome.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut unpacker = Unpacker(bytes);
        unpacker.outcome()?;
        unpacker.0.is_empty().then(|| Record(bytes.into()))
    }

    /// The packed bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The outcome.
    pub fn outcome(&self) -> Outcome {
        // Both ways of making a record leave bytes that unpack.
        Unpacker(&self.0).outcome().unwrap_or_default()
    }

    /// Events handled.
    pub fn events(&self) -> u64 {
        Unpacker(&self.0).count().unwrap_or_default()
    }

    /// The whole market's expected revenue in minor units, without unpacking the rest.
    pub fn expected_revenue(&self) -> f64 {
        let mut unpacker = Unpacker(&self.0);
        let market = unpacker.count().and_then(|_| unpacker.tally()).unwrap_or_default();
        market.get(Quantity::ExpectedRevenue)
    }
}

struct Packer(Vec<u8>);

impl Packer {
    fn count(&mut self, mut n: u64) {
        while n >= 0x80 {
            self.0.push(n as u8 | 0x80);
            n >>= 7;
        }
        self.0.push(n as u8);
    }

    fn signed(&mut self, n: i64) {
        self.count(((n << 1) ^ (n >> 63)) as u64);
    }

    fn list<T>(&mut self, items: &[T], mut pack: impl FnMut(&mut Self, &T)) {
        self.count(items.len() as u64);
        items.iter().for_each(|item| pack(self, item));
    }

    fn tally(&mut self, tally: &Tally) {
        Quantity::ALL.iter().for_each(|&quantity| self.signed(tally.exact(quantity)));
    }

    fn team(&mut self, team: &TeamTally) {
        self.signed(team.busy.ticks());
        self.signed(team.available.ticks());
        self.count(team.tasks);
        self.signed(team.waited.ticks());
    }

    fn month(&mut self, month: &Month) {
        month.entered.iter().chain(&month.stock).for_each(|&n| self.count(n.into()));
        self.signed(month.revenue.minor());
        self.signed(month.bookings.minor());
        self.count(month.won.into());
        self.count(month.won_of_mql.into());
        self.count(month.won_of_sql.into());
        self.signed(month.contribution.minor());
    }

    fn deal(&mut self, deal: &Deal) {
        self.count(deal.segment.0.into());
        self.signed(deal.value.minor());
        self.signed(deal.journey.ticks());
        self.maybe(deal.since_mql);
        self.maybe(deal.since_sql);
    }

    fn reading(&mut self, reading: &GaugeReading) {
        self.count(reading.month.into());
        self.count(reading.gauge.index() as u64);
        self.count(reading.team.map_or(0, |team| 1 + u64::from(team.0)));
        self.signed(reading.micro);
    }

    fn maybe(&mut self, span: Option<Span>) {
        self.count(span.is_some().into());
        if let Some(span) = span {
            self.signed(span.ticks());
        }
    }
}

struct Unpacker<'a>(&'a [u8]);

impl Unpacker<'_> {
    fn count(&mut self) -> Option<u64> {
        let mut n = 0u64;
        for shift in (0..64).step_by(7) {
            let (&byte, rest) = self.0.split_first()?;
            self.0 = rest;
            n |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(n);
            }
        }
        None
    }

    fn small<T: TryFrom<u64>>(&mut self) -> Option<T> {
        self.count().and_then(|n| T::try_from(n).ok())
    }

    fn signed(&mut self) -> Option<i64> {
        self.count().map(|n| (n >> 1) as i64 ^ -((n & 1) as i64))
    }

    fn span(&mut self) -> Option<Span> {
        self.signed().map(Span::from_ticks)
    }

    fn money(&mut self) -> Option<Money> {
        self.signed().map(Money::from_minor)
    }

    fn list<T>(&mut self, mut unpack: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let length: usize = self.small()?;
        // Each item takes a byte or more, so a longer list is damage; do not allocate for it.
        (length <= self.0.len()).then(|| (0..length).map(|_| unpack(self)).collect())?
    }

    fn outcome(&mut self) -> Option<Outcome> {
        Some(Outcome {
            events: self.count()?,
            market: self.tally()?,
            segments: self.list(Self::tally)?,
            groups: self.list(Self::tally)?,
            teams: self.list(Self::team)?,
            months: self.list(Self::month)?,
            deals: self.list(Self::deal)?,
            occupancy: self.occupancy()?,
            routes: self.routes()?,
            readings: self.list(Self::reading)?,
        })
    }

    fn occupancy(&mut self) -> Option<[Span; Stage::COUNT]> {
        let mut occupancy = [Span::ZERO; Stage::COUNT];
        for days in &mut occupancy {
            *days = self.span()?;
        }
        Some(occupancy)
    }

    fn routes(&mut self) -> Option<Routes> {
        let mut routes = Routes::default();
        for count in routes.counts_mut() {
            *count = self.small()?;
        }
        Some(routes)
    }

    fn tally(&mut self) -> Option<Tally> {
        let mut tally = Tally::default();
        for &quantity in Quantity::ALL {
            tally.add(quantity, self.signed()?);
        }
        Some(tally)
    }

    fn team(&mut self) -> Option<TeamTally> {
        Some(TeamTally { busy: self.span()?, available: self.span()?, tasks: self.count()?, waited: self.span()? })
    }

    fn month(&mut self) -> Option<Month> {
        let mut stages = [0; 2 * Stage::COUNT];
        for n in &mut stages {
            *n = self.small()?;
        }
        let mut month = Month::default();
        month.entered.copy_from_slice(&stages[..Stage::COUNT]);
        month.stock.copy_from_slice(&stages[Stage::COUNT..]);
        month.revenue = self.money()?;
        month.bookings = self.money()?;
        month.won = self.small()?;
        month.won_of_mql = self.small()?;
        month.won_of_sql = self.small()?;
        month.contribution = self.money()?;
        Some(month)
    }

    fn deal(&mut self) -> Option<Deal> {
        Some(Deal {
            segment: SegmentId(self.small()?),
            value: self.money()?,
            journey: self.span()?,
            since_mql: self.maybe()?,
            since_sql: self.maybe()?,
        })
    }

    fn reading(&mut self) -> Option<GaugeReading> {
        Some(GaugeReading {
            month: self.small()?,
            gauge: *Gauge::ALL.get(self.small::<usize>()?)?,
            team: self.small::<u16>()?.checked_sub(1).map(TeamId),
            micro: self.signed()?,
        })
    }

    fn maybe(&mut self) -> Option<Option<Span>> {
        match self.count()? {
            0 => Some(None),
            _ => self.span().map(Some),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::synthetic;

    #[test]
    fn packing_loses_nothing() {
        for replication in 0..20 {
            let outcome = synthetic::outcome(replication, 1.0);
            let record = Record::of(&outcome);
            assert_eq!(record.outcome(), outcome);
            assert_eq!(Record::from_bytes(record.bytes()), Some(record.clone()));
            assert_eq!(record.events(), outcome.events);
            assert_eq!(record.expected_revenue(), outcome.market.get(Quantity::ExpectedRevenue));
        }
    }

    #[test]
    fn the_extremes_fit() {
        let mut outcome = Outcome { events: u64::MAX, ..Outcome::default() };
        outcome.market.add(Quantity::Revenue, i64::MIN);
        outcome.market.add(Quantity::Cost, i64::MAX);
        assert_eq!(Record::of(&outcome).outcome(), outcome);
    }

    #[test]
    fn damage_is_seen_and_does_not_break() {
        let whole = Record::of(&synthetic::outcome(3, 1.0));
        for cut in 0..whole.bytes().len() {
            assert_eq!(Record::from_bytes(&whole.bytes()[..cut]), None, "cut at {cut}");
        }
        assert_eq!(Record::from_bytes(&[whole.bytes(), &[0]].concat()), None);
        assert_eq!(Record::from_bytes(&[0xff; 64]), None);
    }
}
