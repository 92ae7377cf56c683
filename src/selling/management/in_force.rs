//! What is in force this month: the only thing of management that daily work reads.

use super::trust::Boundary;
use crate::terms::ContentKind;

/// How things are done until the next review.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InForce {
    /// Height of the bar for MQLs, relative to the settings.
    pub bar: f64,
    /// Campaigns, relative to the plan.
    pub campaigns: f64,
    /// Mails, relative to the programme.
    pub mails: f64,
    /// Chance that a meeting is booked with a buyer that is not ready.
    pub false_meetings: f64,
    /// Chance that a hot lead is called first, and passed on ready or not.
    pub hot_first: f64,
    /// Chance that a recycled lead is put off.
    pub fresh_first: f64,
    /// Chance that a meeting or proposal tries to close.
    pub closing: f64,
    /// Chance that a deal goes on though there is no project.
    pub hold_on: f64,
    /// Share of the usual leads that is taken up, by boundary: usual ones, hot ones.
    pub acceptance: [[f64; 2]; Boundary::COUNT],
    /// Points of each kind of content, relative to the settings.
    pub points: [f64; ContentKind::COUNT],
}

impl InForce {
    /// As the settings say.
    pub const AS_SET: InForce = InForce {
        bar: 1.0,
        campaigns: 1.0,
        mails: 1.0,
        false_meetings: 0.0,
        hot_first: 0.0,
        fresh_first: 0.0,
        closing: 0.0,
        hold_on: 0.0,
        acceptance: [[1.0; 2]; Boundary::COUNT],
        points: [1.0; ContentKind::COUNT],
    };
}
