//! Statistical advice in words.

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What was seen and why it matters, without a full stop.
    pub text: String,
    /// What helps, naming the option.
    pub help: &'static str,
}
