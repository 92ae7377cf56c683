//! Questions asked of the simulator, and their answers.
//!
//! A [`Study`] is what is asked: scenarios and the futures to meet them.
//! [`gather`] simulates and gives a [`Harvest`] of one [`Record`] a replication;
//! [`run`], [`compare`] and [`bottleneck`] turn that into an answer. Each answer is a plain type
//! that serialises to the JSON document of its command: amounts of money in units
//! of the currency (yen, dollars), shares from 0 to 1, times in days. A number
//! that cannot be had is `null`, never NaN.

mod advice;
mod answer;
mod archive;
mod bottleneck;
mod compare;
mod contrast;
mod design;
mod frame;
mod futures;
mod gather;
mod gauges;
mod ground;
mod harvest;
mod identity;
mod judge;
mod monthly;
mod observed;
mod pairing;
mod payback;
mod record;
mod routes;
mod rows;
mod run;
mod study;
mod summary;
pub mod trace;
pub mod validate;
mod verdict;
mod warning;

#[cfg(test)]
pub(crate) mod synthetic;

pub use answer::{COMPARE_SCHEMA, Campaign, Compare, Mode, Precision, RUN_SCHEMA, Run, StopReason};
pub use archive::{read_archive, write_archive};
pub use bottleneck::{BOTTLENECK_SCHEMA, Bottleneck, Relief, Relieved, Target, bottleneck};
pub use compare::compare;
pub use contrast::{Contrast, Relative};
pub use design::{Design, Load, Measures, Monthly, SegmentMeasures, StageMonths};
pub use frame::{Frame, TeamFrame};
pub use futures::{Futures, Size};
pub use gather::{Gathered, gather};
pub use gauges::GaugeMonths;
pub use harvest::Harvest;
pub use identity::{Identity, MODEL_VERSION};
pub use payback::{GroupMeasures, Payback};
pub use record::Record;
pub use routes::{Contact, JobRoute, Rate, Routes, Turn};
pub use rows::{FutureRow, GaugeRow, MonthRow, future_rows, gauge_rows, month_rows};
pub use run::run;
pub use study::{Simulated, Study, StudyError};
pub use summary::{Interval, Metrics, Series, Summary};
pub use verdict::{Lead, Verdict};
pub use warning::Warning;
