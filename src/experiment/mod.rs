//! Questions asked of the simulator, and their answers.
//!
//! Each answer is a plain type that serialises to the JSON document of its
//! command: amounts of money in units of the currency (yen, dollars), shares
//! from 0 to 1, times in days. A number that cannot be had is `null`, never NaN.

mod contrast;
mod design;
mod summary;
mod verdict;
mod warning;

mod answer;

pub use answer::{COMPARE_SCHEMA, Campaign, Compare, Mode, Precision, RUN_SCHEMA, Run, StopReason};
pub use contrast::{Contrast, Relative};
pub use design::{Design, Load, Measures, Monthly, SegmentMeasures, StageMonths};
pub use summary::{Interval, Metrics, Series, Summary};
pub use verdict::{Lead, Verdict};
pub use warning::Warning;
