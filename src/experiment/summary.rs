//! A metric over the replications: mean, interval, quantiles.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use crate::stats::Interval;

/// What a metric came to over all replications of a design.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Summary {
    /// Mean; for a ratio the ratio of sums. None if nothing happened to divide by.
    pub mean: Option<f64>,
    /// 95 % interval of the mean, clustered by draw of the assumptions; none with one replication.
    pub ci95: Option<Interval>,
    /// One simulated future in ten lies below.
    pub p10: Option<f64>,
    /// The median future.
    pub p50: Option<f64>,
    /// One simulated future in ten lies above.
    pub p90: Option<f64>,
}

/// A summary for each metric of the catalogue, in its order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Metrics(pub Vec<(String, Summary)>);

impl Metrics {
    /// The summary of the metric of this name.
    pub fn get(&self, id: &str) -> Option<&Summary> {
        self.0.iter().find(|(name, _)| name == id).map(|(_, summary)| summary)
    }

    /// The mean of the metric of this name, if it has one.
    pub fn mean(&self, id: &str) -> Option<f64> {
        self.get(id).and_then(|summary| summary.mean)
    }
}

impl Serialize for Metrics {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, summary) in &self.0 {
            map.serialize_entry(name, summary)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Metrics {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder)
    }
}

/// Reads a map without losing the order of its entries.
struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Metrics;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map of metrics")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Metrics, A::Error> {
        let mut metrics = Vec::new();
        while let Some(entry) = map.next_entry()? {
            metrics.push(entry);
        }
        Ok(Metrics(metrics))
    }
}

/// A value for each month: mean over replications and its 95 % interval.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Series {
    /// Mean over the replications.
    pub mean: Vec<f64>,
    /// Lower end of the 95 % interval of the mean; the mean itself with one replication.
    pub low: Vec<f64>,
    /// Upper end.
    pub high: Vec<f64>,
}
