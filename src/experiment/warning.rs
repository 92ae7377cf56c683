//! Statistical advice: what was seen, why it matters, what helps.

use serde::{Deserialize, Serialize};

use crate::terms::Finding;

/// One piece of advice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Warning {
    /// Stable name, as in `few-replications`.
    pub id: String,
    /// What was seen and why it matters, in English. Empty until the document is written: an
    /// answer holds the finding, and `report` has the words.
    pub text: String,
    /// What helps, naming the option. Empty until the document is written.
    pub help: String,
    /// What was found, by which it is told in other languages; none in documents of before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<Finding>,
}

impl From<Finding> for Warning {
    fn from(finding: Finding) -> Self {
        Warning { id: finding.id().to_owned(), text: String::new(), help: String::new(), finding: Some(finding) }
    }
}
