//! Cases in which theory knows the answer: with all but one mechanism at its
//! neutral value, the model must agree with it within statistical error.

mod answers;
mod centre;
mod contacts;
mod expectation;
mod group;
mod handoffs;
mod health;
mod journey;
mod nurture;
mod queue;
mod renewal;
mod stall;
mod turnover;
mod visits;
