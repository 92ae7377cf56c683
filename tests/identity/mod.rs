//! What must be the same to the last bit: nothing here has an error bound.

mod accounts;
mod change;
mod frozen;
mod neutral;
mod same;
mod seller;
