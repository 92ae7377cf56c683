//! What a scenario must make sense of beyond its single values.

mod lifecycle;
mod management;
mod market;
mod organisation;
mod rollout;

pub use lifecycle::{check_lifecycle, check_reviews};
pub use management::check_goals;
pub use market::{Extremes, check_names, check_orders, check_segments};
pub use organisation::{check_organisation, complete_handoffs};
pub use rollout::check_rollout;
