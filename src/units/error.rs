//! Values that their unit does not allow.

/// A value that its unit does not allow.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum UnitError {
    /// A probability outside 0–1, or not a number.
    #[error("{0} is not a probability (0 to 1)")]
    Probability(f64),
    /// A negative or infinite duration.
    #[error("{0} days is not a duration (0 or more, finite)")]
    Days(f64),
    /// A negative or infinite rate.
    #[error("{0} per year is not a rate (0 or more, finite)")]
    Rate(f64),
    /// A duration in words that cannot be read.
    #[error("`{0}` is not a duration; write for example \"30 days\", \"24 hours\", \"6 months\"")]
    DurationText(String),
    /// A currency that meander does not know.
    #[error("`{0}` is not the code of a currency in use (ISO 4217): three capital letters, such as JPY, USD or EUR")]
    Currency(String),
}
