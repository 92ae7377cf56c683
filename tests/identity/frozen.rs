//! One end-to-end answer, frozen to the last unit. It guards against changes that
//! nobody meant: a reordered draw, a float that took another path, another platform.

use crate::worlds::{address, brief, shipped};
use meander::metric::Quantity;
use meander::sim::Prepared;
use meander::terms::Stage;
use std::fmt::Write;

/// A change of the model or of a shipped number that this answer depends on moves
/// it, and is then taken over on purpose, with a line in the changelog:
/// `INSTA_UPDATE=always cargo test --test main frozen`.
#[test]
fn a_frozen_answer() {
    let outcome = Prepared::new(brief(shipped("shipped:revops", 60))).replicate(address(7));
    let mut text = format!("events {}\n", outcome.events);
    for &quantity in Quantity::ALL {
        writeln!(text, "{} {}", quantity.id(), outcome.market.exact(quantity)).unwrap();
    }
    for &stage in Stage::ALL {
        writeln!(text, "ticks in {stage} {}", outcome.occupancy[stage.index()].ticks()).unwrap();
    }
    for (i, team) in outcome.teams.iter().enumerate() {
        writeln!(
            text,
            "team {i}: {} tasks, {} ticks of work, {} of waiting",
            team.tasks,
            team.busy.ticks(),
            team.waited.ticks()
        )
        .unwrap();
    }
    insta::assert_snapshot!(text);
}
