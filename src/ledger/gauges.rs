//! What monthly reviews look at: kept month by month, and counted into means.

use super::month::month_of;
use super::outcome::Outcome;
use super::revenue::Window;
use crate::metric::Quantity as Q;
use crate::terms::{Gauge, TeamId};
use crate::units::Instant;

/// One reading in millionths: whole numbers add up the same in any order.
pub(super) const MICRO: f64 = 1e6;

/// What a review read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GaugeReading {
    /// Month from the start of the warm-up, from 0.
    pub month: u32,
    /// What it is.
    pub gauge: Gauge,
    /// Of which team, if of one.
    pub team: Option<TeamId>,
    /// Its value in millionths.
    pub micro: i64,
}

impl GaugeReading {
    /// Its value.
    pub fn value(&self) -> f64 {
        self.micro as f64 / MICRO
    }
}

/// Keeps a reading, and counts it if now lies in the window.
pub fn read(outcome: &mut Outcome, window: &Window, now: Instant, (gauge, team, value): (Gauge, Option<TeamId>, f64)) {
    // Today's teams are not told of where they are gone before anything is counted.
    if team.is_some_and(|team| team.index() >= outcome.teams.len()) {
        return;
    }
    let micro = (value * MICRO).round() as i64;
    outcome.readings.push(GaugeReading { month: month_of(now) as u32, gauge, team, micro });
    if !window.holds(now) {
        return;
    }
    let (sum, readings) = match gauge {
        Gauge::Threshold => (Q::ThresholdMicro, Q::ThresholdReadings),
        Gauge::LeadTrust => (Q::LeadTrustMicro, Q::LeadTrustReadings),
        Gauge::DealTrust => (Q::DealTrustMicro, Q::DealTrustReadings),
        Gauge::Attainment => (Q::AttainmentMicro, Q::AttainmentReadings),
    };
    outcome.market.add(sum, micro);
    outcome.market.add(readings, MICRO as i64);
}
