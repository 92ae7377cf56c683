//! Values that a single number cannot say.

use crate::terms::Stage;

/// One value a calendar month, January first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PerMonth(pub [f64; 12]);

/// Relative weights of the numbers that something can take, in order; not all zero.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights(pub Vec<f64>);

/// A list of lifecycle stages.
#[derive(Debug, Clone, PartialEq)]
pub struct Stages(pub Vec<Stage>);

/// Names of things that are listed elsewhere in the scenario.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names(pub Vec<String>);
