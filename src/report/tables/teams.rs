//! How busy the teams are.

use super::table::{Cell, Table};
use crate::experiment::{Load, Measures};
use crate::metric::Unit;
use crate::report::number::Numbers;
use crate::report::voice::Voice;
use crate::text::Label;

/// One block of rows a design, one row a team.
pub fn teams(all: &[(&str, &Measures)], numbers: &Numbers, voice: Voice) -> Table {
    let mut table = Table::new(voice, 2).columns(&[
        Label::Design,
        Label::Team,
        Label::People,
        Label::Load,
        Label::Wait,
        Label::Tasks,
    ]);
    for (design, measures) in all {
        table.gap();
        for (i, team) in measures.teams.iter().enumerate() {
            let name = if i == 0 { *design } else { "" };
            table.row(vec![
                Cell::from(name.to_owned()),
                team.name.clone().into(),
                numbers.count(f64::from(team.reps)).into(),
                load(team, numbers),
                wait(team, numbers).into(),
                numbers.count(team.tasks).into(),
            ]);
        }
    }
    table
}

/// The share, with a bar; a dash for a team that works for the others.
fn load(team: &Load, numbers: &Numbers) -> Cell {
    match team.utilisation.filter(|_| team.tasks > 0.0) {
        Some(share) => Cell::barred(numbers.plain(Unit::Share, share), share),
        None => numbers.dash().into(),
    }
}

fn wait(team: &Load, numbers: &Numbers) -> String {
    team.wait_days.map_or_else(|| numbers.dash(), |days| numbers.duration(days))
}
