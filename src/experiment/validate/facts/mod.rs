//! What each fact measures, one file a group. The definitions in words stand in the
//! catalogue.

pub mod cohorts;
pub mod deals;
pub mod journeys;
pub mod leads;
pub mod olist;
pub mod output;
pub mod score;
