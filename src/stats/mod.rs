//! Estimators: how the answers are computed, from plain numbers.
//!
//! A campaign simulates `draws` draws of the uncertain assumptions with `lucks`
//! lucks each. Lucks of one draw share its assumptions, so they are not
//! independent: every interval on a mean takes the means of the draws as its
//! units ([`Layout`]). With one draw the lucks are the units.

mod auc;
mod components;
mod concentration;
mod interval;
mod jackknife;
mod laws;
mod layout;
mod linear;
mod paired;
mod quantile;
mod shape;
mod stopping;
mod tail;

#[cfg(test)]
mod coverage;

pub use auc::Pairs;
pub use components::Components;
pub use concentration::{gini, top_share};
pub use interval::{Estimate, Interval};
pub use jackknife::jackknife;
pub use laws::{f_cdf, normal_cdf, t_cdf, t_quantile};
pub use layout::Layout;
pub use linear::{Linear, relative};
pub use paired::{correlation, share_positive, variance_reduction};
pub use quantile::{quantile, quantiles};
pub use shape::Fits;
pub use stopping::{Look, Stopping, forecast, looks};
pub use tail::{TAIL_NEEDS, worst_share_mean};
