//! Statistical advice in words: what was seen, why it matters, what helps.

use serde::{Deserialize, Serialize};

/// One piece of advice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Warning {
    /// Stable name, as in `few-replications`.
    pub id: String,
    /// What was seen and why it matters.
    pub text: String,
    /// What helps, naming the option.
    pub help: String,
}
