//! `run` and `compare` from the command line to the files, on a market of a few accounts.

mod bottleneck;
mod change;
mod folder;
mod identity;
mod input;
mod language;
mod report;
mod stage;
mod trace;
mod validate;
