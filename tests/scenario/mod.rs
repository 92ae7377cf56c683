//! Scenarios: what is read from files, and what is said about bad ones.

mod broken;
mod evidence;
mod folder;
mod lifecycle;
mod management;
mod messages;
mod organisation;
mod overrides;
mod reading;
mod roundtrip;
mod schema;
mod shipped;
mod strategies;
mod uncertainty;
