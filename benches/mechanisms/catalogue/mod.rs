//! Every mechanism that can be switched off, by name: how to switch it off, how to
//! turn it up, and what it moves.
//!
//! Tests hold each entry to its word (`tests/mechanisms`), and a bench measures it for
//! the table of `docs/model.md` (`cargo bench --bench mechanisms`).

mod buyer;
mod centre;
mod content;
mod customers;
mod economics;
mod handoffs;
mod health;
mod management;
mod nurture;
mod people;
mod rollout;
mod signals;
mod teams;

/// A mechanism of the model.
#[derive(Debug, Clone, Copy)]
pub struct Mechanism {
    /// What it is called.
    pub name: &'static str,
    /// Settings at which it does nothing, as `--set` takes them.
    pub neutral: &'static [&'static str],
    /// Its other settings at values that must not matter while it is neutral.
    pub idle: Idle,
    /// Its settings at full strength within the plausible range.
    pub strong: &'static [&'static str],
    /// Its own metric.
    pub metric: &'static str,
    /// What full strength does to that metric.
    pub moves: Moves,
}

/// What else a mechanism has that must not matter while it is neutral.
#[derive(Debug, Clone, Copy)]
pub enum Idle {
    /// These settings, at values far from the usual.
    Settings(&'static [&'static str]),
    /// Nothing, and why.
    Nothing(&'static str),
}

/// Nothing else that is not at work in other mechanisms too.
const ALONE: Idle = Idle::Nothing("one setting is all of it; others that act on it act elsewhere too");

/// Which way a metric goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moves {
    /// It rises.
    Up,
    /// It falls.
    Down,
}

/// Mechanisms of a change from split roles to one team, which nothing else shows.
pub fn of_changes() -> impl Iterator<Item = &'static Mechanism> {
    rollout::MECHANISMS.iter()
}

/// Every mechanism, in the order of `docs/model.md`.
pub fn all() -> impl Iterator<Item = &'static Mechanism> {
    let all = [
        buyer::MECHANISMS,
        centre::MECHANISMS,
        content::MECHANISMS,
        signals::MECHANISMS,
        nurture::MECHANISMS,
        teams::MECHANISMS,
        people::MECHANISMS,
        handoffs::MECHANISMS,
        customers::MECHANISMS,
        health::MECHANISMS,
        economics::MECHANISMS,
        management::MECHANISMS,
    ];
    all.into_iter().flatten()
}
