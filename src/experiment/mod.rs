//! Questions asked of the simulator, and their answers.
//!
//! A [`Study`] is what is asked: scenarios and the futures to meet them.
//! [`gather`] simulates and gives a [`Harvest`] of one [`Record`] a replication;
//! [`run`] and [`compare`] turn that into an answer. Each answer is a plain type
//! that serialises to the JSON document of its command: amounts of money in units
//! of the currency (yen, dollars), shares from 0 to 1, times in days. A number
//! that cannot be had is `null`, never NaN.

mod advice;
mod answer;
mod archive;
mod compare;
mod contrast;
mod design;
mod frame;
mod futures;
mod gather;
mod ground;
mod harvest;
mod identity;
mod judge;
mod monthly;
mod observed;
mod pairing;
mod payback;
mod record;
mod rows;
mod run;
mod study;
mod summary;
pub mod trace;
mod verdict;
mod warning;

#[cfg(test)]
pub(crate) mod synthetic;

pub use answer::{COMPARE_SCHEMA, Campaign, Compare, Mode, Precision, RUN_SCHEMA, Run, StopReason};
pub use archive::{read_archive, write_archive};
pub use compare::compare;
pub use contrast::{Contrast, Relative};
pub use design::{Design, Load, Measures, Monthly, SegmentMeasures, StageMonths};
pub use frame::{Frame, TeamFrame};
pub use futures::{Futures, Size};
pub use gather::{Gathered, gather};
pub use harvest::Harvest;
pub use identity::{Identity, MODEL_VERSION};
pub use payback::{GroupMeasures, Payback};
pub use record::Record;
pub use rows::{FutureRow, MonthRow, future_rows, month_rows};
pub use run::run;
pub use study::{Simulated, Study, StudyError};
pub use summary::{Interval, Metrics, Series, Summary};
pub use verdict::{Lead, Verdict};
pub use warning::Warning;
